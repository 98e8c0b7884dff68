//! The data of each page, from the casebook.

mod card;
mod decision;
mod dossier;
mod free;
mod home;
mod note;
mod rows;

pub(super) use card::{decision_card, decision_status, note_card};

use super::document::About;
use super::index::Indexed;
use crate::model::Casebook;
use crate::site::page::{LostPage, Page, View};
use crate::site::{Route, listing};

/// What a route shows, and what it says about itself.
pub(super) fn of(book: &Casebook, index: &Indexed, route: &Route) -> (Page, About) {
    let site = &book.site;
    let page = match route {
        Route::Home => return home::page(book, index),
        Route::Note(slug) => {
            book.posts.iter().find(|post| post.slug.encoded() == *slug).map(|post| note::page(book, post))
        }
        Route::Case(slug) => {
            book.cases.iter().find(|case| case.slug.encoded() == *slug).map(|case| dossier::page(book, case))
        }
        Route::Decision(slug) => book
            .decisions
            .iter()
            .find(|decision| decision.slug.encoded() == *slug)
            .map(|decision| decision::page(book, decision)),
        Route::Page(slug) => {
            book.pages.iter().find(|page| page.slug.encoded() == *slug).map(|page| free::page(book, page))
        }
        Route::Cases => Some(rows::cases(book)),
        Route::Decisions => Some(rows::decisions(book)),
        Route::Journal => Some(rows::journal(book)),
        Route::Evidence => Some(rows::evidence(book)),
        Route::Notes | Route::NotesOf(_) | Route::Tags | Route::Tag(_) => list(book, index, route),
        Route::Lost => None,
    };
    page.unwrap_or_else(|| {
        let title = listing::titled("Not found", &site.title);
        let view = View::Lost(LostPage { site: site.title.clone() });
        (Page { title, lang: String::new(), view }, About::default())
    })
}

/// Longer lists than this are pressed as rows that never become components.
const DRAWN_FROM: u32 = 60;

fn list(book: &Casebook, index: &Indexed, route: &Route) -> Option<(Page, About)> {
    let years = listing::years(&index.index, route);
    let chunks = years.into_iter().map(|year| (year.clone(), index.notes_of(&year))).collect();
    let mut page = listing::page(&index.index, route, &book.site.base, chunks)?;
    let mut description = String::new();
    if let View::Notes(view) = &mut page.view {
        description = if view.head.text.is_empty() { view.head.heading.clone() } else { view.head.text.clone() };
        for group in view.groups.iter_mut().filter(|group| group.count > DRAWN_FROM) {
            group.drawn = super::draw::entries(&book.site.base, std::mem::take(&mut group.notes));
        }
    }
    Some((page, About { description, kind: "website", ..About::default() }))
}

/// A page's data as it travels: no `<`, so that it can stand inside a document.
pub(super) fn data(page: &Page) -> String {
    serde_json::to_string(page).expect("records have string keys only").replace('<', "\\u003c")
}
