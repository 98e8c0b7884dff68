//! The palette: what can be gone to, found by its name.

use crate::app::session::Session;
use crate::model::{Base, Html};
use crate::platform::device;
use crate::site::Route;
use crate::site::find::{Candidate, Found, Hit, find};
use crate::site::recent;
use crate::site::words::counted;
use leptos::prelude::*;

/// How many rows are shown.
const SHOWN: usize = 24;

/// The rows for what is asked, and how many there are in words.
pub(super) fn answer(known: &[Candidate], asked: &str, session: &Session) -> (Html, String) {
    let here = session.route.get_untracked().path();
    let asked = asked.trim();
    let found = match asked.is_empty() {
        true => Found { total: 0, best: recent::first(known, &device::kept(device::OPENED), &here) },
        false => find(known, asked, SHOWN),
    };
    let mut rows = String::new();
    found.best.iter().enumerate().for_each(|(place, hit)| row(&mut rows, place, hit, &session.base));
    let says = counted(found.total as u32, "result", "results");
    let says = match found.total {
        0 if !found.best.is_empty() => String::new(),
        0 => "Nothing found".to_owned(),
        1..=SHOWN => says,
        _ => [&says, ", the first ", &SHOWN.to_string()].concat(),
    };
    (Html::trusted(rows), says)
}

/// Remembers on the device that a page was opened.
pub(super) fn opened(route: &Route) {
    device::keep(device::OPENED, &recent::with(&device::kept(device::OPENED), &route.path()));
}

fn row(out: &mut String, place: usize, hit: &Hit, base: &Base) {
    let mut put = |text: &str| out.push_str(text);
    put("<a role=option tabindex=-1 id=casebook-found-");
    put(&place.to_string());
    put(" href=\"");
    put(base.as_str());
    Html::escape_into(out, &hit.thing.path);
    out.push_str("\"><span class=label>");
    Html::escape_into(out, &hit.thing.kind);
    out.push_str("</span><span>");
    let mut bold = false;
    for (at, letter) in hit.thing.name.chars().enumerate() {
        if hit.marked.contains(&at) != bold {
            bold = !bold;
            out.push_str(if bold { "<b>" } else { "</b>" });
        }
        Html::escape_into(out, letter.encode_utf8(&mut [0; 4]));
    }
    out.push_str("</span></a>");
}
