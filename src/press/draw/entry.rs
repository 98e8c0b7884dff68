//! An entry of the journal on its own page.

use super::facts::fact;
use super::journal::{corrected, entry_href};
use super::mark::{Place, marks};
use super::markup::Markup;
use crate::model::{Casebook, Html, JournalEntry};
use crate::site::Route;

/// Its sort and its day, what it belongs to, what shows it, and which entries it puts right or is put right by.
pub(crate) fn entry_facts(book: &Casebook, entry: &JournalEntry) -> Html {
    let base = &book.site.base;
    let mut out = Markup::default();
    out.open("dl", &[("class", "facts")]);
    let kinds = [Route::Journal.href(base).as_str(), "?kind=", entry.kind.key()].concat();
    fact(&mut out, None, "Kind", vec![link(&kinds, entry.kind.key())]);
    let month = [Route::Journal.href(base).as_str(), "#", &entry.month_fragment()].concat();
    fact(&mut out, None, "Date", vec![link(&month, &entry.date.long())]);
    let cases = book.cases.iter().filter(|case| entry.cases.contains(&case.id));
    let cases = cases.map(|case| link(&Route::Case(case.slug.encoded()).href(base), &case.title));
    fact(&mut out, None, "Case", cases.collect());
    let decisions = book.decisions.iter().filter(|decision| entry.decisions.contains(&decision.id));
    let decisions = decisions.map(|decision| {
        let name = format!("{}\u{a0} {}", decision.number, decision.title);
        link(&Route::Decision(decision.slug.encoded()).href(base), &name)
    });
    fact(&mut out, None, "Decision", decisions.collect());
    let mut exhibits = Markup::default();
    marks(&mut exhibits, book, &entry.evidence, Place::Line);
    fact(&mut out, None, "Evidence", vec![exhibits.done()]);
    let other = |other: &JournalEntry| {
        let name = format!("{}: {}", other.date.short(), other.title);
        link(&entry_href(book, other), &name)
    };
    let older = book.journal.iter().filter(|one| entry.corrects.as_ref() == Some(&one.id));
    fact(&mut out, None, "Corrects", older.map(other).collect());
    let newer = book.journal.iter().filter(|one| one.corrects.as_ref() == Some(&entry.id));
    fact(&mut out, None, "Corrected by", newer.map(other).collect());
    // A tag has a page where a note carries it.
    let tags = entry.tags.iter().map(|tag| match book.tags.contains(tag) {
        true => link(&Route::Tag(tag.slug.clone()).href(base), &tag.name),
        false => Html::text(&tag.name),
    });
    fact(&mut out, None, "Tags", tags.collect());
    out.close("dl");
    out.done()
}

/// Whether it still stands, then the whole text.
pub(crate) fn entry_body(book: &Casebook, entry: &JournalEntry) -> Html {
    let mut out = Markup::default();
    let by: Vec<&JournalEntry> = book.corrections_of(entry).collect();
    if !by.is_empty() {
        out.open("aside", &[("class", "correction"), ("aria-label", "Correction")]);
        corrected(&mut out, book, Some(&by));
        out.element("p", &[], "The text below is as it was written then.").close("aside");
    }
    if let Some(older) = book.journal.iter().find(|one| entry.corrects.as_ref() == Some(&one.id)) {
        out.open("p", &[("class", "corrected")]).text("Corrects the entry of ");
        out.element("time", &[("datetime", &older.date.iso())], &older.date.short()).text(": ");
        out.link(&entry_href(book, older), &older.title).close("p");
    }
    out.html(&super::prose(&entry.body.html));
    out.done()
}

fn link(href: &str, text: &str) -> Html {
    let mut out = Markup::default();
    out.link(href, text);
    out.done()
}
