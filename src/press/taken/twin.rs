//! The text of one page as Markdown: its title, its facts, a rule, and what its author wrote.

use super::sheet::{Sheet, link, several, way, words};
use crate::model::{Body, Case, Casebook, Decision, Evidence, Id, JournalEntry, Page, Post, Tag, Visibility};
use crate::site::Route;

/// A note.
pub(super) fn note(book: &Casebook, post: &Post) -> String {
    let changed = post.modified.as_ref().filter(|moment| moment.day != post.published.day);
    let facts = vec![
        ("Published", post.published.day.iso()),
        ("Updated", changed.map(|moment| moment.day.iso()).unwrap_or_default()),
        ("Author", words(&post.author)),
        ("Series", series(book, post)),
        ("Tags", tags(&post.tags)),
        ("Cases", cases(book, book.cases.iter().filter(|case| post.cases.contains(&case.id)))),
    ];
    let first = post.standfirst.as_deref().unwrap_or(&post.description);
    whole(book, &Route::Note(post.slug.encoded()), &post.title, first, facts, &post.body)
}

/// A decision.
pub(super) fn decision(book: &Casebook, decision: &Decision) -> String {
    let outcome = decision.outcome.as_ref().map(|outcome| {
        let date = outcome.date.map(|day| day.iso()).unwrap_or_default();
        several([outcome.verdict.key().to_owned(), date, words(outcome.note.as_deref().unwrap_or_default())])
    });
    let people = |names: &[String]| several(names.iter().map(|name| words(name)));
    let facts = vec![
        ("Number", words(&decision.number)),
        ("Status", words(&decision.status.label)),
        ("Date", decision.date.map(|day| day.iso()).unwrap_or_default()),
        ("Decided by", people(&decision.makers)),
        ("Consulted", people(&decision.consulted)),
        ("Informed", people(&decision.informed)),
        ("Confidence", decision.confidence.map(|share| format!("{share} %")).unwrap_or_default()),
        ("Review by", decision.review_by.map(|day| day.iso()).unwrap_or_default()),
        ("Outcome", outcome.unwrap_or_default()),
        ("Stack", people(&decision.stack)),
        ("Tags", tags(&decision.tags)),
        ("Cases", cases(book, book.cases_decided_by(decision))),
        ("Supersedes", decisions(book, &decision.supersedes)),
        ("Superseded by", decisions(book, &decision.superseded_by)),
        ("Amends", decisions(book, &decision.amends)),
        ("Related", decisions(book, &decision.related)),
        ("Evidence", exhibits(book, &decision.evidence)),
        ("Discussion", decision.discussion.as_ref().map(|url| link(&book.site, url.as_str(), url)).unwrap_or_default()),
    ];
    whole(book, &Route::Decision(decision.slug.encoded()), &decision.title, "", facts, &decision.body)
}

/// An entry of the journal.
pub(super) fn entry(book: &Casebook, entry: &JournalEntry) -> String {
    let corrected = book.journal.iter().find(|other| entry.corrects.as_ref() == Some(&other.id));
    let facts = vec![
        ("Date", entry.date.iso()),
        ("Kind", entry.kind.key().to_owned()),
        ("Tags", tags(&entry.tags)),
        ("Cases", cases(book, book.cases.iter().filter(|case| entry.cases.contains(&case.id)))),
        ("Decisions", decisions(book, &entry.decisions)),
        ("Evidence", exhibits(book, &entry.evidence)),
        ("Corrects", corrected.map(|other| entry_way(book, other)).unwrap_or_default()),
        ("Corrected by", corrections(book, entry)),
    ];
    whole(book, &Route::Entry(entry.slug.encoded()), &entry.title, "", facts, &entry.body)
}

/// An exhibit.
pub(super) fn exhibit(book: &Casebook, item: &Evidence) -> String {
    let stage = book.trail.iter().find(|stage| item.stage.as_ref() == Some(&stage.id));
    let mut facts = vec![
        ("Mark", format!("E{}", item.mark)),
        ("Kind", item.kind.key().to_owned()),
        ("Grade", item.grade.key().to_owned()),
        ("Visibility", item.visibility.key().to_owned()),
        ("Stage", stage.map(|stage| words(&stage.name)).unwrap_or_default()),
        ("Date", item.date.map(|day| day.iso()).unwrap_or_default()),
        ("Cases", cases(book, book.cases_resting_on(item))),
    ];
    facts.extend(access(book, item));
    let first = item.description.as_deref().unwrap_or_default();
    whole(book, &Route::Exhibit(item.slug.encoded()), &item.title, first, facts, &item.body)
}

