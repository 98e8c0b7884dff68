//! The journal: every text of it is in an entry or told, and its lists of keys are read as they look.

use super::tree::Tree;
use casebook::model::JournalEntry;

fn journal(file: &str, text: &str) -> Tree {
    Tree::new().quiet().with(&format!("journal/{file}.md"), text)
}

/// The entries of a text at which nothing is at fault, by id.
#[track_caller]
fn entries(file: &str, text: &str) -> Vec<JournalEntry> {
    let tree = journal(file, text).with("cases/pump.md", PUMP).with("evidence/log.md", LOG);
    assert_eq!(tree.report(), "", "{text}");
    tree.compile().casebook.expect("no errors").journal
}

const PUMP: &str = "---\ntitle: T\nmission: M\nstatus: planned\n---\n";
const LOG: &str = "---\ntitle: T\nkind: data\n---\n";

fn ids(entries: &[JournalEntry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.id.as_str()).collect()
}

#[test]
fn a_dated_title_begins_an_entry() {
    let found = entries("2026-10", "# October\n\n## 2026-10-02 Stuck\n\nA.\n\n# 2026-10-03 Oiled\n\nB.\n");
    assert_eq!(ids(&found), ["2026-10-03-oiled", "2026-10-02-stuck"]);
    assert!(found[0].body.html.as_str().contains("B.") && !found[1].body.html.as_str().contains("B."));
}

#[test]
fn a_file_with_a_date_is_an_entry_beside_those_inside() {
    let text = "---\nkind: fix\ndate: 2026-11-05\n---\n\n# A title\n\nText.\n\n## 2026-11-09 Inner\n\nMore.\n";
    let found = entries("2026-11-03-x", text);
    let titles: Vec<(&str, String)> = found.iter().map(|entry| (entry.title.as_str(), entry.date.iso())).collect();
    assert_eq!(titles, [("Inner", "2026-11-09".to_owned()), ("A title", "2026-11-05".to_owned())]);
    assert!(found[1].body.html.as_str().contains("Text.") && !found[1].body.html.as_str().contains("More."));
}

#[test]
fn text_that_belongs_to_no_day_stops_the_build() {
    let tree = journal("2026-10", "# October\n\nWhat happened.\n\n## 2026-10-02 Stuck\n\nA.\n\n## Later\n\nB.\n");
    assert_eq!(tree.codes(), ["undated-text", "undated-heading"]);
    assert!(tree.compile().casebook.is_none());
}

#[test]
fn a_list_below_a_key_is_its_value() {
    let text = "## 2026-10-02 Stuck\n\n- cases:\n  - pump\n- evidence: [log]\n- tags:\n  * a b\n  * c\n\nText.\n";
    let found = entries("2026-10", text);
    assert_eq!(
        (found[0].cases.as_slice(), found[0].evidence.as_slice()),
        (&["pump".to_owned()][..], &["log".to_owned()][..])
    );
    let tags: Vec<&str> = found[0].tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["a b", "c"]);
    assert!(!found[0].body.html.as_str().contains("<li>"), "{}", found[0].body.html.as_str());
}

#[test]
fn a_key_twice_is_told_as_in_front_matter() {
    let tree = journal("2026-10", "## 2026-10-02 Stuck\n\n- kind: incident\n- Kind: fix\n\nText.\n");
    assert_eq!(tree.codes(), ["duplicate-key"]);
    assert!(tree.report().contains(":4:3"), "{}", tree.report());
}

#[test]
fn behind_an_empty_line_a_key_is_a_key_and_a_sentence_text() {
    let text = "## 2026-10-02 Stuck\n\n- kind: incident\n\n- cases: pump\n- Evidence: we saw it with our own eyes.\n";
    let found = entries("2026-10", text);
    assert_eq!(found[0].cases, ["pump"]);
    assert!(found[0].body.html.as_str().contains("Evidence: we saw"), "{}", found[0].body.html.as_str());
}
