//! Decisions as several traditions write them: MADR 2 to 4, log4brains, Nygard, or headings alone.

use super::filed::{Filed, Place, filed, natural_slug, place, stem};
use super::post;
use super::record::{Mark, blanked, headings, lines, lines_of_keys, separated};
use crate::compile::front::{Keys, Manner, Spanned, Written, day_of, nearest};
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
    /// Where the status is written.
    pub(crate) status_span: Option<Range<usize>>,
    pub(crate) date: Option<Spanned<Day>>,
    pub(crate) makers: Vec<String>,
    pub(crate) consulted: Vec<String>,
    pub(crate) informed: Vec<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) cases: Vec<Spanned<String>>,
    pub(crate) stack: Vec<String>,
    pub(crate) supersedes: Vec<Relation>,
    pub(crate) superseded_by: Vec<Relation>,
    pub(crate) amends: Vec<Relation>,
    pub(crate) related: Vec<Spanned<String>>,
    pub(crate) evidence: Vec<Spanned<String>>,
    pub(crate) confidence: Option<u8>,
    pub(crate) review_by: Option<Day>,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) discussion: Option<Url>,
    /// The file's text from `filed.body` on, with the lines blanked that were read as keys.
    pub(crate) text: Cow<'s, str>,
}

/// A reference to another decision.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    /// The reference as written.
    pub(crate) to: Spanned<String>,
    /// Whether a key says so; a sentence of a status has no other side to agree with.
    pub(crate) keyed: bool,
}

/// Keys a list behind the title may have.
const LISTED: [&str; 8] =
    ["status", "deciders", "decision-makers", "decision makers", "date", "tags", "consulted", "informed"];

/// Reads a decision.
pub(crate) fn read<'s>(text: &Text<'s>, keys: Keys<'_>, options: &Options) -> DecisionDraft<'s> {
    let usual = keys.usual();
    let mut filed = filed(&keys, text.body..text.whole.len(), Manner::Usual);
    let place = place(&keys, &["slug"], &natural_slug(&text.file), Manner::Usual);
    filed.visible = options.shows(usual.flag(&["draft"]).unwrap_or(false), None);
    let (number, dated) = number(stem(&text.file));
    let people = |names: &[&'static str]| people(usual.texts(names).unwrap_or_default());
    let relations = |names: &[&'static str]| -> Vec<Relation> {
        usual.texts(names).unwrap_or_default().into_iter().map(|to| Relation { to, keyed: true }).collect()
    };
    let mut read = DecisionDraft {
        place,
        number,
        title: usual.words(&["title"]),
        status: DecisionStatus { key: "accepted", label: "Accepted".to_owned() },
        status_span: None,
        date: usual.day(&["date"]),
        makers: people(&["decision-makers", "deciders", "decision_makers"]),
        consulted: people(&["consulted"]),
        informed: people(&["informed"]),
        tags: usual.texts(&["tags"]).map(|tags| post::tags(Some(tags))).unwrap_or_default(),
        cases: usual.texts(&["cases"]).unwrap_or_default(),
        stack: usual.plain_texts(&["stack"]),
        supersedes: relations(&["supersedes"]),
        superseded_by: relations(&["superseded-by", "supersededBy", "superseded_by"]),
        amends: relations(&["amends"]),
        related: usual.texts(&["related"]).unwrap_or_default(),
        evidence: usual.texts(&["evidence"]).unwrap_or_default(),
        confidence: confidence(usual.number(&["confidence"], 0.0..=1.0, "between 0 and 1")),
        review_by: usual.day(&["review-by", "reviewBy", "review_by"]).map(|day| day.value),
        outcome: usual.table(&["outcome"]).and_then(outcome),
        discussion: usual.url(&["discussion"]).map(|url| url.value),
        text: Cow::Borrowed(&text.whole[text.body..]),
        filed,
    };
    match usual.text(&["status"]).filter(|status| !status.value.is_empty()) {
        Some(status) => take_status(&mut read, &keys, status),
        None => read_text(&mut read, text, &keys),
    }
    if read.date.is_none() {
        read.date = dated.map(|value| Spanned { value, span: text.opening.clone() });
    }
    keys.finish();
    read
}

/// What the text itself says: the list behind the title, and a section named Status.
fn read_text(read: &mut DecisionDraft<'_>, text: &Text<'_>, keys: &Keys<'_>) {
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
        if bare && read.status_span.is_some() {
            blank.push(found[at].2.start..end);
        }
    }
    if let Cow::Owned(text) = blanked(body, &blank) {
        read.text = Cow::Owned(text);
    }
}

