//! What led to what, as the dossier draws it: incident, decision, change, exhibit, in order and with the reason.

use super::html::{Node, Page};
use super::sample::{Sample, page};

const DOSSIER: &str = "cases/lamp-drive/index.html";

/// One entry of the lamp drive's.
fn entry(date: &str, title: &str, keys: &str, text: &str) -> (String, String) {
    let name = title.to_lowercase().replace(' ', "-");
    (format!("journal/{date}-{name}.md"), format!("---\ntitle: {title}\ncases: [lamp-drive]\n{keys}---\n\n{text}\n"))
}

fn with(sample: Sample, entries: &[(String, String)]) -> Page {
    let add = |sample: Sample, (path, text): &(String, String)| sample.with(path, text);
    page(&entries.iter().fold(sample, add).press(), DOSSIER)
}

/// Every row of every thread: its sort, its titles, its reasons.
fn rows(page: &Page) -> Vec<String> {
    let texts = |at: &str| page.all(at).into_iter().map(Node::text).collect::<Vec<_>>().join(" | ");
    let frames = page.all(".thread-frame").len();
    let of = |frame: usize| {
        let own = format!(".thread-frame:nth-of-type({frame}) .thread li");
        (1..=page.all(&own).len()).map(move |row| format!("{own}:nth-of-type({row})"))
    };
    let row = |li: String| {
        format!("{}: {} ({})", texts(&format!("{li} .kind")), texts(&format!("{li} h4")), texts(&format!("{li} p")))
    };
    (1..=frames).flat_map(of).map(row).collect()
}

/// A decision that replaces the first, of the same day as what happens around it.
const SECOND: &str = "---\nstatus: accepted\ndate: 2026-10-02\ncases: [lamp-drive]\nsupersedes: [0001-why-rollers]\nevidence: [turn-record]\n---\n# Ball bearings\n\n## Decision\n\nBalls.\n";

fn story() -> Vec<(String, String)> {
    vec![
        entry("2026-10-02", "Balls in", "kind: fix\ndecisions: [0005-balls]\n", "In."),
        entry("2026-10-02", "The lens stops", "kind: incident\ndecisions: [0005-balls]\n", "Stopped."),
        entry(
            "2026-10-04",
            "Wrong day",
            "kind: note\ncorrects: 2026-10-02-balls-in\nevidence: [slip-alarm]\n",
            "It was the third.",
        ),
    ]
}

#[test]
fn a_thread_goes_from_incident_to_exhibit() {
    let old = std::str::from_utf8(&first(&Sample::read("notebook")))
        .expect("a text")
        .replace("status: accepted", "status: superseded\nsuperseded-by: [0005-balls]");
    let mut sample = Sample::read("notebook").with("decisions/0005-balls.md", SECOND);
    sample.files.retain(|file| !file.path.ends_with("0001-why-rollers.md"));
    let page = with(sample.with("decisions/0001-why-rollers.md", &old), &story());
    // The fix was entered first and comes after the decision it follows; the correction, after what it corrects.
    let expected = [
        "decision 01: Why rollers? ()",
        "exhibit: [E1] Bearing drawing (shows decision 01)",
        "incident: The lens stops ()",
        "decision 05: Ball bearings (replaces decision 01; after “The lens stops”)",
        "fix: Balls in (follows decision 05)",
        "exhibit: [E4] Turn record (shows decision 05)",
        "note: Wrong day (corrects “Balls in”)",
        "exhibit: [E5] Slip alarm test (shows “Wrong day”)",
        "lesson: Oil before the frost (follows decision 01)",
    ];
    assert_eq!(rows(&page), expected);
}

fn first(sample: &Sample) -> std::sync::Arc<[u8]> {
    sample
        .files
        .iter()
        .find(|file| file.path.ends_with("0001-why-rollers.md"))
        .expect("the first decision")
        .bytes
        .clone()
}

/// What a decision's own entry in the journal says is the decision again; a note is no part of a story.
#[test]
fn a_decision_and_its_entry_are_no_thread() {
    let mut sample = Sample::read("notebook");
    sample.files.retain(|file| !file.path.starts_with("journal/"));
    let own = entry("2026-10-19", "Rollers it is", "kind: decision\ndecisions: [0001-why-rollers]\n", "Decided.");
    let note = entry("2026-10-20", "A note", "kind: note\ndecisions: [0001-why-rollers]\n", "Noted.");
    assert_eq!(rows(&with(sample.clone(), &[own.clone(), note])), Vec::<String>::new());
    let fix = entry("2026-10-20", "Rollers in", "kind: fix\n", "As [decided](2026-10-19-rollers-it-is.md).");
    let rows = rows(&with(sample, &[own, fix]));
    let expected = [
        "decision 01: Why rollers? ()",
        "exhibit: [E1] Bearing drawing (shows decision 01)",
        "decision: Rollers it is (records decision 01)",
        "fix: Rollers in (speaks of “Rollers it is”)",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_long_thread_folds_and_says_what_it_is() {
    let many = (1..=20).map(|day| {
        entry(
            &format!("2026-10-{day:02}"),
            &format!("Round {day}"),
            "kind: fix\ndecisions: [0001-why-rollers]\n",
            "Oiled.",
        )
    });
    let page = with(Sample::read("notebook"), &many.collect::<Vec<_>>());
    assert_eq!(page.one(".thread-frame h3").text(), "From a decision to a fix");
    assert_eq!(
        page.all(".thread-frame details.fold .thread li").len() + 12,
        page.all(".thread-frame .thread li").len()
    );
    assert_eq!(page.one("#threads header .label").text(), "1 thread, 23 steps");
}

/// Headings that are called like the parts of the page around them.
#[test]
fn a_dossier_gives_every_place_one_name() {
    let headings = [
        "Minute",
        "Five",
        "All",
        "Limits",
        "Stack",
        "Account",
        "Decisions",
        "Ledger",
        "Journal",
        "Timeline",
        "Take",
        "E1",
        "Casebook found",
        "Slip 1",
    ];
    let mut sample = Sample::read("notebook");
    let case = sample.files.iter_mut().find(|file| file.path == "cases/lamp-drive.md").expect("the case");
    let mut text = String::from_utf8(case.bytes.to_vec()).expect("a text");
    headings.iter().for_each(|heading| text.push_str(&format!("\n## {heading}\n\nSome.\n")));
    case.bytes = text.into_bytes().into();
    let page = page(&sample.press(), DOSSIER);
    let mut ids: Vec<&str> = page.all("[id]").into_iter().filter_map(|node| node.attribute("id")).collect();
    ids.sort_unstable();
    let all = ids.len();
    let twice: Vec<&str> = ids.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0]).collect();
    assert_eq!((twice, all > headings.len()), (Vec::new(), true));
    for id in ["limits-1", "e1-1", "text-casebook-found", "text-slip-1", "minute-1"] {
        assert!(ids.contains(&id), "{id} is none of {ids:?}");
    }
}
