//! What a text says, without its markup: words, sentences, the excerpt, who is mentioned where.

mod citing;
mod excerpt;
mod sentence;

use crate::model::{Mention, Reference};
use citing::Citing;

pub(super) use excerpt::excerpt;

/// Languages written without blanks between words, whose length is counted in characters.
const UNSPACED: [&str; 6] = ["zh", "ja", "th", "lo", "km", "my"];

/// The part a stretch of text plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A paragraph of the text itself.
    Paragraph,
    /// A heading.
    Heading,
    /// A list item, quotation, alert, table cell or caption.
    Beside,
    /// A note.
    Note,
}

/// Gathers a text's plain words while it is written.
#[derive(Default)]
pub(super) struct Prose {
    open: String,
    citing: Citing,
    /// The text's own paragraphs, as far as an excerpt can need them.
    paragraphs: Vec<String>,
    beside: Vec<String>,
    gathered: usize,
    unspaced: bool,
    units: u32,
}

impl Prose {
    /// For a text in `lang`.
    pub(super) fn new(lang: &str) -> Prose {
        let primary = lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Prose { unspaced: UNSPACED.contains(&primary.as_str()), ..Prose::default() }
    }

    /// Whether the language puts no blanks between words.
    pub(super) fn unspaced(&self) -> bool {
        self.unspaced
    }

    /// Adds visible text.
    pub(super) fn push(&mut self, text: &str) {
        self.open.push_str(text);
    }

    /// The last visible character of the stretch.
    pub(super) fn last(&self) -> Option<char> {
        self.open.chars().next_back()
    }

    /// Notes that the words from here on mention something.
    pub(super) fn mention(&mut self, reference: Reference) {
        self.citing.begin(reference, self.open.len());
    }

    /// Ends the words that mention something.
    pub(super) fn end_mention(&mut self) {
        self.citing.end(self.open.len());
    }

    /// Begins a row of a table, whose cells are one sentence.
    pub(super) fn begin_row(&mut self) {
        self.citing.begin_row();
    }

    /// Ends it.
    pub(super) fn end_row(&mut self) {
        self.citing.end_row();
    }

    /// What was mentioned.
    pub(super) fn mentions(&mut self) -> Vec<Mention> {
        std::mem::take(&mut self.citing.mentions)
    }

    /// Notes that the words before this place rest on something: a mark behind a full stop belongs to the sentence
    /// that ends there.
    pub(super) fn mention_before(&mut self, reference: Reference) {
        self.citing.rest(reference, &self.open);
    }

    /// Takes back blanks at the end.
    pub(super) fn join(&mut self) {
        self.open.truncate(self.open.trim_end().len());
    }

    /// Ends a stretch and gives its text, blanks collapsed at the ends.
    pub(super) fn close(&mut self, part: Part) -> String {
        let open = std::mem::take(&mut self.open);
        self.citing.close(&open);
        let text = open.trim();
        if text.is_empty() {
            return String::new();
        }
        self.units += if self.unspaced { characters(text) } else { words(text) };
        if self.gathered < 2000 {
            let kept = match part {
                Part::Paragraph => Some(&mut self.paragraphs),
                Part::Beside => Some(&mut self.beside),
                Part::Heading | Part::Note => None,
            };
            if let Some(kept) = kept {
                kept.push(text.to_owned());
                self.gathered += if part == Part::Paragraph { text.len() } else { 0 };
            }
        }
        if text.len() == open.len() { open } else { text.to_owned() }
    }

    /// Words, or characters where these are counted.
    pub(super) fn words(&self) -> u32 {
        self.units
    }

    /// Minutes to read: 220 words or 500 characters each, at least one.
    pub(super) fn minutes(&self) -> u32 {
        self.units.div_ceil(if self.unspaced { 500 } else { 220 }).max(1)
    }

    /// The text's first sentences; those beside it where it has none of its own.
    pub(super) fn excerpt(&self) -> String {
        let own = excerpt(&self.paragraphs);
        if own.is_empty() { excerpt(&self.beside) } else { own }
    }
}

/// Stretches between blanks that hold a letter or a digit.
fn words(text: &str) -> u32 {
    let count = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Letters and digits.
fn characters(text: &str) -> u32 {
    u32::try_from(text.chars().filter(|c| c.is_alphanumeric()).count()).unwrap_or(u32::MAX)
}
