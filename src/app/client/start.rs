//! How a visit begins: take over what was pressed, or draw what the address asks for.

use super::router::Router;
use super::{palette, shelf};
use crate::app::App;
use crate::app::markup::view;
use crate::app::session::{Session, Sheet, Stage};
use crate::model::Base;
use crate::platform::{address, dom, events, load, mount, time};
use crate::site::Route;
use leptos::prelude::*;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

/// What a visit begins with.
struct Visit {
    base: Base,
    route: Route,
    stage: Stage,
    /// The document holds the page already.
    pressed: bool,
}

thread_local! {
    /// Read, and not yet shown.
    static VISIT: Cell<Option<Visit>> = const { Cell::new(None) };
}

/// Reads the address and what the document says of itself; nothing is touched yet. The script that started the client
/// calls `take_over` in a task of its own, so that a reader never waits for both.
pub fn open() {
    let Some(base) = Base::parse(&address::base()) else { return };
    let here = address::here();
    let route = base.strip(&here.path).map_or(Route::Lost, Route::parse);
    // A host may answer an address with another page's file; then the address counts, not the file.
    let island = load::island().filter(|(path, _)| *path == route.path() || *path == Route::Lost.path());
    let pressed = island.is_some();
    let stage = island.map_or(Stage::Waiting, |(_, page)| Stage::Shown(Sheet::new(page)));
    VISIT.set(Some(Visit { base, route, stage, pressed }));
}

/// Takes the document over. Where anything is not as expected, it is left as it is: readable, with links.
/// A document of another shape ends the program here, where the script that started it can say so.
pub fn take_over() {
    let Some(Visit { base, route, stage, pressed }) = VISIT.take() else { return };
    let session = Rc::new(OnceCell::new());
    let made = session.clone();
    let view = move || {
        let session = made.get_or_init(|| Session::new(base, route, stage)).clone();
        view! { <App session site=dom::site()/> }
    };
    match pressed {
        true => mount::hydrate(view),
        false => mount::draw(view),
    }
    if let Some(session) = session.get().cloned() {
        time::spawn(live(session, pressed));
    }
}

/// What follows once the document is taken over; a task of its own, so that the reader can be answered in between.
async fn live(session: Session, hydrated: bool) {
    time::sleep(0).await;
    // The reader may have followed a link within the page since it was opened.
    let here = address::here();
    let router = Router::new(session.clone());
    match hydrated {
        true => {
            router.filter(&here);
            router.arrived();
            palette::opened(&session.route.get_untracked());
        }
        false => router.open(here),
    }
    events::listen(move |act| router.act(act));
    dom::ready();
    // The counts in the masthead can wait until the page has settled.
    time::sleep(300).await;
    if let Ok(index) = shelf::index(&session.base).await {
        session.counts.set(index.counts);
    }
}
