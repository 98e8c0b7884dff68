//! A feed of excerpts and an index of essays, line by line: long and cut descriptions, notes without tags.

use super::html::Page;
use super::sample::{Sample, line, misplaced, page, text};

const LIST: &str = "posts/index.html";
const YEAR: &str = "posts/year/2024/index.html";

/// The excerpts: the lines each takes on such a page, and how ours reads in one run.
const EXCERPTS: [(&str, &str, &str); 8] = [
    (
        "1",
        "When a harbour outgrows its plan",
        "Each harbour that does well outgrows the plan it was dug by. What began as one basin with one gate turns into a knot of cuts where moving a sluice floods somebody's garden. Openings get slow, dredg...",
    ),
    (
        "2-8",
        "Nobody walks the wall",
        "Most desks do. For, if we are honest: - Nobody has the hours to walk every yard of wall - Divers are dear, and come in June - And were there really a hole, surely someone would be wet by now Would they? This is the uncomforta...",
    ),
    (
        "9-10",
        "A gauge at home",
        "A small wish: to run a gauge on my own kitchen sill. Only to see. It ended as a jam jar and a cork. The first week was poor, all cork and no clock. But with some thread and a borrowed pen it began to draw. Not well, bu...",
    ),
    (
        "11-12",
        "It is the pipe",
        "If a reading comes late, look at the pipe. Not the pen. Not the drum. Not the float. The pipe. Forty pools have gone through this desk's hands and in all but two of th...",
    ),
    (
        "13",
        "A life for clean tables",
        "Years went by in defence of clean tables. At the long bench, in the drawing room, in quarrels over column names that all claim to hate and nobody leaves early. Tables that read. Tables that last. Tables that give the reader the ben...",
    ),
    (
        "14-19",
        "More lines are not more water",
        "It is widely held that a good week is a week of many lines. It is not. Two things came back to us on Friday: 1. A machine can draw fast… somebody still has to look 2. A line can be 'right'… and be the wrong pool's Here is wh...",
    ),
    (
        "20-27",
        "The machine and the chair",
        "One hears it in every tea room: \"The machine will have our chairs.\" Will it? Let us look at the water. The machine is nobody's rival. It is a pen, the steadiest there has been. And like each new pen before it… it moves the ha...",
    ),
    (
        "28-29",
        "Half the wait",
        "How the morning sheet came to be ready in 9 minutes where it took 80, without one missed tide and with three more pools. There is a minute every reader of water fears. The boats queue, the lamp on the wall goes amber, ...",
    ),
];

/// The essays: the line of each title (its paragraph follows), the title, the paragraph.
const ESSAYS: [(u32, &str, &str); 12] = [
    (
        5,
        "When a Clever Helper Becomes a Burden",
        "A clever helper ages fast. It works, it is built into the morning, and one day its maker has moved to the hills and the cork has shrunk. This is how that goes, and how to stop it.",
    ),
    (
        7,
        "The Walk Round: What Is Always There",
        "After walks round harbours of stone, timber and mud, certain faults turn up so faithfully that we greet them. This is the list we hold before the gate is even open.",
    ),
    (
        9,
        "Digging Harbours for Crews, Not Only for Ships",
        "Writing about harbours is mostly about depth and draught. Both matter. Yet the ones that fail were too crooked for the people who had to open them. How we think about that.",
    ),
    (
        11,
        "The New Sluice: Where We Fit It, Where We Do Not",
        "The new sluice is good. It is also wrong for a small pool. After three winters with it, this is our unpolished opinion on where it earns its grease.",
    ),
    (
        13,
        "The Forecast That Was Fine in the Basin and Drowned Outside",
        "Notes from a forecast that looked faultless in the test basin and went soft outside for three weeks before a soul noticed. What gave, why it hid, and what is different now.",
    ),
    (
        15,
        "Why We Still Choose Brass for Fast Pools",
        "Resin is everywhere. Steel is the fashion. Every fair has a stand for glass. And still, when a pool fills in minutes and nobody may be woken, the desk reaches for brass. The case for it.",
    ),
    (
        17,
        "Dug to Fail: Harbours That Bend",
        "A breach is no rare guest; it is the house. How to dig a harbour that reckons with it and takes it in, where others fold.",
    ),
    (
        19,
        "Forecasts at Sea: What the Pilot Did Not Say",
        "A forecast works on the quay. Outside there are drifting buoys, a short breath between readings, and a quality that wears off. What the handbooks skip.",
    ),
    (
        21,
        "The Scattered Basin and the Way Out of It",
        "Many a port parts its basin in five and leaves them one tide. What comes of it is a scattered basin, worse than both the things it stood for.",
    ),
    (
        23,
        "Brass Pipework: The Choices That Count",
        "No beauty contest of fittings. The choices on paper — where a pool ends, which reading may be late, who owns the valve — decide whether a desk floats or wades.",
    ),
    (
        25,
        "Quick Readings: From a Slow Hour to Under a Minute",
        "A patient way to find, look at and mend slow readings in working pools with pens of either make.",
    ),
    (
        27,
        "Rooms for Machines: Memory, Queues and Patience",
        "Reading machines remember, run long and fall over. The room around them — where they remember, how they wait, when they try again — is a matter of plumbing, not of asking nicely.",
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
    let pressing = Sample::read("cards").press();
    let notes: serde_json::Value = serde_json::from_str(text(&pressing, "index/notes-2025.json")).expect("JSON");
    let notes = notes["notes"].as_array().expect("a list");
    assert_eq!(notes.len(), EXCERPTS.len());
    for note in notes {
        let summary = note["summary"].as_str().expect("a text");
        let length = summary.chars().count();
        assert!((160..=280).contains(&length) && summary.ends_with('.'), "{length}: {summary}");
        let body = page(&pressing, &format!("posts/{}/index.html", note["slug"].as_str().expect("a text")))
            .one(".prose")
            .text();
        assert!(body.starts_with(summary), "{summary}");
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
            "No lessons for visitors, no top tens: gauge essays, long looks at slow faults, and takings-apart of whole harbours, by people who were rained on.",
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
