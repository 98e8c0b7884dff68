//! Where the reader is, and the history.

use super::{root, window};
use crate::platform::Address;
use wasm_bindgen::JsValue;
use web_sys::HtmlAnchorElement;

/// The address shown in the browser.
pub fn here() -> Address {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    address(part(location.pathname()), part(location.search()), part(location.hash()))
}

/// What a link means, if it leads to this origin.
pub(super) fn of_link(link: &HtmlAnchorElement) -> Option<Address> {
    let own = window().location().origin().is_ok_and(|own| own == link.origin());
    own.then(|| address(link.pathname(), link.search(), link.hash()))
}

fn address(path: String, query: String, hash: String) -> Address {
    let href = [path.as_str(), &query, &hash].concat();
    Address { href, path, query, fragment: hash.trim_start_matches('#').to_owned() }
}

/// The base that the page was pressed for.
pub fn base() -> String {
    root().get_attribute("data-base").unwrap_or_default()
}

/// The key of the current entry in the history; 0 where it has none.
pub fn key() -> u32 {
    window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_f64()).unwrap_or_default()
        as u32
}

/// Adds an entry to the history.
pub fn push(href: &str, key: u32) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::from(key), "", Some(href));
    }
}

/// Gives the current entry its key.
pub fn keep(key: u32) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&JsValue::from(key), "");
    }
}

/// Loads an address afresh, leaving this client behind.
pub fn leave(href: &str) {
    let _ = window().location().assign(href);
}

/// Where the places of this visit are kept while the document is not.
const PLACES: &str = "casebook.places";

/// Keeps a text for the next document of this visit.
pub fn store(places: &str) {
    let _ = window().session_storage().ok().flatten().map(|store| store.set_item(PLACES, places));
}

/// What the last document of this visit kept.
pub fn stored() -> String {
    window()
        .session_storage()
        .ok()
        .flatten()
        .and_then(|store| store.get_item(PLACES).ok().flatten())
        .unwrap_or_default()
}
