//! How the reader likes to read: attributes of `<html>` that the style follows, kept on the device. `first.js` sets them
//! before the first paint; here they change.

use super::{found, reading, root, window};
use crate::platform::device;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Where they are kept, as `theme=dark&size=large`.
const KEPT: &str = "casebook.reader";

/// The settings, in the words of `first.js`.
const NAMES: [&str; 7] = ["theme", "size", "measure", "face", "motion", "keys", "cards"];

/// The value of a choice that is how the page comes.
const AS_IT_COMES: &str = "none";

/// Switches between light and dark. A choice that agrees with the system is no choice: it is forgotten,
/// and the page follows the system again.
pub fn switch() {
    let system_dark =
        window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
    let dark = chosen("theme").map_or(system_dark, |theme| theme == "dark");
    let theme = match dark {
        _ if dark != system_dark => AS_IT_COMES,
        true => "light",
        false => "dark",
    };
    set("theme", theme);
    keep();
}

/// Does what a control of the settings says.
pub(super) fn choose(control: &Element) {
    let control: &HtmlInputElement = control.unchecked_ref();
    set(&control.name(), &control.value());
    keep();
}

/// Forgets every choice, what was opened and how far it was read: nothing is kept on the device any more.
pub(super) fn reset() {
    NAMES.iter().for_each(|name| set(name, AS_IT_COMES));
    keep();
    [device::OPENED, reading::KEY].iter().for_each(|name| device::keep(name, ""));
}

/// Lets the controls say what is chosen.
pub(super) fn show() {
    for name in NAMES {
        let value = chosen(name).unwrap_or_else(|| AS_IT_COMES.to_owned());
        let control = found(&["dialog [name=", name, "][value=", &value, "]"].concat());
        let _ = control.map(|control| control.unchecked_into::<HtmlInputElement>().set_checked(true));
    }
}

/// Whether a setting is switched off.
pub(super) fn off(name: &str) -> bool {
    chosen(name).is_some_and(|value| value == "off")
}

fn chosen(name: &str) -> Option<String> {
    root().get_attribute(&["data-", name].concat())
}

fn set(name: &str, value: &str) {
    let name = ["data-", name].concat();
    let _ = if value == AS_IT_COMES { root().remove_attribute(&name) } else { root().set_attribute(&name, value) };
}

fn keep() {
    let mut pairs = String::new();
    for name in NAMES {
        if let Some(value) = chosen(name) {
            [name, "=", &value, "&"].iter().for_each(|part| pairs.push_str(part));
        }
    }
    device::keep(KEPT, &pairs);
}
