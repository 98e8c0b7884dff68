//! What a decision says of itself in its text: the list behind the title, and a section named Status.

use super::decision::{DecisionDraft, Relation};
use super::post;
use super::record::{Mark, blanked, headings, lines, lines_of_keys, separated};
use crate::compile::front::{Keys, Spanned, Written, day_of, misdated, nearest};
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::{Day, DecisionStatus};
use std::borrow::Cow;

/// Keys a list behind the title may have.
const LISTED: [&str; 8] =
    ["status", "deciders", "decision-makers", "decision makers", "date", "tags", "consulted", "informed"];

/// What the text itself says: the list behind the title, and a section named Status.
pub(super) fn read_text(read: &mut DecisionDraft<'_>, text: &Text<'_>, keys: &Keys<'_>) {
    let body = &text.whole[text.body..];
    let shift = |mut value: Spanned<String>| {
        value.span = value.span.start + text.body..value.span.end + text.body;
        value
    };
    let found = headings(body);
    let mut blank = Vec::new();
    if let Some((1, _, line)) = found.first()
        && text.front.span.is_empty()
    {
        for (key, value, line) in lines_of_keys(body, line.end, Mark::Free, |key| LISTED.contains(&key)) {
            let value = shift(value);
            match key.as_str() {
                "status" if !value.value.is_empty() => take_status(read, keys, value),
                "date" => read.date = read.date.take().or_else(|| date(keys, &value)),
                "tags" => read.tags = post::tags(Some(separated(&value))),
                "consulted" => read.consulted = people(separated(&value)),
                "informed" => read.informed = people(separated(&value)),
                "status" => {}
                _ => read.makers = people(separated(&value)),
            }
            blank.push(line);
        }
    }
    let section = found.iter().position(|(level, label, _)| *level == 2 && label.eq_ignore_ascii_case("status"));
    if let Some(at) = section
        && read.status_span.is_none()
    {
        let start = found[at].2.end;
        let end = found.get(at + 1).map_or(body.len(), |(_, _, line)| line.start);
        let mut bare = true;
        for (offset, line) in lines(&body[start..end]).filter(|(_, line)| !line.trim().is_empty()) {
            let words = line.trim();
            let span_start = start + offset + (line.len() - line.trim_start().len());
            let value = shift(Spanned { value: words.to_owned(), span: span_start..span_start + words.len() });
            if read.status_span.is_none() {
                bare &= words.len() <= 80;
                take_status(read, keys, value);
            } else if !take_relation(read, &value) {
                bare = false;
            }
        }
        // `Accepted`, and a line later what took its place.
        if read.superseded_by.iter().any(|relation| !relation.keyed) {
            read.status = DecisionStatus { key: "superseded", label: "Superseded".to_owned() };
        }
        if bare && read.status_span.is_some() {
            blank.push(found[at].2.start..end);
        }
    }
    if let Cow::Owned(text) = blanked(body, &blank) {
        read.text = Cow::Owned(text);
    }
}

/// Takes a status as written: `accepted`, `Superseded by [2. X](0002-x.md)`, or the author's own word.
pub(super) fn take_status(read: &mut DecisionDraft<'_>, keys: &Keys<'_>, status: Spanned<String>) {
    let words = status.value.trim_matches(['*', '_', '`', '.', ' ']);
    let lower = words.to_lowercase().replace("superceded", "superseded");
    let related = take_relation(read, &status);
    let known = DecisionStatus::KNOWN.iter().find(|(key, _)| begins_with(&lower, key, related));
    read.status = match known {
        Some((key, label)) => DecisionStatus { key, label: (*label).to_owned() },
        None => {
            let names = DecisionStatus::KNOWN.iter().map(|(key, _)| *key);
            keys.fault(catalogue::unknown_status(keys.spot(status.span.clone()), words, nearest(words, names)));
            DecisionStatus { key: "other", label: words.to_owned() }
        }
    };
    read.status_span = Some(status.span);
}

/// Whether a status is a known word, alone or with what commonly follows it: `accepted (2024)`, `accepted on Monday`.
/// Where the rest names another decision, anything may stand there.
fn begins_with(status: &str, key: &str, related: bool) -> bool {
    let Some(rest) = status.strip_prefix(key) else { return false };
    let more = rest.trim_start();
    let parted = !rest.starts_with(char::is_alphanumeric);
    let follows = ["on ", "by ", "in ", "since "].iter().any(|word| more.starts_with(word));
    rest.is_empty() || (parted && (related || follows || more.starts_with(['(', ',', ';', '.', ':', '—', '–', '-'])))
}

/// Takes what a sentence such as `Superseded by [2. X](0002-x.md)` says, if it says such a thing.
fn take_relation(read: &mut DecisionDraft<'_>, sentence: &Spanned<String>) -> bool {
    let lower = sentence.value.to_ascii_lowercase().replace("superced", "supersed");
    // The replacement keeps every length, so places stay true.
    let after = |phrase: &str| lower.find(phrase).map(|at| at + phrase.len());
    let (list, at) = if let Some(at) = after("superseded by") {
        (&mut read.superseded_by, at)
    } else if let Some(at) = after("supersedes") {
        (&mut read.supersedes, at)
    } else if let Some(at) = after("amends") {
        (&mut read.amends, at)
    } else {
        // The other side of an amendment says it itself.
        return ["amended by", "clarifies", "clarified by"].iter().any(|phrase| lower.starts_with(phrase));
    };
    let rest = &sentence.value[at..];
    let base = sentence.span.start + at;
    let mut push = |start: usize, text: &str| {
        let span = base + start..base + start + text.len();
        list.push(Relation { to: Spanned { value: text.to_owned(), span }, keyed: false });
    };
    let mut found = false;
    let mut from = 0;
    while let Some(open) = rest[from..].find("](").map(|at| from + at + 2) {
        let Some(close) = rest[open..].find(')').map(|at| open + at) else { break };
        push(open, &rest[open..close]);
        found = true;
        from = close;
    }
    if !found {
        for word in rest.split([' ', ',', ';', '.']).filter(|word| word.chars().any(|c| c.is_ascii_digit())) {
            let word = word.trim_matches(['[', ']', '(', ')', '*', '_', '`']);
            push(rest.find(word).unwrap_or(0), word);
            found = true;
        }
    }
    found
}

fn date(keys: &Keys<'_>, value: &Spanned<String>) -> Option<Spanned<Day>> {
    if value.value.is_empty() {
        return None;
    }
    match Written::parse(&value.value) {
        Some(written) => Some(Spanned { value: day_of(written, keys.zone()), span: value.span.clone() }),
        None => {
            keys.fault(catalogue::bad_date(
                keys.spot(value.span.clone()),
                "Date",
                &value.value,
                misdated(&value.value),
            ));
            None
        }
    }
}

/// Names of people; one text may hold several, separated by commas.
pub(super) fn people(texts: Vec<Spanned<String>>) -> Vec<String> {
    texts.iter().flat_map(separated).map(|text| text.value).collect()
}
