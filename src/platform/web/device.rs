//! What is kept on the reader's device. Where a browser keeps nothing, nothing is missed.

use super::window;
use web_sys::Storage;

/// Where the pages that were opened are kept.
pub const OPENED: &str = "casebook.opened";

/// What is kept under a name; empty where nothing is.
pub fn kept(name: &str) -> String {
    store().and_then(|store| store.get_item(name).ok().flatten()).unwrap_or_default()
}

/// Keeps a text under a name, or forgets it where it is empty.
pub fn keep(name: &str, text: &str) {
    if let Some(store) = store() {
        let _ = if text.is_empty() { store.remove_item(name) } else { store.set_item(name, text) };
    }
}

fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
