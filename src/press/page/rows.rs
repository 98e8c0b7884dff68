//! Lists whose rows are drawn: cases, decisions, the journal, the ledger.

use super::card::{Folder, case_card, cases_of, decision_status};
use crate::model::{Case, Casebook, EntryKind, EvidenceKind, Grade, Html, Tag};
use crate::press::document::About;
use crate::press::draw;
use crate::site::card::{Choice, Choices, ListHead};
use crate::site::listing;
use crate::site::page::{Page, RowsPage, View};

/// The current mission: said in `site.toml`, or nothing.
pub(super) fn mission_text(book: &Casebook) -> Option<String> {
    book.site.mission.clone().filter(|mission| !mission.is_empty())
}

pub(super) fn cases(book: &Casebook) -> (Page, About) {
    let head = head(
        book,
        "systems",
        "Cases",
        "Systems followed over time, each with its decisions, its journal and its evidence.",
    );
    let cases = book.cases.iter().map(|case| case_card(book, case, Folder::Listed)).collect();
    let rows = draw::folders_listed(&book.site.base, cases);
    list(book, head, ["case", "cases"], Vec::new(), book.cases.len(), rows)
}

pub(super) fn decisions(book: &Casebook) -> (Page, About) {
    let head = head(book, "decisions", "Decisions", "Why things are built this way, and what that cost.");
    let status = |decision: &crate::model::Decision| {
        let status = decision_status(&decision.status);
        (status.label, status.key)
    };
    let filter = vec![
        row("status", "Status", choices(book.decisions.iter().map(status))),
        row("case", "Case", case_choices(book.decisions.iter().flat_map(|decision| book.cases_decided_by(decision)))),
        row("tag", "Tag", choices(book.decisions.iter().flat_map(|d| d.tags.iter().map(tag)))),
    ];
    let rows = draw::register(book);
    list(book, head, ["decision", "decisions"], filter, book.decisions.len(), rows)
}

pub(super) fn journal(book: &Casebook) -> (Page, About) {
    let head = head(book, "journal", "Journal", "What happened, on the day it happened.");
    let kinds = EntryKind::ALL.iter().filter_map(|kind| {
        let count = book.journal.iter().filter(|entry| entry.kind == *kind).count() as u32;
        (count > 0).then(|| Choice { name: kind.key().to_owned(), value: kind.key().to_owned(), count })
    });
    let filter = vec![
        row("kind", "Kind", kinds.collect()),
        row("case", "Case", case_choices(book.journal.iter().flat_map(|entry| cases_of(book, &entry.cases)))),
    ];
    list(book, head, ["entry", "entries"], filter, book.journal.len(), draw::months(book))
}

pub(super) fn evidence(book: &Casebook) -> (Page, About) {
    let head = head(
        book,
        "trail",
        "Evidence",
        "Every exhibit, in the order of its date. What is redacted or sealed is counted too.",
    );
    let kinds = EvidenceKind::ALL.iter().filter_map(|kind| {
        let count = book.evidence.iter().filter(|item| item.kind == *kind).count() as u32;
        (count > 0).then(|| Choice { name: kind.key().to_owned(), value: kind.key().to_owned(), count })
    });
    let grades = [Grade::Primary, Grade::ThirdParty, Grade::SelfReported].into_iter().filter_map(|grade| {
        let count = book.evidence.iter().filter(|item| item.grade == grade).count() as u32;
        (count > 0).then(|| Choice { name: grade.key().to_owned(), value: grade.key().to_owned(), count })
    });
    let filter = vec![
        row("kind", "Kind", kinds.collect()),
        row("case", "Case", case_choices(book.evidence.iter().flat_map(|item| book.cases_resting_on(item)))),
        row("grade", "Grade", grades.collect()),
    ];
    let rows = draw::ledger(book, &book.evidence.iter().collect::<Vec<_>>());
    list(book, head, ["exhibit", "exhibits"], filter, book.evidence.len(), rows)
}

fn list(
    book: &Casebook,
    head: ListHead,
    nouns: [&str; 2],
    filter: Vec<Choices>,
    total: usize,
    rows: Html,
) -> (Page, About) {
    let view = RowsPage {
        head: head.clone(),
        nouns: nouns.map(str::to_owned).to_vec(),
        filter: filter.into_iter().filter(|row| row.choices.len() > 1).collect(),
        total: total as u32,
        rows,
    };
    page(book, head, View::Rows(view))
}

fn page(book: &Casebook, head: ListHead, view: View) -> (Page, About) {
    let title = listing::titled(&head.heading, &book.site.title);
    (Page::new(title, head.text, view), About { kind: "website", ..About::default() })
}

/// A list's heading; its statement is the home section's, if that has one.
fn head(book: &Casebook, section: &str, heading: &str, text: &str) -> ListHead {
    let own =
        book.site.sections.iter().find(|s| s.id == section).map(|s| s.text.clone()).filter(|text| !text.is_empty());
    ListHead { heading: heading.to_owned(), text: own.unwrap_or_else(|| text.to_owned()) }
}

fn row(key: &str, label: &str, choices: Vec<Choice>) -> Choices {
    Choices { key: key.to_owned(), label: label.to_owned(), choices }
}

fn tag(tag: &Tag) -> (String, String) {
    (tag.name.clone(), tag.slug.clone())
}

/// Name and value pairs as choices with counts, by name.
fn choices(pairs: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let mut counted = std::collections::BTreeMap::<(String, String), u32>::new();
    pairs.for_each(|pair| *counted.entry(pair).or_default() += 1);
    counted.into_iter().map(|((name, value), count)| Choice { name, value, count }).collect()
}

fn case_choices<'a>(cases: impl Iterator<Item = &'a Case>) -> Vec<Choice> {
    choices(cases.map(|case| (case.title.clone(), case.slug.encoded())))
}
