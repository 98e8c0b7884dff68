//! A feed of excerpts and an index of essays, line by line: long and cut descriptions, notes without tags.

use super::html::Page;
use super::sample::{Sample, line, misplaced, page};

const LIST: &str = "posts/index.html";
const YEAR: &str = "posts/year/2024/index.html";

/// The excerpts: the lines each takes on such a page, and how ours reads in one run.
const EXCERPTS: [(&str, &str, &str); 8] = [
    (
        "1",
        "When a harbour outgrows its plan",
        "The plan from 1911 shows one basin and one gate. We laid today's survey over it on the light table and counted: six basins, nine gates, two of them bricked up, and a garden where the spoil used to go. Nobody had written down when each of them was ad...",
    ),
    (
        "2-8",
        "Nobody walks the wall",
        "The wall is two miles long. On the list for this spring: - the east stairs, which have lost a tread - the lamp bracket by the crane - a wet patch that was there last year, too Is it larger? That depends on which of the two photogra...",
    ),
    (
        "9-10",
        "A gauge at home",
        "My kitchen looks out on the third pool, so the sill has a jam jar, a cork and a pin now. In the first week it drew the kettle. Thread helped, and moving the jar away from the stove; by Sunday the pin foll...",
    ),
    (
        "11-12",
        "It is the pipe",
        "Of last year's late readings, most began in three yards of lead pipe under the slip. We took it up in April with two crowbars and a borrowed winch, and found in th...",
    ),
    (
        "13",
        "A life for clean tables",
        "Column four has had three names since the war, and each was argued over on a winter evening with the stove going. This is a short history of column four: who named it, who changed it back, and why the printer in the end took the decision out of our han...",
    ),
    (
        "14-19",
        "More lines are not more water",
        "The new pen draws every six seconds. The old one drew every six minutes. After a month with both on one pool: 1. sixty times the paper… and the same two tides a day 2. one 'storm'… that was a duck What we keep, and for ho...",
    ),
    (
        "20-27",
        "One turn a day",
        "The tide wheel in the hall has a plate: \"Please do not turn.\" Every child turns it. So we asked them for one turn a day, at noon, and wrote down what it showed. It was nearer than the sheet on four days… and on the fifth a dog ha...",
    ),
    (
        "28-29",
        "Half the wait",
        "The morning sheet is ready at 6:09 now; it used to be 7:20, and three pools have joined since. Most of the wait turned out to be a door. The sheet was copied in one room and signed in anot...",
    ),
];

/// The essays: the line of each title (its paragraph follows), the title, the paragraph.
const ESSAYS: [(u32, &str, &str); 12] = [
    (
        5,
        "The Tide Wheel That Outlived Its Maker",
        "A wooden wheel has set our clock since 1978. Its maker moved inland, the cork shrank, and nobody had drawings. We measured it tooth by tooth and made a second one.",
    ),
    (
        7,
        "A Walk Round: What We Look At First",
        "Stairs, drains, chains, the underside of lamps. The order we walk in, and the one page we fill in before saying a word to the owner.",
    ),
    (
        9,
        "Digging Harbours for Crews, Not Only for Ships",
        "A gate that needs three people is shut when there are two. We timed every opening for a summer and moved four handles.",
    ),
    (
        11,
        "The New Sluice: Where We Fit It, Where We Do Not",
        "Three winters with a sluice that lifts by itself: two pools that are better for it, and one where it let the eels out.",
    ),
    (
        13,
        "A Forecast, Three Weeks Wet",
        "Day by day through the three weeks in which our swell forecast drifted, with what was on the board each morning and what lay on the bar.",
    ),
    (
        15,
        "In Praise of Brass Fittings",
        "It goes green, it is heavy, and a thief likes it. Five measured reasons why the two pools that fill fastest have it all the same.",
    ),
    (
        17,
        "Soft Banks: What the Dutch Drawings Say",
        "Reeds in front, clay behind, and a field that may flood. Notes from a box of drawings found in the attic.",
    ),
    (
        19,
        "Forecasts at Sea: A Week on the Pilot Boat",
        "Seven mornings with the people who use our sheet in the wet: where they fold it, what they cross out, and which corner tears.",
    ),
    (
        21,
        "Five Basins, One Tide",
        "When the basin was parted nobody parted the sluice book. How the five entries a day became one again.",
    ),
    (
        23,
        "Pipework: The Three Drawings Worth Keeping",
        "Where a pool ends, which reading may be late, who owns the valve: three drawings, redrawn each spring — and the rest can go.",
    ),
    (
        25,
        "A Minute for a Reading: Where the Hour Went",
        "Forty minutes were the walk. The other twenty are taken apart here, step by step, with a stopwatch.",
    ),
    (
        27,
        "The Machine Room: Paper, Ink, Patience",
        "What stands in the room next door and why it is dry in there: spare rolls, a second stove, and a bell that rings when a roll is nearly out.",
    ),
];

