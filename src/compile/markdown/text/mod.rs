//! Running text: what the parser leaves as text and a reader expects more of.
//!
//! Pure functions over a stretch of text; writing what they find is the writer's part.

mod autolink;
mod smart;
mod wikilink;

use std::ops::Range;

pub(super) use smart::smart;

/// Something found in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A bare address, as it will be followed.
    Address(String),
    /// `[[target]]` or `[[target|label]]`: both parts' bytes.
    Wikilink { target: Range<usize>, label: Range<usize> },
    /// `[^label]` that is no footnote of the text.
    Mark {
        /// Between `^` and `]`.
        label: String,
        /// Whether it is meant as a reference even where nothing answers to it.
        meant: bool,
    },
}

/// Looks through a stretch of text. `before` is the character in front of it; a backslash makes the first
/// character an ordinary one.
pub(super) fn find(text: &str, before: Option<char>) -> Vec<(Range<usize>, Found)> {
    let mut found = Vec::new();
    if !text.contains("://") && !text.contains("[[") && !text.contains("[^") && !text.contains('@') {
        let www = text.as_bytes().windows(4).any(|w| w.eq_ignore_ascii_case(b"www."));
        if !www {
            return found;
        }
    }
    let mut at = 0;
    while at < text.len() {
        let escaped = at == 0 && before == Some('\\');
        let previous = text[..at].chars().next_back().or(before);
        let hit = match text.as_bytes()[at] {
            b'[' if !escaped => wikilink::at(text, at).or_else(|| wikilink::mark(text, at, previous)),
            b'h' | b'H' | b'w' | b'W' if !escaped => autolink::web(text, at, previous),
            b'@' if !escaped => {
                let from = found.last().map_or(0, |(range, _): &(Range<usize>, _)| range.end);
                autolink::mail(text, at, from, before)
            }
            _ => None,
        };
        match hit {
            Some((range, what)) => {
                at = range.end;
                found.push((range, what));
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}
