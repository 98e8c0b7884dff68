//! One engineer's notebook, line by line: what each line of such a page says has its place in the pressed site.
//!
//! The numbers are the lines of the page this fixture is shaped like; the words are ours.

use super::sample::{Line, Sample, line, misplaced, page};

const HOME: &str = "index.html";
const DOSSIER: &str = "cases/lamp-drive/index.html";

/// The head of the page: who, since when, what for.
const HEAD: &[Line] = &[
    line(1, HOME, ".hero div .label", "Engineering notebook"),
    line(1, HOME, ".hero .person span:nth-of-type(2)", "Last updated 14 Nov 2026"),
    line(3, HOME, ".hero .person strong", "Ottilie Vane (fictional)"),
    line(3, HOME, ".hero .person span:nth-of-type(1)", "Keeper and lamp engineer"),
    line(5, HOME, ".hero h1", "I keep lights turning."),
    line(7, HOME, ".hero .hero-text", "Optics · Clockwork · Weather"),
    line(9, HOME, "#mission h2", "Current mission"),
    line(
        11,
        HOME,
        "#mission .statement",
        "Keeping the lamp of Kettle Rock turning through a whole winter without a hand on the crank.",
    ),
];

/// The one system: on its folder at home, and on the dossier's cover.
const SYSTEM: &[Line] = &[
    line(13, HOME, "#systems h2", "Systems in production"),
    line(15, HOME, "#systems header p", "Machines that have to work again tomorrow night, and the night after."),
    line(17, HOME, "#systems .folder-tab span:nth-of-type(1)", "CASE 001"),
    line(17, DOSSIER, ".cover-strip span:nth-of-type(1)", "CASE 001"),
    line(19, HOME, "#systems .folder-title a[href=/cases/lamp-drive/]", "Lamp drive"),
    line(19, DOSSIER, ".cover h1", "Lamp drive"),
    line(23, HOME, "#systems .folder-tab .status[data-status=in-production]", "In production"),
    line(23, HOME, "#systems .folder-tab span:nth-of-type(3)", "v2.4"),
    line(23, DOSSIER, ".cover-strip .status[data-status=in-production]", "In production"),
    line(23, DOSSIER, ".cover-strip span:nth-of-type(3)", "v2.4"),
    // The label itself has become a place: a mission stands directly under its system's name.
    line(
        24,
        DOSSIER,
        ".cover-body .cover-mission",
        "Turn the lens once in ninety seconds, all night, whatever the wind does to the tower.",
    ),
    line(
        26,
        HOME,
        "#systems .folder-mission",
        "Turn the lens once in ninety seconds, all night, whatever the wind does to the tower.",
    ),
    line(
        26,
        DOSSIER,
        ".cover-mission",
        "Turn the lens once in ninety seconds, all night, whatever the wind does to the tower.",
    ),
    line(28, DOSSIER, ".facts dt", "Current stack"),
    line(28, HOME, "#systems .folder-stack", "Roller bearing, Falling weight, Paper drum"),
    line(29, DOSSIER, ".facts dt", "Evidence count"),
    line(29, HOME, "#systems .tally div:nth-of-type(1)", "exhibits5"),
    line(30, DOSSIER, ".facts dt", "Notebook"),
    line(30, HOME, "#systems .tally div:nth-of-type(2)", "notes2"),
    line(31, HOME, ".hero-links a[href=/cases/lamp-drive/]", "Featured system dossier"),
    line(31, HOME, ".hero-links a[href=/posts/]", "Open engineering notes"),
    line(31, HOME, "#systems a.more[href=/cases/lamp-drive/]", "Open the dossier"),
];

