//! The edge of the book: one tick for each entry of the record, placed by its date, its height by its sort. A record
//! of a few days has not the width of its time yet: its leaves lie close, as a thin book's do, a day apart from the next.
//!
//! One file for all pages. The upper half holds the ordinary ticks, the lower half the incidents, so that
//! the style can ink the two apart.

use super::markup::{Markup, percent};
use crate::model::{Casebook, Day, EntryKind};

/// A tick's length and how strong it is.
const NOTE: Sort = (17, ".78");
const DECISION: Sort = (13, ".42");
const ENTRY: Sort = (9, ".42");
const EXHIBIT: Sort = (6, ".24");

type Sort = (u32, &'static str);

/// Its day, its sort, and whether it is an incident.
type Tick = (Day, Sort, bool);

/// Fewer days than this leave the edge bare but for a scratch here and there.
const FEW: usize = 12;
/// Between two leaves that lie close, in pixels, where there is room on a telephone; and more between two days.
const APART: f64 = 4.0;
const ROOM: f64 = 300.0;
const DAYS_APART: f64 = 8.0;

pub(crate) fn fore_edge(book: &Casebook) -> String {
    let mut ticks: Vec<Tick> = Vec::new();
    ticks.extend(book.posts.iter().map(|post| (post.published.day, NOTE, false)));
    ticks.extend(book.decisions.iter().filter_map(|decision| Some((decision.date?, DECISION, false))));
    ticks.extend(book.journal.iter().map(|entry| (entry.date, ENTRY, entry.kind == EntryKind::Incident)));
    ticks.extend(book.evidence.iter().filter_map(|item| Some((item.date?, EXHIBIT, false))));
    ticks.sort();
    let mut days: Vec<Day> = ticks.iter().map(|tick| tick.0).collect();
    days.dedup();
    let mut out = Markup::default();
    let root = [("xmlns", "http://www.w3.org/2000/svg"), ("width", "100%"), ("height", "36"), ("stroke", "#fff")];
    out.open("svg", &root);
    if days.len() < FEW {
        close(&mut out, &ticks, &days);
    } else {
        ticks.dedup();
        apart(&mut out, &ticks);
    }
    out.close("svg");
    out.done().into_string()
}

/// Each tick where its day is.
fn apart(out: &mut Markup, ticks: &[Tick]) {
    let first = ticks.first().map_or(0, |tick| tick.0.number());
    let span = ticks.last().map_or(0, |tick| tick.0.number()) - first;
    for tick in ticks {
        // The edges stay free: a tick at the very end would be cut in half.
        let x = percent(0.01 + 0.98 * f64::from(tick.0.number() - first) / f64::from(span.max(1)));
        let (top, length, strength) = stroke(*tick);
        let (top, foot) = (top.to_string(), (top + length).to_string());
        out.open("line", &[("x1", &x), ("x2", &x), ("y1", &top), ("y2", &foot), ("opacity", strength)]).close("line");
    }
}

/// One tick behind the other; those of one day and sort are one path, for every page asks for this file.
fn close(out: &mut Markup, ticks: &[Tick], days: &[Day]) {
    let apart = APART.min(ROOM / ticks.len().max(1) as f64);
    let mut at = 0;
    for alike in ticks.chunk_by(|one, next| one == next) {
        let (top, length, strength) = stroke(alike[0]);
        let before = days.iter().filter(|day| **day < alike[0].0).count();
        let x = 8.5 + apart * f64::from(at) + DAYS_APART * before as f64;
        let further = format!("m{}-{length}v{length}", tenths(apart)).repeat(alike.len() - 1);
        let path = format!("M{} {top}v{length}{further}", tenths(x));
        out.open("path", &[("d", &path), ("opacity", strength)]).close("path");
        at += alike.len() as u32;
    }
}

/// Where a tick begins, how long it is, and how strong.
fn stroke((_, (length, strength), incident): Tick) -> (u32, u32, &'static str) {
    if incident { (18, 9, "1") } else { (0, length, strength) }
}

/// A length in tenths of a pixel.
fn tenths(pixels: f64) -> f64 {
    (pixels * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_days_lie_close_and_each_tick_stays() {
        let (first, last) = (Day::new(2026, 11, 20), Day::new(2026, 11, 26));
        let mut out = Markup::default();
        let ticks = [(first, EXHIBIT, false), (first, NOTE, false), (first, NOTE, false), (last, ENTRY, true)];
        close(&mut out, &ticks, &[first, last]);
        let due = "<path d=\"M8.5 0v6\" opacity=\".24\"></path><path d=\"M12.5 0v17m4-17v17\" opacity=\".78\"></path>\
                   <path d=\"M28.5 18v9\" opacity=\"1\"></path>";
        assert_eq!(out.done().as_str(), due);
    }

    #[test]
    fn many_days_stand_where_they_are() {
        let mut out = Markup::default();
        apart(&mut out, &[(Day::new(2026, 1, 1), NOTE, false), (Day::new(2026, 12, 31), NOTE, false)]);
        let drawn = out.done();
        assert!(drawn.as_str().contains("x1=\"1%\"") && drawn.as_str().contains("x1=\"99%\""), "{}", drawn.as_str());
    }
}
