//! Waiting, and doing things beside each other.

use super::window;
use js_sys::Promise;
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Waits.
pub async fn sleep(milliseconds: u32) {
    let timer = Promise::new(&mut |resolve, _| {
        let _ = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(resolve.unchecked_ref(), milliseconds as i32);
    });
    let _ = JsFuture::from(timer).await;
}

/// Milliseconds since the document was opened.
pub fn now() -> f64 {
    window().performance().map(|clock| clock.now()).unwrap_or_default()
}

/// Waits until the document shows what the signals say.
pub async fn settled() {
    leptos::task::tick().await;
}

/// The promise of what a task ends with.
pub(super) fn promise(task: impl Future<Output = Result<JsValue, JsValue>> + 'static) -> Promise {
    let task: Pin<Box<dyn Future<Output = Result<JsValue, JsValue>>>> = Box::pin(task);
    future_to_promise(task)
}

/// Runs a task beside everything else.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    // One shape of task for all of them: every other one would be compiled anew.
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    wasm_bindgen_futures::spawn_local(task);
}
