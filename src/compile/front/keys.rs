//! A mapping that is being read.
//!
//! What was asked for is remembered: whatever is left over when a kind has asked for all its keys is unknown.

use super::{Asking, Entry, Value};
use crate::diag::{Diagnostic, Spot, catalogue};
use jiff::tz::TimeZone;
use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    /// The value.
    pub(crate) value: T,
    /// Its place in the file, in bytes.
    pub(crate) span: Range<usize>,
}

/// A path of the site that a field names, to be looked up once all pages are known.
#[derive(Debug)]
pub(crate) struct Lead {
    pub(crate) path: String,
    pub(crate) spot: Spot,
}

/// The faults of one file, gathered while it is read.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    said: RefCell<Vec<Diagnostic>>,
    leads: RefCell<Vec<Lead>>,
}

impl Faults {
    /// Adds one.
    pub(crate) fn add(&self, fault: Diagnostic) {
        self.said.borrow_mut().push(fault);
    }

    /// All of them.
    pub(crate) fn into_vec(self) -> Vec<Diagnostic> {
        self.said.into_inner()
    }

    /// All of them, and what is still to be looked up.
    pub(crate) fn into_parts(self) -> (Vec<Diagnostic>, Vec<Lead>) {
        (self.said.into_inner(), self.leads.into_inner())
    }
}

/// How a value that does not fit is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// An error; and so is an empty value. AstroPaper's own keys.
    Strict,
    /// An error; an empty value counts as absent.
    Usual,
    /// A warning, and the key is left out: keys of ours in a post that must still pass.
    Lenient,
}

/// A mapping that is being read.
pub(crate) struct Keys<'a> {
    file: &'a Arc<str>,
    /// Where a missing key is reported: the fence, or the mapping's beginning.
    opening: Range<usize>,
    entries: &'a [Entry],
    faults: &'a Faults,
    zone: &'a TimeZone,
    asked: RefCell<Asked>,
}

struct Asked {
    /// By entry: whether some question found it.
    taken: Vec<bool>,
    /// Every name that was asked for.
    names: Vec<&'static str>,
}

