//! How a visit begins: take over what was pressed, or draw what the address asks for.

use super::router::Router;
use super::shelf;
use crate::app::App;
use crate::app::markup::view;
use crate::app::session::{Session, Sheet, Stage};
use crate::model::Base;
use crate::platform::{address, dom, events, load, mount, time};
use crate::site::Route;
use leptos::prelude::*;
use std::cell::OnceCell;
use std::rc::Rc;

/// Starts the client. Where anything is not as expected, the document is left as it is: readable, with links.
pub fn start() {
    time::spawn(begin());
}

/// One task a step, so that a slow processor can answer the reader in between.
async fn begin() {
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
    time::sleep(0).await;
    match hydrate {
        true => mount::hydrate(view),
        false => mount::draw(view),
    }
    let Some(session) = session.get().cloned() else { return };
    time::sleep(0).await;
    let router = Router::new(session.clone());
    match hydrate {
        true => router.refilter(&here.query),
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
