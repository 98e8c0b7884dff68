//! The change from one page to the next: animated where the browser can, the reader wants it, and the
//! last one was cheap.

use super::{document, time, window};
use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// What an animated change may cost before the new page can be seen, in milliseconds.
const DEAR: f64 = 100.0;

thread_local! {
    static LAST_COST: Cell<f64> = const { Cell::new(0.0) };
}

/// Changes the document, animated where that is welcome and cheap. Returns once the new content stands.
pub async fn run(animate: bool, update: impl FnOnce() + 'static) {
    let start = starter().filter(|_| animate && LAST_COST.get() < DEAR && !wants_stillness());
    let Some(start) = start else {
        update();
        time::settled().await;
        return;
    };
    let began = time::now();
    let update = Closure::once_into_js(move || {
        future_to_promise(async move {
            update();
            time::settled().await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let Ok(transition) = start.call1(&document(), &update) else { return };
    // A transition that is skipped rejects its promises; that is no fault, and nothing may reach the console.
    let _ = wait(&transition, "updateCallbackDone").await;
    time::spawn(async move {
        let _ = wait(&transition, "ready").await;
        LAST_COST.set(time::now() - began);
        let _ = wait(&transition, "finished").await;
    });
}

async fn wait(transition: &JsValue, promise: &str) -> Result<JsValue, JsValue> {
    let promise: Promise = Reflect::get(transition, &promise.into())?.unchecked_into();
    JsFuture::from(promise).await
}

fn starter() -> Option<Function> {
    Reflect::get(&document(), &"startViewTransition".into()).ok()?.dyn_into().ok()
}

fn wants_stillness() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
}
