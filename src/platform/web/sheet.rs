//! What is laid over the page for a moment: dialogs as the press drew them, put into the document on first use. The
//! browser keeps the focus inside, closes them with Escape and leads back to where the reader was.

use super::{document, found, is, reader, window};
use crate::model::Html;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, NodeList, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The field of the palette, what it found, and the one that Enter opens.
pub(super) const FIELD: &str = "[role=combobox]";
const FOUND: &str = "#casebook-found";
const ROWS: &str = "#casebook-found>a";
const PICKED: &str = "#casebook-found>[aria-selected=true]";

/// Puts the sheets into the document.
pub fn put(sheets: &Html) {
    let _ = document().body().map(|body| body.insert_adjacent_html("beforeend", sheets.as_str()));
}

/// Lays a sheet over the page, in the place of any other; false where the document has none of that name.
pub fn lay(name: &str) -> bool {
    let Some(dialog) = found(&["#casebook-", name].concat()) else { return false };
    close();
    reader::show();
    let _ = field().map(|field| field.set_value(""));
    dialog.unchecked_into::<HtmlDialogElement>().show_modal().is_ok()
}

/// Whether a sheet lies over the page.
pub(super) fn open() -> Option<Element> {
    found("dialog[open]")
}

/// Takes away what lies over the page.
pub fn close() {
    let _ = open().map(|dialog| dialog.unchecked_into::<HtmlDialogElement>().close());
}

/// What is asked for in the palette.
pub fn asked() -> String {
    field().map(|field| field.value()).unwrap_or_default()
}

/// Shows what was found, and says how much that is.
pub fn show(rows: &Html, says: &str) {
    if let Some(list) = found(FOUND) {
        list.set_text_content(None);
        let _ = list.insert_adjacent_html("beforeend", rows.as_str());
    }
    say(says);
    let _ = field().map(|field| field.set_attribute("aria-expanded", if rows.is_empty() { "false" } else { "true" }));
    pick(0);
}

/// Says something in the palette.
pub fn say(words: &str) {
    let _ = found("dialog output").map(|output| output.set_text_content(Some(words)));
}

/// Does what a key means in the palette's field: goes through the rows, or opens the one that is picked, elsewhere if
/// a modifier says so. Whether it means anything.
pub(super) fn steer(key: &str, elsewhere: bool) -> bool {
    let rows = rows();
    let (last, at) = (rows.length().wrapping_sub(1), position(&rows));
    match key {
        "ArrowDown" => pick(if at == last { 0 } else { at + 1 }),
        "ArrowUp" => pick(if at == 0 { last } else { at - 1 }),
        "Home" => pick(0),
        "End" => pick(last),
        "Enter" => {
            let Some(row) = found(PICKED) else { return true };
            if elsewhere {
                let href = row.get_attribute("href").unwrap_or_default();
                let _ = window().open_with_url_and_target_and_features(&href, "_blank", "noopener");
            } else {
                row.unchecked_into::<HtmlElement>().click();
            }
        }
        _ => return false,
    }
    true
}

fn pick(at: u32) {
    let _ = found(PICKED).map(|old| old.remove_attribute("aria-selected"));
    let row = rows().get(at).map(|row| row.unchecked_into::<Element>());
    if let Some(row) = &row {
        let _ = row.set_attribute("aria-selected", "true");
        let into = ScrollIntoViewOptions::new();
        into.set_block(ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&into);
    }
    let id = row.map(|row| row.id()).unwrap_or_default();
    let _ = field().map(|field| field.set_attribute("aria-activedescendant", &id));
}

fn rows() -> NodeList {
    document().query_selector_all(ROWS).expect("the selector is one")
}

fn position(rows: &NodeList) -> u32 {
    (0..rows.length()).find(|at| rows.get(*at).is_some_and(|row| is(row.unchecked_ref(), PICKED))).unwrap_or_default()
}

fn field() -> Option<HtmlInputElement> {
    found(FIELD).map(|field| field.unchecked_into())
}
