//! The logbook: one entry a file, or many short ones under dated headings.

use super::filed::{Filed, Place, filed, natural_slug, place, stem};
use super::post;
use super::record::{Mark, headings, lines_of_keys, separated};
use crate::compile::front::{Keys, Manner, Spanned, Written, day_of, misdated, nearest};
use crate::compile::options::Options;
use crate::compile::slugs;
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::{Day, EntryKind, Slug};
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

const LISTED: [&str; 7] = ["id", "kind", "tags", "cases", "decisions", "evidence", "corrects"];

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
    let (blocks, undated) = blocks(&text.whole[text.body..]);
    for line in undated {
        keys.fault(catalogue::undated_heading(keys.spot(line.start + text.body..line.end + text.body)));
    }
    let mut entries = if blocks.is_empty() {
        if written.is_none() && prefix.is_none() && !keys.has("date") {
            let help = "add a line `date: 2026-11-20`, or begin the file's name with the date";
            keys.fault(catalogue::missing_key(keys.opening(), "date", help));
        }
        let date = written.map(|day| day.value).or(prefix).unwrap_or_default();
        vec![EntryDraft { date, ..whole }]
    } else {
        blocks.into_iter().map(|block| entry(block, &whole, text, &keys)).collect()
    };
    // What is dated tomorrow waits for it, also among others in one file.
    entries.iter_mut().for_each(|entry| entry.filed.hide(options, draft, begins(entry.date, keys.zone())));
    keys.finish();
    entries
}

/// The ids that the dated headings of a text give.
pub(crate) fn ids(text: &str) -> Vec<String> {
    let blocks = blocks(text).0.into_iter();
    blocks.filter_map(|block| Some(id_of(block.date.ok()?, block.title))).collect()
}

fn id_of(date: Day, title: &str) -> String {
    let slug = slugs::of_word(title);
    if slug.is_empty() { date.iso() } else { format!("{}-{slug}", date.iso()) }
}

/// The second at which a day begins for the author.
fn begins(day: Day, zone: &TimeZone) -> Option<i64> {
    let date = jiff::civil::Date::new(day.year, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()?;
    Some(zone.to_timestamp(date.into()).ok()?.as_second())
}

/// One dated heading and what stands below it; places count from the text's beginning.
struct Block<'t> {
    date: Result<Day, &'t str>,
    title: &'t str,
    heading: Range<usize>,
    end: usize,
}

/// The entries of a text, and among them the headings without a date, which end an entry and begin none.
fn blocks(body: &str) -> (Vec<Block<'_>>, Vec<Range<usize>>) {
    let mut undated = Vec::new();
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for (level, label, line) in headings(body).into_iter().filter(|(level, ..)| *level <= 2) {
        if let Some(last) = blocks.last_mut()
            && last.end == body.len()
        {
            last.end = line.start;
        }
        let first = label.split([' ', ':', '—', '–', '\u{a0}', ',']).next().unwrap_or("");
        let looks_dated = first.len() >= 8
            && first.bytes().all(|b| b.is_ascii_digit() || b == b'-')
            && first.matches('-').count() == 2;
        if level == 2 && looks_dated {
            let date = match Written::parse(first) {
                Some(written) => Ok(day_of(written, &TimeZone::UTC)),
                None => Err(first),
            };
            let title = label[first.len()..].trim_start_matches([' ', ':', '—', '–', '-', '\u{a0}', ',']).trim();
            blocks.push(Block { date, title, heading: line, end: body.len() });
        } else if level == 2 {
            undated.push(line);
        }
    }
    if blocks.is_empty() {
        undated.clear();
    }
    (blocks, undated)
}

fn entry(block: Block<'_>, whole: &EntryDraft, text: &Text<'_>, keys: &Keys<'_>) -> EntryDraft {
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
    check_keys(&lines, text, keys);
    for (key, mut value, line) in lines.into_iter().filter(|(key, ..)| LISTED.contains(&key.as_str())) {
        value.span = value.span.start + text.body..value.span.end + text.body;
        entry.blank.push(line.start + text.body..line.end + text.body);
        match key.as_str() {
            "kind" => take_kind(&mut entry, &value, keys),
            "tags" => entry.tags = post::tags(Some(separated(&value))),
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

/// Says which lines among an entry's keys are none. A list is one of keys where it has one, or where it is the first
/// and has nearly one; whatever reads like a sentence belongs to the text.
fn check_keys(lines: &[Line], text: &Text<'_>, keys: &Keys<'_>) {
    let body = &text.whole[text.body..];
    let joined = |a: &Line, b: &Line| body[a.2.end..b.2.start].matches('\n').count() == 1;
    for (place, list) in lines.chunk_by(joined).enumerate() {
        let known = list.iter().any(|(key, ..)| LISTED.contains(&key.as_str()));
        for (key, value, line) in list.iter().filter(|(key, ..)| !LISTED.contains(&key.as_str())) {
            let near = nearest(key, LISTED.into_iter());
            if (known || (place == 0 && near.is_some())) && !is_prose(key, &value.value) {
                let written = &body[line.clone()];
                let from = written.find(char::is_alphanumeric).unwrap_or(0);
                let name = written[from..].split(':').next().unwrap_or("").trim_end_matches(['*', '_', ' ']);
                let start = text.body + line.start + from;
                keys.fault(catalogue::unknown_entry_key(keys.spot(start..start + name.len()), name, near, &LISTED));
            }
        }
    }
}

/// A line `- key: value` of an entry.
type Line = (String, Spanned<String>, Range<usize>);

/// Whether `- Cause: the pump ran dry.` is meant for readers, and no slip in a key.
fn is_prose(key: &str, value: &str) -> bool {
    let long = |part: &str| part.split_whitespace().count() > 3;
    key.contains(' ')
        || value.is_empty()
        || value.starts_with("//")
        || value.ends_with(['.', '!', '?', ':'])
        || value.split(',').any(long)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dated_headings_cut_a_text_into_entries() {
        let body = "# November\n\n## 2026-11-20 First: a thing\nA\n### Sub\nB\n## 2026-11-21\nC\n## Not dated\nD\n## 2026-13-40 Bad\n";
        let (blocks, undated) = blocks(body);
        assert_eq!(undated.into_iter().map(|line| &body[line]).collect::<Vec<_>>(), ["## Not dated"]);
        let seen: Vec<(Option<String>, &str, &str)> = blocks
            .into_iter()
            .map(|b| (b.date.ok().map(Day::iso), b.title, body[b.heading.end..b.end].trim()))
            .collect();
        assert_eq!(
            seen,
            [
                (Some("2026-11-20".into()), "First: a thing", "A\n### Sub\nB"),
                (Some("2026-11-21".into()), "", "C"),
                (None, "Bad", ""),
            ]
        );
    }
}
