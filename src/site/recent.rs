//! The pages a reader opened last: their paths, one a line, the newest first.

use super::find::{Candidate, Hit};

/// How many are kept.
const KEPT: usize = 8;

/// The list after one more page was opened.
pub fn with(list: &str, path: &str) -> String {
    let mut out = path.to_owned();
    let others = list.split('\n').filter(|other| !other.is_empty() && *other != path);
    for other in others.take(KEPT - 1) {
        out.push('\n');
        out.push_str(other);
    }
    out
}

/// What to offer before anything is asked for: what was opened last, then the lists, which are the first of all.
/// Where the reader is already is no place to go.
pub fn first<'a>(among: &'a [Candidate], list: &str, here: &str) -> Vec<Hit<'a>> {
    let mut best: Vec<Hit> = Vec::new();
    let mut offer = |candidate: &'a Candidate| {
        let path = &candidate.thing.path;
        if path != here && best.len() < KEPT && best.iter().all(|hit| hit.thing.path != *path) {
            best.push(Hit { thing: &candidate.thing, marked: Vec::new() });
        }
    };
    for path in list.split('\n') {
        among.iter().filter(|candidate| candidate.thing.path == path).for_each(&mut offer);
    }
    among.iter().for_each(offer);
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::things::Thing;

    #[test]
    fn the_last_one_opened_stands_first_and_once() {
        assert_eq!(with("", "/a/"), "/a/");
        assert_eq!(with("/a/\n/b/", "/b/"), "/b/\n/a/");
        let many = (0..20).fold(String::new(), |list, n| with(&list, &format!("/{n}/")));
        assert_eq!(many.lines().count(), KEPT);
        assert!(many.starts_with("/19/\n/18/"));
    }

    #[test]
    fn what_was_opened_is_offered_before_the_lists() {
        let thing = |path: &str| Candidate::new(Thing { path: path.to_owned(), ..Thing::default() });
        let among: Vec<Candidate> = ["/", "/posts/", "/posts/a/"].map(thing).into();
        let paths = |list: &str, here: &str| {
            first(&among, list, here).iter().map(|hit| hit.thing.path.clone()).collect::<Vec<_>>()
        };
        assert_eq!(paths("", "/"), ["/posts/", "/posts/a/"]);
        assert_eq!(paths("/posts/a/\n/gone/", "/posts/"), ["/posts/a/", "/"]);
    }
}