/// Four decisions; the newest first, each under its own number.
const DECISIONS: &[Line] = &[
    line(33, HOME, "#decisions h2", "Engineering decisions"),
    line(
        35,
        HOME,
        "#decisions header p",
        "Why the lamp is built like this, and what each choice costs on a bad night.",
    ),
    line(37, HOME, ".decision:nth-of-type(4) .decision-head span:nth-of-type(1)", "DECISION 01"),
    line(39, HOME, ".decision:nth-of-type(4) .decision-title", "Why rollers?"),
    line(41, HOME, ".decision:nth-of-type(4) div[data-slot=context] h4", "Context"),
    line(
        42,
        HOME,
        ".decision:nth-of-type(4) div[data-slot=context] p",
        "The lens outgrew its float, and the float could not be opened in a gale.",
    ),
    line(43, HOME, ".decision:nth-of-type(4) div[data-slot=decision] h4", "Decision"),
    line(
        44,
        HOME,
        ".decision:nth-of-type(4) div[data-slot=decision] p",
        "Carry the lens on forty rollers in a dry race, so that any keeper can change one by touch.",
    ),
    line(45, HOME, ".decision:nth-of-type(4) div[data-slot=tradeoffs] h4", "Tradeoffs"),
    line(
        46,
        HOME,
        ".decision:nth-of-type(4) div[data-slot=tradeoffs] p",
        "More friction than a float, but nothing that poisons the watch room.",
    ),
    line(47, HOME, ".decision:nth-of-type(3) .decision-head span:nth-of-type(1)", "DECISION 02"),
    line(49, HOME, ".decision:nth-of-type(3) .decision-title", "Why a falling weight?"),
    line(51, HOME, ".decision:nth-of-type(3) div[data-slot=context] h4", "Problem"),
    line(
        52,
        HOME,
        ".decision:nth-of-type(3) div[data-slot=context] p",
        "Power, timing and proof of a full night all hung on one shaft.",
    ),
    line(53, HOME, ".decision:nth-of-type(3) div[data-slot=decision] h4", "Decision"),
    line(
        54,
        HOME,
        ".decision:nth-of-type(3) div[data-slot=decision] p",
        "Let a weight fall through the tower where steady pull and an honest count matter together.",
    ),
    line(55, HOME, ".decision:nth-of-type(3) div[data-slot=result] h4", "Result"),
    line(
        56,
        HOME,
        ".decision:nth-of-type(3) div[data-slot=result] p",
        "The height that is left says how much night is left.",
    ),
    line(57, HOME, ".decision:nth-of-type(2) .decision-head span:nth-of-type(1)", "DECISION 03"),
    line(59, HOME, ".decision:nth-of-type(2) .decision-title", "Why one paper drum?"),
    line(61, HOME, ".decision:nth-of-type(2) div[data-slot=context] h4", "Context"),
    line(
        62,
        HOME,
        ".decision:nth-of-type(2) div[data-slot=context] p",
        "Three watches wrote three books, and none of them could be laid over another.",
    ),
    line(63, HOME, ".decision:nth-of-type(2) div[data-slot=decision] h4", "Decision"),
    line(
        64,
        HOME,
        ".decision:nth-of-type(2) div[data-slot=decision] p",
        "Record every turn on one drum, so that a night reads the same whoever kept it.",
    ),
    line(65, HOME, ".decision:nth-of-type(2) div[data-slot=tradeoffs] h4", "Tradeoffs"),
    line(
        66,
        HOME,
        ".decision:nth-of-type(2) div[data-slot=tradeoffs] p",
        "A drum to feed each evening, fewer arguments each morning.",
    ),
    line(67, HOME, ".decision:nth-of-type(1) .decision-head span:nth-of-type(1)", "DECISION 04"),
    line(69, HOME, ".decision:nth-of-type(1) .decision-title", "Why a bought lens instead of one ground here?"),
    line(71, HOME, ".decision:nth-of-type(1) div[data-slot=context] h4", "Problem"),
    line(
        72,
        HOME,
        ".decision:nth-of-type(1) div[data-slot=context] p",
        "Ships needed the new beam before the island had learnt to grind.",
    ),
    line(73, HOME, ".decision:nth-of-type(1) div[data-slot=decision] h4", "Decision"),
    line(
        74,
        HOME,
        ".decision:nth-of-type(1) div[data-slot=decision] p",
        "Buy the finished lens where the first night, the sharp edge and a spare matter more than owning the grindstone.",
    ),
    line(75, HOME, ".decision:nth-of-type(1) div[data-slot=tradeoffs] h4", "Tradeoffs"),
    line(
        76,
        HOME,
        ".decision:nth-of-type(1) div[data-slot=tradeoffs] p",
        "We wait for the supply boat, and get a beam that mariners could steer by at once.",
    ),
];

