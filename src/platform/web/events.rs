//! What a reader does, listened to once for the whole document, after the client has taken over.

use super::dom::Link;
use super::{address, card, document, is, reader, reading, sheet, sight, slip, time, window};
use crate::platform::{Act, Command};
use js_sys::Reflect;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, EventTarget, HtmlAnchorElement, KeyboardEvent, MouseEvent, PointerEvent, PopStateEvent,
    ScrollRestoration,
};

/// The keys that mean something while nothing is being typed. The browser's own meaning gives way.
const KEYS: &str = "/?gjkthncde";
/// Those of them that need no `g` before.
const ALONE: &str = "/?gjkt";

thread_local! {
    /// Whether the last key was a `g`.
    static GOING: Cell<bool> = const { Cell::new(false) };
}

/// A reader who has not scrolled for so many ticks is reading; a tick is in milliseconds.
const STILL: u32 = 4;
const TICK: u32 = 100;

/// The links that have a card: not those that stand beside what it would say, nor inside one.
const CARDED: &str = ":root:not([data-cards=off]) main a:not(nav *,:is(h1,h2,h3,h4)>:not(.evidence-mark),.slip *,.more,.succession *,.ledger :is(th,.what) *,[aria-expanded=true])";

/// Calls `act` for everything a reader does. What is not the client's business is left to the browser:
/// modified clicks, other buttons, downloads, other windows, other origins, fragments of the same page.
pub fn listen(act: impl Fn(Act) + 'static) {
    let act = Rc::new(act);
    let document: EventTarget = document().into();
    on(&document, "click", {
        let act = act.clone();
        move |event| clicked(event, &*act)
    });
    on(&document, "pointerover", {
        let act = act.clone();
        move |event| {
            let mouse = event.unchecked_ref::<PointerEvent>().pointer_type() == "mouse";
            rested(event, mouse, &*act);
        }
    });
    on(&document, "focusin", {
        let act = act.clone();
        move |event| {
            let by_keys = around(&event, ":focus-visible").is_some();
            rested(event, by_keys, &*act);
        }
    });
    on(&document, "touchstart", {
        let act = act.clone();
        move |event| link_of(&event).as_ref().and_then(page_of).into_iter().for_each(|to| act(Act::Intend(to, None)))
    });
    on(&document, "keydown", {
        let act = act.clone();
        move |event| pressed(event, &*act)
    });
    on(&document, "input", {
        let act = act.clone();
        move |event| {
            if around(&event, sheet::FIELD).is_some() {
                act(Act::Ask(Command::Find(sheet::asked())));
            }
        }
    });
    on(&document, "scroll", {
        let act = act.clone();
        let moving = Rc::new(Cell::new(0));
        move |_| {
            card::hide();
            sight::mark();
            if moving.replace(STILL) == 0 {
                time::spawn(rest(moving.clone(), act.clone()));
            }
        }
    });
    on(&document, "change", |event| {
        let _ = around(&event, "dialog [type=radio]").map(|control| reader::choose(&control));
    });
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
        move |_| {
            act(Act::Leave);
            // Until the next client is here, the browser itself finds the place again.
            restoration(ScrollRestoration::Auto);
        }
    });
}

/// Waits until nothing has moved for a while.
async fn rest(moving: Rc<Cell<u32>>, act: Rc<impl Fn(Act)>) {
    while moving.get() > 0 {
        moving.set(moving.get() - 1);
        time::sleep(TICK).await;
    }
    act(Act::Rest);
}

fn on(target: &EventTarget, kind: &str, listener: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(listener).into_js_value();
    // A part of the page that scrolls by itself tells nobody above it; on the way down one hears of it.
    let down = kind == "scroll";
    let _ = target.add_event_listener_with_callback_and_bool(kind, listener.unchecked_ref(), down);
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
        return reader::switch();
    }
    if around(&event, "[data-reset]").is_some() {
        return reader::reset();
    }
    if let Some(name) = around(&event, "[data-sheet]").and_then(|button| button.get_attribute("data-sheet")) {
        return act(Act::Ask(Command::Lay(name)));
    }
    if let Some(button) = around(&event, "[data-continue]") {
        return reading::answer(is(&button, "[data-continue=no]"));
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
    let Some(link) = around(&event, "a[href]").and_then(|found| found.dyn_into().or_else(stand_in).ok()) else {
        return;
    };
    if let Some(term) = link.get_attribute("data-filter") {
        event.prevent_default();
        return act(Act::Choose(term));
    }
    match page_of(&link) {
        Some(to) if is(&link, slip::MARK) && to.path != address::here().path => {
            event.prevent_default();
            act(Act::Open(link, to));
        }
        Some(to) => {
            event.prevent_default();
            sheet::close();
            act(Act::Follow(to));
        }
        None if !link.hash().is_empty() => act(Act::Within),
        None => {}
    }
}

/// An ordinary link for one in a drawing, which speaks of its address in another way.
fn stand_in(drawn: Element) -> Result<Link, Element> {
    let Ok(link) = document().create_element("a") else { return Err(drawn) };
    let _ = link.set_attribute("href", &drawn.get_attribute("href").unwrap_or_default());
    Ok(link.unchecked_into())
}

/// A key went down. With a sheet over the page, keys are the sheet's and the browser's.
fn pressed(event: Event, act: &dyn Fn(Act)) {
    let keys: &KeyboardEvent = event.unchecked_ref();
    // Not by its method: a browser that fills a form sends events without a key.
    let key = Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string()).unwrap_or_default();
    let control = keys.ctrl_key() || keys.meta_key();
    if event.default_prevented() || keys.is_composing() {
        return;
    }
    if sheet::open().is_some() {
        let bare = !keys.shift_key() && !keys.alt_key();
        if around(&event, sheet::FIELD).is_some() && (control && key == "k" || bare && sheet::steer(&key, control)) {
            event.prevent_default();
        }
        return;
    }
    if key == "Escape" {
        return act(Act::Dismiss);
    }
    let palette = control && key == "k";
    // The second key of a pair means nothing alone: it stays the browser's.
    let known = if GOING.replace(key == "g") { KEYS } else { ALONE };
    let plain = !control && !keys.alt_key() && key.len() == 1 && known.contains(&key);
    let typing = around(&event, "input,textarea,select,[contenteditable]").is_some();
    if (palette || plain && !typing) && !reader::off("keys") {
        event.prevent_default();
        let key = if palette { '/' } else { key.chars().next().unwrap_or_default() };
        act(Act::Ask(Command::Press(key)));
    }
}

/// The pointer or the focus came to something. A reader who wants to save data gets nothing that was not asked for.
fn rested(event: Event, shows: bool, act: &dyn Fn(Act)) {
    let link = link_of(&event).filter(|_| !sight::saves_data());
    let Some((to, link)) = link.as_ref().and_then(page_of).zip(link) else { return act(Act::Elsewhere) };
    let elsewhere = to.path != address::here().path;
    if elsewhere && is(&link, slip::MARK) {
        slip::offer(&link);
    }
    let shows = shows && elsewhere && is(&link, CARDED);
    act(Act::Intend(to, shows.then_some(link)));
}

fn link_of(event: &Event) -> Option<Link> {
    around(event, "a[href]:not([data-filter])")?.dyn_into().ok()
}

/// The address a plain click on this link means, unless the browser should follow it.
pub(super) fn page_of(link: &HtmlAnchorElement) -> Option<crate::platform::Address> {
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
