//! One dated heading of the journal and what stands below it: an entry, with the keys that its first list gives.

use super::dated::{Block, id_of};
use super::filed::Place;
use super::journal::EntryDraft;
use super::listed::{Line, check_keys, is_prose, joined, key_place};
use super::post;
use super::record::{Mark, lines_of_keys, separated};
use crate::compile::front::{Keys, Spanned, misdated, nearest};
use crate::compile::slugs;
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::{Day, EntryKind, Slug};
use std::collections::BTreeMap;
use std::ops::Range;

const LISTED: [&str; 7] = ["id", "kind", "tags", "cases", "decisions", "evidence", "corrects"];

/// Reads an entry; what it does not say, the whole file does.
pub(super) fn entry(block: Block<'_>, whole: &EntryDraft, text: &Text<'_>, keys: &Keys<'_>) -> EntryDraft {
    let body = &text.whole[text.body..];
    let heading = block.heading.start + text.body..block.heading.end + text.body;
    let date = block.date.unwrap_or_else(|written| {
        let start = heading.start + text.whole[heading.clone()].find(written).unwrap_or(0);
        let spot = keys.spot(start..start + written.len());
        keys.fault(catalogue::bad_date(spot, "the entry's heading", written, misdated(written)));
        Day::default()
    });
    let title = if block.title.is_empty() { None } else { Some(block.title.to_owned()) };
    let id = id_of(date, block.title);
    let mut filed = whole.filed.clone();
    filed.body = heading.end..block.end + text.body;
    filed.id_spot = filed.spot(heading);
    // An address has no use for the apostrophes and commas that a name may keep.
    let named = |id: &str| {
        Slug::parse(&slugs::of_name(id)).or_else(|| slugs::near(id)).unwrap_or_else(|| whole.place.slug.clone())
    };
    let mut place = Place { slug: named(&id), spot: filed.id_spot.clone() };
    filed.id = id;
    filed.natural = true;
    let mut entry = EntryDraft {
        date,
        kind: whole.kind,
        title: title.or_else(|| whole.title.clone()),
        fallback: date.long(),
        tags: whole.tags.clone(),
        cases: whole.cases.clone(),
        decisions: whole.decisions.clone(),
        evidence: whole.evidence.clone(),
        corrects: None,
        blank: Vec::new(),
        place: place.clone(),
        filed,
    };
    let lines = lines_of_keys(&body[..block.end], block.heading.end, Mark::Needed, |_| true);
    check_keys(&lines, text, keys, "an entry", &LISTED);
    let mut given: BTreeMap<String, Range<usize>> = BTreeMap::new();
    for (key, mut value, line) in read(lines, body) {
        value.span = value.span.start + text.body..value.span.end + text.body;
        let name = key_place(&body[line.clone()], &key);
        let name = text.body + line.start + name.start..text.body + line.start + name.end;
        if let Some(first) = given.get(&key) {
            keys.fault(catalogue::duplicate_key(keys.spot(name), keys.spot(first.clone()), &key));
        } else {
            given.insert(key.clone(), name);
        }
        entry.blank.push(line.start + text.body..line.end + text.body);
        match key.as_str() {
            "kind" => take_kind(&mut entry, &value, keys),
            "tags" => {
                if value.value.contains(' ') && !value.value.contains([',', '[', '\n']) {
                    keys.fault(catalogue::blank_list(keys.spot(value.span.clone()), "tags", &value.value));
                }
                entry.tags = post::tags(Some(separated(&value)));
            }
            "cases" => entry.cases = separated(&value),
            "decisions" => entry.decisions = separated(&value),
            "evidence" => entry.evidence = separated(&value),
            "corrects" if !value.value.is_empty() => entry.corrects = Some(value),
            "id" if !value.value.is_empty() => {
                entry.filed.id_spot = keys.spot(value.span);
                place = Place { slug: named(&value.value), spot: entry.filed.id_spot.clone() };
                entry.filed.natural = value.value == entry.filed.id;
                entry.filed.id = value.value;
            }
            _ => {}
        }
    }
    EntryDraft { place, ..entry }
}

/// The lines whose keys are an entry's own. Behind an empty line, what reads like a sentence is text.
fn read(lines: Vec<Line>, body: &str) -> Vec<Line> {
    let first = lines.chunk_by(|a, b| joined(body, a, b)).next().map_or(0, <[Line]>::len);
    let own = |(at, (key, value, _)): &(usize, Line)| {
        LISTED.contains(&key.as_str()) && (*at < first || !is_prose(&value.value))
    };
    lines.into_iter().enumerate().filter(own).map(|(_, line)| line).collect()
}

fn take_kind(entry: &mut EntryDraft, value: &Spanned<String>, keys: &Keys<'_>) {
    let allowed = EntryKind::ALL.map(EntryKind::key);
    match EntryKind::ALL.into_iter().find(|kind| kind.key() == value.value.to_lowercase()) {
        Some(kind) => entry.kind = kind,
        None => {
            let near = nearest(&value.value, allowed.into_iter());
            keys.fault(catalogue::unknown_word(keys.spot(value.span.clone()), "kind", &value.value, near, &allowed));
        }
    }
}
