//! Giving the document to Leptos.

use super::document;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use std::mem::forget;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn app() -> HtmlElement {
    document().get_element_by_id("app").expect("the shell has an #app").unchecked_into()
}

/// Takes over the pressed document, node by node. Panics where the DOM has another shape than the view:
/// nothing listens yet at that moment, so every link stays a link.
pub fn hydrate<V: IntoView + 'static>(view: impl FnOnce() -> V) {
    let _ = any_spawner::Executor::init_wasm_bindgen();
    // Straight through tachys: no resource, suspense or error boundary is used, so no shared context is needed.
    let owner = Owner::new();
    let state = owner
        .with(|| view().into_view().hydrate::<true>(&Cursor::new(app().unchecked_into()), &PositionState::default()));
    // The document is theirs for as long as it lives.
    forget(state);
    forget(owner);
}

/// Draws into the bare shell.
pub fn draw<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let app = app();
    app.set_inner_html("");
    leptos::mount::mount_to(app, view).forget();
}