/// Four stages: number and name, heading, statement, three points each.
const TRAIL: &[Line] = &[
    line(78, HOME, "#trail h2", "Evidence trail"),
    line(80, HOME, "#trail header p", "Drawing, review, fitting and watch as one road that every change walks."),
    line(82, HOME, ".trail li:nth-of-type(1) .label", "01 Drawing"),
    line(84, HOME, ".trail li:nth-of-type(1) h3", "The shape comes first"),
    line(
        86,
        HOME,
        ".trail li:nth-of-type(1) p:nth-of-type(2)",
        "Loads, clearances and the way each part fails are drawn before metal is cut.",
    ),
    line(88, HOME, ".trail li:nth-of-type(1) ul li:nth-of-type(1)", "Every shaft has a load written on it."),
    line(89, HOME, ".trail li:nth-of-type(1) ul li:nth-of-type(2)", "Night work is kept apart from day work."),
    line(
        90,
        HOME,
        ".trail li:nth-of-type(1) ul li:nth-of-type(3)",
        "The record is chosen for the question it will be asked.",
    ),
    line(91, HOME, ".trail li:nth-of-type(2) .label", "02 Review"),
    line(93, HOME, ".trail li:nth-of-type(2) h3", "Reasons on paper"),
    line(
        95,
        HOME,
        ".trail li:nth-of-type(2) p:nth-of-type(2)",
        "A change says which part moves, why, and what a storm would make of it.",
    ),
    line(97, HOME, ".trail li:nth-of-type(2) ul li:nth-of-type(1)", "One shaft a change."),
    line(98, HOME, ".trail li:nth-of-type(2) ul li:nth-of-type(2)", "The price stands beside the drawing."),
    line(99, HOME, ".trail li:nth-of-type(2) ul li:nth-of-type(3)", "Readers look for the bad night first."),
    line(100, HOME, ".trail li:nth-of-type(3) .label", "03 Fitting"),
    line(102, HOME, ".trail li:nth-of-type(3) h3", "Fitting is a slow step"),
    line(
        104,
        HOME,
        ".trail li:nth-of-type(3) p:nth-of-type(2)",
        "Tools, daylight and the way back down are part of the change.",
    ),
    line(106, HOME, ".trail li:nth-of-type(3) ul li:nth-of-type(1)", "The fitting sheet is the contract."),
    line(107, HOME, ".trail li:nth-of-type(3) ul li:nth-of-type(2)", "Every part can come out the way it went in."),
    line(108, HOME, ".trail li:nth-of-type(3) ul li:nth-of-type(3)", "The supply boat stays outside the plan."),
    line(109, HOME, ".trail li:nth-of-type(4) .label", "04 Watch"),
    line(111, HOME, ".trail li:nth-of-type(4) h3", "The night decides"),
    line(
        113,
        HOME,
        ".trail li:nth-of-type(4) p:nth-of-type(2)",
        "Turn counts, slip bells and torn paper say whether the lamp is well.",
    ),
    line(115, HOME, ".trail li:nth-of-type(4) ul li:nth-of-type(1)", "A stopped lens starts the next drawing."),
    line(116, HOME, ".trail li:nth-of-type(4) ul li:nth-of-type(2)", "A smudged sheet counts as a fault."),
    line(117, HOME, ".trail li:nth-of-type(4) ul li:nth-of-type(3)", "A repair becomes a line in the book."),
];

/// The ledger is the dossier's; its rows are exhibits.
const LEDGER: &[Line] = &[
    line(118, DOSSIER, "#ledger h2", "Evidence ledger"),
    line(119, DOSSIER, "#e1 .what .title", "Bearing drawing"),
    line(119, DOSSIER, "#e1 .what .about", "Drawn loads: race, rollers and keel."),
    line(120, DOSSIER, "#e2 .what .title", "Review notes"),
    line(120, DOSSIER, "#e2 .what .about", "Remarks on the gear: pawl, drum and stops."),
    line(121, DOSSIER, "#e4 .what .title", "Turn record"),
    line(121, DOSSIER, "#e4 .what .about", "A winter of nights: turns, slips and hands on the crank."),
    line(122, DOSSIER, "#e3 .what .title", "Fitting sheet"),
    line(122, DOSSIER, "#e3 .what .about", "Order of work: hoist, race, lens, weight."),
];

