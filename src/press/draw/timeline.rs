//! A case over time: versions, decisions, journal and evidence on four lanes, true to the day.

use super::journal::entry_href;
use super::mark::exhibit_href;
use super::markup::{Markup, percent};
use crate::model::{Case, Casebook, Day, EntryKind, Html};
use crate::site::Route;
use crate::site::words::counted;
use std::collections::BTreeMap;

/// What the strip is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strip {
    /// One picture: no stops for the keyboard.
    Picture,
    /// Every mark a link, with a list that says the same.
    Links,
}

/// One thing on a lane.
struct Event {
    day: Day,
    label: String,
    href: String,
    /// What the style inks differently: `incident`, `past`, `open`.
    note: &'static str,
}

/// The height of a lane's line, and its name.
const LANES: [(u32, &str); 4] = [(26, "Versions"), (64, "Decisions"), (100, "Journal"), (140, "Evidence")];

/// A strip is at least this many days wide, so that a young case does not look like an old one: the rest of it is
/// still to come. A picture of less says nothing that the counts beside it do not.
const LEAST: i32 = 14;

/// Names on the axis closer than this share of the width would touch.
const NEAR: f64 = 0.09;

pub(crate) fn timeline(book: &Casebook, case: &Case, strip: Strip) -> Html {
    let lanes = lanes(book, case);
    let days = || lanes.iter().flatten().map(|event| event.day);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Html::default() };
    if strip == Strip::Picture && last.number() - first.number() < LEAST {
        return Html::default();
    }
    let span = f64::from((last.number() - first.number()).max(LEAST));
    let scale = Scale { start: first.number(), span };
    let mut out = Markup::default();
    out.open("div", &[("class", "timeline-frame")]);
    out.open("svg", &[("class", "timeline"), ("width", "76"), ("height", "178"), ("aria-hidden", "true")]);
    for (y, name) in LANES {
        out.element("text", &[("x", "0"), ("y", &(y + 4).to_string())], name);
    }
    out.close("svg");
    let label = summary(&lanes, first, last);
    let role = if strip == Strip::Picture { "img" } else { "group" };
    out.open("svg", &[("class", "timeline"), ("height", "178"), ("role", role), ("aria-label", &label)]);
    axis(&mut out, &scale, first, last);
    for ((y, _), events) in LANES.iter().zip(&lanes) {
        draw_lane(&mut out, &scale, *y, events, strip);
    }
    out.close("svg").close("div");
    if strip == Strip::Links {
        list(&mut out, lanes);
    }
    out.done()
}

/// Days to shares of the width. The last day lies a little inside, so that its mark is whole.
struct Scale {
    start: i32,
    span: f64,
}

impl Scale {
    /// Whether a word that follows a mark would leave the strip.
    fn is_late(&self, day: Day) -> bool {
        f64::from(day.number() - self.start) / self.span > 0.8
    }

    fn x(&self, day: Day) -> String {
        percent(0.01 + 0.97 * f64::from(day.number() - self.start) / self.span)
    }
}

fn lanes(book: &Casebook, case: &Case) -> [Vec<Event>; 4] {
    let base = &book.site.base;
    let here = Route::Case(case.slug.encoded()).href(base);
    let event = |day: Day, label: String, href: String, note: &'static str| Event { day, label, href, note };
    let versions =
        case.versions.iter().map(|v| event(v.date, format!("v{}", v.version), format!("{here}#timeline"), ""));
    let decisions = book.decisions_of(case).filter_map(|decision| {
        let label = format!("Decision {}: {}", decision.number, decision.title);
        let note = match decision.status.key {
            "proposed" | "draft" => "open",
            "superseded" | "rejected" | "deprecated" => "past",
            _ => "",
        };
        Some(event(decision.date?, label, Route::Decision(decision.slug.encoded()).href(base), note))
    });
    let journal = book.journal_of(case).map(|entry| {
        let note = if entry.kind == EntryKind::Incident { "incident" } else { "" };
        event(entry.date, format!("{}: {}", entry.kind.key(), entry.title), entry_href(book, entry), note)
    });
    let evidence = book.evidence_of(case).filter_map(|item| {
        Some(event(item.date?, format!("E{}: {}", item.mark, item.title), exhibit_href(book, item), ""))
    });
    let mut lanes = [versions.collect(), decisions.collect(), journal.collect(), evidence.collect::<Vec<Event>>()];
    lanes.iter_mut().for_each(|events| events.sort_by_key(|event| event.day));
    lanes
}

fn axis(out: &mut Markup, scale: &Scale, first: Day, last: Day) {
    for (y, _) in LANES {
        let y = y.to_string();
        out.open("line", &[("x1", "0"), ("x2", "100%"), ("y1", &y), ("y2", &y)]).close("line");
    }
    // The first of each month that lies between the ends; every third one past two years.
    let months = (i32::from(last.year) - i32::from(first.year)) * 12 + i32::from(last.month) - i32::from(first.month);
    let stride = if months > 24 { 3 } else { 1 };
    for month in (1..=months).step_by(stride) {
        let index = i32::from(first.year) * 12 + i32::from(first.month) - 1 + month;
        let day = Day::new((index / 12) as i16, (index % 12 + 1) as u8, 1);
        let x = scale.x(day);
        out.open("line", &[("x1", &x), ("x2", &x), ("y1", "8"), ("y2", "160"), ("stroke-dasharray", "1 3")])
            .close("line");
        // A name stands only where it meets neither end's.
        let near = |end: Day| (f64::from(end.number() - day.number()) / scale.span).abs() < NEAR;
        if !near(first) && !near(last) {
            let text = if day.month == 1 { day.year.to_string() } else { day.month_short().to_owned() };
            out.element("text", &[("data-minor", ""), ("x", &x), ("y", "174"), ("text-anchor", "middle")], &text);
        }
    }
    // A strip that reaches past the last day is named at its beginning only: what follows has not happened.
    let whole = scale.is_late(last);
    let begin = if whole { first.in_year() } else { first.short() };
    out.element("text", &[("x", &scale.x(first)), ("y", "174")], &begin);
    if whole {
        out.element("text", &[("x", "100%"), ("y", "174"), ("text-anchor", "end")], &last.short());
    }
}

