//! Marks: `[^id]` with the id of an exhibit, where the text has no footnote of that name.

use std::ops::Range;

use crate::site::mark::{Place, glue, mark};

use super::super::context::Cited;
use super::super::neutral::written_link;
use super::super::rendered::FindingKind;
use super::Writer;

impl Writer<'_, '_> {
    /// Writes what stands in the text as `written`.
    pub(super) fn mark(&mut self, label: String, meant: bool, written: &str, span: Range<usize>) {
        // The blanks before it go, as they do on the page.
        let whole = self.text[..span.start].trim_end_matches([' ', '\n']).len()..span.end;
        match self.context.resolve.exhibit(&label) {
            Cited::Exhibit { href, mark: number, title, reference } => {
                let taken = match self.in_link() {
                    true => self.literal(&format!("[E{number}]")),
                    false => written_link(
                        &self.literal(&format!("[E{number}]")),
                        &self.context.resolve.absolute(&href),
                        &format!("Exhibit E{number}: {title}"),
                    ),
                };
                self.patch(whole, taken);
                self.join();
                self.prose.mention_before(reference);
                let first = self.marked != self.out.len();
                if self.in_link() {
                    // No link stands inside another: the number alone.
                    self.escape(&format!("{}[E{number}]", glue(first)));
                } else {
                    self.out.push(glue(first));
                    self.out.push_str(mark(&href, number, &title, Place::Superior).as_str());
                }
                self.marked = self.out.len();
            }
            Cited::Hidden => {
                self.patch(whole, String::new());
                self.join();
                self.finding(span, FindingKind::HiddenExhibit { label });
            }
            Cited::Nothing { help } => {
                self.words(written, None);
                if label.starts_with("evidence/") {
                    self.finding(span, FindingKind::LostExhibit { label, help });
                } else if meant {
                    self.finding(span, FindingKind::UndefinedNote { label, help });
                }
            }
        }
    }

    /// Takes back the blanks before a mark: it belongs to the word, wherever the line was broken.
    fn join(&mut self) {
        let kept = self.out.trim_end_matches([' ', '\n']).len();
        self.out.truncate(kept);
        self.prose.join();
    }
}
