//! What changes while a reader is here, and what every component may ask for.

use crate::model::Base;
use crate::platform;
use crate::site::Route;
use crate::site::card::NoteCard;
use crate::site::filter;
use crate::site::page::Page;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// The state of one visit. Everything a reader could want to share is in the address; this only mirrors it.
#[derive(Clone)]
pub struct Session {
    /// Where addresses begin.
    pub base: Base,
    /// The page the address names.
    pub route: RwSignal<Route>,
    /// What stands in `main`.
    pub stage: RwSignal<Stage>,
    /// The filter: the address's query, empty while the page is as it was pressed.
    pub query: RwSignal<String>,
    /// Every note's card, once a filter on the home page has asked for them.
    pub deck: RwSignal<Vec<NoteCard>>,
    /// How much of each sort the record holds, in the masthead's order; empty until the index is here.
    pub counts: RwSignal<Vec<u32>>,
    /// What was last said to screen readers.
    pub announced: RwSignal<String>,
}

/// What stands in `main`.
#[derive(Clone)]
pub enum Stage {
    /// A page.
    Shown(Sheet),
    /// Nothing yet: the bare shell before its first data.
    Waiting,
    /// What went wrong instead.
    Trouble(Trouble),
}

/// A page on its way into the document: it is drawn once, and then it is the document.
#[derive(Clone)]
pub struct Sheet(Arc<Mutex<Option<Page>>>);

impl Sheet {
    /// A page to be drawn.
    pub fn new(page: Page) -> Sheet {
        Sheet(Arc::new(Mutex::new(Some(page))))
    }

    /// The page, the first time.
    pub(crate) fn take(&self) -> Option<Page> {
        self.0.lock().ok()?.take()
    }
}

/// Why a page is not here, and the address to try again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The address that was wanted.
    pub href: String,
    /// What happened.
    pub cause: Cause,
}

/// What keeps a page away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The request failed or came back with an error.
    Failed,
    /// No answer yet, though there should be.
    Stalled,
    /// What came back is no data this client can read, even after one full load.
    Unreadable,
}

impl Session {
    /// A visit that begins at `route`.
    pub fn new(base: Base, route: Route, stage: Stage) -> Session {
        Session {
            base,
            route: RwSignal::new(route),
            stage: RwSignal::new(stage),
            query: RwSignal::new(String::new()),
            deck: RwSignal::new(Vec::new()),
            counts: RwSignal::new(Vec::new()),
            announced: RwSignal::new(String::new()),
        }
    }

    /// Puts a filter into effect, if it is another one.
    pub(crate) fn filter(&self, query: String) {
        if self.query.with_untracked(|now| *now != query) {
            self.query.set(query);
        }
    }

    /// How many rows of the list a filter lets through: counted where they stand, or in the deck on the home
    /// page, which shows only some of them.
    pub(crate) fn count(&self, query: &str) -> u32 {
        let home = self.route.with(|route| *route == Route::Home);
        match home && self.deck.with(|deck| !deck.is_empty()) {
            true => self.deck.with(|deck| deck.iter().filter(|card| filter::admits(query, card)).count() as u32),
            false => platform::filter::count(query),
        }
    }
}

/// The session, inside any component.
pub(crate) fn session() -> Session {
    expect_context()
}

/// The address of `route` as a link writes it.
pub(crate) fn href(route: Route) -> String {
    route.href(&session().base)
}
