//! Front matter: from a file's first lines to values that know where they stand.
//!
//! YAML and TOML become one tree ([`Node`]) of texts with their spans; [`Keys`] reads typed values out of
//! it and says what does not fit. What a key means is the business of the kinds.

mod asking;
mod dates;
mod fence;
mod keys;
mod misdated;
mod node;
mod toml;
mod yaml;

pub(crate) use asking::Asking;
pub(crate) use dates::{Written, day_of, moment_of, when};
pub(crate) use fence::{Language, late_fence, split};
pub(crate) use keys::{Faults, Keys, Lead, Manner, Spanned, nearest};
pub(crate) use misdated::misdated;
pub(crate) use node::{Entry, Node, Value};

/// The longest nesting that is read; deeper is a fault, not a crash.
const DEPTH: usize = 32;

/// Reads a front matter's text into a tree; spans count from `offset`.
pub(crate) fn parse(text: &str, language: Language, offset: usize) -> Result<Node, Vec<Unreadable>> {
    match language {
        Language::Yaml => yaml::parse(text, offset),
        Language::Toml => toml::parse(text, offset),
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

#[derive(Debug)]
pub(crate) enum Reason {
    /// Not the language at all.
    Syntax(String),
    /// A key twice; the span of the first.
    Twice { key: String, first: std::ops::Range<usize> },
}
