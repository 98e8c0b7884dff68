//! The same markup once more, cut at its level-2 headings.

use std::ops::Range;

use crate::model::Html;

use super::super::raw::sanitise;
use super::super::rendered::Section;
use super::Writer;

/// Where a section begins, in the markup.
#[derive(Default)]
pub(super) struct Cut {
    pub(super) level: u8,
    pub(super) id: String,
    pub(super) label: String,
    /// Where its heading begins.
    pub(super) start: usize,
    /// Where its heading has ended.
    pub(super) body: usize,
    /// In the text.
    pub(super) span: Range<usize>,
    /// The inside of its first paragraph.
    pub(super) lead: Option<Range<usize>>,
    pub(super) items: Vec<String>,
    /// Whether raw HTML stands in it or reaches into it.
    pub(super) raw: bool,
}

impl Writer<'_, '_> {
    /// Remembers that raw HTML stands here.
    pub(in super::super) fn mark_raw(&mut self) {
        self.raw = true;
        match self.cuts.last_mut() {
            Some(cut) => cut.raw = true,
            None => self.preamble_raw = true,
        }
    }

    /// What precedes the first section, and the sections.
    pub(super) fn cut(&mut self) -> (Html, Vec<Section>) {
        let cuts = std::mem::take(&mut self.cuts);
        let ends: Vec<usize> = cuts.iter().skip(1).map(|cut| cut.start).chain([self.out.len()]).collect();
        let preamble = &self.out[..cuts.first().map_or(self.out.len(), |cut| cut.start)];
        let preamble = self.part(preamble, self.preamble_raw);
        let sections = cuts.into_iter().zip(ends).map(|(cut, end)| Section {
            level: cut.level,
            id: cut.id,
            label: cut.label,
            html: self.part(&self.out[cut.body..end], cut.raw),
            lead: cut.lead.map_or_else(Html::default, |range| self.lead(range, cut.raw)),
            span: cut.span,
            items: cut.items,
        });
        let sections = sections.collect();
        (preamble, sections)
    }

    /// A part of the markup, finished by itself.
    fn part(&self, markup: &str, raw: bool) -> Html {
        let markup = if raw { sanitise(markup) } else { markup.to_owned() };
        Html::trusted(self.slots.fill(markup.trim().to_owned()))
    }

    /// Markup of a range without references to notes.
    fn lead(&self, range: Range<usize>, raw: bool) -> Html {
        let mut lead = String::new();
        let mut at = range.start;
        for mark in self.note_marks.iter().filter(|mark| range.start <= mark.start && mark.end <= range.end) {
            lead.push_str(&self.out[at..mark.start]);
            at = mark.end;
        }
        lead.push_str(&self.out[at..range.end]);
        self.part(&lead, raw)
    }
}
