//! Who is tied to whom, and which parts hang together.

use super::{Part, Tie};
use crate::model::{Id, Kind};
use std::collections::BTreeMap;

/// What a case's entries and decisions say of each other: from a part to a part, by their places.
pub(super) struct Web<'a> {
    pub(super) parts: Vec<Part<'a>>,
    at: BTreeMap<(Kind, &'a str), usize>,
    pub(super) ties: Vec<(usize, Tie, usize)>,
}

impl<'a> Web<'a> {
    pub(super) fn new(parts: Vec<Part<'a>>) -> Web<'a> {
        let at = parts.iter().enumerate().map(|(place, part)| (part.key(), place)).collect();
        Web { parts, at, ties: Vec::new() }
    }

    fn tie(&mut self, from: usize, tie: Tie, kind: Kind, ids: impl IntoIterator<Item = &'a Id>) {
        for id in ids {
            if let Some(&to) = self.at.get(&(kind, id.as_str())).filter(|to| **to != from) {
                self.ties.push((from, tie, to));
            }
        }
    }

    /// Finds every tie.
    pub(super) fn tie_all(&mut self) {
        for from in 0..self.parts.len() {
            match self.parts[from] {
                Part::Entry(entry) => {
                    self.tie(from, Tie::Corrects, Kind::Journal, &entry.corrects);
                    self.tie(from, Tie::Follows, Kind::Decision, &entry.decisions);
                }
                Part::Decision(decision) => {
                    self.tie(from, Tie::Replaces, Kind::Decision, &decision.supersedes);
                    self.tie(from, Tie::Amends, Kind::Decision, &decision.amends);
                }
                Part::Exhibit(_) => {}
            }
            for mention in &self.parts[from].body().mentions {
                let between = (self.parts[from].key().0, mention.to.kind);
                if between != (Kind::Decision, Kind::Decision) {
                    self.tie(from, Tie::Mentions, mention.to.kind, [&mention.to.id]);
                }
            }
        }
        // What is tied by a key needs no mention, and one mention is enough.
        self.ties.sort_by_key(|(from, tie, to)| (*from.min(to), *from.max(to), *tie));
        self.ties.dedup_by_key(|(from, _, to)| (*from.min(to), *from.max(to)));
    }

    /// Parts that are tied together, each group by its first part.
    pub(super) fn groups(&self) -> Vec<Vec<usize>> {
        let mut group: Vec<usize> = (0..self.parts.len()).collect();
        for (a, _, b) in &self.ties {
            let (a, b) = (root(&mut group, *a), root(&mut group, *b));
            group[a.max(b)] = a.min(b);
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for place in 0..self.parts.len() {
            let first = root(&mut group, place);
            groups.entry(first).or_default().push(place);
        }
        groups.into_values().collect()
    }
}

/// The first part of the group, shortening the way there.
fn root(group: &mut [usize], mut place: usize) -> usize {
    while group[place] != place {
        group[place] = group[group[place]];
        place = group[place];
    }
    place
}
