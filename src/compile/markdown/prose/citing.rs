//! Who is mentioned where: each link inside the casebook with its sentence.

use crate::model::{Mention, Reference};
use std::ops::Range;

use super::sentence;

/// What stands between the cells of a row.
const GAP: &str = " · ";

/// Gathers mentions while a text is written.
#[derive(Default)]
pub(super) struct Citing {
    /// Of the open stretch, with the bytes of the linking words.
    links: Vec<(Reference, Range<usize>)>,
    /// Whether the last one's words go on.
    open: bool,
    row: Option<Row>,
    /// What was gathered.
    pub(super) mentions: Vec<Mention>,
}

/// A table's row: a cell alone is seldom a sentence.
#[derive(Default)]
struct Row {
    text: String,
    links: Vec<(Reference, Range<usize>)>,
}

impl Citing {
    /// The words from byte `at` of the stretch on mention something.
    pub(super) fn begin(&mut self, to: Reference, at: usize) {
        self.links.push((to, at..at));
        self.open = true;
    }

    /// The words end at byte `at`.
    pub(super) fn end(&mut self, at: usize) {
        if std::mem::take(&mut self.open)
            && let Some((_, words)) = self.links.last_mut()
        {
            words.end = at;
        }
    }

    /// The words so far rest on something. Behind a full stop they are the sentence that ends there.
    pub(super) fn rest(&mut self, on: Reference, before: &str) {
        let at = before.char_indices().next_back().map_or(0, |(at, _)| at);
        // The words of an open link go on behind it.
        let place = self.links.len() - usize::from(self.open);
        self.links.insert(place, (on, at..at));
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self) {
        self.row = Some(Row::default());
    }

    /// Ends it.
    pub(super) fn end_row(&mut self) {
        let Some(Row { text, links }) = self.row.take() else { return };
        self.mentions.extend(links.into_iter().map(|(to, words)| Mention { to, sentence: text.clone(), words }));
    }

    /// Ends the stretch `text`.
    pub(super) fn close(&mut self, text: &str) {
        self.end(text.len());
        let links = std::mem::take(&mut self.links);
        if let Some(row) = &mut self.row {
            let cell = sentence::single(text);
            if cell.is_empty() {
                return;
            }
            row.text.push_str(if row.text.is_empty() { "" } else { GAP });
            let start = row.text.len();
            for (to, words) in links {
                let words = inside(text, words);
                row.links.push((to, start + words.start..start + words.end));
            }
            row.text.push_str(&cell);
        } else if !links.is_empty() {
            let ends = sentence::ends(text);
            for (to, words) in links {
                let range = sentence::around(&ends, words.start);
                let own = words.start - range.start..words.end.clamp(words.start, range.end) - range.start;
                let sentence = sentence::single(&text[range.clone()]);
                let words = inside(&text[range], own);
                self.mentions.push(Mention { to, sentence, words });
            }
        }
    }
}

/// Where some bytes of `text` are once its blanks are single.
fn inside(text: &str, words: Range<usize>) -> Range<usize> {
    let single = sentence::single(text);
    let cited = sentence::single(&text[words.clone()]);
    let before = sentence::single(&text[..words.start]).len();
    match single.get(before..).and_then(|rest| rest.find(&cited)) {
        Some(found) if !cited.is_empty() => before + found..before + found + cited.len(),
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_that_link_and_not_their_like() {
        let text = " the  log,  the\nlog ends";
        let at = text.rfind("the").expect("twice");
        let words = inside(text, at..at + 7);
        assert_eq!((&sentence::single(text)[words.clone()], words.start), ("the log", 9));
        assert_eq!(inside(text, 4..4), 0..0);
    }
}
