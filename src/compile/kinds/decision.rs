//! Decisions as several traditions write them: MADR 2 to 4, log4brains, Nygard, or headings alone.

use super::days::day;
use super::filed::{Filed, Place, filed, natural_slug, place, stem};
use super::post;
use super::relations::take_links;
use super::sentences::{people, read_text, take_status};
use super::title::number;
use crate::compile::front::{Keys, Manner, Spanned};
use crate::compile::options::Options;
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::{Day, DecisionStatus, Outcome, Url, Verdict};
use std::borrow::Cow;
use std::ops::Range;

/// A decision as filed.
pub(crate) struct DecisionDraft<'s> {
    pub(crate) filed: Filed,
    pub(crate) place: Place,
    /// From the file's name.
    pub(crate) number: Option<String>,
    /// Where it is given; otherwise the text's first heading is the title.
    pub(crate) title: Option<String>,
    pub(crate) status: DecisionStatus,
    pub(crate) form: Form,
    /// Where the status is written.
    pub(crate) status_span: Option<Range<usize>>,
    pub(crate) date: Option<Spanned<Day>>,
    pub(crate) makers: Vec<String>,
    pub(crate) consulted: Vec<String>,
    pub(crate) informed: Vec<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) cases: Vec<Spanned<String>>,
    pub(crate) stack: Vec<Spanned<String>>,
    pub(crate) supersedes: Vec<Relation>,
    pub(crate) superseded_by: Vec<Relation>,
    pub(crate) amends: Vec<Relation>,
    pub(crate) amended_by: Vec<Relation>,
    pub(crate) related: Vec<Relation>,
    pub(crate) evidence: Vec<Spanned<String>>,
    pub(crate) confidence: Option<u8>,
    pub(crate) review_by: Option<Spanned<Day>>,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) discussion: Option<Url>,
    /// The file's text from `filed.body` on, with the lines blanked that were read as keys.
    pub(crate) text: Cow<'s, str>,
}

/// How a record says its status, and what it replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// In keys between lines `---`.
    Yaml,
    /// In keys between lines `+++`.
    Toml,
    /// In lines `* Status: …` behind the title, which begin with this.
    Lines(&'static str),
    /// In a section `## Status`.
    Section,
}

/// A reference to another decision.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    /// The reference as written.
    pub(crate) to: Spanned<String>,
    /// Where it is said.
    pub(crate) said: Said,
}

/// Where a decision speaks of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// In a key, which has another side to agree with.
    InKey,
    /// In the sentence of a status.
    InStatus,
    /// In such a sentence, by a word with a number that may mean something else. Where it names none, nothing is at fault.
    InPassing,
    /// Among the links of the text, whose destinations are checked as links.
    AmongLinks,
}

/// Reads a decision.
pub(crate) fn read<'s>(text: &Text<'s>, keys: Keys<'_>, options: &Options) -> DecisionDraft<'s> {
    let usual = keys.usual();
    let mut filed = filed(&keys, text.body..text.whole.len(), Manner::Usual);
    let place = place(&keys, &["slug"], &natural_slug(&text.file), Manner::Usual);
    filed.hide(options, usual.flag(&["draft"]).unwrap_or(false), None);
    let (number, dated) = number(stem(&text.file));
    let people = |names: &[&'static str]| people(usual.texts(names).unwrap_or_default());
    let relations = |names: &[&'static str]| -> Vec<Relation> {
        usual.texts(names).unwrap_or_default().into_iter().map(|to| Relation { to, said: Said::InKey }).collect()
    };
    let mut read = DecisionDraft {
        place,
        number,
        title: usual.words(&["title"]),
        status: DecisionStatus { key: "accepted", label: "Accepted".to_owned() },
        form: match &text.whole[text.opening.clone()] {
            "---" => Form::Yaml,
            "+++" => Form::Toml,
            _ => Form::Section,
        },
        status_span: None,
        date: usual.text(&["date"]).and_then(|text| day(&keys, "date", &text)),
        makers: people(&["decision-makers", "deciders", "decision_makers"]),
        consulted: people(&["consulted"]),
        informed: people(&["informed"]),
        tags: usual.texts(&["tags"]).map(|tags| post::tags(Some(tags))).unwrap_or_default(),
        cases: usual.texts(&["cases"]).unwrap_or_default(),
        stack: usual.texts(&["stack"]).unwrap_or_default(),
        supersedes: relations(&["supersedes"]),
        superseded_by: relations(&["superseded-by", "supersededBy", "superseded_by"]),
        amends: relations(&["amends"]),
        amended_by: relations(&["amended-by", "amendedBy", "amended_by"]),
        related: relations(&["related"]),
        evidence: usual.texts(&["evidence"]).unwrap_or_default(),
        confidence: confidence(usual.number(&["confidence"], 0.0..=1.0, "between 0 and 1")),
        review_by: usual.day(&["review-by", "reviewBy", "review_by"]),
        outcome: usual.table(&["outcome"]).and_then(outcome),
        discussion: usual.url(&["discussion"]).map(|url| url.value),
        text: Cow::Borrowed(&text.whole[text.body..]),
        filed,
    };
    if let Some(status) = usual.text(&["status"]).filter(|status| !status.value.is_empty()) {
        take_status(&mut read, &keys, status);
    }
    read_text(&mut read, text, &keys);
    take_links(&mut read, &text.whole[text.body..], text.body);
    if read.date.is_none() {
        read.date = dated.map(|value| Spanned { value, span: text.opening.clone() });
    }
    let known = text.entry("outcome").and_then(|entry| entry.value.entry("date"));
    let early = read.outcome.as_ref().and_then(|outcome| outcome.date).zip(read.date.as_ref());
    if let Some((known, (_, made))) = known.zip(early.filter(|(known, made)| *known < made.value)) {
        let spots = (keys.spot(known.value.span.clone()), keys.spot(made.span.clone()));
        keys.fault(catalogue::outcome_early(spots.0, &read.filed.id, spots.1));
    }
    keys.finish();
    read
}

/// A share in hundredths.
pub(super) fn confidence(number: Option<f64>) -> Option<u8> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // the range was checked
    number.map(|number| (number * 100.0).round() as u8)
}

fn outcome(keys: Keys<'_>) -> Option<Outcome> {
    let usual = keys.usual();
    let words = [Verdict::Held, Verdict::Partly, Verdict::Reversed].map(|verdict| (verdict.key(), verdict));
    let verdict = usual.choice(&["verdict"], &words);
    if verdict.is_none() && !keys.has("verdict") {
        keys.fault(catalogue::missing_key(keys.opening(), "verdict", "add a `verdict`: held, partly or reversed"));
    }
    let outcome = verdict.map(|verdict| Outcome {
        verdict,
        date: usual.day(&["date"]).map(|day| day.value),
        note: usual.words(&["note"]),
    });
    keys.entry(&["date", "note"]);
    keys.finish();
    outcome
}
