//! From event to event: what begins, what ends, and what is written as a whole.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::math::Display;
use super::Writer;

impl<'a, 't> Writer<'a, 't> {
    /// Writes the events of a range.
    pub(super) fn walk(&mut self, events: Range<usize>) {
        let mut at = events.start;
        while at < events.end {
            at = self.event(at);
        }
        self.end_run();
        self.end_stretch();
    }

    /// Writes one event, or an element as a whole; gives the next event's place.
    pub(super) fn event(&mut self, at: usize) -> usize {
        let parsed = self.parsed;
        let (event, span) = &parsed.events[at];
        if let Event::Text(text) = event {
            self.running(text, span);
            return at + 1;
        }
        self.end_run();
        match event {
            Event::Start(tag) => return self.start(at, tag, span),
            Event::End(tag) => self.end(at, tag),
            Event::Code(text) => {
                self.out.push_str("<code>");
                self.escape(text);
                self.out.push_str("</code>");
                self.prose.push(text);
            }
            Event::InlineHtml(_) | Event::Html(_) => return self.inline_raw(at),
            Event::FootnoteReference(label) => self.note_reference(label),
            Event::SoftBreak => self.soft_break(at),
            Event::HardBreak => {
                self.out.push_str("<br>\n");
                self.prose.push(" ");
            }
            Event::Rule => {
                self.out.push_str("<hr>");
                self.end_block();
            }
            Event::TaskListMarker(done) => self.task(*done),
            Event::InlineMath(tex) => self.formula(tex, Display::Inline, span),
            Event::DisplayMath(tex) => self.formula(tex, Display::Block, span),
            Event::Text(_) => {}
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &'a Tag<'t>, span: &Range<usize>) -> usize {
        match tag {
            Tag::CodeBlock(kind) => return self.code_block(at, kind),
            Tag::HtmlBlock => return self.raw_block(at),
            Tag::Image { dest_url, title, id, .. } => return self.picture(at, dest_url, title, id, span),
            Tag::FootnoteDefinition(_) | Tag::MetadataBlock(_) => return self.end_of(at) + 1,
            Tag::Paragraph if self.is_figure(at) => return self.figure(at),
            Tag::Link { link_type, dest_url, title, id } => {
                self.open_link(*link_type, dest_url, title, id, span);
                self.patch_link(at, *link_type, dest_url, title);
            }
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Superscript => self.out.push_str("<sup>"),
            Tag::Subscript => self.out.push_str("<sub>"),
            block => {
                self.end_stretch();
                self.start_block(at, block, span);
            }
        }
        self.depth += 1;
        at + 1
    }

    fn end(&mut self, at: usize, tag: &TagEnd) {
        self.close_raw_to(self.depth);
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Link => {
                let close = self.links.pop().unwrap_or_default();
                self.out.push_str(close);
                self.prose.end_mention();
            }
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Superscript => self.out.push_str("</sup>"),
            TagEnd::Subscript => self.out.push_str("</sub>"),
            block => {
                self.close_block(at, block);
                if self.depth == 0 {
                    self.end_block();
                }
            }
        }
    }

    /// The place of the end that belongs to the start at `at`.
    pub(in super::super) fn end_of(&self, at: usize) -> usize {
        let mut depth = 0_usize;
        for (offset, (event, _)) in self.parsed.events[at..].iter().enumerate() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + offset;
            }
        }
        self.parsed.events.len() - 1
    }
}
