//! What decision records and log entries say in their text instead of in front matter: lines `Key: value`
//! behind a heading.

use crate::compile::front::Spanned;
use std::borrow::Cow;
use std::ops::Range;

/// A line without the comments that templates leave at its end.
pub(super) fn uncommented(line: &str) -> &str {
    line.find("<!--").map_or(line, |at| &line[..at]).trim()
}

/// The lines of a text with their places, line breaks left out.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

/// The headings of a text outside fenced code, marked by `#` or underlined: level, text and their place.
pub(crate) fn headings(text: &str) -> Vec<(usize, &str, Range<usize>)> {
    let mut fence: Option<(char, usize)> = None;
    let mut found = Vec::new();
    let mut before: Option<(usize, &str)> = None;
    for (start, line) in lines(text) {
        let inner = line.trim_start();
        let above = before.take();
        if line.len() - inner.len() > 3 {
            continue;
        }
        if fence.is_none() && !inner.is_empty() && !inner.starts_with(['#', '-', '*', '+', '>', '|', '<', '`', '~']) {
            before = Some((start, inner.trim_end()));
        }
        let underline = |mark: char| inner.trim_end().len() > 1 && inner.trim_end().chars().all(|c| c == mark);
        let level = if underline('=') { 1 } else { 2 };
        if let Some((begin, words)) = above
            && (level == 1 || underline('-'))
        {
            before = None;
            found.push((level, words, begin..start + line.len()));
            continue;
        }
        let mark = inner.chars().next().unwrap_or(' ');
        let run = inner.chars().take_while(|c| *c == mark).count();
        match fence {
            Some((open, length)) => {
                let closed = mark == open && run >= length && inner[run..].trim().is_empty();
                fence = (!closed).then_some((open, length));
            }
            None if (mark == '`' || mark == '~') && run >= 3 => fence = Some((mark, run)),
            None if mark == '#' && run <= 6 && inner[run..].starts_with([' ', '\t']) => {
                let words = inner[run..].trim().trim_end_matches('#').trim_end();
                found.push((run, words, start..start + line.len()));
            }
            None => {}
        }
    }
    found
}

/// Whether a line of a key needs a list's mark before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `- Key: value` alone.
    Needed,
    /// `Key: value` too.
    Free,
}

/// Reads lines `Key: value` from `from` until something else stands there.
/// Only keys that `known` accepts are read; other lines of the kind stay in the text.
pub(crate) fn lines_of_keys(
    text: &str,
    from: usize,
    mark: Mark,
    known: impl Fn(&str) -> bool,
) -> Vec<(String, Spanned<String>, Range<usize>)> {
    let mut found: Vec<(String, Spanned<String>, Range<usize>)> = Vec::new();
    // The depth of the key in whose place a list may stand below it.
    let mut open: Option<usize> = None;
    for (offset, line) in lines(&text[from..]) {
        let start = from + offset;
        let depth = line.len() - line.trim_start().len();
        if open.is_some_and(|above| depth > above)
            && let Some(item) = line.trim_start().strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with(' '))
            && let Some((_, value, whole)) = found.last_mut()
        {
            let end = start + line.trim_end().len();
            let begin = if value.value.is_empty() { end - item.trim().len() } else { value.span.start };
            *value = Spanned { value: text[begin..end].to_owned(), span: begin..end };
            whole.end = start + line.len();
            continue;
        }
        if line.trim().is_empty() || (line.trim_start().starts_with("<!--") && line.trim_end().ends_with("-->")) {
            continue;
        }
        let item = line.trim_start().strip_prefix(['-', '*', '+']).map_or(line.trim_start(), str::trim_start);
        let Some((key, _)) = item.split_once(':') else { break };
        if mark == Mark::Needed && item.len() == line.trim_start().len() {
            break;
        }
        let plain = key.trim().trim_matches(['*', '_']).trim().to_lowercase();
        if plain.is_empty() || plain.len() > 30 || plain.contains(['[', '<', '`', '#', '.', '!']) {
            break;
        }
        if known(&plain) {
            let value_at = start + (line.len() - item.len()) + key.len() + 1;
            let value = uncommented(&text[value_at..start + line.len()]).trim_matches(['*', '_', ' ', '\t']);
            let value_at = value_at + text[value_at..start + line.len()].find(value).unwrap_or(0);
            let span = value_at..value_at + value.len();
            open = value.is_empty().then_some(depth);
            found.push((plain, Spanned { value: value.to_owned(), span }, start..start + line.len()));
        } else {
            open = None;
        }
    }
    found
}

