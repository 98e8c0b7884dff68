//! The same markup once more, cut at its level-2 headings.

use std::ops::Range;

use crate::model::Html;

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
}

impl Writer<'_, '_> {
    /// What precedes the first section, and the sections.
    pub(super) fn cut(&mut self) -> (Html, Vec<Section>) {
        let cuts = std::mem::take(&mut self.cuts);
        let ends: Vec<usize> = cuts.iter().skip(1).map(|cut| cut.start).chain([self.out.len()]).collect();
        let preamble = &self.out[..cuts.first().map_or(self.out.len(), |cut| cut.start)];
        let preamble = self.part(preamble);
        let sections = cuts.into_iter().zip(ends).map(|(cut, end)| Section {
            level: cut.level,
            id: cut.id,
            label: cut.label,
            html: self.part(&self.out[cut.body..end]),
            lead: cut.lead.map_or_else(Html::default, |range| self.lead(range)),
            span: cut.span,
            items: cut.items,
        });
        let sections = sections.collect();
        (preamble, sections)
    }

    /// A part of the markup, finished by itself.
    fn part(&self, markup: &str) -> Html {
        match self.raw {
            true => Html::trusted(self.html(markup.to_owned()).as_str().trim().to_owned()),
            false => Html::trusted(markup.trim().to_owned()),
        }
    }

    /// Markup of a range without references to notes.
    fn lead(&self, range: Range<usize>) -> Html {
        let mut lead = String::new();
        let mut at = range.start;
        for mark in self.note_marks.iter().filter(|mark| range.start <= mark.start && mark.end <= range.end) {
            lead.push_str(&self.out[at..mark.start]);
            at = mark.end;
        }
        lead.push_str(&self.out[at..range.end]);
        self.html(lead)
    }
}
