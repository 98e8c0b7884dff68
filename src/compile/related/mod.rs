//! Which notes lead on from a note, and why.
//!
//! The rule, made so that a new note disturbs at most three older ones: every note, when it comes out,
//! chooses at most three older notes, by what they share with it and by how rare that was among the notes
//! until then. What it chose never changes afterwards, because nothing newer enters into it. A note's
//! related notes are the best three among those it chose and those that chose it. So a new newest note
//! changes the lists of the (at most three) notes it chooses, and no other.
//!
//! What counts: a link between the two, the tags and cases they share, and the words that both keep coming
//! back to. A few words in common are chance; from [`TELLING`] on they count.

mod terms;

use crate::model::{Kind, Post, Related};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What of a note counts.
#[derive(Default)]
struct Traits<'a> {
    /// When it came out; the id parts notes of one instant.
    order: (i64, &'a str),
    tags: Vec<&'a str>,
    cases: Vec<&'a str>,
    /// The places of the notes it links to.
    links: BTreeSet<usize>,
    /// What it keeps coming back to.
    terms: Vec<String>,
}

/// How many notes one may choose, and have.
const MOST: usize = 3;
/// How far back a tag is followed: notes beyond are too old to be related by a tag so common.
const REACH: usize = 100;
/// A word that more notes than this keep coming back to tells nothing.
const COMMON: usize = 24;
/// So many words in common tell something.
const TELLING: usize = 3;
/// So many of them are named.
const NAMED: usize = 3;

/// What weighs how much; the rarer something is, the smaller its share of these.
const LINK: u64 = 600_000;
const TAG: u64 = 1_000_000;
const CASE: u64 = 50_000;
const TERM: u64 = 60_000;
/// What words in common weigh at most.
const TERMS: u64 = 400_000;

/// A note that leads on from another.
#[derive(Clone)]
struct Near<'t> {
    likeness: u64,
    /// Its place.
    to: usize,
    /// Words in common, the rarest first.
    words: Vec<&'t str>,
}

/// Gives every note its related notes, the most related first.
pub(crate) fn relate(posts: &mut [Post]) {
    let places: BTreeMap<&str, usize> = posts.iter().enumerate().map(|(at, post)| (post.id.as_str(), at)).collect();
    let traits: Vec<Traits<'_>> = posts.par_iter().map(|post| Traits::of(post, &places)).collect();
    let tell = |(at, list): (usize, Vec<Near<'_>>)| -> Vec<Related> {
        list.iter().map(|near| told(posts, &traits, at, near)).collect()
    };
    let all: Vec<Vec<Related>> = related(&traits).into_iter().enumerate().map(tell).collect();
    posts.iter_mut().zip(all).for_each(|(post, related)| post.related = related);
}

