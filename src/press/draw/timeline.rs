//! A case over time: versions, decisions, journal and evidence on a lane each, true to the day.

use super::axis::{Axis, LEAST, text};
use super::fit::{Word, rooms};
use super::journal::entry_href;
use super::mark::exhibit_href;
use super::markup::Markup;
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

/// What a lane holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lane {
    Versions,
    Decisions,
    Journal,
    Evidence,
}

impl Lane {
    const ALL: [Lane; 4] = [Lane::Versions, Lane::Decisions, Lane::Journal, Lane::Evidence];

    /// Its name, and what one and several of it are called.
    fn words(self) -> [&'static str; 3] {
        match self {
            Lane::Versions => ["Versions", "version", "versions"],
            Lane::Decisions => ["Decisions", "decision", "decisions"],
            Lane::Journal => ["Journal", "journal entry", "journal entries"],
            Lane::Evidence => ["Evidence", "exhibit", "exhibits"],
        }
    }
}

/// One thing on a lane.
struct Event {
    day: Day,
    label: String,
    /// How it is called on a line of its lane: `E4`.
    short: String,
    href: String,
    /// What the style inks differently: `incident`, `past`, `open`.
    note: &'static str,
}

/// A lane with something on it, at its height.
struct Strand {
    lane: Lane,
    y: u32,
    /// By day, earliest first.
    events: Vec<Event>,
}

/// The height of the first lane, and of each further one.
const TOP: u32 = 26;
const APART: u32 = 38;

pub(crate) fn timeline(book: &Casebook, case: &Case, strip: Strip) -> Html {
    let strands = strands(book, case);
    let days = || strands.iter().flat_map(|strand| &strand.events).map(|event| event.day);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Html::default() };
    let young = last.number() - first.number() < LEAST;
    if young && strip == Strip::Picture {
        return Html::default();
    }
    if young && days().all(|day| day == first || day == last) {
        let mut out = Markup::default();
        few(&mut out, &strands, first, last);
        list(&mut out, strands);
        return out.done();
    }
    let axis = Axis::new(first, last);
    let foot = strands.last().map_or(TOP, |strand| strand.y) + 20;
    let height = (foot + 18).to_string();
    let mut out = Markup::default();
    out.open("div", &[("class", "timeline-frame")]);
    out.open("svg", &[("class", "timeline"), ("width", "76"), ("height", &height), ("aria-hidden", "true")]);
    for Strand { lane, y, .. } in &strands {
        out.element("text", &[("x", "0"), ("y", &(y + 4).to_string())], lane.words()[0]);
    }
    out.close("svg");
    let label = summary(&strands, first, last);
    let role = if strip == Strip::Picture { "img" } else { "group" };
    out.open("svg", &[("class", "timeline"), ("height", &height), ("role", role), ("aria-label", &label)]);
    for Strand { y, .. } in &strands {
        let y = y.to_string();
        out.open("line", &[("x1", "0"), ("x2", "100%"), ("y1", &y), ("y2", &y)]).close("line");
    }
    axis.draw(&mut out, foot);
    strands.iter().for_each(|strand| draw(&mut out, &axis, strand, strip));
    out.close("svg").close("div");
    if strip == Strip::Links {
        list(&mut out, strands);
    }
    out.done()
}

