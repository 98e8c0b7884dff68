//! How far a long note was read, kept on the device: a reader who comes back is offered the place.
//!
//! Only notes that the press calls long have the line that offers it. The place is a share of the text, so that it
//! holds in another window too.

use super::{address, device, dom, found, root};
use web_sys::DomRect;

/// Where the places are kept: `path share` by line, the newest first; a share is in thousandths.
pub(super) const KEY: &str = "casebook.reading";
/// So many notes are remembered.
const MOST: usize = 24;
/// Who has read less has not begun; the beginning is found without help.
const BEGUN: u32 = 80;
/// What is left of the text when it counts as read, in CSS pixels below the window.
const ENDS: f64 = 200.0;

/// Remembers how far the note that stands was read.
pub fn keep() {
    let Some(edges) = text() else { return };
    let share = (-edges.top() * 1000.0 / edges.height()) as u32;
    let read = edges.bottom() < f64::from(root().client_height()) + ENDS;
    if share < BEGUN && !read {
        return;
    }
    write((!read).then_some(share));
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
    // A share is one of the whole text.
    dom::whole(true);
    if let Some((edges, share)) = text().zip(share()) {
        if no {
            write(None);
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
    let places = device::kept(KEY);
    let (_, share) = places.split('\n').filter_map(|line| line.split_once(' ')).find(|(own, _)| *own == path)?;
    share.parse().ok()
}

/// Keeps another place of the note that stands, or none.
fn write(share: Option<u32>) {
    let path = address::here().path;
    let mut places = match share {
        Some(share) => [path.as_str(), " ", &share.to_string()].concat(),
        None => String::new(),
    };
    let other = |line: &&str| line.split_once(' ').is_some_and(|(own, _)| own != path);
    for line in device::kept(KEY).split('\n').filter(other).take(MOST - 1) {
        places.push('\n');
        places.push_str(line);
    }
    device::keep(KEY, &places);
}

/// Where the text of a long note lies.
fn text() -> Option<DomRect> {
    found(".continue").and(found(".prose")).map(|text| text.get_bounding_client_rect())
}
