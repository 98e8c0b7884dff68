//! What a sentence says of two decisions: `Superseded by [2. X](0002-x.md)`, in a status or among the links.

use super::decision::{DecisionDraft, Relation, Said};
use super::record::{headings, lines, uncommented};
use crate::compile::front::Spanned;

/// What one decision is to another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    Supersedes,
    SupersededBy,
    Amends,
    AmendedBy,
    Related,
}

/// The phrases of the traditions. A longer one stands before one it holds.
const PHRASES: [(&str, Tie); 16] = [
    ("superseded by", Tie::SupersededBy),
    ("replaced by", Tie::SupersededBy),
    ("supersedes", Tie::Supersedes),
    ("replaces", Tie::Supersedes),
    ("amended by", Tie::AmendedBy),
    ("refined by", Tie::AmendedBy),
    ("extended by", Tie::AmendedBy),
    ("amends", Tie::Amends),
    ("refines", Tie::Amends),
    ("extends", Tie::Amends),
    ("clarified by", Tie::Related),
    ("clarifies", Tie::Related),
    ("relates to", Tie::Related),
    ("related to", Tie::Related),
    ("depends on", Tie::Related),
    ("see also", Tie::Related),
];

/// Sections in which decisions name each other.
const SECTIONS: [&str; 5] = ["links", "more information", "related decisions", "references", "more"];

/// Takes what a sentence of a status says, if it says such a thing.
pub(super) fn take_relation(read: &mut DecisionDraft<'_>, sentence: &Spanned<String>) -> bool {
    let lower = lower(&sentence.value);
    let found = PHRASES.iter().find_map(|(phrase, tie)| lower.find(phrase).map(|at| (at + phrase.len(), *tie)));
    found.is_some_and(|(at, tie)| take(read, sentence, at, tie, Said::InStatus))
}

/// Takes what the lines of a text's sections of links begin with.
pub(super) fn take_links(read: &mut DecisionDraft<'_>, body: &str, offset: usize) {
    let all = headings(body);
    for (at, (level, label, line)) in all.iter().enumerate() {
        let label = uncommented(label).trim_end_matches(':').to_lowercase();
        if *level != 2 || !SECTIONS.contains(&label.as_str()) {
            continue;
        }
        let end = all.get(at + 1).map_or(body.len(), |(_, _, next)| next.start);
        for (start, text) in lines(&body[line.end..end]) {
            let words = text.trim_start_matches([' ', '\t', '-', '*', '+', '_']);
            let from = offset + line.end + start + (text.len() - words.len());
            let lower = lower(words);
            let Some((phrase, tie)) = PHRASES.iter().find(|(phrase, _)| lower.starts_with(phrase)) else { continue };
            let sentence = Spanned { value: words.to_owned(), span: from..from + words.len() };
            take(read, &sentence, phrase.len(), *tie, Said::AmongLinks);
        }
    }
}

/// In lower case, with the commonest slip mended. Every byte keeps its place.
fn lower(text: &str) -> String {
    text.to_ascii_lowercase().replace("superced", "supersed")
}

/// Takes the decisions that are named behind a phrase.
fn take(read: &mut DecisionDraft<'_>, sentence: &Spanned<String>, at: usize, tie: Tie, said: Said) -> bool {
    let rest = &sentence.value[at..];
    let base = sentence.span.start + at;
    let list = match tie {
        Tie::Supersedes => &mut read.supersedes,
        Tie::SupersededBy => &mut read.superseded_by,
        Tie::Amends => &mut read.amends,
        Tie::AmendedBy => &mut read.amended_by,
        Tie::Related => &mut read.related,
    };
    let mut push = |start: usize, text: &str, said: Said| {
        let span = base + start..base + start + text.len();
        // What lies elsewhere is a link for readers, and no decision of this record.
        if !text.contains("://") {
            list.push(Relation { to: Spanned { value: text.to_owned(), span }, said });
        }
    };
    let mut found = false;
    let mut from = 0;
    while let Some(open) = rest[from..].find("](").map(|at| from + at + 2) {
        let Some(close) = rest[open..].find(')').map(|at| open + at) else { break };
        let end = rest[open..close].find([' ', '#']).map_or(close, |at| open + at);
        push(open, &rest[open..end], said);
        found = true;
        from = close;
    }
    if !found && said == Said::InStatus {
        for (start, word, said) in named(rest, tie) {
            push(start, word, said);
            found = true;
        }
    }
    found || tie == Tie::Related || tie == Tie::AmendedBy
}

/// The decisions that words without links name, directly behind a phrase, and how each is said: `ADR-0002 and 3` are
/// two, the day behind them is none, and of `support until 2025` nothing is one. Only what took a decision's place is
/// surely named by a number alone.
fn named(rest: &str, tie: Tie) -> Vec<(usize, &str, Said)> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in rest.split_inclusive([' ', ',', ';', '\t']) {
        let lead = piece.len() - piece.trim_start_matches(MARKS).len();
        let word = piece.trim_matches(MARKS);
        let lower = word.to_ascii_lowercase();
        match lower.as_str() {
            "" => {}
            _ if is_day(word) || (is_number(word) && counts(&rest[at + piece.len()..])) => break,
            _ if is_record(&lower) || (tie == Tie::SupersededBy && is_number(word)) => {
                found.push((at + lead, word, Said::InStatus));
            }
            _ if word.bytes().any(|byte| byte.is_ascii_digit()) => found.push((at + lead, word, Said::InPassing)),
            lower if BETWEEN.contains(&lower) => {}
            _ => break,
        }
        at += piece.len();
    }
    found
}

/// Whether a number counts what these words begin with: `6 May 2024`, `3 tables`.
fn counts(behind: &str) -> bool {
    let word = behind.split(MARKS).find(|word| !word.is_empty()).unwrap_or_default();
    word.starts_with(char::is_alphabetic) && !["and", "on", "in", "by", "since"].contains(&word)
}

/// What stands around a name and is no part of it.
const MARKS: [char; 14] = [' ', '\t', ',', ';', '.', ':', '[', ']', '(', ')', '*', '_', '`', '#'];

/// Words between a phrase and a name, or between two names.
const BETWEEN: [&str; 8] = ["and", "the", "adr", "decision", "decisions", "record", "no", "number"];

/// `2024-05-06`, `2024/5/6`, `06.05.2024`
fn is_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    parts.len() == 3 && parts.iter().all(|part| (1..=4).contains(&part.len()) && is_number(part))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `adr-0002`, `adr2`, `0002`, `0002-title`, `0002-title.md`, `20240506-title`, behind a folder or not
fn is_record(word: &str) -> bool {
    let word = word.rsplit('/').next().unwrap_or(word);
    let name = word.strip_prefix("adr").map(|rest| rest.trim_start_matches(['-', '_', '#']));
    let (digits, title) = name.unwrap_or(word).split_at(leading_digits(name.unwrap_or(word)));
    let titled = title.starts_with(['-', '_']) && title.contains(char::is_alphabetic);
    !digits.is_empty() && (name.is_some() || titled || (digits.starts_with('0') && title.is_empty()))
}

fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}