/// A strip of one day or two would be empty but for its edge: each day is a paragraph, and what happened on it stands
/// there in its order.
fn few(out: &mut Markup, strands: &[Strand], first: Day, last: Day) {
    out.open("ol", &[("class", "timeline-days"), ("aria-label", &summary(strands, first, last))]);
    for day in [first, last].into_iter().take(if first == last { 1 } else { 2 }) {
        out.open("li", &[]).element("time", &[("datetime", &day.iso())], &day.short()).open("ul", &[]);
        for Strand { lane, events, .. } in strands {
            let mut own: Vec<&Event> = events.iter().filter(|event| event.day == day).collect();
            if own.is_empty() {
                continue;
            }
            // The record has the newest of these first.
            if matches!(lane, Lane::Decisions | Lane::Journal) {
                own.reverse();
            }
            out.open("li", &[]).element("span", &[("class", "label")], lane.words()[0]).open("span", &[]);
            for Event { label, short, href, note, .. } in own {
                let mut attributes = vec![("href", href.as_str()), ("title", label), ("aria-label", label)];
                attributes.extend((!note.is_empty()).then_some(("data-note", *note)));
                out.text(" ").element("a", &attributes, short);
            }
            out.close("span").close("li");
        }
        out.close("ul").close("li");
    }
    out.close("ol");
}

/// How many lanes a case's timeline has.
pub(super) fn lanes(book: &Casebook, case: &Case) -> usize {
    strands(book, case).len()
}

/// The lanes that have something on them.
fn strands(book: &Casebook, case: &Case) -> Vec<Strand> {
    let mut strands: Vec<Strand> = Vec::new();
    for lane in Lane::ALL {
        let mut events = events(book, case, lane);
        events.sort_by_key(|event| event.day);
        if !events.is_empty() {
            strands.push(Strand { lane, y: TOP + APART * strands.len() as u32, events });
        }
    }
    strands
}

fn events(book: &Casebook, case: &Case, lane: Lane) -> Vec<Event> {
    let base = &book.site.base;
    let event = |day: Day, label: String, short: String, href: String, note: &'static str| Event {
        day,
        label,
        short,
        href,
        note,
    };
    match lane {
        Lane::Versions => {
            let versions = case.versions.iter();
            let name = |version: &str| format!("v{version}");
            let own = versions.map(|v| event(v.date, name(&v.version), name(&v.version), "#versions".to_owned(), ""));
            own.collect()
        }
        Lane::Decisions => {
            let decisions = book.decisions_of(case).filter_map(|decision| {
                let label = format!("Decision {}: {}", decision.number, decision.title);
                let note = match decision.status.key {
                    "proposed" | "draft" => "open",
                    "superseded" | "rejected" | "deprecated" => "past",
                    _ => "",
                };
                let href = Route::Decision(decision.slug.encoded()).href(base);
                Some(event(decision.date?, label, decision.number.clone(), href, note))
            });
            decisions.collect()
        }
        Lane::Journal => {
            let journal = book.journal_of(case).map(|entry| {
                let note = if entry.kind == EntryKind::Incident { "incident" } else { "" };
                let kind = entry.kind.key();
                let label = format!("{kind}: {}", entry.title);
                event(entry.date, label, kind.to_owned(), entry_href(book, entry), note)
            });
            journal.collect()
        }
        Lane::Evidence => {
            let evidence = book.evidence_of(case).filter_map(|item| {
                let short = format!("E{}", item.mark);
                Some(event(item.date?, format!("{short}: {}", item.title), short, exhibit_href(book, item), ""))
            });
            evidence.collect()
        }
    }
}

