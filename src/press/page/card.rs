//! Things as they stand in lists.

use super::super::draw;
use super::chosen;
use crate::model::{Case, Casebook, Day, Decision, DecisionStatus, Post, SlotKind, Tag, encode};
use crate::site::card::{CaseCard, DecisionCard, NoteCard, SlotCard, Stamp, Status, TagName, Tally, Way};
use crate::site::words::kebab;

/// A day for machines and readers.
pub(in crate::press) fn stamp(day: Day) -> Stamp {
    Stamp { iso: day.iso(), text: day.short() }
}

/// A tag; its slug only where it is not the name.
pub(super) fn tag_name(tag: &Tag) -> TagName {
    TagName { name: tag.name.clone(), slug: if tag.slug == tag.name { String::new() } else { tag.slug.clone() } }
}

/// A note in a list. Without a standfirst of its own, the description stands in its place.
pub(in crate::press) fn note_card(book: &Casebook, post: &Post) -> NoteCard {
    let (standfirst, summary) = match &post.standfirst {
        Some(standfirst) => (standfirst.clone(), post.description.clone()),
        None => (post.description.clone(), String::new()),
    };
    NoteCard {
        slug: post.slug.encoded(),
        title: post.title.clone(),
        date: Stamp { iso: post.published.iso.clone(), text: post.published.day.short() },
        category_slug: post.category.as_deref().map(category_value).unwrap_or_default(),
        category: post.category.clone().unwrap_or_default(),
        minutes: minutes(post.body.minutes),
        standfirst,
        summary,
        author: post.author.clone(),
        tags: post.tags.iter().map(tag_name).collect(),
        lang: post.lang.clone().filter(|lang| *lang != book.site.lang).unwrap_or_default(),
    }
}

/// A category as it stands in an address.
pub(in crate::press) fn category_value(name: &str) -> String {
    encode(&kebab(name))
}

/// `9 min`
pub(super) fn minutes(minutes: u32) -> String {
    format!("{minutes}\u{a0}min")
}

/// Where a case stands, in the author's word if there is one.
pub(in crate::press) fn case_status(case: &Case) -> Status {
    let label = case.status_label.clone().unwrap_or_else(|| case.status.label().to_owned());
    Status { key: case.status.key().to_owned(), label }
}

/// Whether a decision holds.
pub(in crate::press) fn decision_status(status: &DecisionStatus) -> Status {
    Status { key: status.key.to_owned(), label: status.label.clone() }
}

/// How a case is laid out in a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    /// With its drawings.
    Open,
    /// Its name and mission, and what was written about it.
    Closed,
    /// The same in the list of all cases, which a new note leaves as it is.
    Listed,
}

/// A case in a list.
pub(super) fn case_card(book: &Casebook, case: &Case, folder: Folder) -> CaseCard {
    let open = folder == Folder::Open;
    CaseCard {
        slug: case.slug.encoded(),
        number: case.number.clone(),
        title: case.title.clone(),
        status: case_status(case),
        version: case.version.clone().unwrap_or_default(),
        mission: case.mission.clone(),
        description: case.description.clone().unwrap_or_default(),
        stack: case.stack.iter().filter(|item| item.until.is_none()).map(|item| item.name.clone()).collect(),
        tally: tally(book, case, folder),
        open,
        metrics: if open { draw::metric_bars(book, case) } else { Default::default() },
        timeline: if open { draw::timeline(book, case, draw::Strip::Picture) } else { Default::default() },
    }
}

/// How much belongs to a case. A closed folder shows the first two.
fn tally(book: &Casebook, case: &Case, folder: Folder) -> Vec<Tally> {
    let tally = |label: &str, count: usize| Tally { label: label.to_owned(), count: count as u32 };
    let exhibits = tally("exhibits", book.evidence_of(case).count());
    let decisions = tally("decisions", book.decisions_of(case).count());
    if folder == Folder::Listed {
        return vec![exhibits, decisions];
    }
    let notes = tally("notes", book.posts_of(case).count());
    vec![exhibits, notes, decisions, tally("journal entries", book.journal_of(case).count())]
}

/// A decision in a list, with the slots a card has room for.
pub(in crate::press) fn decision_card(book: &Casebook, decision: &Decision) -> DecisionCard {
    let shown = [SlotKind::Context, SlotKind::Decision, SlotKind::Tradeoffs, SlotKind::Result];
    let mut slots: Vec<&crate::model::Slot> = shown
        .iter()
        .filter_map(|kind| decision.slots.iter().find(|slot| slot.kind == *kind && !slot.lead.is_empty()))
        .collect();
    slots.truncate(3);
    let card = |slot: &&crate::model::Slot| SlotCard {
        key: slot.kind.key().to_owned(),
        label: slot.label.clone(),
        text: if slot.kind == SlotKind::Decision { chosen(&slot.lead) } else { slot.lead.clone() },
    };
    DecisionCard {
        slug: decision.slug.encoded(),
        number: decision.number.clone(),
        title: decision.title.clone(),
        date: decision.date.map(stamp).unwrap_or_default(),
        status: decision_status(&decision.status),
        slots: slots.iter().map(card).collect(),
        cases: book.cases_decided_by(decision).map(|case| case.slug.encoded()).collect(),
        tags: decision.tags.iter().map(|tag| tag.slug.clone()).collect(),
    }
}

/// The cases with these ids, in the casebook's order.
pub(super) fn cases_of<'a>(book: &'a Casebook, ids: &'a [String]) -> impl Iterator<Item = &'a Case> {
    book.cases.iter().filter(|case| ids.contains(&case.id))
}

/// Ways to what stands beside one thing in a list of the newest first: the older one, then the newer.
pub(super) fn around<T>(list: &[T], own: impl Fn(&T) -> bool, way: impl Fn(&T) -> Way) -> Vec<Way> {
    let Some(at) = list.iter().position(own) else { return Vec::new() };
    let newer = at.checked_sub(1).and_then(|at| list.get(at));
    [list.get(at + 1), newer].into_iter().flatten().map(way).collect()
}

/// Ways to what stands beside one thing in a list with the oldest first: the one before it, then the next.
pub(super) fn beside<T>(list: &[T], own: impl Fn(&T) -> bool, way: impl Fn(&T) -> Way) -> Vec<Way> {
    let Some(at) = list.iter().position(own) else { return Vec::new() };
    let before = at.checked_sub(1).and_then(|at| list.get(at));
    before.into_iter().chain(list.get(at + 1)).map(way).collect()
}
