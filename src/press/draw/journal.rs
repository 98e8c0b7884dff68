//! Entries of the journal.

use super::mark::{Place, marks};
use super::markup::Markup;
use crate::model::{Casebook, Html, JournalEntry};
use crate::site::Route;
use crate::site::words::counted;

/// How much of the date an entry shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dates {
    /// Day and month.
    InYear,
    /// With the year.
    Full,
}

/// Entries as a list of links to the journal, each with its first sentences.
pub(crate) fn journal<'a>(book: &Casebook, entries: impl Iterator<Item = &'a JournalEntry>, dates: Dates) -> Html {
    let mut out = Markup::default();
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return out.done();
    }
    let corrections = book.corrections();
    out.open("ol", &[("class", "journal")]);
    for entry in entries {
        let day = if dates == Dates::Full { entry.date.short() } else { entry.date.in_year() };
        head(&mut out, book, entry, &day, &[]);
        corrected(&mut out, book, corrections.get(entry.id.as_str()));
        if !entry.body.excerpt.is_empty() {
            out.element("p", &[], &entry.body.excerpt);
        }
        out.close("div").close("li");
    }
    out.close("ol");
    out.done()
}

/// The whole journal by month, newest first, every entry at its address.
pub(crate) fn months(book: &Casebook) -> Html {
    let mut out = Markup::default();
    let corrections = book.corrections();
    for month in book.journal.chunk_by(|a, b| (a.date.year, a.date.month) == (b.date.year, b.date.month)) {
        let name = format!("{} {}", month[0].date.month_name(), month[0].date.year);
        let id = month[0].month_fragment();
        out.open("section", &[("class", "year"), ("id", &id)]).open("h2", &[]);
        out.element("a", &[("class", "month"), ("href", &format!("#{id}"))], &name);
        out.text(&format!(", {}", counted(month.len() as u32, "entry", "entries"))).close("h2");
        out.open("ol", &[("class", "journal"), ("data-entries", "")]);
        for entry in month {
            head(&mut out, book, entry, &entry.date.in_year(), &[("id", &entry.id)]);
            corrected(&mut out, book, corrections.get(entry.id.as_str()));
            out.open("div", &[("class", "prose")]).html(&anchored(&entry.body.html, &entry.id)).close("div");
            about(&mut out, book, entry);
            out.close("div").close("li");
        }
        out.close("ol").close("section");
    }
    out.done()
}

/// A text among others on one page: its anchors get the entry's name, so that two footnotes 1 are two.
/// Only tags are touched: in finished markup each begins at a `<` that no text has.
fn anchored(html: &Html, entry: &str) -> Html {
    let (id, href, url) = (format!(" id=\"{entry}-"), format!(" href=\"#{entry}-"), format!("url(#{entry}-"));
    let mut out = String::with_capacity(html.as_str().len());
    for (place, piece) in html.as_str().split('<').enumerate() {
        let (tag, text) = if place == 0 { ("", piece) } else { piece.split_at(piece.find('>').unwrap_or(piece.len())) };
        if place > 0 {
            out.push('<');
        }
        out.push_str(&tag.replace(" id=\"", &id).replace(" href=\"#", &href).replace("url(#", &url));
        out.push_str(text);
    }
    Html::trusted(out)
}

/// That an entry was put right, when, and where.
pub(super) fn corrected(out: &mut Markup, book: &Casebook, by: Option<&Vec<&JournalEntry>>) {
    for other in by.into_iter().flatten() {
        out.open("p", &[("class", "corrected")]).text("Corrected on ");
        out.element("time", &[("datetime", &other.date.iso())], &other.date.short()).text(": ");
        out.link(&entry_href(book, other), &other.title).close("p");
    }
}

/// Opens an entry up to the end of its heading.
fn head(out: &mut Markup, book: &Casebook, entry: &JournalEntry, day: &str, own: &[(&str, &str)]) {
    let cases = slugs(book, entry);
    let tags = entry.tags.iter().map(|tag| tag.slug.as_str()).collect::<Vec<_>>().join(" ");
    let mut attributes =
        vec![("data-kind", entry.kind.key()), ("data-cases", cases.as_str()), ("data-tags", tags.as_str())];
    attributes.extend(own);
    out.open("li", &attributes);
    out.element("time", &[("datetime", &entry.date.iso())], day);
    out.element("span", &[("class", "kind")], entry.kind.key());
    out.open("div", &[("class", "entry-body")]).open("h3", &[]);
    out.link(&entry_href(book, entry), &entry.title).close("h3");
}

/// The address of an entry.
pub(super) fn entry_href(book: &Casebook, entry: &JournalEntry) -> String {
    Route::Entry(entry.slug.encoded()).href(&book.site.base)
}

/// What an entry belongs to: its cases, decisions, exhibits, and the entry it corrects.
fn about(out: &mut Markup, book: &Casebook, entry: &JournalEntry) {
    let base = &book.site.base;
    let mut ways: Vec<(String, String)> = Vec::new();
    let cases = book.cases.iter().filter(|case| entry.cases.contains(&case.id));
    ways.extend(cases.map(|case| (Route::Case(case.slug.encoded()).href(base), format!("Case\u{a0}{}", case.number))));
    let decisions = book.decisions.iter().filter(|decision| entry.decisions.contains(&decision.id));
    ways.extend(
        decisions.map(|d| (Route::Decision(d.slug.encoded()).href(base), format!("Decision\u{a0}{}", d.number))),
    );
    let corrected = book.journal.iter().find(|other| entry.corrects.as_ref() == Some(&other.id));
    ways.extend(corrected.map(|other| (entry_href(book, other), format!("corrects {}", other.date.short()))));
    if ways.is_empty() && entry.evidence.is_empty() {
        return;
    }
    out.open("p", &[("class", "exhibits")]);
    for (at, (href, text)) in ways.iter().enumerate() {
        out.text(if at > 0 { ", " } else { "" }).link(href, text);
    }
    out.text(if ways.is_empty() || entry.evidence.is_empty() { "" } else { " " });
    marks(out, book, &entry.evidence, Place::Line);
    out.close("p");
}

/// The slugs of an entry's cases, for the filter.
fn slugs(book: &Casebook, entry: &JournalEntry) -> String {
    let cases = book.cases.iter().filter(|case| entry.cases.contains(&case.id));
    cases.map(|case| case.slug.encoded()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_of_two_entries_differ_and_texts_stay() {
        let html = Html::trusted(
            "<p id=\"a\"><a href=\"#fn1\">1</a> id=\"x\" <a href=\"/b/#c\">c</a><path m=\"url(#d)\"></p>".to_owned(),
        );
        let named = "<p id=\"e-a\"><a href=\"#e-fn1\">1</a> id=\"x\" <a href=\"/b/#c\">c</a><path m=\"url(#e-d)\"></p>";
        assert_eq!(anchored(&html, "e").as_str(), named);
    }
}
