//! Raw HTML as the parser hands it out: whole blocks, or single tags in running text.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use super::super::neutral::GAP;
use super::super::write::Writer;
use super::policy;
use super::scan::{self, Piece, Tag};

/// A stretch of raw HTML, and where its lines stand in the text (a quotation's marks are not part of it).
#[derive(Default)]
pub(super) struct Chunk {
    html: String,
    /// Where a line begins: in the stretch, in the text.
    lines: Vec<(usize, usize)>,
    /// Whether it is a block of its own.
    pub(super) block: bool,
}

impl Chunk {
    /// A range of the stretch in the text.
    pub(super) fn span(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let line = self.lines.iter().rev().find(|(start, _)| *start <= at);
            line.map_or(0, |(start, source)| source + (at - start))
        };
        let start = place(range.start);
        start..if range.is_empty() { start } else { place(range.end - 1) + 1 }.max(start)
    }

    /// The whole of it.
    pub(super) fn html(&self) -> &str {
        &self.html
    }

    /// A tag as it stands in the stretch.
    pub(super) fn written(&self, tag: &Tag) -> &str {
        &self.html[tag.range.clone()]
    }

    fn push(&mut self, html: &str, source: usize) {
        self.lines.push((self.html.len(), source));
        self.html.push_str(html);
    }
}

impl<'t> Writer<'_, 't> {
    /// Writes the HTML block at `at` as a whole. Only what may enclose Markdown stays open behind it.
    pub(in super::super) fn raw_block(&mut self, at: usize) -> usize {
        self.end_stretch();
        let end = self.end_of(at);
        let mut chunk = Chunk { block: true, ..Chunk::default() };
        let parsed = self.parsed;
        for (event, span) in &parsed.events[at + 1..end] {
            if let Event::Html(html) | Event::InlineHtml(html) | Event::Text(html) = event {
                chunk.push(html, span.start);
            }
        }
        self.quotes += 1;
        self.raw_chunk(&chunk);
        self.end_stretch();
        self.quotes -= 1;
        let floating = |open: &super::Opened| open.depth == self.depth && !policy::spans_blocks(&open.name);
        if let Some(first) = self.opened.iter().position(floating) {
            self.close_raw_from(first);
        }
        self.end_block();
        end + 1
    }

    /// Writes the raw tag at `at`. One that goes with what it holds takes the running text up to its end with it.
    pub(in super::super) fn inline_raw(&mut self, at: usize) -> usize {
        let parsed = self.parsed;
        let (Event::InlineHtml(html) | Event::Html(html), span) = &parsed.events[at] else { return at + 1 };
        let mut chunk = Chunk::default();
        chunk.push(html, span.start);
        let Some(removed) = self.raw_chunk(&chunk) else { return at + 1 };
        let mut depth = 0_usize;
        for (offset, (event, _)) in parsed.events[at + 1..].iter().enumerate() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => break,
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::InlineHtml(html)
                    if depth == 0
                        && scan::scan(html)
                            .first()
                            .is_some_and(|(piece, _)| *piece == Piece::Close(removed.clone())) =>
                {
                    let end = parsed.events[at + 1 + offset].1.end;
                    let with = self.left_of_tag.take().unwrap_or_else(|| GAP.to_owned());
                    self.patch(span.start..end, with);
                    return at + offset + 2;
                }
                _ => {}
            }
        }
        at + 1
    }

    /// Writes a stretch; gives the name of an element whose end it does not hold and that goes with what it holds.
    fn raw_chunk(&mut self, chunk: &Chunk) -> Option<String> {
        let mut pieces = scan::scan(&chunk.html).into_iter();
        while let Some((piece, range)) = pieces.next() {
            if !matches!(&piece, Piece::Silent) && !matches!(&piece, Piece::Text(text) if text.trim().is_empty()) {
                self.mark_raw();
            }
            match piece {
                Piece::Text(text) => self.raw_text(text),
                Piece::Close(name) => {
                    self.close_raw(&name);
                    if !policy::kept(&name) {
                        self.patch_raw(chunk, range, None);
                    }
                }
                Piece::Silent => self.patch_raw(chunk, range, None),
                Piece::Open(tag) => {
                    self.left_of_tag = None;
                    if !self.open_raw(&tag, chunk) {
                        self.patch_tag(&tag, chunk);
                        continue;
                    }
                    let close = pieces.find(|(piece, _)| *piece == Piece::Close(tag.name.clone()));
                    let end = close.as_ref().map_or(chunk.html.trim_end().len(), |(_, close)| close.end);
                    let left = self.left_of_tag.clone();
                    self.patch_raw(chunk, range.start..end, left);
                    if close.is_none() {
                        return Some(tag.name);
                    }
                }
            }
        }
        None
    }

    /// Text between raw tags, its entities as they are.
    fn raw_text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find('<') {
            self.out.push_str(&rest[..at]);
            self.out.push_str("&lt;");
            rest = &rest[at + 1..];
        }
        self.out.push_str(rest);
        self.prose.push(&scan::decode(text));
    }
}
