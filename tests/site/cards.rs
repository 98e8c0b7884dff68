//! Article cards, line by line: hero, nine cards, a way to write.
//!
//! Each card of such a page takes fifteen lines; the constants say which is which.

use super::html::Page;
use super::sample::{Sample, line, misplaced, page};

const HOME: &str = "index.html";
const LIST: &str = "posts/index.html";

/// One card.
struct Card {
    slug: &'static str,
    category: &'static str,
    date: &'static str,
    title: &'static str,
    standfirst: &'static str,
    summary: &'static str,
    tags: [&'static str; 3],
}

/// The line of the first card's category, and how far one card is from the next.
const FIRST: usize = 7;
const STEP: usize = 15;

const CARDS: [Card; 9] = [
    Card {
        slug: "gauges-are-not-the-sea",
        category: "Gauge craft",
        date: "1 Oct 2026",
        title: "A gauge is five things in a row",
        standfirst: "Float, pipe, clock, pen, hand: the number comes out at the end.",
        summary: "We followed one reading back from the printed sheet to the pool and counted the places where it could have gone wrong.",
        tags: ["gauges", "pipes", "habits"],
    },
    Card {
        slug: "you-learn-water-when-it-misbehaves",
        category: "Harbour work",
        date: "24 Sep 2026",
        title: "What a late tide taught us",
        standfirst: "Eleven minutes late, and a week of looking for them.",
        summary: "A south wind, a closed sluice and an old drawing each had four of the eleven minutes, which is one too many.",
        tags: ["harbour", "learning", "weather"],
    },
    Card {
        slug: "why-a-chair-stays-empty",
        category: "The trade",
        date: "18 Sep 2026",
        title: "The fourth chair",
        standfirst: "It has been empty since March, and the sign is still up.",
        summary: "What we ask of somebody who wants to sit there, what we stopped asking, and who has written so far.",
        tags: ["the trade", "chairs", "harbour work"],
    },
    Card {
        slug: "the-night-the-pen-stopped",
        category: "Harbour work",
        date: "18 Sep 2026",
        title: "The night the pen stopped",
        standfirst: "At ten past two every drum in the house drew its last dot.",
        summary: "One clock drove all the pens, which nobody had ever needed to know. Now there are three clocks and a list.",
        tags: ["harbour", "night", "faults"],
    },
    Card {
        slug: "why-the-drum-beats-the-drill",
        category: "Harbour work",
        date: "17 Sep 2026",
        title: "Reading a drum backwards",
        standfirst: "Begin at the end of the line and ask what must have come before.",
        summary: "A worked example with a night in August: four readings, two guesses, one of them right.",
        tags: ["harbour", "drums", "night"],
    },
    Card {
        slug: "why-it-floats-is-not-enough",
        category: "Harbour work",
        date: "15 Sep 2026",
        title: "Forty questions for a \"new\" float",
        standfirst: "The bucket answers the first; February answers most of the rest.",
        summary: "Our list for anything that is going to lie in a pool for ten winters, with the reasons for the odd ones.",
        tags: ["harbour-work", "floats", "winter"],
    },
    Card {
        slug: "the-day-you-find-it-is-all-mending",
        category: "Harbour work",
        date: "15 Sep 2026",
        title: "Two hundred Tuesdays",
        standfirst: "Tuesday is the day for mending, and this is what was mended.",
        summary: "A tally of four years: corks, hinges, ink, and one afternoon spent looking for a ladder.",
        tags: ["mending", "floats", "slowness"],
    },
    Card {
        slug: "the-first-wrong-tide",
        category: "Harbour work",
        date: "15 Sep 2026",
        title: "My wrong tide of 2019",
        standfirst: "I printed it, nine boats believed it, and one sat on the bar until noon.",
        summary: "The sum was right and the pool was the wrong one. What we print beside each number since then.",
        tags: ["wrong tide", "harbour work", "faults"],
    },
    Card {
        slug: "stop-saying-harbourmaster",
        category: "Harbour work",
        date: "14 Sep 2026",
        title: "What the cap does not do",
        standfirst: "A harbourmaster's day, seen from the paper it leaves behind.",
        summary: "Keys, fog, a complaint about gulls; and between them nine entries that somebody will be glad of.",
        tags: ["caps", "drums", "harbour"],
    },
];

#[test]
fn the_hero_stands_at_the_top() {
    let pressing = Sample::read("cards").press();
    let table = [
        line(1, HOME, ".hero h1", "Water, written down."),
        line(4, HOME, ".hero .hero-text", "What four people in a gauge house find out about one harbour."),
        line(142, HOME, "#contact h2", "Get in touch"),
        line(142, HOME, "#contact .contact", "One letterbox for all four chairs."),
        line(142, HOME, "#contact a[href=mailto:desk@tide-desk.example]", "desk@tide-desk.example"),
    ];
    let wrong = misplaced(&pressing, &table);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What of a card is not in its place within one list.
fn misplaced_card(page: &Page, list: &str, place: usize, card: &Card) -> Vec<String> {
    let entry = format!("{list} li.entry:nth-of-type({})", place + 1);
    let read = |inner: &str| page.all(&format!("{entry} {inner}")).into_iter().map(|n| n.text()).collect::<Vec<_>>();
    let link = format!(".entry-title a[href=/posts/{}/]", card.slug);
    let from = FIRST + STEP * place;
    let lines = [
        (from, ".entry-meta span:nth-of-type(1)", vec![card.category]),
        (from + 4, ".entry-meta time", vec![card.date]),
        (from + 6, ".entry-title", vec![card.title]),
        (from + 8, ".entry-standfirst", vec![card.standfirst]),
        (from + 12, ".tags a", card.tags.to_vec()),
        (from + 13, link.as_str(), vec![card.title]),
    ];
    let wrong = |(line, at, says): &(usize, &str, Vec<&str>)| {
        let found = read(at);
        (found != *says).then(|| format!("line {line}: `{entry} {at}` should say {says:?} and says {found:?}"))
    };
    lines.iter().filter_map(wrong).collect()
}

#[test]
fn every_card_has_its_place_at_home_and_in_the_list() {
    let pressing = Sample::read("cards").press();
    let (home, list) = (page(&pressing, HOME), page(&pressing, LIST));
    let cards = || CARDS.iter().enumerate();
    let at_home = cards().flat_map(|(place, card)| misplaced_card(&home, "#notes", place, card));
    let listed = cards().flat_map(|(place, card)| misplaced_card(&list, "section.year:nth-of-type(1)", place, card));
    let wrong: Vec<String> = at_home.chain(listed).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn home_has_the_newest_twelve_and_the_featured_one_with_its_summary() {
    let pressing = Sample::read("cards").press();
    let home = page(&pressing, HOME);
    assert_eq!(home.all("#notes li.entry").len(), 12);
    assert_eq!(home.one("#notes output").text(), "29 notes");
    assert_eq!(home.one("#notes a.more").text(), "All 29 notes");
    assert_eq!(home.one("#featured .entry-title").text(), CARDS[1].title);
    assert_eq!(home.one("#featured .entry-summary").text(), CARDS[1].summary);
    assert_eq!(home.one(".latest .entry-title").text(), CARDS[0].title);
}

/// A card's longer text, beside its standfirst: a reader finds it on the card, in the list, or on the note.
#[test]
fn every_card_has_its_summary() {
    let pressing = Sample::read("cards").press();
    let (home, list) = (page(&pressing, HOME).one("main").text(), page(&pressing, LIST).one("main").text());
    let shown = |card: &Card| {
        let note = page(&pressing, &format!("posts/{}/index.html", card.slug)).one("main").text();
        [&home, &list, &note].iter().any(|text| text.contains(card.summary))
    };
    let lost: Vec<String> = CARDS
        .iter()
        .enumerate()
        .filter(|(_, card)| !shown(card))
        .map(|(place, card)| format!("line {}: {:?} is nowhere", FIRST + STEP * place + 10, card.summary))
        .collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

/// In a list, each note says who wrote it.
#[test]
fn every_note_of_a_list_names_its_author() {
    let pressing = Sample::read("cards").press();
    let list = page(&pressing, LIST);
    let entries = list.all("li.entry");
    assert_eq!(entries.len(), 17);
    let silent = entries.iter().filter(|entry| !entry.text().contains("The tide desk (fictional)")).count();
    assert_eq!(silent, 0, "of {} notes", entries.len());
}

#[test]
fn two_tags_of_one_slug_get_two_addresses() {
    let pressing = Sample::read("cards").press();
    let of = |path: &str| {
        page(&pressing, path).all("li.entry .entry-title").into_iter().map(|t| t.text()).collect::<Vec<_>>()
    };
    assert_eq!(of("tags/harbour-work/index.html"), [CARDS[2].title, CARDS[7].title]);
    assert_eq!(of("tags/harbour-work-2/index.html"), [CARDS[5].title]);
}
