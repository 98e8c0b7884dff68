//! A line of running text, with no block around it.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::inline::Line;
use super::Writer;

impl Writer<'_, '_> {
    /// Writes the insides of all paragraphs.
    pub(in super::super) fn inline(&mut self) {
        self.line = true;
        let mut at = 0;
        while at < self.parsed.events.len() {
            match self.parsed.events[at].0 {
                Event::Start(Tag::Paragraph) => {
                    if !self.out.is_empty() {
                        self.out.push(' ');
                    }
                    at += 1;
                }
                Event::End(TagEnd::Paragraph) => {
                    self.end_run();
                    self.close_raw_to(0);
                    self.end_stretch();
                    at += 1;
                }
                _ => at = self.event(at),
            }
        }
        self.end_run();
    }

    /// Writes the text as words, with nothing but addresses and `[[id]]` seen in it.
    pub(in super::super) fn words_only(&mut self) {
        let whole = self.text.trim();
        let start = self.text.len() - self.text.trim_start().len();
        self.running(whole, &(start..start + whole.len()));
        self.end_run();
    }

    /// What was written.
    pub(in super::super) fn line(mut self) -> Line {
        self.end_stretch();
        let out = std::mem::take(&mut self.out);
        let mentions = self.prose.mentions();
        Line { html: self.html(out), findings: self.findings, mentions }
    }
}
