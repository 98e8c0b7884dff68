//! The contract in a browser. The only place that knows web APIs.

pub mod address;
pub mod card;
pub mod device;
pub mod dom;
mod draw;
pub mod events;
pub mod filter;
mod json;
pub mod list;
pub mod load;
mod markup;
pub mod mount;
pub mod reader;
pub mod reading;
pub mod sheet;
pub mod sight;
pub mod slip;
pub mod time;
pub mod transition;
pub mod view;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

/// The window: a client runs in a page or not at all.
fn window() -> Window {
    web_sys::window().expect("the client runs in a window")
}

fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Whether a selector names an element.
fn is(element: &Element, selector: &str) -> bool {
    element.matches(selector).unwrap_or_default()
}

/// The first element that a selector names.
fn found(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// `<html>`
fn root() -> HtmlElement {
    document().document_element().expect("a document has a root").unchecked_into()
}
