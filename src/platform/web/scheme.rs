//! Light and dark. `first.js` sets the reader's choice before the first paint; here it changes.

use super::{root, window};

const KEY: &str = "casebook.theme";

/// Switches between light and dark. A choice that agrees with the system is no choice: it is forgotten,
/// and the page follows the system again.
pub(super) fn switch() {
    let system_dark =
        window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
    let root = root();
    let dark = root.get_attribute("data-theme").map_or(system_dark, |theme| theme == "dark");
    let store = window().local_storage().ok().flatten();
    if dark != system_dark {
        let _ = root.remove_attribute("data-theme");
        let _ = store.map(|store| store.remove_item(KEY));
    } else {
        let theme = if dark { "light" } else { "dark" };
        let _ = root.set_attribute("data-theme", theme);
        let _ = store.map(|store| store.set_item(KEY, theme));
    }
}
