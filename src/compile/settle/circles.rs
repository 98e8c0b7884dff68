//! Circles among things that follow each other, found on one walk over all of them.

use crate::model::Id;
use std::collections::{BTreeMap, BTreeSet};

/// Circles, each closed and from its first member by id on; of a knot of many, at most one for every member.
pub(super) fn circles(next: &BTreeMap<Id, Vec<Id>>) -> Vec<Vec<&str>> {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut closed: BTreeSet<&str> = BTreeSet::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for start in next.keys() {
        if !seen.insert(start) {
            continue;
        }
        // The way here, the place of everything on it, and what is still to be looked at from each.
        let mut way: Vec<&str> = vec![start];
        let mut places: BTreeMap<&str, usize> = BTreeMap::from([(start.as_str(), 0)]);
        let mut open = vec![next[start].iter()];
        while let Some(last) = open.last_mut() {
            let Some(to) = last.next() else {
                open.pop();
                way.pop().map(|done| places.remove(done));
                continue;
            };
            if let Some(place) = places.get(to.as_str()) {
                if closed.insert(to) {
                    let circle = from_first(&way[*place..]);
                    found.entry(circle[0]).or_insert(circle);
                }
            } else if seen.insert(to) {
                places.insert(to, way.len());
                way.push(to);
                open.push(next.get(to).map(|list| list.iter()).unwrap_or_default());
            }
        }
    }
    found.into_values().collect()
}

/// The same circle from its first member by id, closed with it.
fn from_first<'a>(circle: &[&'a str]) -> Vec<&'a str> {
    let first = circle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(place, _)| place);
    circle.iter().cycle().skip(first).take(circle.len() + 1).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(steps: &[(&str, &str)]) -> Vec<String> {
        let mut next: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for (from, to) in steps {
            next.entry((*from).to_owned()).or_default().push((*to).to_owned());
        }
        circles(&next).into_iter().map(|way| way.join(" ")).collect()
    }

    #[test]
    fn a_circle_is_said_once_from_its_first() {
        assert_eq!(found(&[("a", "c"), ("c", "b"), ("b", "c")]), ["b c b"]);
        assert_eq!(found(&[("b", "a"), ("a", "b"), ("c", "d"), ("d", "c"), ("x", "x")]), ["a b a", "c d c", "x x"]);
        assert_eq!(found(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]), Vec::<String>::new());
    }

    #[test]
    fn a_long_line_is_walked_once() {
        let names: Vec<String> = (0..20_000).map(|at| format!("{at:05}")).collect();
        let mut steps: Vec<(&str, &str)> = names.windows(2).map(|two| (two[0].as_str(), two[1].as_str())).collect();
        assert!(found(&steps).is_empty());
        steps.push((&names[19_999], &names[0]));
        assert_eq!(found(&steps).len(), 1);
    }
}
