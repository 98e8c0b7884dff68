//! What a parser takes for plain text or passes over in silence, and its author did not mean so: an alert of another
//! name, rows that are no table, a link whose label is defined nowhere.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::Parsed;
use super::rendered::{Finding, FindingKind};
use crate::compile::front::nearest;

/// The alerts there are.
const ALERTS: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];
/// What other tools call them.
const OTHERS: [(&str, &str); 8] = [
    ("INFO", "NOTE"),
    ("ABSTRACT", "NOTE"),
    ("HINT", "TIP"),
    ("SUCCESS", "TIP"),
    ("ATTENTION", "WARNING"),
    ("DANGER", "CAUTION"),
    ("ERROR", "CAUTION"),
    ("BUG", "CAUTION"),
];
/// What may be asked of a picture.
const WORDS: [&str; 2] = ["wide", "decorative"];

/// Every slip of a text.
pub(super) fn slips(text: &str, parsed: &Parsed<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut notes = BTreeSet::new();
    let mut stretch: Option<Range<usize>> = None;
    let mut links = 0_usize;
    let mut code = false;
    for (at, (event, span)) in parsed.events.iter().enumerate() {
        if let Event::Text(_) = event
            && !code
        {
            match &mut stretch {
                Some(open) if open.end == span.start => open.end = span.end,
                _ => {
                    ended(text, parsed, stretch.replace(span.clone()), links > 0, &mut findings);
                }
            }
            continue;
        }
        ended(text, parsed, stretch.take(), links > 0, &mut findings);
        match event {
            Event::Start(Tag::BlockQuote(None)) => {
                if let Some((Event::Start(Tag::Paragraph), span)) = parsed.events.get(at + 1) {
                    findings.extend(alert(text, span));
                }
            }
            Event::Start(Tag::Paragraph) => findings.extend(bare_table(text, span)),
            Event::Start(Tag::Image { dest_url, .. }) => {
                links += 1;
                findings.extend(picture_words(text, dest_url, span));
            }
            Event::Start(Tag::Link { .. }) => links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => links = links.saturating_sub(1),
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Start(Tag::FootnoteDefinition(label)) if !notes.insert(label.to_string()) => {
                let span = line_of(text, span.start);
                findings.push(Finding { span, kind: FindingKind::DoubleNote { label: label.to_string() } });
            }
            Event::Start(Tag::HtmlBlock) => {
                let block = &text[span.clone()];
                let start = block.len() - block.trim_start().len();
                if block[start..].starts_with("<!--") && !block.contains("-->") {
                    let span = line_of(text, span.start + start);
                    findings.push(Finding { span, kind: FindingKind::OpenComment });
                }
            }
            _ => {}
        }
    }
    ended(text, parsed, stretch, links > 0, &mut findings);
    findings
}

/// The rest of the line at a place, without the blanks at its end.
fn line_of(text: &str, at: usize) -> Range<usize> {
    at..at + text[at..].lines().next().unwrap_or("").trim_end().len()
}

fn alert(text: &str, span: &Range<usize>) -> Option<Finding> {
    let line = text[span.clone()].lines().next()?.trim_end();
    let (written, rest) = line.strip_prefix("[!")?.split_once(']')?;
    if written.is_empty() || !written.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let upper = written.to_uppercase();
    let other = OTHERS.iter().find(|(other, _)| *other == upper).map(|(_, alert)| *alert);
    let alert = other.or_else(|| nearest(&upper, ALERTS.into_iter())).unwrap_or(ALERTS[0]);
    let words = rest.trim_start_matches(['-', '+']).trim();
    let below = if words.is_empty() { String::new() } else { format!("`, and below it `> {words}") };
    let kind = FindingKind::UnknownAlert { written: written.to_owned(), line: format!("> [!{alert}]{below}") };
    Some(Finding { span: span.start..span.start + line.len(), kind })
}

/// Rows between pipes: nobody else begins and ends every line with one.
fn bare_table(text: &str, span: &Range<usize>) -> Option<Finding> {
    let rows: Vec<&str> = text[span.clone()]
        .lines()
        .map(|line| line.trim_matches([' ', '\t', '>']))
        .filter(|row| !row.is_empty())
        .collect();
    let row = |row: &&str| row.len() > 2 && row.starts_with('|') && row.ends_with('|');
    if rows.len() < 2 || !rows.iter().all(row) {
        return None;
    }
    let cells = rows[0].matches('|').count() - 1;
    let kind = FindingKind::BareTable { rule: format!("|{}", "---|".repeat(cells)) };
    Some(Finding { span: line_of(text, span.start), kind })
}

fn picture_words(text: &str, destination: &str, span: &Range<usize>) -> Vec<Finding> {
    let Some((path, words)) = destination.split_once('#') else { return Vec::new() };
    // Elsewhere, and in a drawing, a fragment is a place.
    let drawing = path.to_ascii_lowercase().ends_with(".svg");
    if path.is_empty() || path.contains(':') || path.starts_with("//") {
        return Vec::new();
    }
    let unknown = words.split([',', '#']).filter(|word| !WORDS.contains(word) || words.contains('#'));
    let meant = |word: &&str| !word.is_empty() && (!drawing || nearest(word, WORDS.into_iter()).is_some());
    let finding = |word: &str| {
        let at = text[span.clone()].find(&format!("#{word}")).map(|at| span.start + at + 1);
        let at = at.or_else(|| text[span.clone()].find(word).map(|at| span.start + at));
        let place = at.map_or(span.clone(), |at| at..at + word.len());
        let kind =
            FindingKind::UnknownPictureWord { written: word.to_owned(), nearest: nearest(word, WORDS.into_iter()) };
        Finding { span: place, kind }
    };
    unknown.filter(meant).filter(|word| !WORDS.contains(word)).map(finding).collect()
}

/// Looks through a stretch of plain text once it has ended.
fn ended(text: &str, parsed: &Parsed<'_>, stretch: Option<Range<usize>>, linked: bool, findings: &mut Vec<Finding>) {
    let Some(stretch) = stretch.filter(|_| !linked) else { return };
    let words = &text[stretch.clone()];
    if let Some(at) = words.find("<!--").filter(|at| !words[*at..].contains("-->")) {
        let at = stretch.start + at;
        findings.push(Finding { span: at..at + "<!--".len(), kind: FindingKind::OpenComment });
    }
    let mut from = 0;
    while let Some(middle) = words[from..].find("][").map(|at| from + at) {
        from = middle + 2;
        let Some(open) = words[..middle].rfind(['[', ']']).filter(|at| words[*at..].starts_with('[')) else { continue };
        let Some(end) = words[from..].find(['[', ']']).map(|at| from + at).filter(|at| words[*at..].starts_with(']'))
        else {
            continue;
        };
        let (inner, label) = (&words[open + 1..middle], &words[from..end]);
        let before = text[..stretch.start + open].chars().next_back();
        let after = words[end + 1..].chars().next();
        let index = before.is_some_and(|c| c.is_alphanumeric() || "_)]\\![".contains(c)) || after == Some('[');
        let plain = |part: &str| !part.trim().is_empty() && !part.starts_with(['^', '!']) && !part.contains('\n');
        let figures = label.bytes().all(|b| b.is_ascii_digit()) && inner.bytes().all(|b| b.is_ascii_digit());
        if !index && plain(inner) && plain(label) && !figures {
            let span = stretch.start + from..stretch.start + end;
            let near = nearest(label, parsed.definitions.keys().map(String::as_str)).map(str::to_owned);
            findings
                .push(Finding { span, kind: FindingKind::UndefinedLabel { label: label.to_owned(), nearest: near } });
        }
    }
}
