//! Front matter: from a file's first lines to values that know where they stand.
//!
//! YAML and TOML become one tree ([`Node`]) of texts with their spans; [`Keys`] reads typed values out of
//! it and says what does not fit. What a key means is the business of the kinds.

use std::collections::BTreeSet;

mod asking;
mod dates;
mod fence;
mod keys;
mod misdated;
mod node;
mod remark;
mod syntax;
mod toml;
mod yaml;

pub(crate) use asking::Asking;
pub(crate) use dates::{Written, day_at, day_of, moment_of, when};
pub(crate) use fence::{Language, late_fence, split};
pub(crate) use keys::{Faults, Keys, Lead, Manner, Spanned, nearest, nearest_of};
pub(crate) use misdated::misdated;
pub(crate) use node::{Entry, Node, Value};
pub(crate) use remark::{Cut, cut};

/// The longest nesting that is read; deeper is a fault, not a crash.
const DEPTH: usize = 32;

/// Reads a front matter's text into a tree; spans count from `offset`.
pub(crate) fn parse(text: &str, language: Language, offset: usize) -> Result<Node, Vec<Unreadable>> {
    let read = match language {
        Language::Yaml => yaml::parse(text, offset),
        Language::Toml => toml::parse(text, offset),
    };
    read.map_err(|faults| {
        // Behind a slip a parser that goes on finds many that are none.
        let mut lines = BTreeSet::new();
        let line =
            |fault: &Unreadable| text[..text.floor_char_boundary(fault.span.start - offset)].matches('\n').count();
        let kept = faults.into_iter().filter(|fault| lines.insert((line(fault), fault.reason.is_twice())));
        kept.map(|fault| advised(text, language, offset, fault)).collect()
    })
}

/// A fault with what it means to the author, where that can be told.
fn advised(text: &str, language: Language, offset: usize, fault: Unreadable) -> Unreadable {
    // Front matter begins on the second line of its file, behind the fence.
    let first = if offset == 0 { 1 } else { 2 };
    let Reason::Syntax(said) = &fault.reason else { return fault };
    match syntax::advice(text, language, fault.span.start - offset, said, first) {
        Some(advice) => Unreadable {
            span: advice.span.start + offset..advice.span.end + offset,
            reason: Reason::Advised { message: advice.message, help: advice.help },
        },
        None => fault,
    }
}

/// Why a front matter cannot be read.
#[derive(Debug)]
pub(crate) struct Unreadable {
    /// Where, in bytes of the file.
    pub(crate) span: std::ops::Range<usize>,
    /// What the parser says.
    pub(crate) reason: Reason,
}

impl Reason {
    fn is_twice(&self) -> bool {
        matches!(self, Reason::Twice { .. })
    }
}

#[derive(Debug)]
pub(crate) enum Reason {
    /// Not the language at all.
    Syntax(String),
    /// The language, but more of it than front matter has.
    Refused(String),
    /// Not the language, and it is known why.
    Advised { message: String, help: String },
    /// A key twice; the span of the first.
    Twice { key: String, first: std::ops::Range<usize> },
}
