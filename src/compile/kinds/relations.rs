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
    let mut push = |start: usize, text: &str| {
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
        push(open, &rest[open..end]);
        found = true;
        from = close;
    }
    if !found && said == Said::InStatus {
        for word in rest.split([' ', ',', ';', '.']).filter(|word| word.chars().any(|c| c.is_ascii_digit())) {
            let word = word.trim_matches(['[', ']', '(', ')', '*', '_', '`']);
            push(rest.find(word).unwrap_or(0), word);
            found = true;
        }
    }
    found || tie == Tie::Related || tie == Tie::AmendedBy
}
