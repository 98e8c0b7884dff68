//! The list of keys behind a decision's title, as MADR 2 and log4brains have it, or bare lines as Nygard has them. Front
//! matter goes first: a key that it has too is compared, and not taken.

use super::days::day;
use super::decision::{DecisionDraft, Form};
use super::listed::{Line, check_keys};
use super::post;
use super::record::{Mark, lines_of_keys, separated};
use super::relations::take_relation;
use super::sentences::{check_status, people, take_status};
use crate::compile::front::{Entry, Keys, Spanned, Value};
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::Url;
use std::ops::Range;

/// Keys of such a list, each with the names that front matter has for it.
const KEYS: [(&str, &[&str]); 18] = [
    ("status", &["status"]),
    ("date", &["date"]),
    ("deciders", &["decision-makers", "deciders", "decision_makers"]),
    ("decision-makers", &["decision-makers", "deciders", "decision_makers"]),
    ("decision makers", &["decision-makers", "deciders", "decision_makers"]),
    ("consulted", &["consulted"]),
    ("informed", &["informed"]),
    ("tags", &["tags"]),
    ("cases", &["cases"]),
    ("case", &["cases"]),
    ("stack", &["stack"]),
    ("evidence", &["evidence"]),
    ("confidence", &["confidence"]),
    ("review by", &["review-by", "reviewBy", "review_by"]),
    ("review-by", &["review-by", "reviewBy", "review_by"]),
    ("discussion", &["discussion"]),
    // Said as a sentence of a status says it.
    ("supersedes", &[]),
    ("superseded by", &[]),
];

/// Reads the list that begins at `from`, and gives the lines that were read.
pub(super) fn read_list(
    read: &mut DecisionDraft<'_>,
    text: &Text<'_>,
    keys: &Keys<'_>,
    from: usize,
) -> Vec<Range<usize>> {
    let body = &text.whole[text.body..];
    let known = KEYS.map(|(key, _)| key);
    let lines = lines_of_keys(body, from, Mark::Free, |_| true);
    let item = |line: &&Line| body[line.2.clone()].trim_start().starts_with(['-', '*', '+']);
    let items: Vec<Line> = lines.iter().filter(item).cloned().collect();
    check_keys(&items, text, keys, "the list behind the title", &known);
    let mut blank = Vec::new();
    for (key, mut value, line) in lines {
        let Some((_, names)) = KEYS.iter().find(|(known, _)| *known == key) else { continue };
        value.span = value.span.start + text.body..value.span.end + text.body;
        let given = names.iter().find_map(|name| text.entry(name)).filter(|entry| entry.value.value != Value::Null);
        let taken = match given {
            _ if value.value.is_empty() => true,
            None => take(
                read,
                keys,
                &key,
                value,
                &text.whole[text.body + line.start..text.body + line.end],
                text.body + line.start,
            ),
            Some(_) if key == "status" => {
                take_relation(read, &value);
                check_status(read, keys, &value);
                true
            }
            Some(entry) => {
                if !agrees(read, keys, &key, &value, entry) {
                    let other = keys.spot(entry.value.span.clone());
                    keys.fault(catalogue::front_matter_disagrees(keys.spot(value.span), &entry.key, other));
                }
                true
            }
        };
        if taken {
            blank.push(line);
        }
    }
    blank
}

/// Takes a value; `line`, which begins at `start`, is where it stands.
fn take(
    read: &mut DecisionDraft<'_>,
    keys: &Keys<'_>,
    key: &str,
    value: Spanned<String>,
    line: &str,
    start: usize,
) -> bool {
    match key {
        "status" => {
            take_status(read, keys, value);
            let mark = ["* ", "- ", "+ "].into_iter().find(|mark| line.trim_start().starts_with(mark));
            read.form = Form::Lines(mark.unwrap_or(""));
        }
        "date" => read.date = read.date.take().or_else(|| day(keys, "Date", &value)),
        "tags" => read.tags = tags(&value),
        "consulted" => read.consulted = people(separated(&value)),
        "informed" => read.informed = people(separated(&value)),
        "cases" | "case" => read.cases = separated(&value),
        "stack" => read.stack = separated(&value),
        "evidence" => read.evidence = separated(&value),
        "confidence" => read.confidence = confidence(keys, &value),
        "review by" | "review-by" => read.review_by = day(keys, "Review by", &value),
        "discussion" => match Url::parse(value.value.trim_matches(['<', '>'])) {
            Some(url) => read.discussion = Some(url),
            None => keys.fault(catalogue::bad_url(keys.spot(value.span), "Discussion", &value.value)),
        },
        "supersedes" | "superseded by" => {
            return take_relation(read, &Spanned { value: line.to_owned(), span: start..start + line.len() });
        }
        _ => read.makers = people(separated(&value)),
    }
    true
}

/// Whether a value is the one that the front matter gives.
fn agrees(read: &DecisionDraft<'_>, keys: &Keys<'_>, key: &str, value: &Spanned<String>, entry: &Entry) -> bool {
    let plain = |texts: Vec<String>| {
        let mut texts: Vec<String> = texts.into_iter().map(|text| text.to_lowercase()).collect();
        texts.sort();
        texts
    };
    let values = |list: &[Spanned<String>]| list.iter().map(|one| one.value.clone()).collect::<Vec<_>>();
    let names = || people(separated(value));
    match key {
        "date" => day(keys, "Date", value).map(|day| day.value) == read.date.as_ref().map(|day| day.value),
        "review by" | "review-by" => {
            day(keys, "Review by", value).map(|day| day.value) == read.review_by.as_ref().map(|day| day.value)
        }
        "confidence" => confidence(keys, value) == read.confidence,
        "tags" => plain(tags(value)) == plain(read.tags.clone()),
        "consulted" => plain(names()) == plain(read.consulted.clone()),
        "informed" => plain(names()) == plain(read.informed.clone()),
        "cases" | "case" => plain(values(&separated(value))) == plain(values(&read.cases)),
        "stack" => plain(values(&separated(value))) == plain(values(&read.stack)),
        "evidence" => plain(values(&separated(value))) == plain(values(&read.evidence)),
        "discussion" => matches!(&entry.value.value, Value::Scalar { text, .. } if *text == value.value),
        _ => plain(names()) == plain(read.makers.clone()),
    }
}

fn confidence(keys: &Keys<'_>, value: &Spanned<String>) -> Option<u8> {
    let number = value.value.parse::<f64>().ok().filter(|number| (0.0..=1.0).contains(number));
    if number.is_none() {
        let fault =
            catalogue::out_of_range(keys.spot(value.span.clone()), "Confidence", &value.value, "between 0 and 1");
        keys.fault(fault);
    }
    super::decision::confidence(number)
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