/// The marks of a lane, one for each day, and the words that have room beside them.
fn draw(out: &mut Markup, axis: &Axis, strand: &Strand, strip: Strip) {
    let mut days = BTreeMap::<Day, Vec<&Event>>::new();
    strand.events.iter().for_each(|event| days.entry(event.day).or_default().push(event));
    let mut said: Vec<(Day, &'static str, String)> = Vec::new();
    for (day, events) in &days {
        let incidents = events.iter().any(|event| event.note == "incident");
        let count = if events.len() > 1 { format!("\u{d7}{}", events.len()) } else { String::new() };
        match (strand.lane, incidents) {
            // Of several on one day the last one counts.
            (Lane::Versions, _) => said.extend(events.last().map(|last| (*day, "version-name", last.label.clone()))),
            (_, true) if count.is_empty() => said.push((*day, "incident-name", "incident".to_owned())),
            (_, true) => said.push((*day, "incident-name", format!("incident, {count}"))),
            (_, false) if !count.is_empty() => said.push((*day, "", count)),
            _ => {}
        }
    }
    // An incident goes before a count, the new before the old.
    said.sort_by_key(|(day, class, _)| (*class != "incident-name", std::cmp::Reverse(*day)));
    let versions = strand.lane == Lane::Versions;
    let by = if versions { 5.0 } else { 7.0 };
    let word =
        |(day, _, text): &'_ (Day, &'static str, String)| (axis.share(*day), text.clone(), axis.beside(*day, by));
    let placed: Vec<_> = said.iter().map(word).collect();
    let words: Vec<Word> = placed.iter().map(|(at, text, anchor)| Word { at: *at, text, anchor: *anchor }).collect();
    let rooms = rooms(&words);
    let height = if versions { strand.y - 10 } else { strand.y - 9 }.to_string();
    for (day, events) in &days {
        let event = events.iter().find(|event| event.note == "incident").unwrap_or(&events[0]);
        let title = events.iter().map(|event| event.label.as_str()).collect::<Vec<_>>().join("; ");
        if strip == Strip::Links {
            out.open("a", &[("href", &event.href)]).element("title", &[], &format!("{}: {title}", day.short()));
        }
        sign(out, &axis.x(*day), strand, event);
        for (at, (own, class, _)) in said.iter().enumerate().filter(|(_, (own, ..))| own == day) {
            debug_assert_eq!(own, day);
            text(out, class, &words[at], &height, rooms[at]);
        }
        if strip == Strip::Links {
            out.close("a");
        }
    }
}

fn sign(out: &mut Markup, x: &str, strand: &Strand, event: &Event) {
    let y = strand.y;
    let line = |out: &mut Markup, own: &[(&str, &str)], from: u32, to: u32| {
        let mut attributes = own.to_vec();
        let (from, to) = (from.to_string(), to.to_string());
        attributes.extend([("x1", x), ("x2", x), ("y1", from.as_str()), ("y2", to.as_str())]);
        out.open("line", &attributes).close("line");
    };
    match strand.lane {
        Lane::Versions => line(out, &[("class", "stem")], y - 18, y),
        Lane::Decisions => {
            let mut attributes = vec![("data-kind", "decision")];
            match event.note {
                "open" => attributes.extend([("data-past", ""), ("data-open", "")]),
                "past" => attributes.push(("data-past", "")),
                _ => {}
            }
            let top = (y - 6).to_string();
            attributes.extend([("href", "#casebook-diamond"), ("x", x), ("y", &top), ("width", "12")]);
            attributes.extend([("height", "12"), ("transform", "translate(-6 0)")]);
            out.open("use", &attributes).close("use");
        }
        _ if event.note == "incident" => {
            let own = [("class", "journal-tick"), ("data-kind", "incident"), ("stroke-width", "3")];
            line(out, &own, y - 12, y + 12);
        }
        _ => line(out, &[("class", "journal-tick")], y - 7, y + 7),
    }
}

/// The drawing in one sentence.
fn summary(strands: &[Strand], first: Day, last: Day) -> String {
    let count = |Strand { lane, events, .. }: &Strand| counted(events.len() as u32, lane.words()[1], lane.words()[2]);
    let mut counts: Vec<String> = strands.iter().map(count).collect();
    let events = strands.iter().flat_map(|strand| &strand.events);
    let incidents = events.filter(|event| event.note == "incident").count() as u32;
    counts.extend((incidents > 0).then(|| counted(incidents, "incident", "incidents")));
    let over = if first == last { first.long() } else { format!("{} to {}", first.long(), last.long()) };
    format!("Timeline, {over}: {}.", counts.join(", "))
}

/// The same as a list, newest last.
fn list(out: &mut Markup, strands: Vec<Strand>) {
    let mut events: Vec<Event> = strands.into_iter().flat_map(|strand| strand.events).collect();
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
