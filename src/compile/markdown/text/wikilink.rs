//! `[[id]]` in running text, and `[^label]` that is no footnote.

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

/// `[^label]`. It is meant as a reference where it stands right behind a word or a mark and is no set of characters:
/// a regular expression in running text is left alone.
pub(super) fn mark(text: &str, at: usize, previous: Option<char>) -> Option<(Range<usize>, Found)> {
    let inner = text[at..].strip_prefix("[^")?;
    let end = inner.char_indices().take(120).find(|(_, c)| c.is_whitespace() || "[]^<>\\`*|".contains(*c))?.0;
    let label = &inner[..end];
    if label.is_empty() || !inner[end..].starts_with(']') {
        return None;
    }
    let plain = label.chars().all(|c| c.is_alphanumeric() || "-_./".contains(c));
    let word = |part: &str| part.chars().count() > 2;
    let named = plain && (!label.contains('-') || label.split(['-', '/', '.']).any(word));
    let behind = previous.is_some_and(|c| !c.is_whitespace() && !"([{".contains(c));
    let meant = (named && behind) || (plain && label.starts_with("evidence/"));
    Some((at..at + label.len() + 3, Found::Mark { label: label.to_owned(), meant }))
}
