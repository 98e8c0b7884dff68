//! Decisions: in a register, in a dossier, and whole.

use super::markup::Markup;
use super::options::{is_absorbed, options, shown_in};
use super::succession::{brief, chains, standing, succession};
use crate::app::part::{DecisionItem, DecisionItemProps};
use crate::model::{Casebook, Decision, Html, Slot};
use crate::press::page::{chosen, decision_card};
use crate::press::render;
use crate::site::Route;
use leptos::prelude::*;

/// Slots no longer than this (in bytes of markup) stand side by side.
const BESIDE: usize = 560;

/// Decisions with their parts side by side, through the component that lists draw.
pub(crate) fn decisions(book: &Casebook, decisions: &[&Decision]) -> Html {
    let mut out = Markup::default();
    if decisions.is_empty() {
        return out.done();
    }
    let cards: Vec<_> = decisions.iter().map(|decision| decision_card(book, decision)).collect();
    out.open("ol", &[("class", "decisions")]);
    out.html(&render::with_links(&book.site.base, || {
        cards.into_iter().map(|card| DecisionItem(DecisionItemProps { card })).collect_view()
    }));
    out.close("ol");
    out.done()
}

/// All decisions, newest first, by year where they have one; then the chains of those that replaced others.
pub(crate) fn register(book: &Casebook) -> Html {
    let mut out = Markup::default();
    for year in book.decisions.chunk_by(|a, b| a.date.map(|d| d.year) == b.date.map(|d| d.year)) {
        let name = year[0].date.map_or_else(|| "Undated".to_owned(), |day| day.year.to_string());
        out.open("section", &[("class", "year")]).element("h2", &[], &name);
        out.open("ol", &[("class", "register"), ("data-entries", "")]);
        year.iter().for_each(|decision| entry(&mut out, book, decision));
        out.close("ol").close("section");
    }
    out.html(&chains(book));
    out.done()
}

fn entry(out: &mut Markup, book: &Casebook, decision: &Decision) {
    let card = decision_card(book, decision);
    let (cases, tags) = (card.cases.join(" "), card.tags.join(" "));
    out.open("li", &[("data-status", &card.status.key), ("data-cases", &cases), ("data-tags", &tags)]);
    out.element("span", &[("class", "label")], &card.number).open("div", &[]);
    out.open("h3", &[("class", "decision-title")])
        .link(&Route::Decision(card.slug).href(&book.site.base), &card.title)
        .close("h3");
    let slot = decision.slots.iter().find(|slot| slot.kind == crate::model::SlotKind::Decision);
    if let Some(slot) = slot.filter(|slot| !slot.lead.is_empty()) {
        out.open("p", &[]).html(&chosen(&slot.lead)).close("p");
    }
    let mut after = Markup::default();
    let replaced = brief(&mut after, book, decision);
    if let Some(outcome) = &decision.outcome {
        after.text(if replaced { " " } else { "" });
        after.element("span", &[("class", "status"), ("data-status", outcome.verdict.key())], outcome.verdict.label());
    }
    let after = after.done();
    if !after.is_empty() {
        out.open("p", &[("class", "afterwards")]).html(&after).close("p");
    }
    out.close("div");
    if let Some(day) = decision.date {
        out.element("time", &[("datetime", &day.iso())], &day.short());
    }
    out.element("span", &[("class", "status"), ("data-status", &card.status.key)], &card.status.label).close("li");
}

/// The whole text in its slots, its options as records, then what it replaced and what replaced it.
pub(crate) fn decision_body(book: &Casebook, decision: &Decision) -> Html {
    let mut out = Markup::default();
    standing(&mut out, book, decision);
    out.html(&super::prose(&decision.body.html));
    let short = |slot: &Slot| slot.html.as_str().len() <= BESIDE;
    let beside = decision.options.is_empty() && decision.slots.len() <= 3 && decision.slots.iter().all(short);
    if beside && !decision.slots.is_empty() {
        out.open("div", &[("class", "triptych")]);
        for slot in decision.slots.iter().filter(|slot| is_shown(decision, slot)) {
            out.open("div", &[("data-slot", slot.kind.key())]);
            out.element("h2", &[("class", "label"), ("id", &slot.id)], &slot.label);
            prose(&mut out, slot);
            out.close("div");
        }
        out.close("div");
    } else {
        decision.slots.iter().filter(|slot| is_shown(decision, slot)).for_each(|slot| part(&mut out, decision, slot));
    }
    succession(&mut out, book, decision);
    out.done()
}

/// Whether a slot has something to show: a heading alone is left out.
fn is_shown(decision: &Decision, slot: &Slot) -> bool {
    !slot.html.is_empty() || shown_in(decision).is_some_and(|shown| shown.id == slot.id)
}

fn part(out: &mut Markup, decision: &Decision, slot: &Slot) {
    out.open("section", &[("class", "slot"), ("data-slot", slot.kind.key())]);
    out.open("h2", &[("id", &slot.id)]).text(&slot.label);
    if shown_in(decision).is_none_or(|shown| shown.id != slot.id) {
        out.close("h2");
        prose(out, slot);
    } else {
        for other in decision.slots.iter().filter(|other| is_absorbed(decision, other)) {
            out.text(" ").element("span", &[("id", &other.id)], &other.label);
        }
        out.close("h2").open("div", &[]);
        if !slot.html.is_empty() {
            prose(out, slot);
        }
        options(out, decision);
        out.close("div");
    }
    out.close("section");
}

fn prose(out: &mut Markup, slot: &Slot) {
    out.open("div", &[("class", "prose")]).html(&slot.html).close("div");
}
