//! The author's own text once more, for readers who take it away: patched where the page says less or leads elsewhere.
//!
//! Patching keeps everything that needs none as it was written, code and later constructs too. What is taken out
//! leaves a mark behind that shows nothing, so that its neighbours do not join into something new.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use crate::model::Markdown;

use super::write::{Pictured, Writer};

/// What stands for raw HTML that is left out: an end that never has a beginning. A comment would end one that the
/// author left open.
pub(super) const GAP: &str = "</none>";

/// The same where it began a block of raw HTML up to the next blank line, which must stay one.
pub(super) const BLOCK_GAP: &str = "</option>";

/// The same for such a block with an end of its own.
pub(super) const BOUNDED_GAP: &str = "<!-- -->";

/// Ranges of a text and what stands for them.
#[derive(Default)]
pub(super) struct Patches(Vec<(Range<usize>, String)>);

impl Patches {
    /// The text with every patch in place. Of two over one place the outer counts.
    pub(super) fn apply(mut self, text: &str) -> Markdown {
        self.0.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut out = String::with_capacity(text.len() + 64);
        let mut at = 0;
        for (range, with) in self.0 {
            if range.start < at || range.end < range.start {
                continue;
            }
            out.push_str(&text[at..range.start]);
            out.push_str(&with);
            at = range.end;
        }
        out.push_str(&text[at..]);
        let out = out.replace("\r\n", "\n");
        // Blank lines in front say nothing; an indent may be a block's.
        let first = out.find(|c: char| !c.is_ascii_whitespace()).unwrap_or(out.len());
        let start = out[..first].rfind('\n').map_or(0, |line| line + 1);
        Markdown::trusted(out[start..].to_owned())
    }
}

impl<'t> Writer<'_, 't> {
    /// Lets `with` stand for a range of the text.
    pub(super) fn patch(&mut self, range: Range<usize>, with: String) {
        let range = self.bounded(&range);
        self.patches.0.push((range, with));
    }

    /// A link as the parser found it, after it was written: [`Writer::led`] says where it leads.
    pub(super) fn patch_link(&mut self, at: usize, kind: LinkType, destination: &str, title: &str) {
        let span = self.parsed.events[at].1.clone();
        let href = self.absolute_led();
        match kind {
            LinkType::Autolink | LinkType::Email => {
                let written =
                    if kind == LinkType::Email { format!("mailto:{destination}") } else { destination.to_owned() };
                if href != written {
                    let label = self.literal(destination);
                    self.patch(span, written_link(&label, &href, ""));
                }
            }
            LinkType::Inline if href == destination => {}
            _ => self.patch_tail(at, &span, &href, title),
        }
    }

    /// A picture as the parser found it.
    pub(super) fn patch_picture(&mut self, at: usize, pictured: &Pictured) {
        let parsed = self.parsed;
        let (Event::Start(Tag::Image { link_type, dest_url, title, .. }), span) = &parsed.events[at] else { return };
        match pictured {
            Pictured::Shown(src) => {
                let src = self.context.resolve.absolute(src);
                if *link_type != LinkType::Inline || src != **dest_url {
                    self.patch_tail(at, span, &src, title);
                }
            }
            Pictured::Linked(label) => {
                let href = if self.in_link() { "" } else { dest_url.as_ref() };
                let link = Markdown::link(label, href);
                self.patch(span.clone(), link.as_str().to_owned());
            }
            Pictured::Absent(caption) => {
                let caption = self.literal(caption);
                self.patch(span.clone(), format!("!{}", written_link(&caption, "", "")));
            }
        }
    }

    /// Writes the part behind a link's text anew.
    fn patch_tail(&mut self, at: usize, span: &Range<usize>, href: &str, title: &str) {
        let end = self.end_of(at);
        let inner = self.parsed.events[at + 1..end].iter().map(|(_, span)| span.end).max();
        let from = inner.unwrap_or(span.start + 1).clamp(span.start, span.end);
        let Some(close) = self.text[from..span.end].find(']') else { return };
        let tail = written_link("", href, title);
        self.patch(from + close..span.end, tail[1..].to_owned());
    }

    /// Where the last link leads, as it is found from anywhere; empty for nowhere.
    pub(super) fn absolute_led(&self) -> String {
        if self.led.is_empty() { String::new() } else { self.context.resolve.absolute(&self.led) }
    }

    /// Words that no punctuation is made nicer in.
    pub(super) fn literal(&self, text: &str) -> String {
        Markdown::words(text).as_str().replace('\'', "\\'").replace('"', "\\\"")
    }
}

/// A link around a label that is Markdown already.
pub(super) fn written_link(label: &str, href: &str, title: &str) -> String {
    let mut out = ["[", label, "]("].concat();
    if !(href.is_empty() && title.is_empty()) {
        Markdown::address_into(&mut out, href);
    }
    if !title.is_empty() {
        out.push_str(" \"");
        for c in title.chars() {
            if "\\\"&|".contains(c) {
                out.push('\\');
            }
            out.push(if c.is_control() { ' ' } else { c });
        }
        out.push('"');
    }
    out.push(')');
    out
}
