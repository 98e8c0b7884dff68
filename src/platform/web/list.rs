//! Going through what a page lists, one after the other.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The links that a list consists of; in a text, its headings.
const ITEMS: &str = "main :is(:is(.entry-title,.folder-title,.decision-title,.journal h3,.proofs h3,.thread h4,.backlinks>li,.tag-index>li,.what)>a,.prose>h2>.anchor)";

/// Moves the focus to the next item, or to the one before: from the one that has it, or else from the top of the window.
pub fn step(forward: bool) {
    let Ok(found) = document().query_selector_all(ITEMS) else { return };
    let items = (0..found.length()).filter_map(|at| found.get(at)).map(|item| item.unchecked_into::<HtmlElement>());
    // What a filter has put away has no place.
    let items: Vec<HtmlElement> = items.filter(|item| item.offset_parent().is_some()).collect();
    let active = document().active_element();
    let own = items.iter().position(|item| active.as_ref().is_some_and(|active| item.is_same_node(Some(active))));
    let next = match own {
        Some(at) => at + usize::from(forward),
        None => items.iter().position(|item| item.get_bounding_client_rect().top() >= 0.0).unwrap_or(items.len()),
    };
    // One back from the next one on, or from the one that has the focus.
    let _ = items.get(next.wrapping_sub(usize::from(!forward))).map(|item| item.focus());
}
