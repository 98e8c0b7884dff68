//! How far a long note was read, kept on the device: a reader who comes back is offered the place.
//!
//! Only notes that the press calls long have the line that offers it. The place is a share of the text, so that it
//! holds in another window too.

use super::{address, document, dom, root, window};
use web_sys::{DomRect, Element, Storage};

/// Where the places are kept: `path share` by line, the newest last; a share is in thousandths.
pub(super) const KEY: &str = "casebook.reading";
/// So many notes are remembered.
const MOST: usize = 24;
/// Who has read less has not begun; the beginning is found without help.
const BEGUN: u32 = 80;
/// What is left of the text when it counts as read, in CSS pixels below the window.
const ENDS: f64 = 200.0;

/// Remembers how far the note that stands was read.
pub fn keep() {
    let Some((edges, store)) = text().zip(store()) else { return };
    let share = (-edges.top() * 1000.0 / edges.height()) as u32;
    let read = edges.bottom() < f64::from(root().client_height()) + ENDS;
    if share < BEGUN && !read {
        return;
    }
    let path = address::here().path;
    let mut places = others(&places(&store), &path);
    if !read {
        if places.len() == MOST {
            places.remove(0);
        }
        places.push([path.as_str(), " ", &share.to_string()].concat());
    }
    let _ = store.set_item(KEY, &places.join("\n"));
}

/// Offers the place where the reader left the note, if they are not there already.
pub fn offer() {
    if let Some(share) = share().filter(|_| dom::scroll() == 0 && address::here().fragment.is_empty()) {
        let _ = found(".continue span").map(|span| span.set_text_content(Some(&(share / 10).to_string())));
        let _ = found(".continue").map(|line| line.remove_attribute("hidden"));
    }
}

/// Goes to the place, or forgets it.
pub(super) fn answer(no: bool) {
    if let Some((edges, share)) = text().zip(share()) {
        if no {
            let _ =
                store().map(|store| store.set_item(KEY, &others(&places(&store), &address::here().path).join("\n")));
        } else {
            let top = f64::from(dom::scroll()) + edges.top() + edges.height() * f64::from(share) / 1000.0;
            dom::scroll_to(top as u32 + 1);
        }
    }
    let _ = found(".continue").map(|line| line.set_attribute("hidden", ""));
    if no {
        dom::focus_heading();
    }
}

/// How much of the note lay above the window.
fn share() -> Option<u32> {
    let path = address::here().path;
    let places = places(&store()?);
    let (_, share) = places.lines().filter_map(|line| line.split_once(' ')).find(|(own, _)| *own == path)?;
    share.parse().ok()
}

/// Where the text of a long note lies.
fn text() -> Option<DomRect> {
    found(".continue").and(found(".prose")).map(|text| text.get_bounding_client_rect())
}

fn others(places: &str, path: &str) -> Vec<String> {
    let other = |line: &&str| line.split_once(' ').is_some_and(|(own, _)| own != path);
    places.lines().filter(other).map(str::to_owned).collect()
}

fn places(store: &Storage) -> String {
    store.get_item(KEY).ok().flatten().unwrap_or_default()
}

fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn found(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