/// Takes a status as written: `accepted`, `Superseded by [2. X](0002-x.md)`, or the author's own word.
fn take_status(read: &mut DecisionDraft<'_>, keys: &Keys<'_>, status: Spanned<String>) {
    let words = status.value.trim_matches(['*', '_', '`', '.', ' ']);
    let lower = words.to_lowercase().replace("superceded", "superseded");
    let related = take_relation(read, &status);
    let known = DecisionStatus::KNOWN.iter().find(|(key, _)| {
        lower.strip_prefix(key).is_some_and(|rest| {
            rest.is_empty()
                || (!rest.starts_with(char::is_alphanumeric)
                    && (related
                        || rest.trim_start().starts_with(['(', ',', ';', '.', '—', '–', '-'])
                        || rest.trim_start().starts_with("on ")
                        || rest.trim_start().starts_with("by ")))
        })
    });
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
            keys.fault(catalogue::bad_date(keys.spot(value.span.clone()), "Date", &value.value));
            None
        }
    }
}

/// Names of people; one text may hold several, separated by commas.
fn people(texts: Vec<Spanned<String>>) -> Vec<String> {
    texts.iter().flat_map(separated).map(|text| text.value).collect()
}

fn confidence(number: Option<f64>) -> Option<u8> {
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

/// The number and the day that a file's name begins with: `0007-…` or `20261120-…`.
fn number(stem: &str) -> (Option<String>, Option<Day>) {
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let name = name.strip_prefix("adr-").or_else(|| name.strip_prefix("ADR-")).unwrap_or(name);
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let ends = name[digits..].is_empty() || name[digits..].starts_with(['-', '_', '.', ' ']);
    if digits == 0 || !ends {
        return (None, None);
    }
    let text = &name[..digits];
    if digits == 8 {
        let dashed = format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]);
        if let Some(written @ Written::Date(_)) = Written::parse(&dashed) {
            return (Some(text.to_owned()), Some(day_of(written, &jiff::tz::TimeZone::UTC)));
        }
    }
    let plain = text.trim_start_matches('0');
    (Some(format!("{plain:0>2}")), None)
}

/// A title without the number before it, where it repeats the file's.
pub(crate) fn plain_title<'t>(title: &'t str, number: Option<&str>) -> &'t str {
    let lower = title.to_ascii_lowercase();
    let (rest, named) = match lower.strip_prefix("adr") {
        Some(rest) if rest.trim_start_matches([' ', '-', '_', '#']).starts_with(|c: char| c.is_ascii_digit()) => {
            (&title[title.len() - rest.trim_start_matches([' ', '-', '_', '#']).len()..], true)
        }
        _ => (title, false),
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let same = digits > 0
        && (named || number.is_some_and(|n| n.trim_start_matches('0') == rest[..digits].trim_start_matches('0')));
    let after = rest[digits..].trim_start();
    let parted = after.strip_prefix(['.', ':', '-', '–', '—', ')']).map(str::trim_start);
    match parted {
        Some(plain) if same && !plain.is_empty() => plain,
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_from_names() {
        assert_eq!(number("0007-a"), (Some("07".into()), None));
        assert_eq!(number("x/0123-a"), (Some("123".into()), None));
        assert_eq!(number("adr-0001-a"), (Some("01".into()), None));
        assert_eq!(number("20261120-a"), (Some("20261120".into()), Some(Day::new(2026, 11, 20))));
        assert_eq!(number("why-rust"), (None, None));
        assert_eq!(number("2fa"), (None, None));
    }

    #[test]
    fn titles_lose_a_repeated_number() {
        assert_eq!(plain_title("1. Record decisions", Some("01")), "Record decisions");
        assert_eq!(plain_title("ADR-0012: Use Rust", None), "Use Rust");
        assert_eq!(plain_title("ADR 3 — Use Rust", Some("03")), "Use Rust");
        assert_eq!(plain_title("3. Use Rust", Some("04")), "3. Use Rust");
        assert_eq!(plain_title("Adriatic", None), "Adriatic");
        assert_eq!(plain_title("100 % tests", Some("100")), "100 % tests");
    }
}
