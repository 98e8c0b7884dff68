//! Passing a page on: by the platform's own sheet, or by its address where there is none.

use super::{document, time, window};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

const FAILED: &str = "It could not be copied";

#[wasm_bindgen]
extern "C" {
    /// `navigator.share`; fails where there is none.
    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    fn sheet(what: &Object) -> Result<Promise, JsValue>;

    /// `navigator.clipboard.writeText`; fails where there is none.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn copy(text: &str) -> Result<Promise, JsValue>;
}

/// Shares the page that stands; what became of it is said behind the button.
pub(super) fn share(button: &Element) {
    let says = button.next_element_sibling();
    time::spawn(async move {
        let location = window().location();
        let [address, hash] = [location.href(), location.hash()].map(Result::unwrap_or_default);
        let address = address.strip_suffix(hash.as_str()).unwrap_or(&address);
        let what = Object::new();
        let set = |key: &str, value: &str| Reflect::set(&what, &key.into(), &value.into());
        let _ = set("title", &document().title());
        let _ = set("url", address);
        let said = match sheet(&what) {
            // A reader who closes the sheet has changed their mind: nothing to say.
            Ok(done) => return drop(JsFuture::from(done).await),
            Err(_) => match copy(address).map(JsFuture::from) {
                Ok(done) => done.await.map_or(FAILED, |_| "Address copied"),
                Err(_) => FAILED,
            },
        };
        let say = |text| says.iter().for_each(|says| says.set_text_content(Some(text)));
        say(said);
        time::sleep(4_000).await;
        say("");
    });
}
