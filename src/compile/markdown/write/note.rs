//! Notes: a number in the text, the note itself behind the block that refers to it, where the margin can take it.

use std::fmt::Write as _;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Writer;

impl<'t> Writer<'_, 't> {
    /// A reference.
    pub(super) fn note_reference(&mut self, label: &str) {
        let Some(&note) = self.survey.numbers.get(label) else {
            self.escape(&format!("[^{label}]"));
            return;
        };
        let number = note + 1;
        let start = self.out.len();
        let id = self.survey.notes[note].id.clone();
        self.referred[note] += 1;
        let mark = match self.referred[note] {
            1 => {
                self.pending.push(note);
                self.survey.notes[note].reference.clone()
            }
            again => {
                let id = format!("{}-{again}", self.survey.notes[note].reference);
                self.survey.ids.unique(&id)
            }
        };
        if self.in_link() {
            let _ = write!(self.out, "<sup class=\"note-ref\" id=\"{mark}\">{number}</sup>");
        } else {
            let _ = write!(
                self.out,
                "<a class=\"note-ref\" href=\"#{id}\" id=\"{mark}\" aria-label=\"Note {number}\">{number}</a>"
            );
        }
        self.fragments.push(mark);
        self.note_marks.push(start..self.out.len());
    }

    /// Writes the notes referred to since the last block, and those that they refer to.
    pub(super) fn write_notes(&mut self) {
        while !self.pending.is_empty() && !self.in_note {
            for note in std::mem::take(&mut self.pending) {
                self.write_note(note);
            }
        }
    }

    fn write_note(&mut self, note: usize) {
        let (id, events) = (self.survey.notes[note].id.clone(), self.survey.notes[note].events.clone());
        let back = format!(
            " <a class=\"note-back\" href=\"#{}\" aria-label=\"Back to the text\">↩\u{fe0e}</a>",
            self.survey.notes[note].reference
        );
        let parsed = self.parsed;
        // Raw HTML may hold a block, which a parser would not leave inside <small>.
        let raw = parsed.events[events.clone()].iter().any(|(event, _)| matches!(event, Event::InlineHtml(_)));
        let single = !raw
            && matches!(parsed.events.get(events.start), Some((Event::Start(Tag::Paragraph), _)))
            && self.end_of(events.start) + 1 == events.end
            && matches!(parsed.events[events.end - 1].0, Event::End(TagEnd::Paragraph));
        let (element, inner) = if single { ("small", events.start + 1..events.end - 1) } else { ("div", events) };
        let _ = write!(self.out, "<{element} class=\"sidenote\" id=\"{id}\" role=\"note\"><b>{}</b>", note + 1);
        self.fragments.push(id);
        self.in_note = true;
        self.depth += 1;
        self.walk(inner);
        self.close_raw_to(self.depth);
        self.depth -= 1;
        self.in_note = false;
        let _ = writeln!(self.out, "{back}</{element}>");
    }
}
