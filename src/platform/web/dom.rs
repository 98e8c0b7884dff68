//! Focus, scrolling, and the marks on the document.

use super::{document, root, window};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, ScrollBehavior, ScrollToOptions};

/// Name of the site, from the shell.
pub fn site() -> String {
    root().get_attribute("data-site").unwrap_or_default()
}

/// The document's title and language. An empty language means the site's own.
pub fn name(title: &str, lang: &str) {
    document().set_title(title);
    let root = root();
    let own = root.get_attribute("data-lang").unwrap_or_default();
    let _ = root.set_attribute("lang", if lang.is_empty() { &own } else { lang });
}

/// Moves focus to the page's heading without scrolling.
pub fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten().and_then(|h| h.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&still);
    }
}

/// How far the page is scrolled, in CSS pixels.
pub fn scroll() -> u32 {
    // No float is ever printed or rounded in Rust here: a cast costs nothing, formatting ten kilobytes.
    window().scroll_y().unwrap_or_default() as u32
}

/// Scrolls to a distance from the top, at once.
pub fn scroll_to(top: u32) {
    let to = ScrollToOptions::new();
    to.set_top(f64::from(top));
    to.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&to);
}

/// Scrolls to the element with this id; false where there is none.
pub fn scroll_to_fragment(id: &str) -> bool {
    let id = js_sys::decode_uri_component(id).map(String::from).unwrap_or_default();
    let target = document().get_element_by_id(&id);
    if let Some(target) = &target {
        target.scroll_into_view();
    }
    target.is_some()
}

/// Says that a page is on its way: the style shows it, after a moment.
pub fn busy(on: bool) {
    if let Some(main) = document().get_element_by_id("main") {
        let _ = if on { main.set_attribute("aria-busy", "true") } else { main.remove_attribute("aria-busy") };
    }
}

/// Says that the client has taken over.
pub fn ready() {
    let _ = root().set_attribute("data-client", "ready");
}
