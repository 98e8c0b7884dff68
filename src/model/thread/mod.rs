//! How one thing led to another: what a case's entries, decisions and exhibits say of each other, in order.
//!
//! Entries and decisions that name each other make one thread; two decisions do where one replaces or changes the
//! other. That a decision speaks of another in passing joins nothing, or a book of decisions would be one thread. An
//! exhibit joins nothing either: it stands in every thread that it shows something of.

mod web;

use super::{Body, Case, Casebook, Day, Decision, EntryKind, Evidence, Id, JournalEntry, Kind};
use web::Web;

/// Steps that led to each other, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread<'a> {
    /// At least two.
    pub steps: Vec<Step<'a>>,
}

/// One step, and what ties it to those before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<'a> {
    /// What it is.
    pub part: Part<'a>,
    /// To earlier steps of the thread, by their place.
    pub ties: Vec<(Tie, usize)>,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part<'a> {
    /// Something that happened.
    Entry(&'a JournalEntry),
    /// Something that was decided.
    Decision(&'a Decision),
    /// Something that shows it.
    Exhibit(&'a Evidence),
}

/// How a step is tied to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// An entry puts an earlier one right.
    Corrects,
    /// A decision takes the place of an earlier one.
    Replaces,
    /// A decision changes an earlier one in part.
    Amends,
    /// A decision that an earlier entry names.
    After,
    /// An entry names an earlier decision.
    Follows,
    /// Its text speaks of the earlier one.
    Mentions,
    /// The text of the earlier one speaks of it.
    MentionedIn,
    /// An exhibit shows the earlier one.
    Shows,
}

impl<'a> Part<'a> {
    /// Its day, where it has one.
    pub fn day(self) -> Option<Day> {
        match self {
            Part::Entry(entry) => Some(entry.date),
            Part::Decision(decision) => decision.date,
            Part::Exhibit(item) => item.date,
        }
    }

    fn key(self) -> (Kind, &'a str) {
        match self {
            Part::Entry(entry) => (Kind::Journal, &entry.id),
            Part::Decision(decision) => (Kind::Decision, &decision.id),
            Part::Exhibit(item) => (Kind::Evidence, &item.id),
        }
    }

    fn body(self) -> &'a Body {
        match self {
            Part::Entry(entry) => &entry.body,
            Part::Decision(decision) => &decision.body,
            Part::Exhibit(item) => &item.body,
        }
    }

    /// Of one day: what happened, then what was decided, then what was changed, then what is said and shown of it.
    fn rank(self) -> u8 {
        match self {
            Part::Entry(entry) if entry.corrects.is_some() => 4,
            Part::Entry(entry) => match entry.kind {
                EntryKind::Incident => 0,
                EntryKind::Lesson => 1,
                EntryKind::Decision | EntryKind::Migration | EntryKind::Fix => 3,
                EntryKind::Release | EntryKind::Note => 4,
            },
            Part::Decision(_) => 2,
            Part::Exhibit(_) => 5,
        }
    }

    /// Which part of a story it tells; a note tells none.
    fn chapter(self) -> Option<u8> {
        match self {
            Part::Entry(entry) => match entry.kind {
                EntryKind::Incident => Some(0),
                EntryKind::Lesson => Some(1),
                EntryKind::Decision => Some(2),
                EntryKind::Migration | EntryKind::Fix | EntryKind::Release => Some(3),
                EntryKind::Note => None,
            },
            Part::Decision(_) => Some(2),
            Part::Exhibit(_) => None,
        }
    }
}

/// The threads of a case: those with an incident first, then the newest.
pub(super) fn threads<'a>(book: &'a Casebook, case: &'a Case) -> Vec<Thread<'a>> {
    let entries: Vec<&JournalEntry> = book.journal_of(case).collect();
    let mut named: Vec<&str> = book.decisions_of(case).map(|decision| decision.id.as_str()).collect();
    for entry in &entries {
        named.extend(entry.decisions.iter().map(Id::as_str));
        let mentions = entry.body.mentions.iter().filter(|mention| mention.to.kind == Kind::Decision);
        named.extend(mentions.map(|mention| mention.to.id.as_str()));
    }
    named.sort_unstable();
    let decisions = book.decisions.iter().rev().filter(|decision| named.binary_search(&decision.id.as_str()).is_ok());
    // Oldest first: of one day, the order in which things were written.
    let parts = decisions.map(Part::Decision).chain(entries.iter().rev().map(|entry| Part::Entry(entry)));
    let mut web = Web::new(parts.collect());
    web.tie_all();
    let mut threads: Vec<Thread<'a>> =
        web.groups().iter().filter(|group| is_story(&web, group)).map(|group| thread(book, &web, group)).collect();
    threads.reverse();
    let incident = |thread: &Thread<'_>| thread.steps.iter().any(|step| step.part.chapter() == Some(0));
    let last = |thread: &Thread<'_>| thread.steps.iter().filter_map(|step| step.part.day()).max();
    threads.sort_by_key(|thread| (!incident(thread), std::cmp::Reverse(last(thread))));
    threads
}

/// Whether things of two sorts are tied, of which one happened: a decision and its own entry in the journal are one.
fn is_story(web: &Web<'_>, group: &[usize]) -> bool {
    let mut chapters: Vec<u8> = group.iter().filter_map(|at| web.parts[*at].chapter()).collect();
    chapters.sort_unstable();
    chapters.dedup();
    chapters.len() > 1
}

