//! What a decision says of itself in its text: the list behind the title, and a section named Status.

use super::days::day_inside;
use super::decision::{DecisionDraft, Form, Said};
use super::record::{blanked, headings, lines, separated, uncommented};
use super::relations::take_relation;
use super::title_list::read_list;
use crate::compile::front::{Keys, Spanned, nearest};
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::DecisionStatus;
use std::borrow::Cow;

/// What the text itself says: the list behind the title, and a section named Status.
pub(super) fn read_text(read: &mut DecisionDraft<'_>, text: &Text<'_>, keys: &Keys<'_>) {
    let body = &text.whole[text.body..];
    let shift = |mut value: Spanned<String>| {
        value.span = value.span.start + text.body..value.span.end + text.body;
        value
    };
    let found = headings(body);
    let mut blank = Vec::new();
    let given = read.status_span.clone();
    if let Some((1, _, line)) = found.first() {
        blank = read_list(read, text, keys, line.end);
    }
    let section = found.iter().position(|(level, label, _)| {
        *level == 2 && uncommented(label).trim_end_matches(':').eq_ignore_ascii_case("status")
    });
    if let Some(at) = section
        && (given.is_some() || read.status_span.is_none())
    {
        if given.is_none() {
            read.form = Form::Section;
        }
        let mut said = false;
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
            if !said {
                said = true;
                bare &= words.len() <= 80;
                // A word of its own beside the front matter's is a text about it.
                if given.is_none() {
                    take_status(read, keys, value);
                } else if known_status(&value, take_relation(read, &value)).is_none() {
                    bare = false;
                } else {
                    check_status(read, keys, &value);
                }
            } else if !take_relation(read, &value) {
                bare = false;
            }
        }
        // `Accepted`, and a line later what took its place.
        if given.is_none() && read.superseded_by.iter().any(|relation| relation.said == Said::InStatus) {
            read.status = DecisionStatus { key: "superseded", label: "Superseded".to_owned() };
        }
        if bare && said {
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
    let words = bare(&status.value);
    let related = take_relation(read, &status);
    let known = known_status(&status, related);
    read.status = match known {
        Some(known) => known,
        None => {
            let names = DecisionStatus::KNOWN.iter().map(|(key, _)| *key);
            keys.fault(catalogue::unknown_status(keys.spot(status.span.clone()), words, nearest(words, names)));
            DecisionStatus { key: "other", label: words.to_owned() }
        }
    };
    read.status_span = Some(status.span);
}

/// Says that the text gives another status than the front matter, where it does.
pub(super) fn check_status(read: &DecisionDraft<'_>, keys: &Keys<'_>, status: &Spanned<String>) {
    let known = known_status(status, true);
    if let Some(given) = &read.status_span
        && known.is_none_or(|known| known.key != read.status.key)
    {
        let spot = keys.spot(status.span.clone());
        keys.fault(catalogue::front_matter_disagrees(spot, "status", keys.spot(given.clone())));
    }
}

fn bare(status: &str) -> &str {
    status.trim_matches(['*', '_', '`', '.', ' '])
}

/// The known word that a status begins with; `related` says whether it names another decision.
fn known_status(status: &Spanned<String>, related: bool) -> Option<DecisionStatus> {
    let lower = bare(&status.value).to_lowercase().replace("superceded", "superseded");
    let known = DecisionStatus::KNOWN.iter().find(|(key, _)| begins_with(&lower, key, related));
    known.map(|(key, label)| DecisionStatus { key, label: (*label).to_owned() })
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