/// What two notes have in common.
fn told(posts: &[Post], traits: &[Traits<'_>], at: usize, near: &Near<'_>) -> Related {
    let (own, other) = (&posts[at], &posts[near.to]);
    Related {
        id: other.id.clone(),
        links_there: traits[at].links.contains(&near.to),
        links_here: traits[near.to].links.contains(&at),
        tags: own.tags.iter().filter(|tag| other.tags.contains(tag)).cloned().collect(),
        cases: own.cases.iter().filter(|case| other.cases.contains(case)).cloned().collect(),
        words: near.words.iter().map(|word| (*word).to_owned()).collect(),
    }
}

impl<'a> Traits<'a> {
    fn of(post: &'a Post, places: &BTreeMap<&str, usize>) -> Traits<'a> {
        let linked = post.body.mentions.iter().filter(|mention| mention.to.kind == Kind::Post);
        Traits {
            order: (post.published.seconds, &post.id),
            tags: post.tags.iter().map(|tag| tag.slug.as_str()).collect(),
            cases: post.cases.iter().map(String::as_str).collect(),
            links: linked.filter_map(|mention| places.get(mention.to.id.as_str()).copied()).collect(),
            terms: terms::terms(&post.body.html),
        }
    }
}

/// For each note, those that lead on from it.
fn related<'t>(notes: &'t [Traits<'_>]) -> Vec<Vec<Near<'t>>> {
    let mut by_age: Vec<usize> = (0..notes.len()).collect();
    by_age.sort_by_key(|at| notes[*at].order);
    let mut linked_by: Vec<Vec<usize>> = vec![Vec::new(); notes.len()];
    for (at, note) in notes.iter().enumerate() {
        note.links.iter().for_each(|to| linked_by[*to].push(at));
    }
    let mut shelves = Shelves::default();
    let mut near: Vec<Vec<Near<'t>>> = vec![Vec::new(); notes.len()];
    let mut known = vec![false; notes.len()];
    for new in by_age {
        let mut likeness: BTreeMap<usize, u64> = BTreeMap::new();
        for old in notes[new].links.iter().chain(&linked_by[new]).filter(|old| known[**old]) {
            *likeness.entry(*old).or_default() += LINK;
        }
        shelve(&mut shelves.tags, new, &notes[new].tags, TAG, &mut likeness);
        shelve(&mut shelves.cases, new, &notes[new].cases, CASE, &mut likeness);
        let mut spoken = shelves.speak(new, &notes[new].terms);
        for (old, words) in &spoken {
            let weight: u64 = words.iter().map(|(others, _)| TERM / (1 + *others as u64)).sum();
            *likeness.entry(*old).or_default() += weight.min(TERMS);
        }
        known[new] = true;
        let mut chosen: Vec<Near<'_>> =
            likeness.into_iter().map(|(to, likeness)| Near { likeness, to, words: Vec::new() }).collect();
        best(&mut chosen, notes);
        for mut one in chosen {
            let mut words = spoken.remove(&one.to).unwrap_or_default();
            words.sort_unstable();
            one.words = words.into_iter().take(NAMED).map(|(_, word)| word).collect();
            near[one.to].push(Near { to: new, ..one.clone() });
            near[new].push(one);
        }
    }
    near.iter_mut().for_each(|list| best(list, notes));
    near
}

/// What the notes until now have, each with their places from the oldest.
#[derive(Default)]
struct Shelves<'t> {
    tags: BTreeMap<&'t str, Vec<usize>>,
    cases: BTreeMap<&'t str, Vec<usize>>,
    terms: BTreeMap<&'t str, Vec<usize>>,
    /// How many notes there were.
    count: usize,
}

impl<'t> Shelves<'t> {
    /// The older notes that speak of the same things, with the words and how many had them; then the new one is
    /// among them.
    fn speak(&mut self, new: usize, terms: &'t [String]) -> BTreeMap<usize, Vec<(usize, &'t str)>> {
        let mut spoken: BTreeMap<usize, Vec<(usize, &'t str)>> = BTreeMap::new();
        for term in terms {
            let older = self.terms.entry(term).or_default();
            let others = older.len();
            if others > COMMON {
                continue;
            }
            // A word that many have is a habit of the author, or of the language.
            if others == 1 || others * 4 <= self.count {
                older.iter().for_each(|old| spoken.entry(*old).or_default().push((others, term.as_str())));
            }
            older.push(new);
        }
        self.count += 1;
        spoken.retain(|_, words| words.len() >= TELLING);
        spoken
    }
}

/// Adds what the older notes with the same marks weigh, and puts the new one among them.
fn shelve<'t>(
    shelf: &mut BTreeMap<&'t str, Vec<usize>>,
    new: usize,
    marks: &[&'t str],
    weight: u64,
    likeness: &mut BTreeMap<usize, u64>,
) {
    for mark in marks {
        let older = shelf.entry(mark).or_default();
        let weight = weight / (1 + older.len() as u64);
        for old in older.iter().rev().take(REACH) {
            *likeness.entry(*old).or_default() += weight;
        }
        older.push(new);
    }
}

/// Keeps the best: the most alike, the newer of two equals.
fn best(list: &mut Vec<Near<'_>>, notes: &[Traits<'_>]) {
    list.sort_by(|a, b| b.likeness.cmp(&a.likeness).then_with(|| notes[b.to].order.cmp(&notes[a.to].order)));
    list.truncate(MOST);
}

#[cfg(test)]
mod tests;
