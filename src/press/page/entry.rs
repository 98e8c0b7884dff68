//! An entry of the journal with what it belongs to.

use super::card::{self, cases_of};
use crate::model::{Casebook, JournalEntry, Kind, Reference};
use crate::press::document::About;
use crate::press::draw;
use crate::site::card::Way;
use crate::site::page::{LeafPage, Page, View};
use crate::site::{Route, listing};

pub(super) fn page(book: &Casebook, entry: &JournalEntry) -> (Page, About) {
    let cases: Vec<_> = cases_of(book, &entry.cases).collect();
    let view = LeafPage {
        meta: draw::meta(book, "JOURNAL", None, Some(entry.date), &cases),
        title: entry.title.clone(),
        facts: draw::entry_facts(book, entry),
        body: draw::with_mentions(book, &Reference::new(Kind::Journal, &entry.id), &draw::entry_body(book, entry)),
        around: card::around(&book.journal, |other| other.id == entry.id, |other| way(book, other)),
    };
    let title = listing::titled(&entry.title, &book.site.title);
    let page = Page::new(title, entry.body.excerpt.clone(), View::Leaf(view));
    (page, About { kind: "article", ..About::default() })
}

fn way(book: &Casebook, entry: &JournalEntry) -> Way {
    Way {
        label: format!("{}\n{}", entry.date.short(), entry.title),
        href: Route::Entry(entry.slug.encoded()).href(&book.site.base),
    }
}