/// Where an exhibit can be seen, and the digest of its file: what is not public has the digest alone.
pub(super) fn access(book: &Casebook, item: &Evidence) -> Vec<(&'static str, String)> {
    let given =
        |url: Option<&crate::model::Url>| url.map(|url| link(&book.site, url.as_str(), url)).unwrap_or_default();
    let copy = item.open_file().map(|(file, path)| {
        let href = book.site.absolute(&format!("{}/{path}", book.site.base));
        format!("{}, {} bytes", crate::model::Markdown::link(file.name(), &href).as_str(), file.size)
    });
    let digest = item.file.as_ref().map(|file| format!("`{}`", file.sha256)).unwrap_or_default();
    let term = if item.visibility == Visibility::Sealed { "SHA-256 of salt and file" } else { "SHA-256" };
    vec![
        ("Source", given(item.open_source())),
        ("Archived", given(item.open_archived())),
        ("File", copy.unwrap_or_default()),
        (term, digest),
    ]
}

/// A free page.
pub(super) fn page(book: &Casebook, page: &Page) -> String {
    let first = page.description.as_deref().unwrap_or_default();
    whole(book, &Route::Page(page.slug.encoded()), &page.title, first, Vec::new(), &page.body)
}

fn whole(book: &Casebook, route: &Route, title: &str, first: &str, facts: Vec<(&str, String)>, body: &Body) -> String {
    let mut sheet = Sheet::default();
    sheet.heading(1, title).words(first);
    let page = book.site.url.as_ref().map(|_| book.site.absolute(&route.href(&book.site.base)));
    let own = page.map(|page| ("Page", format!("<{page}>")));
    sheet.facts(facts.into_iter().chain(own).collect());
    if !body.markdown.is_empty() {
        sheet.block("---").block(body.markdown.as_str());
    }
    sheet.done()
}

fn tags(tags: &[Tag]) -> String {
    several(tags.iter().map(|tag| words(&tag.name)))
}

fn cases<'a>(book: &Casebook, cases: impl Iterator<Item = &'a Case>) -> String {
    several(
        cases
            .map(|case| way(&book.site, &format!("{} {}", case.number, case.title), &Route::Case(case.slug.encoded()))),
    )
}

/// Links to decisions, by number and title.
pub(super) fn decisions(book: &Casebook, ids: &[Id]) -> String {
    several(ids.iter().filter_map(|id| book.decision(id)).map(|decision| decision_way(book, decision)))
}

/// A link to a decision.
pub(super) fn decision_way(book: &Casebook, decision: &Decision) -> String {
    let label = format!("Decision {}: {}", decision.number, decision.title);
    way(&book.site, &label, &Route::Decision(decision.slug.encoded()))
}

/// A link to an entry.
pub(super) fn entry_way(book: &Casebook, entry: &JournalEntry) -> String {
    way(&book.site, &entry.title, &Route::Entry(entry.slug.encoded()))
}

/// Days of and links to the entries that put one right; nothing for one that stands.
pub(super) fn corrections(book: &Casebook, entry: &JournalEntry) -> String {
    several(book.corrections_of(entry).map(|other| format!("{}: {}", other.date.iso(), entry_way(book, other))))
}

/// The series of a note, and which of its parts this one is.
fn series(book: &Casebook, post: &Post) -> String {
    let parts = book.series_of(post);
    let at = parts.iter().position(|part| part.id == post.id);
    let named = post.series.as_ref().zip(at);
    named.map(|(series, at)| format!("{}, part {} of {}", words(&series.id), at + 1, parts.len())).unwrap_or_default()
}

/// Links to exhibits, by mark.
pub(super) fn exhibits(book: &Casebook, ids: &[Id]) -> String {
    let cited = book.evidence.iter().filter(|item| ids.contains(&item.id));
    several(cited.map(|item| way(&book.site, &format!("E{}", item.mark), &Route::Exhibit(item.slug.encoded()))))
}
