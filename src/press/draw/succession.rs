//! Which decision replaced, changed or stands beside which: on a decision's own page, and all at once.

use super::markup::Markup;
use crate::model::{Casebook, Decision, Html};
use crate::press::page::decision_status;
use crate::site::Route;

/// What became of a decision that holds no more: the decisions that took its place.
pub(super) fn standing(out: &mut Markup, book: &Casebook, decision: &Decision) {
    let successors: Vec<&Decision> = decision.superseded_by.iter().filter_map(|id| book.decision(id)).collect();
    if successors.is_empty() {
        return;
    }
    let status = decision_status(&decision.status);
    out.open("p", &[("class", "standing")]);
    out.element("span", &[("class", "status"), ("data-status", &status.key)], "Superseded").text(" by ");
    for (at, other) in successors.into_iter().enumerate() {
        out.text(if at > 0 { ", and by " } else { "" })
            .link(&href(book, other), &format!("{} {}", other.number, other.title));
        dated(out, other);
    }
    out.close("p");
}

/// The decisions that this one is linked to, in order of date, each with the word that links them.
pub(super) fn succession(out: &mut Markup, book: &Casebook, decision: &Decision) {
    let linked = |other: &&Decision| other.id == decision.id || !relations(decision, other).is_empty();
    let all: Vec<&Decision> = book.decisions.iter().rev().filter(linked).collect();
    if all.len() < 2 {
        return;
    }
    out.open("section", &[("class", "slot")]).element("h2", &[("id", "succession")], "Succession");
    out.open("ol", &[("class", "succession")]);
    for other in all {
        let own = other.id == decision.id;
        out.open("li", if own { &[("aria-current", "true")] } else { &[] });
        out.element("span", &[], &other.number).open("span", &[]);
        let words = if own { vec!["this decision"] } else { relations(decision, other) };
        out.element("span", &[("class", "label")], &words.join(", "));
        match own {
            true => out.text(&other.title),
            false => out.link(&href(book, other), &other.title),
        };
        dated(out, other);
        let status = decision_status(&other.status);
        out.close("span")
            .element("span", &[("class", "status"), ("data-status", &status.key)], &status.label)
            .close("li");
    }
    out.close("ol").close("section");
}

/// What a decision is to another, in words, whichever of the two says so.
fn relations(decision: &Decision, other: &Decision) -> Vec<&'static str> {
    let (own, theirs) = (&decision.id, &other.id);
    let all = [
        (decision.supersedes.contains(theirs), "supersedes"),
        (decision.superseded_by.contains(theirs), "superseded by"),
        (decision.amends.contains(theirs), "amends"),
        (other.amends.contains(own), "amended by"),
        (decision.related.contains(theirs) || other.related.contains(own), "related to"),
    ];
    all.into_iter().filter(|(holds, _)| *holds && own != theirs).map(|(_, word)| word).collect()
}

/// One line of a register: what replaced a decision or changed it.
pub(super) fn brief(out: &mut Markup, book: &Casebook, decision: &Decision) -> bool {
    let newer = decision.superseded_by.iter().filter_map(|id| book.decision(id)).map(|other| ("superseded by", other));
    let amended = book.decisions.iter().filter(|other| other.amends.contains(&decision.id));
    let all: Vec<_> = newer.chain(amended.map(|other| ("amended by", other))).collect();
    if all.is_empty() {
        return false;
    }
    out.open("span", &[]);
    for (at, (word, other)) in all.iter().enumerate() {
        out.text(if at > 0 { ", " } else { "" }).text(word).text(" ");
        out.element("a", &[("href", &href(book, other)), ("title", &other.title)], &other.number);
    }
    out.close("span");
    true
}

/// Every chain of replacements: each a list from the first to the one that stands.
pub(crate) fn chains(book: &Casebook) -> Html {
    let mut out = Markup::default();
    let chains = gathered(book);
    if chains.is_empty() {
        return out.done();
    }
    out.open("section", &[("class", "year chains")]).element("h2", &[("id", "chains")], "What replaced what");
    out.open("div", &[]);
    for chain in chains {
        out.open("ol", &[("class", "chain")]);
        for decision in chain {
            let status = decision_status(&decision.status);
            out.open("li", &[("data-status", &status.key)]).open("p", &[("class", "label")]);
            let older: Vec<&Decision> = decision.supersedes.iter().filter_map(|id| book.decision(id)).collect();
            let numbers: Vec<&str> = older.iter().map(|other| other.number.as_str()).collect();
            out.text(&decision.number);
            if !numbers.is_empty() {
                out.text(" supersedes ").text(&numbers.join(", "));
            }
            out.close("p").open("p", &[]).link(&href(book, decision), &decision.title).close("p");
            out.open("p", &[("class", "label")]);
            out.element("span", &[("class", "status"), ("data-status", &status.key)], &status.label);
            if let Some(day) = decision.date {
                out.text(" ").element("time", &[("datetime", &day.iso())], &day.short());
            }
            out.close("p").close("li");
        }
        out.close("ol");
    }
    out.close("div").close("section");
    out.done()
}

/// The decisions that replacement ties together, each group from the oldest on; the latest group first.
fn gathered(book: &Casebook) -> Vec<Vec<&Decision>> {
    let mut left: Vec<&Decision> =
        book.decisions.iter().filter(|one| !one.supersedes.is_empty() || !one.superseded_by.is_empty()).collect();
    let mut chains = Vec::new();
    while !left.is_empty() {
        let mut chain = vec![left.remove(0)];
        let mut at = 0;
        while let Some(member) = chain.get(at).copied() {
            let tied = |one: &&Decision| member.supersedes.contains(&one.id) || member.superseded_by.contains(&one.id);
            let (near, far): (Vec<_>, Vec<_>) = left.into_iter().partition(tied);
            chain.extend(near);
            left = far;
            at += 1;
        }
        chains.push(in_order(chain));
    }
    chains
}

/// What is replaced comes before what replaces it; else the older first.
fn in_order(mut chain: Vec<&Decision>) -> Vec<&Decision> {
    chain.sort_by_key(|one| (one.date, one.number.len(), one.number.clone(), one.id.clone()));
    let mut ordered = Vec::new();
    while !chain.is_empty() {
        let free = |one: &&Decision| !chain.iter().any(|other| one.supersedes.contains(&other.id));
        let next = chain.iter().position(free).unwrap_or(0);
        ordered.push(chain.remove(next));
    }
    ordered
}

fn href(book: &Casebook, decision: &Decision) -> String {
    Route::Decision(decision.slug.encoded()).href(&book.site.base)
}

/// `, 20 Nov 2026`
fn dated(out: &mut Markup, decision: &Decision) {
    if let Some(day) = decision.date {
        out.text(", ").element("time", &[("datetime", &day.iso())], &day.short());
    }
}
