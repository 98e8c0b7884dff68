//! Lists, tasks and definitions.

use std::fmt::Write as _;

use pulldown_cmark::{Event, Tag};

use super::Writer;

impl<'t> Writer<'_, 't> {
    /// Begins a list; `start` is an ordered list's first number.
    pub(super) fn open_list(&mut self, start: Option<u64>) {
        match start {
            None => self.out.push_str("<ul>"),
            Some(1) => self.out.push_str("<ol>"),
            Some(first) => {
                let _ = write!(self.out, "<ol start=\"{first}\">");
            }
        }
        self.lists += 1;
    }

    /// Begins the item at `at`.
    pub(super) fn open_item(&mut self, at: usize) {
        let next = |offset: usize| self.parsed.events.get(at + offset).map(|(event, _)| event);
        let task = match next(1) {
            Some(Event::Start(Tag::Paragraph)) => matches!(next(2), Some(Event::TaskListMarker(_))),
            first => matches!(first, Some(Event::TaskListMarker(_))),
        };
        self.out.push_str(if task { "<li class=\"task\">" } else { "<li>" });
        if self.depth == 1 && self.lists == 1 {
            self.item = Some(String::new());
        }
    }

    /// Ends an item.
    pub(super) fn close_item(&mut self) {
        self.end_stretch();
        self.out.push_str("</li>");
        if self.depth == 1 && self.lists == 1 {
            let item = self.item.take().unwrap_or_default();
            if let Some(cut) = self.cuts.last_mut().filter(|_| !self.in_note) {
                cut.items.push(item);
            }
        }
    }

    /// The box of a task.
    pub(super) fn task(&mut self, done: bool) {
        self.out.push_str(match done {
            true => "<input type=\"checkbox\" disabled checked aria-label=\"Done\"> ",
            false => "<input type=\"checkbox\" disabled aria-label=\"To do\"> ",
        });
    }
}
