//! Which pages there are, and what each is about.

use super::index::Indexed;
use crate::model::{Case, Casebook, Decision, Evidence, JournalEntry, Page, Post};
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
    /// One entry of the journal.
    Entry(&'a JournalEntry),
    /// One exhibit.
    Exhibit(&'a Evidence),
    /// One free page.
    Page(&'a Page),
    /// The person who keeps the record.
    Resume,
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
    let entries = book.journal.iter().map(|entry| (Route::Entry(entry.slug.encoded()), Subject::Entry(entry)));
    let exhibits = book.evidence.iter().map(|item| (Route::Exhibit(item.slug.encoded()), Subject::Exhibit(item)));
    let pages = book.pages.iter().map(|page| (Route::Page(page.slug.encoded()), Subject::Page(page)));
    let resume = book.resume_page().map(|slug| (Route::Page(slug.to_owned()), Subject::Resume));
    lists.chain(posts).chain(cases).chain(decisions).chain(entries).chain(exhibits).chain(pages).chain(resume).collect()
}
