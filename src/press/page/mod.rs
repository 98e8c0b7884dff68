//! The data of each page, from the casebook.

mod card;
mod chosen;
mod decision;
mod dossier;
mod entry;
mod exhibit;
mod free;
mod home;
mod note;
mod resume;
mod rows;

pub(super) use card::{case_status, category_value, decision_card, decision_status, note_card, stamp};
pub(super) use chosen::chosen;
pub(super) use dossier::updated;
pub(super) use resume::RESUME;

use super::document::About;
use super::index::Indexed;
use super::pages::Subject;
use crate::model::Casebook;
use crate::site::page::{LostPage, Page, View};
use crate::site::{Route, listing};

/// What a page shows, and what it says about itself.
pub(super) fn of(book: &Casebook, index: &Indexed, route: &Route, subject: Subject) -> (Page, About) {
    let (page, about) = match (subject, route) {
        (Subject::Post(post), _) => note::page(book, post),
        (Subject::Case(case), _) => dossier::page(book, case),
        (Subject::Decision(decision), _) => decision::page(book, decision),
        (Subject::Entry(entry), _) => entry::page(book, entry),
        (Subject::Exhibit(item), _) => exhibit::page(book, item),
        (Subject::Page(page), _) => free::page(book, page),
        (Subject::Resume, _) => resume::page(book),
        (Subject::Record, Route::Home) => home::page(book, index),
        (Subject::Record, Route::Cases) => rows::cases(book),
        (Subject::Record, Route::Decisions) => rows::decisions(book),
        (Subject::Record, Route::Journal) => rows::journal(book),
        (Subject::Record, Route::Evidence) => rows::evidence(book),
        (Subject::Record, _) => list(book, index, route).unwrap_or_else(|| lost(book)),
    };
    (Page { card: super::draw::card(book, subject, &page), ..page }, about)
}

fn lost(book: &Casebook) -> (Page, About) {
    let title = listing::titled("Not found", &book.site.title);
    (Page::new(title, String::new(), View::Lost(LostPage {})), About::default())
}

/// Longer lists than this are pressed as rows that never become components.
const DRAWN_FROM: u32 = 60;

fn list(book: &Casebook, index: &Indexed, route: &Route) -> Option<(Page, About)> {
    let years = listing::years(&index.index, route);
    let chunks = years.into_iter().map(|year| (year.clone(), index.notes_of(&year))).collect();
    let mut page = listing::page(&index.index, route, &book.site.base, chunks)?;
    if let View::Notes(view) = &mut page.view {
        for group in view.groups.iter_mut().filter(|group| group.count > DRAWN_FROM) {
            group.drawn = super::draw::entries(&book.site.base, std::mem::take(&mut group.notes));
        }
    }
    Some((page, About { kind: "website", ..About::default() }))
}

/// A page's data as it travels: no `<`, so that it can stand inside a document.
pub(super) fn data(page: &Page) -> String {
    serde_json::to_string(page).expect("records have string keys only").replace('<', "\\u003c")
}