/// The text with some ranges blanked, so that every other byte keeps its place.
pub(crate) fn blanked<'t>(text: &'t str, ranges: &[Range<usize>]) -> Cow<'t, str> {
    if ranges.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut ranges = ranges.to_vec();
    ranges.sort_by_key(|range| range.start);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in ranges {
        let start = range.start.max(at);
        let end = range.end.max(start);
        out.push_str(&text[at..start]);
        for c in text[start..end].chars() {
            match c {
                '\n' | '\r' => out.push(c),
                c => out.extend(std::iter::repeat_n(' ', c.len_utf8())),
            }
        }
        at = end;
    }
    out.push_str(&text[at..]);
    Cow::Owned(out)
}

/// Texts separated by commas, or the items of a list below their key.
pub(crate) fn separated(text: &Spanned<String>) -> Vec<Spanned<String>> {
    let mut out = Vec::new();
    // `[a, b]` as front matter has it; brackets inside are links.
    let inner = text.value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let inner = inner.filter(|inner| !inner.contains(['[', ']']));
    let mut at = text.span.start + usize::from(inner.is_some());
    for part in inner.unwrap_or(&text.value).split([',', '\n']) {
        let item = part.trim_start();
        let item = item.strip_prefix(['-', '*', '+']).filter(|item| item.starts_with(' ')).unwrap_or(item);
        let value = item.trim();
        let start = at + part.len() - item.trim_start().len();
        if !value.is_empty() {
            out.push(Spanned { value: value.to_owned(), span: start..start + value.len() });
        }
        at += part.len() + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_keys_are_read_where_they_stand() {
        let text = "# T\n\n- Status: accepted\n* **Deciders:** A, B\n- Technical Story: x\nDate: 2020-01-02\n\nText: not read\nmore";
        let found = lines_of_keys(text, 4, Mark::Free, |key| ["status", "deciders", "date"].contains(&key));
        let seen: Vec<(&str, &str)> = found.iter().map(|(k, v, _)| (k.as_str(), v.value.as_str())).collect();
        assert_eq!(seen, [("status", "accepted"), ("deciders", "A, B"), ("date", "2020-01-02")]);
        for (_, value, _) in &found {
            assert_eq!(&text[value.span.clone()], value.value);
        }
    }

    #[test]
    fn a_list_may_stand_in_brackets() {
        let of = |value: &str| {
            let all = separated(&Spanned { value: value.to_owned(), span: 7..7 + value.len() });
            all.into_iter().map(|one| (one.value, one.span.start)).collect::<Vec<_>>()
        };
        let two = |first, second| vec![("a".to_owned(), first), ("b c".to_owned(), second)];
        assert_eq!(of("[a, b c]"), two(8, 11));
        assert_eq!(of("a, b c"), two(7, 10));
        assert_eq!(of("[a]"), vec![("a".to_owned(), 8)]);
        assert_eq!(of("[x](y)"), vec![("[x](y)".to_owned(), 7)]);
        assert_eq!(of("[]"), vec![]);
    }

    #[test]
    fn headings_in_code_are_none() {
        let found = headings("# A\n```\n# b\n```\n## C ##\n    # d\n#e\n");
        let seen: Vec<(usize, &str)> = found.iter().map(|(level, text, _)| (*level, *text)).collect();
        assert_eq!(seen, [(1, "A"), (2, "C")]);
    }

    #[test]
    fn headings_may_be_underlined() {
        let text = "A\n===\n\nB\n---\n\n---\n- c\n---\n| d |\n---\n```\ne\n===\n```\n";
        let found = headings(text);
        let seen: Vec<(usize, &str)> = found.iter().map(|(level, text, _)| (*level, *text)).collect();
        assert_eq!(seen, [(1, "A"), (2, "B")]);
        assert_eq!(&text[found[1].2.clone()], "B\n---");
    }

    #[test]
    fn blanking_keeps_every_place() {
        assert_eq!(blanked("aöb\nc", &[1..3, 4..5]), "a  b\nc");
        assert_eq!(blanked("aöb\nc", &[0..4, 4..5]), "    \nc");
    }
}
