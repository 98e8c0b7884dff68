//! Every visible draft settled, in the casebook's orders.

use super::filing::Drafts;
use super::front::Faults;
use super::project::Project;
use super::related;
use super::settle::exhibit::ExhibitFile;
use super::settle::{self, Seen, World, Written};
use crate::diag::Diagnostic;
use crate::model::{Case, Day, Decision, Evidence, JournalEntry, Order, Page, Post, Proof};
use rayon::prelude::*;
use std::cmp::Reverse;

/// The things themselves.
pub(crate) struct Things {
    pub(crate) posts: Vec<Post>,
    pub(crate) cases: Vec<Case>,
    pub(crate) decisions: Vec<Decision>,
    pub(crate) journal: Vec<JournalEntry>,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) proofs: Vec<Proof>,
    pub(crate) pages: Vec<Page>,
}

/// What came up while they were settled.
#[derive(Default)]
pub(crate) struct Beside {
    pub(crate) faults: Vec<Diagnostic>,
    pub(crate) seen: Vec<Seen>,
    pub(crate) exhibits: Vec<ExhibitFile>,
}

impl Beside {
    /// Takes the values out, in order, and keeps the rest.
    fn gather<T>(&mut self, written: Vec<Written<T>>) -> Vec<T> {
        written
            .into_iter()
            .map(|one| {
                self.faults.extend(one.faults);
                self.seen.push(one.seen);
                one.value
            })
            .collect()
    }
}

/// Settles everything visible. Texts are rendered side by side and gathered in order.
pub(crate) fn things(
    drafts: &Drafts<'_>,
    marks: &[u32],
    project: &dyn Project,
    world: &World<'_>,
    order: Order,
    today: Day,
) -> (Things, Beside) {
    let mut beside = Beside::default();

    let shown: Vec<_> = drafts.posts.iter().filter(|(draft, _)| draft.filed.visible).collect();
    let mut posts = beside.gather(shown.par_iter().map(|(draft, whole)| settle::post(draft, whole, world)).collect());
    related::relate(&mut posts);
    posts.sort_by_cached_key(|post| (Reverse(age(post, order)), post.id.clone()));

    let shown: Vec<_> = drafts.cases.iter().filter(|(draft, _)| draft.filed.visible).collect();
    let numbers = settle::case_numbers(&shown.iter().map(|(draft, _)| draft).collect::<Vec<_>>(), &mut beside.faults);
    let written =
        shown.par_iter().zip(numbers).map(|((draft, whole), number)| settle::case(draft, number, whole, world));
    let mut cases = beside.gather(written.collect());
    cases.sort_by_cached_key(|case| (!case.featured, case.number.len(), case.number.clone(), case.id.clone()));

    let shown: Vec<_> = drafts.decisions.iter().map(|(draft, _)| draft).filter(|draft| draft.filed.visible).collect();
    let numbers = settle::decision_numbers(&shown, &mut beside.faults);
    let said = Faults::default();
    let links = settle::supersessions(&shown, world.lookup.names, &said);
    let systems: Vec<_> = drafts.cases.iter().map(|(draft, _)| draft).filter(|draft| draft.filed.visible).collect();
    // What a case that cannot be read is made of, nobody knows.
    if !world.lookup.names.lost_some(crate::model::Kind::Case) {
        settle::check_parts(&shown, &systems, world.lookup.names, &said);
    }
    settle::check_reviews(&shown, today, &said);
    beside.faults.extend(said.into_vec());
    let written = shown.par_iter().zip(numbers).map(|(draft, number)| settle::decision(draft, number, &links, world));
    let mut decisions = beside.gather(written.collect());
    decisions
        .sort_by_cached_key(|one| (Reverse(one.date), Reverse((one.number.len(), one.number.clone())), one.id.clone()));

    let shown: Vec<_> = drafts.journal.iter().filter(|(draft, _)| draft.filed.visible).collect();
    let mut journal =
        beside.gather(shown.par_iter().map(|(draft, whole)| settle::entry(draft, whole, world)).collect());
    let said = Faults::default();
    settle::corrections(&shown.iter().map(|(draft, _)| draft).collect::<Vec<_>>(), world.lookup.names, &said);
    beside.faults.extend(said.into_vec());
    // Of one day, what was written later comes first.
    journal.reverse();
    journal.sort_by_key(|entry| Reverse(entry.date));

    let trail = (!drafts.trail_lost).then_some(drafts.trail.as_slice());
    let shown: Vec<_> = drafts.evidence.iter().zip(marks).filter(|((draft, _), _)| draft.filed.visible).collect();
    let written =
        shown.par_iter().map(|((draft, whole), mark)| settle::evidence(draft, **mark, whole, trail, project, world));
    let mut evidence = Vec::new();
    for one in beside.gather(written.collect()) {
        beside.exhibits.extend(one.file);
        evidence.push(one.evidence);
    }
    evidence.sort_by_key(|one| one.mark);
    let hidden = drafts.evidence.iter().map(|(draft, _)| draft).filter(|draft| !draft.filed.visible);
    beside.exhibits.extend(hidden.filter_map(|draft| settle::withheld(draft, project)));

    let shown = drafts.proofs.iter().filter(|(draft, _)| draft.filed.visible);
    let mut proofs: Vec<Proof> =
        beside.gather(shown.map(|(draft, _)| settle::proof(draft, world)).collect()).into_iter().flatten().collect();
    proofs.sort_by_cached_key(|proof| (!proof.pinned, proof.title.to_lowercase(), proof.id.clone()));

    let shown: Vec<_> = drafts.pages.iter().filter(|(draft, _)| draft.filed.visible).collect();
    let mut pages = beside.gather(shown.par_iter().map(|(draft, whole)| settle::page(draft, whole, world)).collect());
    pages.sort_by_cached_key(|page| page.slug.clone());

    (Things { posts, cases, decisions, journal, evidence, proofs, pages }, beside)
}

/// What decides a note's place in lists.
fn age(post: &Post, order: Order) -> i64 {
    match order {
        Order::Published => post.published.seconds,
        Order::Modified => post.modified.as_ref().unwrap_or(&post.published).seconds,
    }
}