/// Claims with their marks, the journal, and what anybody may look at.
const FOOT: &[Line] = &[
    line(123, HOME, "#proves h2", "What it proves"),
    line(123, DOSSIER, "#proves h2", "What it proves"),
    line(124, HOME, ".claim:nth-of-type(1)", "The gear was made for whole winters, not for one visit.[E4]"),
    line(125, HOME, ".claim:nth-of-type(2)", "Parts were picked for cold hands and long nights.[E1] [E3]"),
    line(126, HOME, ".claim:nth-of-type(3)", "The crank is no longer turned by hand every hour.[E4] [E5]"),
    line(127, HOME, ".claim:nth-of-type(4)", "The alarm stands inside the watch, not beside it.[E5]"),
    line(129, HOME, "#journal h2", "Engineering journal"),
    line(
        131,
        HOME,
        "#journal header p",
        "No essays here. A watch book of choices, moves, repairs and things learnt the wet way.",
    ),
    line(133, HOME, "#proof h2", "Public proof"),
    line(
        135,
        HOME,
        "#proof header p",
        "Open drawings that show the same habits: slow bearings, counted turns, dull fixings.",
    ),
    line(135, HOME, "#proof li:nth-of-type(2) p:nth-of-type(1)", "counted turns, dull fixings"),
    line(137, HOME, "#repository h2", "Repository"),
    line(139, HOME, "#repository header p", "Ways in for inspectors and fellow keepers."),
    line(139, HOME, "#repository a[href=https://code.example/kettle-rock/notebook]", "The sources"),
];

#[test]
fn every_line_has_its_place() {
    let pressing = Sample::read("notebook").press();
    let tables = [HEAD, SYSTEM, DECISIONS, TRAIL, LEDGER, FOOT];
    let wrong: Vec<String> = tables.iter().flat_map(|table| misplaced(&pressing, table)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_table_can_fail() {
    let pressing = Sample::read("notebook").press();
    let table = [line(0, HOME, ".hero h1", "I keep lights"), line(0, HOME, ".hero h7", "I keep lights turning.")];
    assert_eq!(misplaced(&pressing, &table).len(), 2);
}

/// Line 2: the portrait, with whose it is.
#[test]
fn the_portrait_says_whose_it_is() {
    let pressing = Sample::read("notebook").press();
    let home = page(&pressing, HOME);
    let portrait = home.one(".hero .person img");
    assert_eq!(portrait.attribute("alt"), Some("Portrait of Ottilie Vane (fictional)"));
    assert_eq!(portrait.attribute("src"), Some("/portrait.svg"));
    assert!(pressing.contains_key("portrait.svg"));
}

/// Line 21: the sentence that says what the system is.
#[test]
fn a_case_says_what_it_is() {
    let pressing = Sample::read("notebook").press();
    let says = "Weight-driven turning gear with a counted escapement, a slip alarm and a paper record of every night.";
    let table = [line(21, HOME, "#systems .folder-sheet p", says), line(21, DOSSIER, "main p", says)];
    let wrong = misplaced(&pressing, &table);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What the trail and the claims lead to stands on a page of its own, under the name the mark gave.
#[test]
fn every_mark_leads_to_its_exhibit() {
    let pressing = Sample::read("notebook").press();
    for path in [HOME, DOSSIER] {
        let shown = page(&pressing, path);
        let marks = shown.all("a.evidence-mark");
        assert!(marks.len() >= 6, "{path}");
        for mark in marks {
            let href = mark.attribute("href").and_then(|href| href.strip_prefix('/')).expect("a path of the site");
            let exhibit = page(&pressing, &format!("{href}index.html"));
            let number = mark.text().trim_matches(['[', ']']).to_owned();
            assert!(exhibit.one(".note-head .entry-meta").text().contains(&number), "{number} in {href}");
            let name = format!("Exhibit {number}: {}", exhibit.one("h1").text());
            assert_eq!([mark.attribute("title"), mark.attribute("aria-label")], [Some(name.as_str()); 2]);
        }
    }
}
