//! Giving the document to the views.

use super::view::Erased;
use super::{document, draw};
use leptos::prelude::Owner;
use std::mem::forget;
use web_sys::Element;

fn app() -> Element {
    document().get_element_by_id("app").expect("the shell has an #app")
}

/// Takes over the pressed document, node by node. Panics where the DOM has another shape than the view:
/// nothing listens yet at that moment, so every link stays a link.
pub fn hydrate(view: impl FnOnce() -> Erased) {
    mount(|| draw::hydrate(view(), &app()));
}

/// Draws into the bare shell.
pub fn draw(view: impl FnOnce() -> Erased) {
    let app = app();
    app.set_inner_html("");
    mount(|| draw::build(view(), &app));
}

fn mount(draw: impl FnOnce() -> draw::Drawn) {
    let _ = any_spawner::Executor::init_wasm_bindgen();
    // No resource, suspense or error boundary is used, so no shared context is needed.
    let owner = Owner::new();
    // The document is theirs for as long as it lives.
    forget(owner.with(draw));
    forget(owner);
}