fn thread<'a>(book: &'a Casebook, web: &Web<'a>, group: &[usize]) -> Thread<'a> {
    let ties: Vec<_> = web.ties.iter().filter(|(from, ..)| group.binary_search(from).is_ok()).collect();
    let generations = generations(&ties, web.parts.len());
    let step = |at: &usize| (Step { part: web.parts[*at], ties: Vec::new() }, order(web, *at, &ties, &generations));
    let mut told: Vec<(Step<'a>, Order)> = group.iter().map(step).collect();
    let place = |at: &usize| group.binary_search(at).unwrap_or_default();
    for (from, tie, to) in &ties {
        told[place(from)].0.ties.push((*tie, place(to)));
    }
    for (item, shown) in exhibits(book, web, group) {
        // Never before what it shows, though it may be older: a decision can rest on what was measured for another.
        let last = shown.iter().map(|place| told[*place].1).max().unwrap_or_default();
        let own = Order { day: item.date.max(last.day), rank: 5, ..last };
        let ties = shown.into_iter().map(|place| (Tie::Shows, place)).collect();
        told.push((Step { part: Part::Exhibit(item), ties }, own));
    }
    let mut sorted: Vec<usize> = (0..told.len()).collect();
    sorted.sort_by_key(|place| told[*place].1);
    let mut now = vec![0; told.len()];
    sorted.iter().enumerate().for_each(|(new, old)| now[*old] = new);
    let mut steps: Vec<Step<'a>> =
        sorted.iter().map(|old| Step { part: told[*old].0.part, ties: Vec::new() }).collect();
    for (old, (step, _)) in told.iter().enumerate() {
        for (tie, to) in &step.ties {
            let (from, to) = (now[old], now[*to]);
            match from > to {
                true => steps[from].ties.push((*tie, to)),
                false => steps[to].ties.push((tie.seen_from_later(), from)),
            }
        }
    }
    steps.iter_mut().for_each(|step| step.ties.sort_by_key(|(tie, to)| (*tie, *to)));
    Thread { steps }
}

impl Tie {
    /// The same tie, said at the part it leads to because that comes later.
    fn seen_from_later(self) -> Tie {
        match self {
            Tie::Follows => Tie::After,
            _ => Tie::MentionedIn,
        }
    }
}

/// Where a step stands. `generation` parts what hangs on a decision from what hangs on its successor of the same day.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    day: Option<Day>,
    generation: usize,
    rank: u8,
}

fn order(web: &Web<'_>, at: usize, ties: &[&(usize, Tie, usize)], generations: &[usize]) -> Order {
    let part = web.parts[at];
    let near = ties.iter().filter_map(|(from, _, to)| match (*from == at, *to == at) {
        (true, _) => Some(*to),
        (_, true) => Some(*from),
        _ => None,
    });
    let day = part.day().or_else(|| near.clone().filter_map(|other| web.parts[other].day()).min());
    let generation = match part {
        Part::Decision(_) => generations[at],
        _ => near.map(|other| generations[other]).max().unwrap_or(0),
    };
    Order { day, generation, rank: part.rank() }
}

/// By part: how many decisions stand before it in its line of succession, the longest way counted.
fn generations(ties: &[&(usize, Tie, usize)], parts: usize) -> Vec<usize> {
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); parts];
    let mut waits = vec![0_usize; parts];
    for (from, _, to) in ties.iter().filter(|(_, tie, _)| matches!(tie, Tie::Replaces | Tie::Amends)) {
        after[*to].push(*from);
        waits[*from] += 1;
    }
    let mut counted = vec![0; parts];
    // From the first of each line on. A circle is a fault that was told: nothing in it ever stops waiting.
    let mut ready: Vec<usize> = (0..parts).filter(|part| waits[*part] == 0).collect();
    while let Some(part) = ready.pop() {
        for next in &after[part] {
            counted[*next] = counted[*next].max(counted[part] + 1);
            waits[*next] -= 1;
            if waits[*next] == 0 {
                ready.push(*next);
            }
        }
    }
    counted
}

/// The exhibits that show something of a group, with the places in it of what they show.
fn exhibits<'a>(book: &'a Casebook, web: &Web<'a>, group: &[usize]) -> Vec<(&'a Evidence, Vec<usize>)> {
    let named = |part: Part<'a>, item: &Evidence| {
        let listed: &[Id] = match part {
            Part::Entry(entry) => &entry.evidence,
            Part::Decision(decision) => &decision.evidence,
            Part::Exhibit(_) => &[],
        };
        let said = |body: &Body, (kind, id): (Kind, &str)| {
            body.mentions.iter().any(|mention| mention.to.kind == kind && mention.to.id == id)
        };
        let names = matches!(part, Part::Decision(decision) if item.decisions.contains(&decision.id));
        listed.contains(&item.id)
            || names
            || said(part.body(), (Kind::Evidence, &item.id))
            || said(&item.body, part.key())
    };
    let shown = |item: &Evidence| -> Vec<usize> {
        (0..group.len()).filter(|place| named(web.parts[group[*place]], item)).collect()
    };
    book.evidence.iter().map(|item| (item, shown(item))).filter(|(_, shown)| !shown.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generations_are_counted_once_however_many_ways_lead_back() {
        let lines = (1..60_usize).flat_map(|at| [(at, Tie::Amends, at - 1), (at, Tie::Replaces, at.saturating_sub(2))]);
        let ties: Vec<_> = lines.collect();
        let counted = generations(&ties.iter().collect::<Vec<_>>(), 60);
        assert_eq!(counted, (0..60).collect::<Vec<_>>());
    }

    #[test]
    fn a_circle_keeps_nobody() {
        let ties = [(1, Tie::Amends, 0), (2, Tie::Amends, 1), (1, Tie::Amends, 2), (3, Tie::After, 1)];
        assert_eq!(generations(&ties.iter().collect::<Vec<_>>(), 4)[0], 0);
    }
}
