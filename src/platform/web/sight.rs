//! What of the page the reader has before them: the heading in the outline, and the links within reach.

use super::{address, document, dom, events, root, window};
use crate::platform::Address;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement};

/// Links worth fetching ahead: those that lead to a page of their own and stand in the text or in a list.
const AHEAD: &str = "main a[href]:not([data-filter],.tags *,.outline *)";
/// How many of them are fetched at one stop.
const MOST: usize = 6;

/// Where a heading stops that was gone to: `scroll-padding` in style/base.css.
const STOPS: f64 = 32.0;

/// Marks in the outline which part of the text the reader is at: the last whose heading has come up to a line little
/// below where a heading stops that was gone to. Over the last quarter of a window the line comes down to the foot, to
/// meet the headings that the end of the page keeps from coming up.
pub fn mark() {
    let height = root().client_height();
    let scrolled = f64::from(dom::scroll());
    let left = f64::from(root().scroll_height() - height) - scrolled;
    let height = f64::from(height);
    let line = STOPS + height * 0.08 + (height - 4.0 * left).max(0.0).min(scrolled);
    let mut at = None;
    for link in all(".outline a") {
        let id = link.get_attribute("href").unwrap_or_default();
        let part = document().get_element_by_id(id.trim_start_matches('#'));
        // A chapter that is not shown has no height.
        let edges = part.map(|part| part.get_bounding_client_rect()).filter(|edges| edges.height() > 0.0);
        if edges.is_some_and(|edges| edges.top() <= line) {
            at = Some(link);
        }
    }
    let marked = all(".outline [aria-current]").next();
    if marked != at {
        marked.into_iter().for_each(|link| drop(link.remove_attribute("aria-current")));
        at.into_iter().for_each(|link| drop(link.set_attribute("aria-current", "true")));
    }
}

/// How far the page is scrolled, on a page as long as it will be found: what is in sight stays there, and what is above it
/// may become longer or shorter.
pub fn depth() -> u32 {
    let scrolled = dom::scroll();
    if scrolled == 0 || !root().has_attribute("data-later") {
        return scrolled;
    }
    let top = |part: &Element| part.get_bounding_client_rect().top();
    let seen = all("main section,.prose>*").find(|part| part.get_bounding_client_rect().bottom() > 0.0);
    let Some(part) = seen else { return scrolled };
    let before = top(&part);
    dom::whole(true);
    // Some browsers scroll along at once, others later.
    let moved = top(&part) - before;
    (f64::from(dom::scroll()) + moved) as u32
}

/// The pages that the links in sight lead to, where the connection can bear fetching what nobody asked for.
pub fn ahead() -> Vec<Address> {
    let mut pages: Vec<Address> = Vec::new();
    if is_slow() {
        return pages;
    }
    let (here, bottom) = (address::here().path, f64::from(root().client_height()));
    for link in all(AHEAD) {
        let edges = link.get_bounding_client_rect();
        if pages.len() == MOST || edges.bottom() <= 0.0 || edges.top() >= bottom || edges.height() == 0.0 {
            continue;
        }
        // Links of a drawing are of another kind, and the day they lead to is one of the page's own.
        let to = link.dyn_ref::<HtmlAnchorElement>().and_then(events::page_of).filter(|to| to.path != here);
        pages.extend(to.filter(|to| pages.iter().all(|other| other.path != to.path)));
    }
    pages
}

/// What the browser says of the connection; without a word it is taken to be good.
fn connection(of: &str) -> JsValue {
    let part = |it: JsValue, name: &str| Reflect::get(&it, &name.into());
    part(window().into(), "navigator")
        .and_then(|navigator| part(navigator, "connection"))
        .and_then(|connection| part(connection, of))
        .unwrap_or_default()
}

/// Whether the reader wants to save data.
pub(super) fn saves_data() -> bool {
    connection("saveData").is_truthy()
}

/// Whether the connection is needed for what was asked for.
fn is_slow() -> bool {
    saves_data() || connection("effectiveType").as_string().is_some_and(|kind| kind != "4g")
}

fn all(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map(|found| found.length()).unwrap_or_default();
    (0..count).filter_map(move |at| found.as_ref()?.get(at)).map(|node| node.unchecked_into())
}
