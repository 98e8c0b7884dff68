//! The edge of the book: one tick for each entry of the record, placed by its date, its height by its sort.
//!
//! One file for all pages. The upper half holds the ordinary ticks, the lower half the incidents, so that
//! the style can ink the two apart.

use super::markup::{Markup, percent};
use crate::model::{Casebook, Day, EntryKind};

/// A tick's length and how strong it is.
const NOTE: (&str, &str) = ("17", ".78");
const DECISION: (&str, &str) = ("13", ".42");
const ENTRY: (&str, &str) = ("9", ".42");
const EXHIBIT: (&str, &str) = ("6", ".24");

pub(crate) fn fore_edge(book: &Casebook) -> String {
    let mut ticks: Vec<(Day, (&str, &str), bool)> = Vec::new();
    ticks.extend(book.posts.iter().map(|post| (post.published.day, NOTE, false)));
    ticks.extend(book.decisions.iter().filter_map(|decision| Some((decision.date?, DECISION, false))));
    ticks.extend(book.journal.iter().map(|entry| (entry.date, ENTRY, entry.kind == EntryKind::Incident)));
    ticks.extend(book.evidence.iter().filter_map(|item| Some((item.date?, EXHIBIT, false))));
    ticks.sort();
    ticks.dedup();
    let first = ticks.first().map_or(0, |tick| tick.0.number());
    let span = ticks.last().map_or(0, |tick| tick.0.number()) - first;
    let mut out = Markup::default();
    out.open("svg", &[("xmlns", "http://www.w3.org/2000/svg"), ("width", "100%"), ("height", "36")]);
    for (day, (length, strength), incident) in ticks {
        // The edges stay free: a tick at the very end would be cut in half.
        let x = percent(0.01 + 0.98 * f64::from(day.number() - first) / f64::from(span.max(1)));
        let (top, foot, strength) = if incident { ("18", "27", "1") } else { ("0", length, strength) };
        out.open(
            "line",
            &[
                ("x1", &x),
                ("x2", &x),
                ("y1", top),
                ("y2", foot),
                ("stroke", "#fff"),
                ("stroke-width", "1"),
                ("opacity", strength),
            ],
        );
        out.close("line");
    }
    out.close("svg");
    out.done().into_string()
}
