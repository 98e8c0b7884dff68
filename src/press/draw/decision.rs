//! Decisions: in a register, in a dossier, and whole.

use super::markup::Markup;
use crate::app::part::{DecisionItem, DecisionItemProps};
use crate::model::{Casebook, Decision, Html, Slot};
use crate::press::page::{decision_card, decision_status};
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

/// All decisions, newest first, by year where they have one.
pub(crate) fn register(book: &Casebook) -> Html {
    let mut out = Markup::default();
    for year in book.decisions.chunk_by(|a, b| a.date.map(|d| d.year) == b.date.map(|d| d.year)) {
        let name = year[0].date.map_or_else(|| "Undated".to_owned(), |day| day.year.to_string());
        out.open("section", &[("class", "year")]).element("h2", &[], &name);
        out.open("ol", &[("class", "register"), ("data-entries", "")]);
        year.iter().for_each(|decision| entry(&mut out, book, decision));
        out.close("ol").close("section");
    }
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
    let lead = decision.slots.iter().find(|slot| slot.kind == crate::model::SlotKind::Decision).map(|slot| &slot.lead);
    if let Some(lead) = lead.filter(|lead| !lead.is_empty()) {
        out.open("p", &[]).html(lead).close("p");
    }
    out.close("div");
    if let Some(day) = decision.date {
        out.element("time", &[("datetime", &day.iso())], &day.short());
    }
    out.element("span", &[("class", "status"), ("data-status", &card.status.key)], &card.status.label).close("li");
}

/// The whole text in its slots, then what it replaced and what replaced it.
pub(crate) fn decision_body(book: &Casebook, decision: &Decision) -> Html {
    let mut out = Markup::default();
    out.html(&super::prose(&decision.body.html));
    let beside = decision.slots.len() <= 3 && decision.slots.iter().all(|slot| slot.html.as_str().len() <= BESIDE);
    if beside && !decision.slots.is_empty() {
        out.open("div", &[("class", "triptych")]);
        decision.slots.iter().for_each(|slot| part(&mut out, slot, "div", &[], &[("class", "label")]));
        out.close("div");
    } else {
        decision.slots.iter().for_each(|slot| part(&mut out, slot, "section", &[("class", "slot")], &[]));
    }
    succession(&mut out, book, decision);
    out.done()
}

fn part(out: &mut Markup, slot: &Slot, tag: &str, own: &[(&str, &str)], heading: &[(&str, &str)]) {
    let mut attributes = own.to_vec();
    attributes.push(("data-slot", slot.kind.key()));
    let mut named = heading.to_vec();
    named.push(("id", &slot.id));
    out.open(tag, &attributes).element("h2", &named, &slot.label);
    out.open("div", &[("class", "prose")]).html(&slot.html).close("div").close(tag);
}

/// The decisions this one is linked to by replacement, in order of date.
fn succession(out: &mut Markup, book: &Casebook, decision: &Decision) {
    let linked = |other: &&Decision| {
        let named = [&decision.supersedes, &decision.superseded_by, &decision.amends, &decision.related]
            .into_iter()
            .flatten()
            .any(|id| *id == other.id);
        let names = [&other.supersedes, &other.superseded_by, &other.amends, &other.related]
            .into_iter()
            .flatten()
            .any(|id| *id == decision.id);
        other.id == decision.id || named || names
    };
    let chain: Vec<&Decision> = book.decisions.iter().rev().filter(linked).collect();
    if chain.len() < 2 {
        return;
    }
    out.open("section", &[]).element("h2", &[("class", "label")], "Succession").open("ol", &[("class", "succession")]);
    for other in chain {
        let own = other.id == decision.id;
        out.open("li", if own { &[("aria-current", "true")] } else { &[] }).open("span", &[]);
        match own {
            true => out.text(&other.number),
            false => out.link(&Route::Decision(other.slug.encoded()).href(&book.site.base), &other.number),
        };
        let status = decision_status(&other.status);
        out.close("span").element("span", &[], &other.title);
        out.element("span", &[("class", "status"), ("data-status", &status.key)], &status.label).close("li");
    }
    out.close("ol").close("section");
}