impl<'a> Keys<'a> {
    /// A mapping's entries; what is missing is reported at `opening`.
    pub(crate) fn new(
        file: &'a Arc<str>,
        opening: Range<usize>,
        entries: &'a [Entry],
        faults: &'a Faults,
        zone: &'a TimeZone,
    ) -> Keys<'a> {
        let asked = RefCell::new(Asked { taken: vec![false; entries.len()], names: Vec::new() });
        Keys { file, opening, entries, faults, zone, asked }
    }

    /// The file that is read.
    pub(crate) fn file(&self) -> &'a Arc<str> {
        self.file
    }

    /// A place in it.
    pub(crate) fn spot(&self, span: Range<usize>) -> Spot {
        Spot::new(self.file, span)
    }

    /// Where a missing key is reported.
    pub(crate) fn opening(&self) -> Spot {
        self.spot(self.opening.clone())
    }

    /// Gathers a fault.
    pub(crate) fn fault(&self, fault: Diagnostic) {
        self.faults.add(fault);
    }

    /// Keeps a path of the site to be looked up later.
    pub(crate) fn lead(&self, path: &str, span: Range<usize>) {
        self.faults.leads.borrow_mut().push(Lead { path: path.to_owned(), spot: self.spot(span) });
    }

    /// The time zone that days are read in.
    pub(crate) fn zone(&self) -> &'a TimeZone {
        self.zone
    }

    /// A mapping inside this one.
    pub(crate) fn inner(&self, entries: &'a [Entry], span: Range<usize>) -> Keys<'a> {
        Keys::new(self.file, span, entries, self.faults, self.zone)
    }

    /// Reads in a manner.
    pub(crate) fn in_manner(&self, manner: Manner) -> Asking<'_, 'a> {
        Asking::new(self, manner)
    }

    /// Reads in the usual manner.
    pub(crate) fn usual(&self) -> Asking<'_, 'a> {
        self.in_manner(Manner::Usual)
    }

    /// The entry behind the first of the names that is there. All of them count as known.
    pub(crate) fn entry(&self, names: &[&'static str]) -> Option<&'a Entry> {
        let mut asked = self.asked.borrow_mut();
        for name in names {
            if !asked.names.contains(name) {
                asked.names.push(name);
            }
        }
        let mut found = None;
        for name in names {
            for (at, entry) in self.entries.iter().enumerate() {
                if entry.key == *name {
                    asked.taken[at] = true;
                    found = found.or(Some(entry));
                }
            }
        }
        found
    }

    /// Where a name that is missing stands with a slip in it. Such a key counts as asked for.
    pub(crate) fn slip(&self, name: &str) -> Option<Spot> {
        let mut asked = self.asked.borrow_mut();
        let near = |key: &str| strsim::osa_distance(key, name) <= 2 && nearest(key, [name].into_iter()).is_some();
        let at = (0..self.entries.len()).find(|at| !asked.taken[*at] && near(&self.entries[*at].key))?;
        asked.taken[at] = true;
        Some(self.spot(self.entries[at].key_span.clone()))
    }

    /// Whether a name is there, without asking for it.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == name)
    }

    /// The keys nobody asked for, with their places.
    pub(crate) fn unasked(&self) -> Vec<(&'a str, Range<usize>)> {
        let asked = self.asked.borrow();
        let left = self.entries.iter().zip(&asked.taken).filter(|(_, taken)| !**taken);
        left.map(|(entry, _)| (entry.key.as_str(), entry.key_span.clone())).collect()
    }

    /// Says which numbers were parted at a comma: `{ before: 12,400 }` is `before: 12` and a key `400`. Gives where the
    /// keys stand that are none.
    fn parted(&self) -> Vec<usize> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let rest = |entry: &&Entry| digits(&entry.key) && entry.value.value == Value::Null;
        let mut found = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let Value::Scalar { text, plain: true } = &entry.value.value else { continue };
            let more: Vec<&Entry> = self.entries[at + 1..].iter().take_while(rest).collect();
            if let Some(last) = more.last().filter(|_| digits(text)) {
                let written: String = more.iter().fold(text.clone(), |all, next| format!("{all},{}", next.key));
                let spot = self.spot(entry.value.span.start..last.key_span.end);
                self.fault(catalogue::parted_number(spot, &entry.key, &written));
                found.extend(more.iter().map(|next| next.key_span.start));
            }
        }
        found
    }

    /// Says which keys nobody asked for.
    pub(crate) fn finish(self) {
        let unasked = self.unasked();
        let parted = self.parted();
        let names = self.asked.into_inner().names;
        for (key, span) in unasked.into_iter().filter(|(_, span)| !parted.contains(&span.start)) {
            let nearest = nearest(key, names.iter().copied());
            self.faults.add(catalogue::unknown_key(Spot::new(self.file, span), key, nearest, &names));
        }
    }
}

/// The name most like a text, if any is like it at all.
pub(crate) fn nearest<'n>(text: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    nearest_of(text, names, |_| false)
}

/// The same; among names equally near, the `usual` ones go first. Two letters that changed places count as one slip.
pub(crate) fn nearest_of<'n>(
    text: &str,
    names: impl Iterator<Item = &'n str>,
    usual: impl Fn(&str) -> bool,
) -> Option<&'n str> {
    let plain = |text: &str| text.to_lowercase().replace(['_', ' '], "-");
    let wanted = plain(text);
    let weigh = |name: &'n str| {
        let known = plain(name);
        let likeness = strsim::jaro_winkler(&wanted, &known);
        let slips = || strsim::osa_distance(&wanted, &known);
        (likeness > 0.82).then(|| (slips(), !usual(name), known.len().abs_diff(wanted.len()), likeness, name))
    };
    let order = |a: &(usize, bool, usize, f64, &str), b: &(usize, bool, usize, f64, &str)| {
        (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)).then(b.3.total_cmp(&a.3)).then(a.4.cmp(b.4))
    };
    names.filter_map(weigh).min_by(order).map(|(.., name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_near() {
        let names = ["pubDatetime", "modDatetime", "description", "superseded-by"];
        assert_eq!(nearest("pubDateTime", names.into_iter()), Some("pubDatetime"));
        assert_eq!(nearest("descripton", names.into_iter()), Some("description"));
        assert_eq!(nearest("superseded_by", names.into_iter()), Some("superseded-by"));
        assert_eq!(nearest("weather", names.into_iter()), None);
        assert_eq!(nearest("rsut", ["rst", "rust"].into_iter()), Some("rust"));
        assert_eq!(nearest_of("pyt", ["pyx", "pys"].into_iter(), |name| name == "pyx"), Some("pyx"));
        assert_eq!(nearest_of("pyt", ["pyx", "pys"].into_iter(), |_| false), Some("pys"));
    }
}
