//! Where sentences end.

use std::ops::Range;

/// Words before whose full stop a sentence goes on.
const ABBREVIATIONS: [&str; 22] = [
    "e.g", "i.e", "etc", "vs", "cf", "ca", "dr", "mr", "mrs", "ms", "prof", "st", "no", "nr", "fig", "eq", "sec",
    "vol", "al", "approx", "z.b", "bzw",
];

/// Byte positions right behind each sentence of `text`; the last is its end.
pub(super) fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let wide = matches!(c, '。' | '！' | '？');
        if !wide && !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| ".!?…。！？”’\"')]」』）】".contains(*c)) {
            end = at + c.len_utf8();
        }
        let rest = text[end..].trim_start();
        let blank = rest.len() < text.len() - end;
        let goes_on = rest.chars().next().is_some_and(char::is_lowercase) || (c == '.' && abbreviated(&text[..at]));
        if rest.is_empty() || wide || (blank && !goes_on) {
            ends.push(end);
        }
    }
    if ends.last() != Some(&text.len()) && !text.is_empty() {
        ends.push(text.len());
    }
    ends
}

/// Whether the word before a full stop is an abbreviation or one capital.
fn abbreviated(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || "(“‘\"".contains(c)).next().unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// The sentence that holds byte `at`; `ends` are its text's.
pub(super) fn around(ends: &[usize], at: usize) -> Range<usize> {
    let mut start = 0;
    for &end in ends {
        if end > at || Some(&end) == ends.last() {
            return start..end;
        }
        start = end;
    }
    start..start
}

/// Runs of blanks made one, none at the ends.
pub(super) fn single(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
