//! Which notes lead on from a note.
//!
//! The rule, made so that a new note disturbs at most three older ones: every note, when it comes out,
//! chooses at most three older notes, by what they share with it and by how rare that was among the notes
//! until then. What it chose never changes afterwards, because nothing newer enters into it. A note's
//! related notes are the best three among those it chose and those that chose it. So a new newest note
//! changes the lists of the (at most three) notes it chooses, and no other.

use std::collections::BTreeMap;

/// What of a note counts.
pub(crate) struct Traits<'a> {
    /// When it came out; the id parts notes of one instant.
    pub(crate) order: (i64, &'a str),
    pub(crate) tags: &'a [String],
    pub(crate) cases: Vec<&'a str>,
}

/// How many notes one may choose, and have.
const MOST: usize = 3;
/// How far back a tag is followed: notes beyond are too old to be related by a tag so common.
const REACH: usize = 100;

/// How much two notes share: tags by rarity, then cases.
type Likeness = (u64, usize);

/// For each note, the places of its related notes, the most related first.
pub(crate) fn related(notes: &[Traits<'_>]) -> Vec<Vec<usize>> {
    let mut by_age: Vec<usize> = (0..notes.len()).collect();
    by_age.sort_by_key(|at| notes[*at].order);
    let mut with_tag: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut with_case: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut near: Vec<Vec<(Likeness, usize)>> = vec![Vec::new(); notes.len()];
    for new in by_age {
        let mut likeness: BTreeMap<usize, Likeness> = BTreeMap::new();
        for tag in notes[new].tags {
            let older = with_tag.entry(tag).or_default();
            let weight = 1_000_000 / (1 + older.len() as u64);
            for old in older.iter().rev().take(REACH) {
                likeness.entry(*old).or_default().0 += weight;
            }
            older.push(new);
        }
        for case in &notes[new].cases {
            let older = with_case.entry(case).or_default();
            for old in older.iter().rev().take(REACH) {
                likeness.entry(*old).or_default().1 += 1;
            }
            older.push(new);
        }
        let mut chosen: Vec<(Likeness, usize)> = likeness.into_iter().map(|(old, likeness)| (likeness, old)).collect();
        best(&mut chosen, notes);
        for (likeness, old) in chosen {
            near[new].push((likeness, old));
            near[old].push((likeness, new));
        }
    }
    near.into_iter()
        .map(|mut list| {
            best(&mut list, notes);
            list.into_iter().map(|(_, at)| at).collect()
        })
        .collect()
}

/// Keeps the best: the most alike, the newer of two equals.
fn best(list: &mut Vec<(Likeness, usize)>, notes: &[Traits<'_>]) {
    list.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| notes[b.1].order.cmp(&notes[a.1].order)));
    list.truncate(MOST);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    struct Note {
        id: String,
        tags: Vec<String>,
        cases: Vec<String>,
    }

    fn lists(notes: &[Note]) -> Vec<Vec<usize>> {
        let traits: Vec<Traits<'_>> = notes
            .iter()
            .zip(0..)
            .map(|(note, at)| Traits {
                order: (at, note.id.as_str()),
                tags: &note.tags,
                cases: note.cases.iter().map(String::as_str).collect(),
            })
            .collect();
        related(&traits)
    }

    fn note(at: usize, tags: &[&str]) -> Note {
        Note { id: format!("n{at}"), tags: tags.iter().map(|tag| (*tag).to_owned()).collect(), cases: Vec::new() }
    }

    #[test]
    fn rare_tags_weigh_more() {
        let notes = [note(0, &["web"]), note(1, &["web"]), note(2, &["wasm"]), note(3, &["web", "wasm"])];
        assert_eq!(lists(&notes)[3], [2, 1, 0]);
        assert_eq!(lists(&notes)[2], [3]);
        assert!(lists(&[note(0, &["a"]), note(1, &["b"])]).iter().all(Vec::is_empty));
    }

    fn arbitrary() -> impl Strategy<Value = Vec<(Vec<u8>, Vec<u8>)>> {
        prop::collection::vec((prop::collection::vec(0_u8..6, 0..4), prop::collection::vec(0_u8..3, 0..2)), 1..40)
    }

    proptest! {
        #[test]
        fn a_new_note_changes_at_most_three_lists(all in arbitrary()) {
            let distinct = |list: &[u8]| {
                let set: std::collections::BTreeSet<String> = list.iter().map(u8::to_string).collect();
                set.into_iter().collect::<Vec<_>>()
            };
            let notes: Vec<Note> = all
                .iter()
                .enumerate()
                .map(|(at, (tags, cases))| Note { id: format!("n{at}"), tags: distinct(tags), cases: distinct(cases) })
                .collect();
            let (before, after) = (lists(&notes[..notes.len() - 1]), lists(&notes));
            let changed = before.iter().zip(&after).filter(|(a, b)| a != b).count();
            prop_assert!(changed <= 3, "{changed} lists changed");
            prop_assert!(after.iter().all(|list| list.len() <= 3));
        }
    }
}
