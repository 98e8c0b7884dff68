//! A card beside a link: what the page it leads to is, while the reader rests there.
//!
//! It lies over the page and moves nothing; the style places it at the link that it describes. Nothing in it can be
//! focused, so that the keyboard never has to find its way out.

use super::dom::Link;
use super::{found, is};
use crate::model::Html;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The card, and the link it belongs to.
const CARD: &str = "#casebook-card";
const LINK: &str = "[aria-describedby=casebook-card]";

/// Shows a card beside a link where the reader still is; without one, takes away what was shown.
pub fn show(link: &Link, card: Html) {
    if is(link, LINK) || !is(link, ":hover,:focus-visible") {
        return;
    }
    hide();
    let Some(main) = found("main").filter(|_| !card.is_empty()) else { return };
    let whole = ["<div id=casebook-card class=slip popover=manual role=tooltip>", card.as_str(), "</div>"].concat();
    let _ = main.insert_adjacent_html("beforeend", &whole);
    let _ = link.set_attribute("aria-describedby", &CARD[1..]);
    // The browser's own word for the link would lie over the card and say less.
    let _ = link.remove_attribute("title");
    // Where the browser knows no popover, the style keeps the card in a corner of the window.
    let _ = found(CARD).map(|card| card.unchecked_into::<HtmlElement>().show_popover());
}

/// Whether a card is shown.
pub fn shown() -> bool {
    found(CARD).is_some()
}

/// Whether the reader is still at the card, or at its link.
pub fn kept() -> bool {
    found("#casebook-card:hover,[aria-describedby=casebook-card]:is(:hover,:focus-visible)").is_some()
}

/// Takes the card away; whether there was one.
pub fn hide() -> bool {
    let _ = found(LINK).map(|link| link.remove_attribute("aria-describedby"));
    found(CARD).map(|card| card.remove()).is_some()
}
