//! What a reader does, listened to once for the whole document, after the client has taken over.

use super::{address, document, scheme, window};
use crate::platform::Act;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlAnchorElement, MouseEvent, PopStateEvent, ScrollRestoration};

/// Calls `act` for everything a reader does. What is not the client's business is left to the browser:
/// modified clicks, other buttons, downloads, other windows, other origins, fragments of the same page.
pub fn listen(act: impl Fn(Act) + 'static) {
    let act = Rc::new(act);
    let document: EventTarget = document().into();
    on(&document, "click", {
        let act = act.clone();
        move |event| clicked(event, &*act)
    });
    for kind in ["pointerover", "focusin", "touchstart"] {
        let act = act.clone();
        on(&document, kind, move |event| intended(event, &*act));
    }
    restoration(ScrollRestoration::Manual);
    let window: EventTarget = window().into();
    on(&window, "popstate", {
        let act = act.clone();
        move |event| {
            let key = event.unchecked_into::<PopStateEvent>().state().as_f64().unwrap_or_default();
            act(Act::Step(address::here(), key as u32));
        }
    });
    on(&window, "pagehide", {
        let act = act.clone();
        move |_| act(Act::Leave)
    });
}

fn on(target: &EventTarget, kind: &str, listener: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(listener).into_js_value();
    let _ = target.add_event_listener_with_callback(kind, listener.unchecked_ref());
}

fn restoration(by: ScrollRestoration) {
    let _ = window().history().map(|history| history.set_scroll_restoration(by));
}

/// The nearest element around an event's target that a selector names.
fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn clicked(event: Event, act: &dyn Fn(Act)) {
    if around(&event, "[data-theme-switch]").is_some() {
        return scheme::switch();
    }
    if let Some(button) = around(&event, "[data-retry]") {
        let Ok(link) = super::document().create_element("a") else { return };
        let _ = link.set_attribute("href", &button.get_attribute("data-retry").unwrap_or_default());
        return address::of_link(link.unchecked_ref()).into_iter().for_each(|to| act(Act::Retry(to)));
    }
    let mouse: &MouseEvent = event.unchecked_ref();
    let modified = mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key();
    if event.default_prevented() || mouse.button() != 0 || modified {
        return;
    }
    let Some(link) = around(&event, "a[href]").and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok()) else { return };
    if let Some(term) = link.get_attribute("data-filter") {
        event.prevent_default();
        return act(Act::Choose(term));
    }
    match page_of(&link) {
        Some(to) => {
            event.prevent_default();
            act(Act::Follow(to));
        }
        None if !link.hash().is_empty() => act(Act::Within),
        None => {}
    }
}

fn intended(event: Event, act: &dyn Fn(Act)) {
    let link = around(&event, "a[href]:not([data-filter])").and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(to) = link.as_ref().and_then(page_of) {
        act(Act::Intend(to));
    }
}

/// The address a plain click on this link means, unless the browser should follow it.
fn page_of(link: &HtmlAnchorElement) -> Option<crate::platform::Address> {
    if link.has_attribute("download") || !matches!(link.target().as_str(), "" | "_self") {
        return None;
    }
    let to = address::of_link(link)?;
    let here = address::here();
    let within = !to.fragment.is_empty() && to.path == here.path && to.query == here.query;
    // A last segment with a dot is a file, not a page.
    let file = to.path.rsplit('/').next().is_some_and(|last| last.contains('.'));
    (!within && !file).then_some(to)
}
