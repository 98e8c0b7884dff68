//! Finding a thing by letters of its name, as one types them: in order, with gaps, wherever words begin first.
//!
//! A search of the texts will answer with the same [`Found`], and takes the same place.

use super::fold::{fold, in_word};
use super::things::Thing;

/// What a letter is worth where it follows the last one, where a word begins, and anywhere else. A part as it is
/// written comes before initials, and those before scattered letters.
const NEXT: i32 = 9;
const START: i32 = 8;
const INSIDE: i32 = 1;
/// What each letter has to be worth for a word to count as found: three scattered ones need a start among them.
const ENOUGH: i32 = 3;
/// A letter that is not there.
const NONE: i32 = i32::MIN / 4;
/// How many letters of a name can tell two equal matches apart.
const LENGTHS: i32 = 64;

/// A thing, ready to be found.
pub struct Candidate {
    /// What it is.
    pub thing: Thing,
    /// The folded letters of its name, a blank, and those of its kind.
    letters: Vec<char>,
}

/// A thing that was found.
pub struct Hit<'a> {
    /// What it is.
    pub thing: &'a Thing,
    /// The places of the letters of its name that were asked for.
    pub marked: Vec<usize>,
}

/// What was found.
pub struct Found<'a> {
    /// How many there are.
    pub total: usize,
    /// The best of them.
    pub best: Vec<Hit<'a>>,
}

impl Candidate {
    /// Folds what can be asked for, once.
    pub fn new(thing: Thing) -> Candidate {
        let letters = thing.name.chars().chain([' ']).chain(thing.kind.chars()).map(fold).collect();
        Candidate { thing, letters }
    }
}

/// The `most` best of what has every word that is asked for; of equals the first.
pub fn find<'a>(among: &'a [Candidate], asked: &str, most: usize) -> Found<'a> {
    let asked: Vec<char> = asked.chars().map(fold).collect();
    let mut found = Found { total: 0, best: Vec::new() };
    let mut scores: Vec<i32> = Vec::new();
    for candidate in among {
        let mut hit = Hit { thing: &candidate.thing, marked: Vec::new() };
        let score = matched(&asked, &candidate.letters, &mut hit.marked);
        if score > 0 {
            found.total += 1;
            let place = scores.iter().take_while(|other| **other >= score).count();
            if place < most {
                scores.truncate(most - 1);
                found.best.truncate(most - 1);
                scores.insert(place, score);
                found.best.insert(place, hit);
            }
        }
    }
    found
}

/// What the words that are asked for are worth together; 0 where one of them is not there.
fn matched(asked: &[char], letters: &[char], marked: &mut Vec<usize>) -> i32 {
    let mut score = 0;
    for word in asked.split(|c| !in_word(*c)) {
        let worth = best(word, letters, marked);
        if worth < ENOUGH * word.len() as i32 {
            return 0;
        }
        score += worth;
    }
    // Of equal matches the shorter name says more of itself.
    score * LENGTHS - (letters.len() as i32).min(LENGTHS - 1)
}

