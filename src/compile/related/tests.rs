//! What leads on from what.

use super::*;
use proptest::prelude::*;

/// A note as the rule sees it: tags, the notes it links to, and its words.
#[derive(Clone, Debug, Default)]
struct Note {
    tags: Vec<String>,
    links: Vec<usize>,
    terms: Vec<String>,
}

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn tagged(tags: &[&str]) -> Note {
    Note { tags: strings(tags), ..Note::default() }
}

fn speaking(terms: &[&str]) -> Note {
    Note { terms: strings(terms), ..Note::default() }
}

/// The related notes of each, with the words they share; the first note is the oldest.
fn lists(notes: &[Note]) -> Vec<Vec<(usize, Vec<String>)>> {
    let ids: Vec<String> = (0..notes.len()).map(|at| format!("n{at}")).collect();
    let trait_of = |(at, note): (usize, &'_ Note)| Traits {
        order: (at as i64, ids[at].as_str()),
        tags: Vec::new(),
        cases: Vec::new(),
        links: note.links.iter().copied().filter(|to| *to != at && *to < ids.len()).collect(),
        terms: note.terms.clone(),
    };
    let mut traits: Vec<Traits<'_>> = notes.iter().enumerate().map(trait_of).collect();
    traits
        .iter_mut()
        .zip(notes)
        .for_each(|(traits, note)| traits.tags = note.tags.iter().map(String::as_str).collect());
    let told = |near: &Near<'_>| (near.to, near.words.iter().map(|word| (*word).to_owned()).collect());
    related(&traits).iter().map(|list| list.iter().map(told).collect()).collect()
}

fn places(notes: &[Note]) -> Vec<Vec<usize>> {
    lists(notes).into_iter().map(|list| list.into_iter().map(|(to, _)| to).collect()).collect()
}

#[test]
fn rare_tags_weigh_more() {
    let notes = [tagged(&["web"]), tagged(&["web"]), tagged(&["wasm"]), tagged(&["web", "wasm"])];
    assert_eq!(places(&notes)[3], [2, 1, 0]);
    assert_eq!(places(&notes)[2], [3]);
    assert!(places(&[tagged(&["a"]), tagged(&["b"])]).iter().all(Vec::is_empty));
}

#[test]
fn a_link_relates_both_whichever_was_written_first() {
    let linking = |links: &[usize]| Note { links: links.to_vec(), ..Note::default() };
    assert_eq!(places(&[linking(&[]), linking(&[0])]), [[1], [0]]);
    assert_eq!(places(&[linking(&[1]), linking(&[])]), [[1], [0]]);
    // More than one common tag weighs.
    let notes = [tagged(&["web"]), linking(&[]), Note { links: vec![1], ..tagged(&["web"]) }];
    assert_eq!(places(&notes)[2], [1, 0]);
}

#[test]
fn words_in_common_are_named_the_rarest_first() {
    let notes = [
        speaking(&["roller", "drum", "grease", "shaft"]),
        speaking(&["roller", "lamp"]),
        speaking(&["lamp", "drum"]),
        speaking(&["lamp"]),
        speaking(&["lamp"]),
        speaking(&["lamp"]),
        speaking(&["lamp"]),
        speaking(&["lamp"]),
        speaking(&["shaft", "drum", "grease", "roller", "lamp"]),
    ];
    assert_eq!(lists(&notes)[8], [(0, strings(&["grease", "shaft", "drum"]))]);
    assert_eq!(lists(&notes)[0], [(8, strings(&["grease", "shaft", "drum"]))]);
}

#[test]
fn a_few_words_in_common_are_chance() {
    assert!(places(&[speaking(&["roller", "drum"]), speaking(&["roller", "drum"])]).iter().all(Vec::is_empty));
}

fn arbitrary() -> impl Strategy<Value = Vec<Note>> {
    let marks = || prop::collection::btree_set(0_u8..6, 0..4);
    let note = (marks(), prop::collection::vec(0_usize..40, 0..3), prop::collection::btree_set(0_u8..20, 0..10));
    let named = |set: std::collections::BTreeSet<u8>| set.iter().map(u8::to_string).collect::<Vec<_>>();
    let note = note.prop_map(move |(tags, links, terms)| Note { tags: named(tags), links, terms: named(terms) });
    prop::collection::vec(note, 1..40)
}

proptest! {
    #[test]
    fn a_new_note_changes_at_most_three_lists(all in arbitrary()) {
        let (before, after) = (lists(&all[..all.len() - 1]), lists(&all));
        let changed = before.iter().zip(&after).filter(|(a, b)| a != b).count();
        prop_assert!(changed <= 3, "{changed} lists changed");
        prop_assert!(after.iter().all(|list| list.len() <= 3));
    }
}
