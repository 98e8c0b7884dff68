//! Exhibits opened in place: the slip a mark leads to, in the text that cites it.
//!
//! Slips stand inside the markup of the page, and go with it. Which mark opened which slip is in the document too.

use super::dom::{self, Link};
use super::{document, is};
use crate::model::Html;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The marks that open in place. A row of the ledger says everything already, and one that waits was asked for once.
pub(super) const MARK: &str = ".evidence-mark:not(.ledger *,[aria-busy])";

/// What a slip is put behind, or into where that is an item of a list. A metric has no room between its name and bars.
const HOLDER: &str = "p:not(.metric *),h1,h2,h3,h4,h5,h6,figure,li,dd,tr";

const CONTROLS: &str = "aria-controls";
const EXPANDED: &str = "aria-expanded";
const BUSY: &str = "aria-busy";

thread_local! {
    static OPENED: Cell<u32> = const { Cell::new(0) };
}

/// Says of a mark that it can be opened.
pub(super) fn offer(mark: &Element) {
    if !mark.has_attribute(EXPANDED) {
        let _ = mark.set_attribute(EXPANDED, "false");
    }
}

/// Lets a mark wait for its exhibit; false where it was open and is closed now.
pub fn wait(mark: &Link) -> bool {
    let closed = close(mark);
    if !closed {
        let _ = mark.set_attribute(BUSY, "true");
    }
    !closed
}

/// Ends the waiting; whether the mark still waited, and still stands in the page.
pub fn arrived(mark: &Link) -> bool {
    let waited = mark.has_attribute(BUSY) && mark.is_connected();
    let _ = mark.remove_attribute(BUSY);
    waited
}

/// Opens an exhibit at its mark, behind those that are open there.
pub fn open(mark: &Link, card: &Html) {
    let Some(mut place) = mark.closest(HOLDER).ok().flatten() else { return };
    OPENED.set(OPENED.get() + 1);
    let id = last();
    let [before, after] = if is(&place, "tr") {
        ["<tr class=slip-row id=", "><td colspan=99><div class=slip role=note>"]
    } else {
        ["<div class=slip role=note id=", ">"]
    };
    let whole = [before, &id, after, card.as_str()].concat();
    let inside = is(&place, "li,dd");
    while !inside && let Some(next) = place.next_element_sibling().filter(|next| is(next, ".slip,.slip-row")) {
        place = next;
    }
    let _ = place.insert_adjacent_html(if inside { "beforeend" } else { "afterend" }, &whole);
    let own = document().query_selector(&["#", &id, ".slip,#", &id, " .slip"].concat()).ok().flatten();
    if let Some((slip, name)) = own.zip(mark.get_attribute("aria-label")) {
        let _ = slip.set_attribute("aria-label", &name);
    }
    let _ = mark.set_attribute(CONTROLS, &id);
    let _ = mark.set_attribute(EXPANDED, "true");
}

/// Closes what a mark opened; whether it was open.
fn close(mark: &Element) -> bool {
    let slip = mark.get_attribute(CONTROLS).and_then(|id| document().get_element_by_id(&id));
    let _ = mark.remove_attribute(CONTROLS);
    let _ = mark.set_attribute(EXPANDED, "false");
    slip.map(|slip| slip.remove()).is_some()
}

/// Closes the slip the reader is in, or that of the mark in focus, or else the one opened last; focus is at its mark.
pub fn close_one() {
    let active = document().active_element();
    let slip =
        active.as_ref().and_then(|active| active.closest("[id^=casebook-slip-]").ok().flatten()).map(|slip| slip.id());
    let id = slip.or_else(|| active?.get_attribute(CONTROLS)).unwrap_or_else(last);
    let mark = document().query_selector(&["[aria-controls=", &id, "]"].concat()).ok().flatten();
    if let Some(mark) = mark {
        close(&mark);
        let _ = mark.unchecked_into::<HtmlElement>().focus();
    }
}

/// The name of the slip that was opened last.
fn last() -> String {
    ["casebook-slip-", &OPENED.get().to_string()].concat()
}

/// Closes everything, before the page goes: the reader finds the same text under their eye when they come back to it.
pub fn close_all() {
    let Ok(slips) = document().query_selector_all("[id^=casebook-slip-]") else { return };
    let mut above = 0.0;
    for slip in (0..slips.length()).filter_map(|at| slips.get(at)) {
        let slip: Element = slip.unchecked_into();
        let edges = slip.get_bounding_client_rect();
        above += if edges.bottom() < 0.0 { edges.height() } else { 0.0 };
        slip.remove();
    }
    if above > 0.0 {
        dom::scroll_to(dom::scroll().saturating_sub(above as u32));
    }
}
