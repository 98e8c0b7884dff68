//! The change from one page to the next: a title that was clicked moves to its place on the new page. Animated where
//! the browser can and the reader wants it.

use super::{document, found, reader, time, window};
use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlAnchorElement};

thread_local! {
    /// Counts the changes, so that one that ends knows whether another has begun.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// The titles in lists that become the title of their page: the one that the reader is at.
const TITLES: &str = "main :is(.entry-title,.folder-title,.decision-title,.journal h3)>a:is(:hover,:focus)";

/// Changes the document, animated where that is welcome. On the way to the page at `to` its title moves, if
/// that was clicked, and nothing else: a picture of the whole page, to fade out of, would keep the reader waiting for
/// two frames. Where there is nowhere to go the page fades into what it becomes. Returns once the new content stands.
pub async fn run(animate: bool, to: &str, update: Box<dyn FnOnce()>) {
    let title =
        found(TITLES).filter(|link| !to.is_empty() && link.unchecked_ref::<HtmlAnchorElement>().pathname() == to);
    let title = title.and_then(|link| link.parent_element());
    let moves = title.is_some();
    let welcome = animate && (moves || to.is_empty()) && !wants_stillness();
    let start = starter().filter(|_| welcome);
    let Some(start) = start else {
        update();
        time::settled().await;
        return;
    };
    let turn = TURN.get() + 1;
    TURN.set(turn);
    // The name goes with the old page; the new title keeps it only for as long as it moves.
    call(title, "title");
    call(found(":root"), if moves { "none" } else { "" });
    let update = Closure::once_into_js(move || {
        time::promise(async move {
            update();
            time::settled().await;
            if moves {
                call(found("main h1"), "title");
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    let Ok(transition) = start.call1(&document(), &update) else { return };
    // A transition that is skipped rejects its promises; that is no fault, and nothing may reach the console.
    let _ = wait(&transition, "updateCallbackDone").await;
    time::spawn(async move {
        let _ = wait(&transition, "ready").await;
        let _ = wait(&transition, "finished").await;
        // The names are the last change's, which takes its own and older ones away.
        if TURN.get() == turn {
            let named = ["main h1", ":root"].into_iter().filter_map(found);
            named.for_each(|named| drop(named.remove_attribute("style")));
        }
    });
}

/// Names what moves, for the style: through the browser's own object, because the policy allows no attribute.
fn call(element: Option<Element>, name: &str) {
    let style = element.and_then(|element| Reflect::get(&element, &"style".into()).ok());
    let _ = style.map(|style| Reflect::set(&style, &"viewTransitionName".into(), &name.into()));
}

async fn wait(transition: &JsValue, promise: &str) -> Result<JsValue, JsValue> {
    let promise: Promise = Reflect::get(transition, &promise.into())?.unchecked_into();
    JsFuture::from(promise).await
}

fn starter() -> Option<Function> {
    Reflect::get(&document(), &"startViewTransition".into()).ok()?.dyn_into().ok()
}

fn wants_stillness() -> bool {
    reader::off("motion")
        || window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
}
