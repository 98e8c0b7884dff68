//! Lists of lines `- key: value`: which of them are keys, which were meant to be, and which are for readers.

use crate::compile::front::{Keys, Spanned, nearest};
use crate::compile::text::Text;
use crate::diag::catalogue;
use std::ops::Range;

/// A line `- key: value`, with the list below it, if the value is one.
pub(super) type Line = (String, Spanned<String>, Range<usize>);

/// Says which lines among the keys of `what` are none. A list is one of keys where it has one, or where it is the first
/// and has nearly one; whatever reads like a sentence belongs to the text.
pub(super) fn check_keys(lines: &[Line], text: &Text<'_>, keys: &Keys<'_>, what: &str, known: &[&str]) {
    let body = &text.whole[text.body..];
    for (place, list) in lines.chunk_by(|a, b| joined(body, a, b)).enumerate() {
        let of_keys = list.iter().any(|(key, ..)| known.contains(&key.as_str()));
        for (key, value, line) in list.iter().filter(|(key, ..)| !known.contains(&key.as_str())) {
            let near = nearest(key, known.iter().copied());
            let meant = of_keys || (place == 0 && near.is_some());
            let nested = body[line.clone()].contains('\n');
            let words = nested || (key.contains(' ') && near.is_none()) || is_prose(&value.value);
            if meant && !words {
                let written = &body[line.clone()];
                let place = key_place(written, key);
                let name = &written[place.clone()];
                let start = text.body + line.start + place.start;
                let spot = keys.spot(start..start + name.len());
                keys.fault(catalogue::unknown_listed_key(spot, name, near, what, known));
            }
        }
    }
}

/// Whether no empty line parts two lines.
pub(super) fn joined(body: &str, a: &Line, b: &Line) -> bool {
    body[a.2.end..b.2.start].matches('\n').count() == 1
}

/// Where a line names its key.
pub(super) fn key_place(line: &str, key: &str) -> Range<usize> {
    let from = line.find(char::is_alphanumeric).unwrap_or(0);
    let name = line[from..].split(':').next().unwrap_or(key).trim_end_matches(['*', '_', ' ']);
    from..from + name.len()
}

/// Whether what stands behind `- Cause:` is meant for readers, as in `- Cause: the pump ran dry.`
pub(super) fn is_prose(value: &str) -> bool {
    let long = |part: &str| part.split_whitespace().count() > 3;
    value.is_empty() || value.starts_with("//") || value.ends_with(['.', '!', '?', ':']) || value.split(',').any(long)
}
