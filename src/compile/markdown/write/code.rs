//! Code blocks, formulas and drawings: drawn elsewhere, put in their place here.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event};

use super::super::code;
use super::super::math::Display;
use super::super::rendered::FindingKind;
use super::super::slots::Place;
use super::Writer;

impl Writer<'_, '_> {
    /// Writes the code block at `at` as a whole.
    pub(super) fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) -> usize {
        self.end_stretch();
        let end = self.end_of(at);
        let parsed = self.parsed;
        let pieces = parsed.events[at + 1..end].iter().filter_map(|(event, span)| match event {
            Event::Text(text) => Some((text.as_ref(), span.clone())),
            _ => None,
        });
        let pieces: Vec<(&str, Range<usize>)> = pieces.collect();
        let text: String = pieces.iter().map(|(text, _)| *text).collect();
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        // Where a place in the block's text stands: its lines may be indented in the source.
        let locate = |place: Range<usize>| {
            // Where one line ends another begins: a beginning belongs to the latter, an end to the former.
            let find = |at: usize, behind: usize| {
                let mut before = 0;
                pieces.iter().find_map(|(text, span)| {
                    let inside = at.checked_sub(before).filter(|inside| *inside + behind <= text.len());
                    before += text.len();
                    inside.map(|inside| (span.start + inside).min(span.end))
                })
            };
            find(place.start, 1)
                .or_else(|| find(place.start, 0))
                .zip(find(place.end, 0))
                .map_or(parsed.events[at].1.clone(), |(start, end)| start..end.max(start))
        };
        if info.split_whitespace().next() == Some("math") {
            self.set(&text, Display::Block, Place::Block, &locate);
            self.end_stretch();
            if self.depth == 0 {
                self.end_block();
            }
            return end + 1;
        }
        #[cfg(feature = "diagrams")]
        if info.split([' ', '{', ',', ':']).next() == Some("mermaid")
            && self.diagram(&parsed.events[at].1, info, &text, &locate)
        {
            if self.depth == 0 {
                self.end_block();
            }
            return end + 1;
        }
        self.blocks += 1;
        let drawn = code::draw(info, &text, self.blocks);
        self.info_faults(&parsed.events[at].1, info, drawn.faults);
        self.put(Place::Block, drawn.markup);
        if self.depth == 0 {
            self.end_block();
        }
        end + 1
    }

    /// Puts finished markup here.
    pub(super) fn put(&mut self, place: Place, markup: String) {
        let slot = self.slots.hold(self.text, place, markup);
        self.out.push_str(&slot);
    }

    /// Notes what is wrong with an info string, each at its place in it.
    pub(super) fn info_faults(&mut self, block: &Range<usize>, info: &str, faults: Vec<(Range<usize>, FindingKind)>) {
        let info = self.info(block, info);
        for (place, kind) in faults {
            let span = match &info {
                Ok(start) => start + place.start..start + place.end,
                Err(line) => line.clone(),
            };
            self.finding(span, kind);
        }
    }

    /// Where an info string begins, or the line it stands on where it is not spelled as it reads.
    fn info(&self, block: &Range<usize>, info: &str) -> Result<usize, Range<usize>> {
        let first = self.text[block.clone()].lines().next().unwrap_or_default();
        let fence = first.len() - first.trim_start_matches(['`', '~']).len();
        match first[fence..].find(info) {
            Some(at) => Ok(block.start + fence + at),
            None => Err(block.start..block.start + first.len()),
        }
    }
}