/// Titles and standfirsts of a list, in order.
fn rows(list: &Page, of: &str) -> Vec<(String, String)> {
    let read = |at: &str| list.all(&format!("{of} li.entry {at}")).into_iter().map(|n| n.text()).collect::<Vec<_>>();
    read(".entry-title").into_iter().zip(read(".entry-standfirst")).collect()
}

#[test]
fn every_excerpt_stands_in_the_list_as_it_was_written() {
    let pressing = Sample::read("cards").press();
    let found = rows(&page(&pressing, LIST), "section.year:nth-of-type(2)");
    assert_eq!(found.len(), EXCERPTS.len());
    for ((lines, title, excerpt), (found_title, found_excerpt)) in EXCERPTS.iter().zip(&found) {
        assert_eq!((found_title.as_str(), found_excerpt.as_str()), (*title, *excerpt), "lines {lines}");
    }
}

#[test]
fn an_excerpt_is_what_machines_are_told_too() {
    let pressing = Sample::read("cards").press();
    for (place, (lines, _, excerpt)) in EXCERPTS.iter().enumerate() {
        let link = format!("section.year:nth-of-type(2) li.entry:nth-of-type({}) .entry-title a", place + 1);
        let list = page(&pressing, LIST);
        let href = list.one(&link).attribute("href").expect("a link");
        let note = page(&pressing, &format!("{}index.html", &href[1..]));
        let told = note.one("meta[name=description]").attribute("content").expect("a content");
        assert_eq!(told.split_whitespace().collect::<Vec<_>>().join(" "), *excerpt, "lines {lines}");
        assert_eq!(note.one(".note-head .standfirst").text(), *excerpt, "lines {lines}");
    }
}

/// Where a longer text is wanted and none was written, it is made of whole sentences of the note.
#[test]
fn a_summary_nobody_wrote_is_whole_sentences() {
    let sample = Sample::read("cards");
    let pressing = sample.press();
    let book = sample.book();
    let feed: Vec<_> = book.posts.iter().filter(|post| post.published.day.year == 2025).collect();
    assert_eq!(feed.len(), EXCERPTS.len());
    for post in feed {
        let summary = &post.body.excerpt;
        let length = summary.chars().count();
        assert!((160..=280).contains(&length) && summary.ends_with('.'), "{length}: {summary}");
        let body = page(&pressing, &format!("posts/{}/index.html", post.slug)).one(".prose").text();
        assert!(body.starts_with(summary.as_str()), "{summary}");
    }
}

#[test]
fn every_essay_of_the_index_has_its_place() {
    let pressing = Sample::read("cards").press();
    let table = [
        line(1, LIST, ".list-head h1", "From the wet end."),
        line(
            3,
            LIST,
            ".list-head p",
            "Longer pieces from the gauge house: what was measured, what gave way, and what the water did about it.",
        ),
    ];
    let wrong = misplaced(&pressing, &table);
    assert!(wrong.is_empty(), "{wrong:#?}");
    let found = rows(&page(&pressing, YEAR), "section.year");
    assert_eq!(found.len(), ESSAYS.len());
    for ((line, title, text), (found_title, found_text)) in ESSAYS.iter().zip(&found) {
        assert_eq!(found_title, title, "line {line}");
        assert_eq!(found_text, text, "line {}", line + 1);
    }
}

/// Older years are one step from the list.
#[test]
fn the_list_leads_to_the_year_of_the_essays() {
    let pressing = Sample::read("cards").press();
    assert_eq!(page(&pressing, LIST).one(".years a").attribute("href"), Some("/posts/year/2024/"));
    assert_eq!(page(&pressing, "tags/others/index.html").all("li.entry").len(), ESSAYS.len());
}
