//! What must be known of a text before its first letter is written: its title, the levels and fragments of its
//! headings, the numbers of its notes.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::events::Ranged;
use super::ids::{self, Ids};
use super::rendered::Mode;

/// A text's headings and notes, numbered.
pub(super) struct Survey {
    /// Fragments taken so far.
    pub(super) ids: Ids,
    /// By the event that starts it.
    pub(super) headings: BTreeMap<usize, HeadingPlan>,
    /// In the order they are first referred to.
    pub(super) notes: Vec<Note>,
    /// Place in `notes` by label.
    pub(super) numbers: BTreeMap<String, usize>,
    /// Definitions nothing refers to: label and span.
    pub(super) unused: Vec<(String, Range<usize>)>,
    /// The leading level-1 heading's events, its text and the text's span.
    pub(super) title: Option<(Range<usize>, String, Range<usize>)>,
}

/// How a heading will be written.
pub(super) struct HeadingPlan {
    /// 2 to 6; 1 for the title of a text that stands alone.
    pub(super) level: u8,
    /// Its fragment; the title has none.
    pub(super) id: String,
}

/// A note that is referred to.
pub(super) struct Note {
    /// The events inside its definition.
    pub(super) events: Range<usize>,
    /// Fragment of the note.
    pub(super) id: String,
    /// Fragment of the first reference to it.
    pub(super) reference: String,
}

impl Survey {
    /// Reads all events once, without writing.
    pub(super) fn of(events: &[Ranged<'_>], mode: Mode, reserved: &[&str]) -> Survey {
        let mut ids = Ids::new(reserved);
        let title = title(events);
        let dropped = match (&title, mode) {
            (Some((events, ..)), Mode::WithoutTitle) => events.end,
            _ => 0,
        };
        let alone = title.as_ref().filter(|_| mode == Mode::Alone).map(|(events, ..)| events.start);
        let headings: Vec<_> = events
            .iter()
            .enumerate()
            .skip(dropped)
            .filter_map(|(at, (event, _))| match event {
                Event::Start(Tag::Heading { level, id, .. }) if alone != Some(at) => {
                    let id = id.as_ref().map(|id| ids.unique(&named(&ids::plain(id))));
                    Some((at, *level as u8, id))
                }
                _ => None,
            })
            .collect();
        let (notes, numbers, unused) = notes(events, &mut ids);
        let mut above: Vec<(u8, u8)> = Vec::new();
        let mut planned = BTreeMap::new();
        for (at, written, id) in headings {
            while above.last().is_some_and(|(level, _)| *level >= written) {
                above.pop();
            }
            let level = above.last().map_or(2, |(_, rendered)| (rendered + 1).min(6));
            above.push((written, level));
            let id = id.unwrap_or_else(|| ids.unique(&ids::slug(&text_of(events, at))));
            planned.insert(at, HeadingPlan { level, id });
        }
        if let Some(at) = alone {
            planned.insert(at, HeadingPlan { level: 1, id: String::new() });
        }
        Survey { ids, headings: planned, notes, numbers, unused, title }
    }
}

/// An explicit fragment that came out empty still needs a name.
fn named(id: &str) -> String {
    if id.is_empty() { "section".to_owned() } else { id.to_owned() }
}

/// The level-1 heading a text opens with; comments may stand in front of it.
fn title(events: &[Ranged<'_>]) -> Option<(Range<usize>, String, Range<usize>)> {
    let comment = |(event, _): &Ranged<'_>| match event {
        Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => true,
        Event::Html(html) => html.starts_with("<!--") && html.trim_end().ends_with("-->"),
        _ => false,
    };
    let start = events.iter().position(|event| !comment(event))?;
    let (Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }), whole) = &events[start] else { return None };
    let inner = events[start + 1..].iter().take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Heading(_))));
    let spans: Vec<_> = inner.map(|(_, span)| span).collect();
    let end = start + 1 + spans.len();
    let span = match (spans.first(), spans.last()) {
        (Some(first), Some(last)) => first.start..last.end,
        _ => whole.clone(),
    };
    Some((start..end + 1, text_of(events, start), span))
}

/// The plain text between the start at `at` and its end, of a heading or an image.
pub(super) fn text_of(events: &[Ranged<'_>], at: usize) -> String {
    let (mut out, mut depth) = (String::new(), 0_usize);
    for (event, _) in &events[at..] {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                out.push_str(text);
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    unmarked(out.trim())
}

/// The text without `[^marks]`, which are no words of a heading.
fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("[^") {
        let mark = rest[at..].find(']').filter(|end| !rest[at..at + end].contains(char::is_whitespace));
        let end = mark.map_or(at + 2, |end| at + end + 1);
        out.push_str(if mark.is_some() { rest[..at].trim_end() } else { &rest[..end] });
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

type Notes = (Vec<Note>, BTreeMap<String, usize>, Vec<(String, Range<usize>)>);

/// Numbers the notes by first reference: those of the text first, then those that only notes refer to.
fn notes(events: &[Ranged<'_>], ids: &mut Ids) -> Notes {
    let mut definitions: BTreeMap<String, (Range<usize>, Range<usize>)> = BTreeMap::new();
    let mut referred: VecDeque<String> = VecDeque::new();
    let mut inside: Option<(String, usize, Range<usize>)> = None;
    for (at, (event, span)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => inside = Some((label.to_string(), at + 1, span.clone())),
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((label, start, span)) = inside.take() {
                    definitions.entry(label).or_insert((start..at, span));
                }
            }
            Event::FootnoteReference(label) if inside.is_none() => referred.push_back(label.to_string()),
            _ => {}
        }
    }
    let (mut notes, mut numbers) = (Vec::new(), BTreeMap::new());
    while let Some(label) = referred.pop_front() {
        if numbers.contains_key(&label) {
            continue;
        }
        let Some((inner, _)) = definitions.get(&label) else { continue };
        let number = notes.len() + 1;
        let note = Note {
            events: inner.clone(),
            id: ids.unique(&format!("fn{number}")),
            reference: ids.unique(&format!("fnref{number}")),
        };
        referred.extend(events[inner.clone()].iter().filter_map(|(event, _)| match event {
            Event::FootnoteReference(label) => Some(label.to_string()),
            _ => None,
        }));
        numbers.insert(label, notes.len());
        notes.push(note);
    }
    let unused = definitions.into_iter().filter(|(label, _)| !numbers.contains_key(label));
    let mut unused: Vec<_> = unused.map(|(label, (_, span))| (label, span)).collect();
    unused.sort_by_key(|(_, span)| span.start);
    (notes, numbers, unused)
}