fn draw_lane(out: &mut Markup, scale: &Scale, y: u32, events: &[Event], strip: Strip) {
    let mut days = BTreeMap::<Day, Vec<&Event>>::new();
    events.iter().for_each(|event| days.entry(event.day).or_default().push(event));
    for (day, events) in days {
        let x = scale.x(day);
        let event = events.iter().find(|event| event.note == "incident").unwrap_or(&events[0]);
        let title = events.iter().map(|event| event.label.as_str()).collect::<Vec<_>>().join("; ");
        if strip == Strip::Links {
            out.open("a", &[("href", &event.href)]).element("title", &[], &format!("{}: {title}", day.short()));
        }
        sign(out, &x, y, event, scale.is_late(day), events.len());
        if events.len() > 1 && y != LANES[0].0 && event.note != "incident" {
            let count = format!("\u{d7}{}", events.len());
            let end = if scale.is_late(day) { ("end", "-9") } else { ("start", "9") };
            out.element(
                "text",
                &[("x", &x), ("y", &(y - 9).to_string()), ("dx", end.1), ("text-anchor", end.0)],
                &count,
            );
        }
        if strip == Strip::Links {
            out.close("a");
        }
    }
}

fn sign(out: &mut Markup, x: &str, y: u32, event: &Event, late: bool, count: usize) {
    let at = |y: u32| y.to_string();
    if y == LANES[0].0 {
        out.open("line", &[("class", "stem"), ("x1", x), ("x2", x), ("y1", "8"), ("y2", "26")]).close("line");
        let name = [("class", "version-name"), ("x", x), ("y", "16"), ("dx", "5")];
        let end = [("class", "version-name"), ("x", x), ("y", "16"), ("dx", "-5"), ("text-anchor", "end")];
        out.element("text", if late { &end[..] } else { &name[..] }, &event.label);
    } else if y == LANES[1].0 {
        let mut attributes = vec![("data-kind", "decision")];
        match event.note {
            "open" => attributes.extend([("data-past", ""), ("data-open", "")]),
            "past" => attributes.push(("data-past", "")),
            _ => {}
        }
        let top = at(y - 6);
        attributes.extend([
            ("href", "#casebook-diamond"),
            ("x", x),
            ("y", &top),
            ("width", "12"),
            ("height", "12"),
            ("transform", "translate(-6 0)"),
        ]);
        out.open("use", &attributes).close("use");
    } else if event.note == "incident" {
        let (top, foot) = (at(y - 12), at(y + 12));
        let attributes = [
            ("class", "journal-tick"),
            ("data-kind", "incident"),
            ("stroke-width", "3"),
            ("x1", x),
            ("x2", x),
            ("y1", &top),
            ("y2", &foot),
        ];
        out.open("line", &attributes).close("line");
        // The word stands above its tick: below it are the exhibits, which have counts of their own.
        let word = if count > 1 { format!("incident, \u{d7}{count}") } else { "incident".to_owned() };
        let end = if late { ("end", "-6") } else { ("start", "6") };
        let place = [("class", "incident-name"), ("x", x), ("y", &at(y - 9)), ("dx", end.1), ("text-anchor", end.0)];
        out.element("text", &place, &word);
    } else {
        let (top, foot) = (at(y - 7), at(y + 7));
        out.open("line", &[("class", "journal-tick"), ("x1", x), ("x2", x), ("y1", &top), ("y2", &foot)]).close("line");
    }
}

/// The drawing in one sentence.
fn summary(lanes: &[Vec<Event>; 4], first: Day, last: Day) -> String {
    let nouns = [
        ("version", "versions"),
        ("decision", "decisions"),
        ("journal entry", "journal entries"),
        ("exhibit", "exhibits"),
    ];
    let counts = lanes.iter().zip(nouns).filter(|(events, _)| !events.is_empty());
    let counts: Vec<String> = counts.map(|(events, (one, many))| counted(events.len() as u32, one, many)).collect();
    let incidents = lanes[2].iter().filter(|event| event.note == "incident").count() as u32;
    let incidents =
        if incidents > 0 { format!(", {}", counted(incidents, "incident", "incidents")) } else { String::new() };
    format!("Timeline from {} to {}: {}{incidents}.", first.long(), last.long(), counts.join(", "))
}

/// The same as a list, newest last.
fn list(out: &mut Markup, lanes: [Vec<Event>; 4]) {
    let mut events: Vec<Event> = lanes.into_iter().flatten().collect();
    events.sort_by_key(|event| event.day);
    out.open("details", &[("class", "timeline-text")])
        .element("summary", &[], "The timeline as a list")
        .open("ol", &[]);
    for event in events {
        out.open("li", &[]).element("time", &[("datetime", &event.day.iso())], &event.day.short());
        out.open("span", &[]).link(&event.href, &event.label).close("span").close("li");
    }
    out.close("ol").close("details");
}
