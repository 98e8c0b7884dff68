//! Which pages there are.

use super::index::Indexed;
use crate::model::Casebook;
use crate::site::Route;

/// Every route of the site, lists first.
pub(super) fn routes(book: &Casebook, index: &Indexed) -> Vec<Route> {
    let mut routes = vec![
        Route::Home,
        Route::Notes,
        Route::Tags,
        Route::Cases,
        Route::Decisions,
        Route::Journal,
        Route::Evidence,
        Route::Lost,
    ];
    routes.extend(index.index.years.iter().map(|year| Route::NotesOf(year.year.clone())));
    routes.extend(book.tags.iter().map(|tag| Route::Tag(tag.slug.clone())));
    routes.extend(book.posts.iter().map(|post| Route::Note(post.slug.encoded())));
    routes.extend(book.cases.iter().map(|case| Route::Case(case.slug.encoded())));
    routes.extend(book.decisions.iter().map(|decision| Route::Decision(decision.slug.encoded())));
    routes.extend(book.pages.iter().map(|page| Route::Page(page.slug.encoded())));
    routes
}
