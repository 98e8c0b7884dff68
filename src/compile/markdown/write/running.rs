//! Running text, gathered over the parser's pieces so that an address or `[[id]]` is seen whole.

use std::ops::Range;

use pulldown_cmark::Event;

use crate::model::Html;

use super::super::context::Link;
use super::super::neutral::written_link;
use super::super::rendered::FindingKind;
use super::super::text::{Found, find, smart};
use super::Writer;

/// Text that stands in the source exactly so.
#[derive(Default)]
pub(super) struct Run {
    start: usize,
    text: String,
}

impl Writer<'_, '_> {
    /// Adds a piece of text: to the open run if it follows it directly in the source, else to a new one.
    pub(super) fn running(&mut self, text: &str, span: &Range<usize>) {
        let follows = self.run.start + self.run.text.len() == span.start && span.len() == text.len();
        if !follows {
            self.end_run();
            self.run.start = span.start;
        }
        self.run.text.push_str(text);
        if span.len() != text.len() {
            self.end_run();
        }
    }

    /// Writes the open run.
    pub(super) fn end_run(&mut self) {
        if self.run.text.is_empty() {
            return;
        }
        let Run { start, text } = std::mem::take(&mut self.run);
        let before = self.text[..start].chars().next_back();
        let mut found = find(&text, before);
        if self.in_link() {
            found.retain(|(_, what)| matches!(what, Found::Mark { .. }));
        }
        let mut written = 0;
        for (range, what) in found {
            self.words(&text[written..range.start], if written == 0 { before } else { None });
            written = range.end;
            let span = start + range.start..start + range.end;
            match what {
                Found::Address(address) => self.bare(&address, &text[range], span),
                Found::Wikilink { target, label } => {
                    self.wikilink(&text[target.clone()], &text[label], start + target.start..start + target.end, span);
                }
                Found::Mark { label, meant } => self.mark(label, meant, &text[range], span),
            }
        }
        self.words(&text[written..], if written == 0 { before } else { None });
        self.run.text = text;
        self.run.text.clear();
    }

    /// Writes words with typographic punctuation; behind a backslash the first character is literal.
    pub(super) fn words(&mut self, text: &str, before: Option<char>) {
        let literal = match text.chars().next() {
            Some(first) if before == Some('\\') => first.len_utf8(),
            _ => 0,
        };
        let mut shown = String::with_capacity(text.len() + 8);
        shown.push_str(&text[..literal]);
        let last = shown.chars().next_back().or_else(|| self.prose.last());
        smart(&mut shown, &text[literal..], last, self.smart_quotes);
        Html::escape_into(&mut self.out, &shown);
        self.prose.push(&shown);
    }

    /// An address standing in the text.
    fn bare(&mut self, address: &str, text: &str, span: Range<usize>) {
        let close = self.open_destination(address, "", span.clone());
        self.mark_bare(close);
        let href = self.absolute_led();
        if href != address {
            let link = written_link(&self.literal(text), &href, "");
            self.patch(span, link);
        }
        self.escape(text);
        self.prose.push(text);
        self.out.push_str(close);
    }

    /// `[[target]]`; one that leads nowhere stays as written.
    fn wikilink(&mut self, target: &str, label: &str, span: Range<usize>, whole: Range<usize>) {
        match self.context.resolve.wikilink(target) {
            Link::Broken { why, help, href: None } => {
                self.finding(span, FindingKind::BrokenLink { destination: target.to_owned(), why, help });
                self.patch(whole.start..whole.start, "\\".to_owned());
                let written = &self.text[whole];
                self.escape(written);
                self.prose.push(written);
            }
            link => {
                let close = self.open_answer(target, link, "", span);
                let link = written_link(&self.literal(label), &self.absolute_led(), "");
                self.patch(whole, link);
                self.escape(label);
                self.prose.push(label);
                self.prose.end_mention();
                self.out.push_str(close);
            }
        }
    }

    /// A line's end inside a paragraph: nothing between two letters of a script without blanks.
    pub(super) fn soft_break(&mut self, at: usize) {
        let next = match self.parsed.events.get(at + 1) {
            Some((Event::Text(text), _)) => text.chars().next(),
            _ => None,
        };
        let joined = self.prose.unspaced()
            && self.prose.last().is_some_and(|c| !c.is_ascii())
            && next.is_some_and(|c| !c.is_ascii());
        if !joined {
            self.out.push('\n');
            self.prose.push(" ");
        }
    }
}
