//! What a decision says of itself in its text: the list behind the title, and a section named Status.

use super::days::{day, day_inside};
use super::decision::{DecisionDraft, Form, Said};
use super::post;
use super::record::{Mark, blanked, headings, lines, lines_of_keys, separated, uncommented};
use super::relations::take_relation;
use crate::compile::front::{Keys, Spanned, nearest};
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::DecisionStatus;
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
                "status" if !value.value.is_empty() => {
                    take_status(read, keys, value);
                    let item = body[line.clone()].trim_start();
                    let mark = ["* ", "- ", "+ "].into_iter().find(|mark| item.starts_with(mark));
                    read.form = Form::Lines(mark.unwrap_or(""));
                }
                "date" => read.date = read.date.take().or_else(|| day(keys, "Date", &value)),
                "tags" => read.tags = tags(&value),
                "consulted" => read.consulted = people(separated(&value)),
                "informed" => read.informed = people(separated(&value)),
                "status" => {}
                _ => read.makers = people(separated(&value)),
            }
            blank.push(line);
        }
    }
    let section = found.iter().position(|(level, label, _)| {
        *level == 2 && uncommented(label).trim_end_matches(':').eq_ignore_ascii_case("status")
    });
    if let Some(at) = section
        && read.status_span.is_none()
    {
        read.form = Form::Section;
        let start = found[at].2.end;
        let end = found.get(at + 1).map_or(body.len(), |(_, _, line)| line.start);
        let mut bare = true;
        for (offset, line) in lines(&body[start..end]).filter(|(_, line)| !line.trim().is_empty()) {
            // A list of one is a sentence too.
            let words = uncommented(line.trim_start_matches([' ', '\t', '-', '*', '+', '>']));
            if words.is_empty() {
                continue;
            }
            let span_start = start + offset + line.find(words).unwrap_or(0);
            let value = shift(Spanned { value: words.to_owned(), span: span_start..span_start + words.len() });
            if read.status_span.is_none() {
                bare &= words.len() <= 80;
                take_status(read, keys, value);
            } else if !take_relation(read, &value) {
                bare = false;
            }
        }
        // `Accepted`, and a line later what took its place.
        if read.superseded_by.iter().any(|relation| relation.said == Said::InStatus) {
            read.status = DecisionStatus { key: "superseded", label: "Superseded".to_owned() };
        }
        if bare && read.status_span.is_some() {
            blank.push(found[at].2.start..end);
        }
    }
    if read.date.is_none()
        && let Some(span) = read.status_span.clone()
    {
        read.date = day_inside(keys, &text.whole[span.clone()]).map(|value| Spanned { value, span });
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

/// Names of people; one text may hold several, separated by commas, in brackets, as links.
pub(super) fn people(texts: Vec<Spanned<String>>) -> Vec<String> {
    let name = |text: Spanned<String>| {
        let text = text.value.trim_matches(['[', ']', ' ', '*', '_', '`']);
        let text = text.split_once("](").map_or(text, |(name, _)| name);
        text.trim_matches(['[', ']', ' ']).to_owned()
    };
    texts.iter().flat_map(separated).map(name).filter(|name| !name.is_empty()).collect()
}

/// Tags; without a comma, blanks part them.
fn tags(value: &Spanned<String>) -> Vec<String> {
    let list = value.value.trim_matches(['[', ']', ' ', '`']);
    let parts: Vec<&str> =
        if list.contains(',') { list.split(',').collect() } else { list.split_whitespace().collect() };
    let part = |part: &str| Spanned { value: part.trim().to_owned(), span: value.span.clone() };
    let all: Vec<_> = parts.into_iter().map(part).filter(|tag| !tag.value.is_empty()).collect();
    if all.is_empty() { Vec::new() } else { post::tags(Some(all)) }
}