/// The worth of the best way to find a word's letters in their order; adds their places.
fn best(word: &[char], letters: &[char], marked: &mut Vec<usize>) -> i32 {
    let mut rest = letters.iter();
    if !word.iter().all(|letter| rest.any(|other| other == letter)) {
        return NONE;
    }
    // A row for each letter of the word: what the word is worth up to there if that letter is found at each place,
    // which are counted from 1, so that every place has one before it.
    let wide = letters.len() + 1;
    let mut table = vec![NONE; wide * (word.len() + 1)];
    table[0] = 0;
    for (row, letter) in word.iter().enumerate() {
        // The best end of what came before, anywhere to the left.
        let mut left = NONE;
        let mut inside = false;
        for (at, other) in letters.iter().enumerate() {
            let neighbour = table[row * wide + at];
            left = left.max(neighbour);
            if letter == other {
                let jump = left + if inside { INSIDE } else { START };
                // The first letter of a word follows nothing.
                let next = if row > 0 { neighbour + NEXT } else { NONE };
                table[(row + 1) * wide + at + 1] = jump.max(next);
            }
            inside = in_word(*other);
        }
    }
    let (mut end, mut worth, mut whole) = (0, NONE, 0);
    for row in (1..=word.len()).rev() {
        let row = &table[row * wide..][..wide];
        if whole == 0 || row[end - 1] + NEXT != worth {
            // The last letter, or one that the letter after it does not follow: the best end is the one that counts.
            let before = if whole == 0 { wide } else { end };
            end = 0;
            (0..before).for_each(|at| {
                if row[at] > row[end] {
                    end = at
                }
            });
        } else {
            end -= 1;
        }
        worth = row[end];
        whole = whole.max(worth);
        marked.push(end - 1);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> Vec<Candidate> {
        let thing = |name: &&str| Thing { kind: "Note".into(), name: (*name).into(), path: String::new() };
        names.iter().map(|name| Candidate::new(thing(name))).collect()
    }

    /// The names that are found, best first.
    fn found(names: &[&str], asked: &str) -> Vec<String> {
        find(&named(names), asked, 9).best.iter().map(|hit| hit.thing.name.clone()).collect()
    }

    /// The name with the letters that were asked for in brackets.
    fn marked(name: &str, asked: &str) -> String {
        let among = named(&[name]);
        let hit = find(&among, asked, 1).best.remove(0);
        let letter = |(at, c): (usize, char)| if hit.marked.contains(&at) { format!("[{c}]") } else { c.to_string() };
        name.chars().enumerate().map(letter).collect()
    }

    #[test]
    fn letters_are_found_in_their_order_with_gaps() {
        assert_eq!(found(&["What a router weighs", "One name, two contents"], "rtr"), ["What a router weighs"]);
        assert_eq!(found(&["One name"], "nameone"), [""; 0]);
        assert_eq!(found(&["a cargo crane at a harbour"], "zoo"), [""; 0]);
    }

    #[test]
    fn a_part_as_written_comes_before_initials_and_those_before_scattered_letters() {
        let names = ["Carbon routes", "Cut once, then run a race", "On the crane"];
        assert_eq!(found(&names, "cra")[0], "On the crane");
        assert_eq!(found(&["The long story of wasm", "wasm", "A wasm"], "wasm")[0], "wasm");
    }

    #[test]
    fn a_beginning_of_a_word_comes_before_its_middle() {
        assert_eq!(found(&["Unpressed", "Hot press"], "press"), ["Hot press", "Unpressed"]);
    }

    #[test]
    fn several_words_are_found_in_any_order_and_every_one_counts() {
        let names = ["What a router weighs", "The router"];
        assert_eq!(found(&names, "weighs router"), ["What a router weighs"]);
        assert_eq!(found(&names, "router lamp"), [""; 0]);
    }

    #[test]
    fn case_accents_and_signs_do_not_matter() {
        assert_eq!(found(&["Réglage à chaud"], "REGLAGE a"), ["Réglage à chaud"]);
        assert_eq!(found(&["View-transitions"], "view transitions"), ["View-transitions"]);
    }

    #[test]
    fn a_kind_can_be_asked_for_too() {
        let thing = Thing { kind: "Exhibit E12".into(), name: "Sizes".into(), path: String::new() };
        let among = [Candidate::new(thing)];
        assert_eq!(find(&among, "e12", 1).total, 1);
        assert_eq!(find(&among, "e13", 1).total, 0);
    }

    #[test]
    fn the_letters_that_count_are_marked() {
        assert_eq!(marked("What a router weighs", "rout"), "What a [r][o][u][t]er weighs");
        assert_eq!(marked("What a router weighs", "wrw"), "[W]hat a [r]outer [w]eighs");
        assert_eq!(marked("Crane and crate", "crat"), "Crane and [c][r][a][t]e");
        assert_eq!(marked("Über uns", "ub"), "[Ü][b]er uns");
    }

    #[test]
    fn all_are_counted_and_the_best_are_kept() {
        let names: Vec<String> = (0..50).map(|n| format!("Pool {n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let among = named(&names);
        let found = find(&among, "pool", 3);
        assert_eq!((found.total, found.best.len()), (50, 3));
        // Of equals the first: lists come as their makers ordered them.
        assert_eq!(found.best[0].thing.name, "Pool 0");
    }
}
