//! `[[id]]` in running text, and `[^label]` that found no definition.

use std::ops::Range;

use super::Found;

/// `[[target]]` or `[[target|label]]` beginning at `at`; blanks inside the brackets make it ordinary text, as in a
/// shell's `[[ -f x ]]`.
pub(super) fn at(text: &str, at: usize) -> Option<(Range<usize>, Found)> {
    let inner = text[at..].strip_prefix("[[")?;
    let end = inner.char_indices().take(200).find(|(_, c)| "[]\n<>".contains(*c))?.0;
    if !inner[end..].starts_with("]]") {
        return None;
    }
    let inner = &inner[..end];
    if inner.is_empty() || inner.trim() != inner {
        return None;
    }
    let start = at + 2;
    let end = start + inner.len();
    let (target, label) = match inner.find('|') {
        Some(0) => return None,
        Some(bar) if bar + 1 < inner.len() => (start..start + bar, start + bar + 1..end),
        Some(bar) => (start..start + bar, start..start + bar),
        None => (start..end, start..end),
    };
    Some((at..end + 2, Found::Wikilink { target, label }))
}

/// `[^label]` right behind a word or a mark, so that a regular expression in running text is not meant.
pub(super) fn note(text: &str, at: usize, previous: Option<char>) -> Option<(Range<usize>, Found)> {
    let inner = text[at..].strip_prefix("[^")?;
    let label = &inner[..inner.bytes().take(40).position(|b| !b.is_ascii_alphanumeric() && b != b'_')?];
    let named = !label.is_empty() && inner[label.len()..].starts_with(']');
    let behind = previous.is_some_and(|c| !c.is_whitespace() && !"([{".contains(c));
    (named && behind).then(|| (at..at + label.len() + 3, Found::Note(label.to_owned())))
}
