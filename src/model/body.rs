//! Compiled text.

use super::{Html, Markdown, Reference};
use std::ops::Range;

/// A text after compilation: its markup and what was learnt on the way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// The whole text.
    pub html: Html,
    /// The same as Markdown: what its author wrote, with every address resolved and nothing that the page leaves out.
    pub markdown: Markdown,
    /// Its headings in order, for a table of contents.
    pub outline: Vec<Heading>,
    /// Words; for scripts written without spaces, characters.
    pub words: u32,
    /// Minutes to read at an ordinary pace, at least 1 for any text.
    pub minutes: u32,
    /// Whole sentences from the beginning, 160 to 280 characters where the text has them; no code, no footnotes.
    pub excerpt: String,
    /// What it links to inside the casebook, in order.
    pub mentions: Vec<Mention>,
}

/// One link inside the casebook, with the sentence it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What it leads to.
    pub to: Reference,
    /// The whole sentence in plain words; of a table, the whole row.
    pub sentence: String,
    /// The linking words in it, in bytes; empty where the link has none.
    pub words: Range<usize>,
}

/// One heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6 as rendered.
    pub level: u8,
    /// The fragment that leads to it.
    pub id: String,
    /// Its plain text.
    pub text: String,
}
