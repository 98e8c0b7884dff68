//! Focus, scrolling, and the marks on the document.

use super::{document, root, window};
use crate::platform::Name;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, ScrollBehavior, ScrollToOptions};

/// A link in the document.
pub type Link = web_sys::HtmlAnchorElement;

/// Name of the site, from the shell.
pub fn site() -> String {
    root().get_attribute("data-site").unwrap_or_default()
}

/// What the document's head says. Links to other forms of the old page go: the new one's are in its own file.
pub fn name(name: &Name) {
    let (document, root) = (document(), root());
    document.set_title(&name.title);
    let of_site = |attribute: &str| root.get_attribute(attribute).unwrap_or_default();
    let lang = if name.lang.is_empty() { of_site("data-lang") } else { name.lang.clone() };
    let _ = root.set_attribute("lang", &lang);
    let set = |selector: &str, attribute: &str, value: &str| {
        if let Some(element) = document.query_selector(selector).ok().flatten() {
            let _ = element.set_attribute(attribute, value);
        }
    };
    set("meta[name=description]", "content", &name.description);
    let own = name.canonical.starts_with('/').then(|| [of_site("data-url").as_str(), &name.canonical].concat());
    set("link[rel=canonical]", "href", own.as_deref().unwrap_or(&name.canonical));
    while let Some(element) = document.query_selector("head [data-page]").ok().flatten() {
        element.remove();
    }
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

/// Whether the whole page is laid out, or what lies below the first screen only when it comes near (style/layout.css).
/// `boot/later.js` makes up for it in idle moments.
pub fn whole(on: bool) {
    let _ = if on { root().remove_attribute("data-later") } else { root().set_attribute("data-later", "") };
}

/// Whether the reader has touched the page since the script was there that starts the client (`boot/start.js`).
pub fn is_moved() -> bool {
    root().has_attribute("data-moved")
}

/// Scrolls to a distance from the top, at once.
pub fn scroll_to(top: u32) {
    // A place is what it was only on a page that is as long as it was.
    if top > 0 {
        whole(true);
    }
    let to = ScrollToOptions::new();
    to.set_top(f64::from(top));
    to.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&to);
}

/// Scrolls to the element with this id; false where there is none. Marks it, as a browser marks a target that it
/// scrolled to itself.
pub fn scroll_to_fragment(id: &str) -> bool {
    let id = js_sys::decode_uri_component(id).map(String::from).unwrap_or_default();
    let target = document().get_element_by_id(&id);
    if let Some(target) = &target {
        whole(true);
        if let Some(old) = document().query_selector("[data-target]").ok().flatten() {
            let _ = old.remove_attribute("data-target");
        }
        target.scroll_into_view();
        let _ = target.set_attribute("data-target", "");
    }
    target.is_some()
}

/// Says that a page is on its way: the style shows it, after a moment.
pub fn busy(on: bool) {
    // Once where assistive technology reads it, once where a style rule needs no `:has` of every page's every change.
    let root = root();
    let main = document().get_element_by_id("main").unwrap_or_else(|| root.clone().into());
    for (element, attribute) in [(&*root, "data-busy"), (&main, "aria-busy")] {
        let _ = if on { element.set_attribute(attribute, "true") } else { element.remove_attribute(attribute) };
    }
}

/// Says that the client has taken over.
pub fn ready() {
    let _ = root().set_attribute("data-client", "ready");
}
