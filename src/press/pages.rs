//! Which pages there are, and what each is about.

use super::index::Indexed;
use crate::model::{Case, Casebook, Decision, Page, Post};
use crate::site::{Route, listing};

/// What a page is about.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// The record as a whole, or a list of it: the route says which.
    Record,
    /// One note.
    Post(&'a Post),
    /// One case.
    Case(&'a Case),
    /// One decision.
    Decision(&'a Decision),
    /// One free page.
    Page(&'a Page),
}

/// Every page of the site, lists first.
pub(super) fn pages<'a>(book: &'a Casebook, index: &Indexed) -> Vec<(Route, Subject<'a>)> {
    let lists = [
        Route::Home,
        Route::Notes,
        Route::Tags,
        Route::Cases,
        Route::Decisions,
        Route::Journal,
        Route::Evidence,
        Route::Lost,
    ];
    let years = listing::earlier(&index.index).map(|year| Route::NotesOf(year.to_owned()));
    let tags = index.index.tags.iter().map(|tag| Route::Tag(tag.slug.clone()));
    let lists = lists.into_iter().chain(years).chain(tags).map(|route| (route, Subject::Record));
    let posts = book.posts.iter().map(|post| (Route::Note(post.slug.encoded()), Subject::Post(post)));
    let cases = book.cases.iter().map(|case| (Route::Case(case.slug.encoded()), Subject::Case(case)));
    let decisions = book.decisions.iter().map(|d| (Route::Decision(d.slug.encoded()), Subject::Decision(d)));
    let pages = book.pages.iter().map(|page| (Route::Page(page.slug.encoded()), Subject::Page(page)));
    lists.chain(posts).chain(cases).chain(decisions).chain(pages).collect()
}
