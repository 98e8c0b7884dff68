//! How a visit begins: take over what was pressed, or draw what the address asks for.

use super::router::Router;
use super::{palette, shelf};
use crate::app::App;
use crate::app::markup::view;
use crate::app::session::{Session, Sheet, Stage};
use crate::model::Base;
use crate::platform::{Address, address, dom, events, load, mount, time};
use crate::site::Route;
use leptos::prelude::*;
use std::cell::OnceCell;
use std::rc::Rc;

/// Starts the client. Where anything is not as expected, the document is left as it is: readable, with links.
/// A document of another shape ends the program here, where the script that started it can say so.
pub fn start() {
    let Some(base) = Base::parse(&address::base()) else { return };
    let here = address::here();
    let route = base.strip(&here.path).map_or(Route::Lost, Route::parse);
    // A host may answer an address with another page's file; then the address counts, not the file.
    let pressed = load::island().filter(|(path, _)| *path == route.path() || *path == Route::Lost.path());
    let session = Rc::new(OnceCell::new());
    let made = session.clone();
    let hydrate = pressed.is_some();
    let stage = pressed.map_or(Stage::Waiting, |(_, page)| Stage::Shown(Sheet::new(page)));
    let view = move || {
        let session = made.get_or_init(|| Session::new(base, route, stage)).clone();
        view! { <App session site=dom::site()/> }
    };
    match hydrate {
        true => mount::hydrate(view),
        false => mount::draw(view),
    }
    if let Some(session) = session.get().cloned() {
        time::spawn(live(session, here, hydrate));
    }
}

/// What follows once the document is taken over; a task of its own, so that the reader can be answered in between.
async fn live(session: Session, here: Address, hydrated: bool) {
    time::sleep(0).await;
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
