//! A journal's text cut at its dated headings, so that every line of it is in an entry or told to be in none.

use super::record::{headings, lines};
use crate::compile::front::{Written, day_of};
use crate::compile::slugs;
use crate::model::Day;
use jiff::tz::TimeZone;
use std::ops::Range;

/// A text in its parts; places count from its beginning. Without a block it is one entry, all of it.
#[derive(Default)]
pub(super) struct Cut<'t> {
    /// What stands above the first dated heading, in a file that has a date of its own: an entry too.
    pub(super) lead: Option<Range<usize>>,
    pub(super) blocks: Vec<Block<'t>>,
    pub(super) astray: Vec<Astray>,
}

/// One dated heading and what stands below it.
pub(super) struct Block<'t> {
    pub(super) date: Result<Day, &'t str>,
    pub(super) title: &'t str,
    pub(super) heading: Range<usize>,
    pub(super) end: usize,
}

/// What belongs to no entry.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Astray {
    /// A heading without a date.
    Heading(Range<usize>),
    /// The first line of a text above all dated headings.
    Text(Range<usize>),
}

/// The ids that the dated headings of a text give.
pub(crate) fn ids(text: &str) -> Vec<String> {
    let blocks = cut(text, false).blocks.into_iter();
    blocks.filter_map(|block| Some(id_of(block.date.ok()?, block.title))).collect()
}

/// The id of a day and a title.
pub(super) fn id_of(date: Day, title: &str) -> String {
    let slug = slugs::of_word(title);
    if slug.is_empty() { date.iso() } else { format!("{}-{slug}", date.iso()) }
}

/// Cuts a text; `own` says whether its file has a date besides.
pub(super) fn cut(body: &str, own: bool) -> Cut<'_> {
    let marks: Vec<(usize, &str, Range<usize>)> =
        headings(body).into_iter().filter(|(level, ..)| *level <= 2).collect();
    let is_dated = |at: &usize| written_date(marks[*at].1).is_some();
    let Some(first) = (0..marks.len()).find(is_dated) else { return Cut::default() };
    let top = marks[first].2.start;
    // A file of one day may repeat that day in its title.
    if own
        && marks[first].0 == 1
        && first_words(body, 0..top).is_none()
        && !(first + 1..marks.len()).any(|at| is_dated(&at))
    {
        return Cut::default();
    }
    let mut cut = Cut::default();
    let above = marks[..first].iter().any(|(level, ..)| *level == 2)
        || gaps(&marks[..first], top).any(|gap| first_words(body, gap).is_some());
    if own && above {
        cut.lead = Some(0..top);
    }
    if !own && let Some(text) = first_words(body, 0..marks[0].2.start) {
        cut.astray.push(Astray::Text(text));
    }
    for (at, (level, label, line)) in marks.iter().enumerate() {
        let end = marks.get(at + 1).map_or(body.len(), |(.., next)| next.start);
        let words = first_words(body, line.end..end);
        match written_date(label) {
            Some(first) => {
                let date = Written::parse(first).map(|written| day_of(written, &TimeZone::UTC)).ok_or(first);
                let title = label[first.len()..].trim_start_matches([' ', ':', '—', '–', '-', '\u{a0}', ',']).trim();
                cut.blocks.push(Block { date, title, heading: line.clone(), end });
            }
            None if at < first && own => {}
            None if *level == 2 => cut.astray.push(Astray::Heading(line.clone())),
            // A heading of the first level parts the months of a year; above them all it is the file's title.
            None if at < first => cut.astray.extend(words.map(Astray::Text)),
            None => cut.astray.extend(words.map(|_| Astray::Heading(line.clone()))),
        }
    }
    cut
}

/// What stands before and between headings.
fn gaps<'m>(marks: &'m [(usize, &str, Range<usize>)], top: usize) -> impl Iterator<Item = Range<usize>> + 'm {
    let starts = std::iter::once(0).chain(marks.iter().map(|(.., line)| line.end));
    let ends = marks.iter().map(|(.., line)| line.start).chain([top]);
    starts.zip(ends).map(|(start, end)| start..end)
}

/// What looks like a date at the beginning of a heading.
fn written_date(label: &str) -> Option<&str> {
    let first = label.split([' ', ':', '—', '–', '\u{a0}', ',']).next().unwrap_or("");
    let digits = first.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    (first.len() >= 8 && digits && first.matches('-').count() == 2).then_some(first)
}

/// The first line there that a reader would see.
fn first_words(body: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut remark = false;
    for (at, line) in lines(&body[range.clone()]) {
        let text = line.trim();
        let begins = text.starts_with("<!--");
        if remark || begins {
            remark = !text.contains("-->");
        } else if !text.is_empty() {
            let start = range.start + at + (line.len() - line.trim_start().len());
            return Some(start..start + text.len());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    type Seen<'t> = (Option<String>, &'t str, &'t str);

    fn seen(body: &str, own: bool) -> (Option<&str>, Vec<Seen<'_>>, Vec<&str>) {
        let cut = cut(body, own);
        let blocks = cut.blocks.into_iter();
        let blocks = blocks.map(|b| (b.date.ok().map(Day::iso), b.title, body[b.heading.end..b.end].trim()));
        let astray = cut.astray.into_iter().map(|astray| match astray {
            Astray::Heading(range) | Astray::Text(range) => &body[range],
        });
        (cut.lead.map(|range| body[range].trim()), blocks.collect(), astray.collect())
    }

    fn day(date: &str) -> Option<String> {
        Some(date.to_owned())
    }

    #[test]
    fn dated_headings_cut_a_text_into_entries() {
        let body = "# November\n\n## 2026-11-20 First: a thing\nA\n### Sub\nB\n## 2026-11-21\nC\n## Not dated\nD\n## 2026-13-40 Bad\n";
        let entries = vec![
            (day("2026-11-20"), "First: a thing", "A\n### Sub\nB"),
            (day("2026-11-21"), "", "C"),
            (None, "Bad", ""),
        ];
        assert_eq!(seen(body, false), (None, entries, vec!["## Not dated"]));
    }

    #[test]
    fn a_date_in_a_title_begins_an_entry_too() {
        let body = "## 2026-11-20 A\na\n# 2026-11-21 B\nb\n# December\n## 2026-12-01 C\nc\n# Lost\nd\n";
        let entries = vec![(day("2026-11-20"), "A", "a"), (day("2026-11-21"), "B", "b"), (day("2026-12-01"), "C", "c")];
        assert_eq!(seen(body, false), (None, entries, vec!["# Lost"]));
        // The title of a file that is one entry stays its title.
        assert_eq!(seen("# 2026-11-21 B\nb\n", true), (None, vec![], vec![]));
        assert_eq!(seen("# 2026-11-21 B\nb\n", false).1, [(day("2026-11-21"), "B", "b")]);
    }

    #[test]
    fn what_stands_above_is_an_entry_of_the_files_own_day_or_told() {
        let body = "# T\n\nText.\n\n## 2026-11-20 A\na\n";
        assert_eq!(seen(body, true).0, Some("# T\n\nText."));
        assert_eq!(seen(body, false).2, ["Text."]);
        assert_eq!(seen("Text.\n# T\n## B\n## 2026-11-20 A\n", false).2, ["Text.", "## B"]);
        assert_eq!(seen("# T\n<!-- for\nwriters -->\n## 2026-11-20 A\na\n", true).0, None);
        assert_eq!(seen("# T\n<!-- for\nwriters -->\n## 2026-11-20 A\na\n", false).2, Vec::<&str>::new());
    }
}
