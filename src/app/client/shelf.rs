//! Where the client gets pages from: their own data, or the index for lists of notes.

use crate::app::session::Session;
use crate::model::Base;
use crate::platform::{Failure, load, time};
use crate::site::card::NoteCard;
use crate::site::find::Candidate;
use crate::site::index::Index;
use crate::site::page::{LostPage, Page, View};
use crate::site::route::file;
use crate::site::things::Thing;
use crate::site::{Route, listing};

/// Loads the page of a route.
pub(super) async fn page(session: &Session, route: &Route) -> Result<Page, Failure> {
    if let Some(path) = route.data() {
        return load::page(&under(&session.base, &path)).await;
    }
    let index = index(&session.base).await?;
    let years = listing::years(&index, route);
    let chunks = chunks(&session.base, &years).await?;
    listing::page(&index, route, &session.base, chunks).ok_or(Failure::Missing)
}

/// Where a route's own data is, if it has any.
pub(super) fn data(base: &Base, route: &Route) -> Option<String> {
    Some(under(base, &route.data()?))
}

/// The index.
pub(super) async fn index(base: &Base) -> Result<Index, Failure> {
    load::index(&under(base, file::INDEX)).await
}

/// Every note's card, newest first.
pub(super) async fn deck(base: &Base) -> Result<Vec<NoteCard>, Failure> {
    let index = index(base).await?;
    let years: Vec<String> = index.years.into_iter().map(|y| y.year).collect();
    let chunks = chunks(base, &years).await?;
    Ok(chunks.into_iter().flat_map(|(_, notes)| notes).collect())
}

/// Everything that can be gone to: lists and what is in them, notes from the newest, tags.
pub(super) async fn things(base: &Base) -> Result<Vec<Candidate>, Failure> {
    let listed = under(base, file::THINGS);
    load::warm(&listed);
    let notes = deck(base).await?;
    let tags = index(base).await?.tags;
    let mut known = Vec::new();
    let mut know = |kind: &str, name: String, path: String| {
        known.push(Candidate::new(Thing { kind: kind.to_owned(), name, path }));
    };
    for thing in load::things(&listed).await?.things {
        know(&thing.kind, thing.name, thing.path);
    }
    for note in notes {
        know("Note", note.title, Route::Note(note.slug).path());
    }
    for tag in tags {
        know("Tag", tag.name, Route::Tag(tag.slug).path());
    }
    Ok(known)
}

/// Where the sheets are.
pub(super) fn sheets(base: &Base) -> String {
    under(base, file::SHEETS)
}

/// Starts loading what a route needs, without waiting for it.
pub(super) fn warm(base: &Base, route: &Route) {
    match route.data() {
        Some(path) => load::warm(&under(base, &path)),
        None => time::spawn(warm_list(base.clone(), route.clone())),
    }
}

async fn warm_list(base: Base, route: Route) {
    if let Ok(index) = index(&base).await {
        listing::years(&index, &route).iter().for_each(|year| load::warm(&under(&base, &file::notes_of(year))));
    }
}

/// Forgets what was asked for a route, so that the next try asks again.
pub(super) fn forget(base: &Base, route: &Route) {
    load::forget(&under(base, &route.data().unwrap_or_else(|| file::INDEX.to_owned())));
}

/// The page for an address nothing is filed under.
pub(super) fn lost(site: &str) -> Page {
    Page::new(listing::titled("Not found", site), String::new(), View::Lost(LostPage {}))
}

async fn chunks(base: &Base, years: &[String]) -> Result<Vec<(String, Vec<NoteCard>)>, Failure> {
    // All requests are on their way before the first is waited for.
    years.iter().for_each(|year| load::warm(&under(base, &file::notes_of(year))));
    let mut chunks = Vec::with_capacity(years.len());
    for year in years {
        let chunk = load::chunk(&under(base, &file::notes_of(year))).await?;
        chunks.push((year.clone(), chunk.notes));
    }
    Ok(chunks)
}

fn under(base: &Base, path: &str) -> String {
    [base.as_str(), path].concat()
}
