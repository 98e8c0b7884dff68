//! The logbook: one entry a file, or many short ones under dated headings.

use super::dated::{Astray, Cut, cut};
use super::entry::entry;
use super::filed::{Filed, Place, filed, natural_slug, place, stem};
use super::post;
use crate::compile::front::{Keys, Manner, Spanned, Written, day_of};
use crate::compile::options::Options;
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::{Day, EntryKind};
use jiff::tz::TimeZone;
use std::ops::Range;

/// An entry as filed.
pub(crate) struct EntryDraft {
    pub(crate) filed: Filed,
    pub(crate) place: Place,
    pub(crate) date: Day,
    pub(crate) kind: EntryKind,
    /// Where it is given; otherwise the text's first heading is the title, then `fallback`.
    pub(crate) title: Option<String>,
    pub(crate) fallback: String,
    pub(crate) tags: Vec<String>,
    pub(crate) cases: Vec<Spanned<String>>,
    pub(crate) decisions: Vec<Spanned<String>>,
    pub(crate) evidence: Vec<Spanned<String>>,
    pub(crate) corrects: Option<Spanned<String>>,
    /// What of `filed.body` was read as keys.
    pub(crate) blank: Vec<Range<usize>>,
}

/// Reads a file's entries.
pub(crate) fn read(text: &Text<'_>, keys: Keys<'_>, options: &Options) -> Vec<EntryDraft> {
    let usual = keys.usual();
    let filed = filed(&keys, text.body..text.whole.len(), Manner::Usual);
    let draft = usual.flag(&["draft"]).unwrap_or(false);
    let place = place(&keys, &["slug"], &natural_slug(&text.file), Manner::Usual);
    let name = stem(&text.file).rsplit('/').next().unwrap_or("");
    let (prefix, rest) = dated(name);
    let whole = EntryDraft {
        date: Day::default(),
        kind: usual.choice(&["kind"], &EntryKind::ALL.map(|kind| (kind.key(), kind))).unwrap_or(EntryKind::Note),
        title: usual.words(&["title"]),
        fallback: words_of(rest),
        tags: usual.texts(&["tags"]).map(|tags| post::tags(Some(tags))).unwrap_or_default(),
        cases: usual.texts(&["cases"]).unwrap_or_default(),
        decisions: usual.texts(&["decisions"]).unwrap_or_default(),
        evidence: usual.texts(&["evidence"]).unwrap_or_default(),
        corrects: usual.text(&["corrects"]).filter(|id| !id.value.is_empty()),
        blank: Vec::new(),
        place,
        filed,
    };
    let written = usual.day(&["date"]);
    let dated = written.is_some() || prefix.is_some() || keys.has("date");
    let date = written.map(|day| day.value).or(prefix).unwrap_or_default();
    let Cut { lead, blocks, astray } = cut(&text.whole[text.body..], dated);
    for astray in astray {
        let place = |range: Range<usize>| keys.spot(range.start + text.body..range.end + text.body);
        keys.fault(match astray {
            Astray::Heading(line) => catalogue::undated_heading(place(line)),
            Astray::Text(line) => catalogue::undated_text(place(line)),
        });
    }
    let mut entries: Vec<EntryDraft> = blocks.into_iter().map(|block| entry(block, &whole, text, &keys)).collect();
    if entries.is_empty() && !dated {
        let help = "add a line `date: 2026-11-20`, or begin the file's name with the date";
        keys.fault(catalogue::missing_key(keys.opening(), "date", help));
    }
    if let Some(lead) = lead {
        let filed = Filed { body: text.body + lead.start..text.body + lead.end, ..whole.filed.clone() };
        entries.insert(0, EntryDraft { date, filed, ..whole });
    } else if entries.is_empty() {
        entries.push(EntryDraft { date, ..whole });
    }
    // What is dated tomorrow waits for it, also among others in one file.
    entries.iter_mut().for_each(|entry| entry.filed.hide(options, draft, begins(entry.date, keys.zone())));
    keys.finish();
    entries
}

/// The second at which a day begins for the author.
fn begins(day: Day, zone: &TimeZone) -> Option<i64> {
    let date = jiff::civil::Date::new(day.year, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()?;
    Some(zone.to_timestamp(date.into()).ok()?.as_second())
}

/// The date a name begins with, and the rest of it.
fn dated(name: &str) -> (Option<Day>, &str) {
    let day = name.get(..10).and_then(|date| match Written::parse(date) {
        Some(written @ Written::Date(_)) => Some(day_of(written, &TimeZone::UTC)),
        _ => None,
    });
    match day {
        Some(day) => (Some(day), name[10..].trim_start_matches(['-', '_', ' '])),
        None => (None, name),
    }
}

/// A name as words: `trunk-from-source` is `Trunk from source`.
fn words_of(name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    let mut chars = words.trim().chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
