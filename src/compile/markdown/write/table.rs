//! Tables, each in a frame that scrolls by itself and has a name.

use std::fmt::Write as _;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use crate::model::Html;

use super::Writer;

/// The table being written.
#[derive(Default)]
pub(super) struct Table {
    /// Whether one is open.
    pub(super) open: bool,
    /// Text of the heading above, which names it.
    pub(super) heading: String,
    alignments: Vec<Alignment>,
    count: usize,
    column: usize,
    head: bool,
    body: bool,
}

impl<'t> Writer<'_, 't> {
    pub(super) fn open_table(&mut self, alignments: &[Alignment]) {
        self.table.open = true;
        self.table.alignments = alignments.to_vec();
        self.open_frame();
        self.out.push_str("<table>");
    }

    /// Begins the frame of a table: it scrolls by itself, so it takes the focus and has a name.
    pub(in super::super) fn open_frame(&mut self) {
        self.table.count += 1;
        let _ = write!(
            self.out,
            "<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Table {}",
            self.table.count
        );
        if !self.table.heading.is_empty() {
            self.out.push_str(": ");
            Html::escape_into(&mut self.out, &self.table.heading);
        }
        self.out.push_str("\">");
    }

    pub(super) fn close_table(&mut self) {
        self.end_stretch();
        self.out.push_str(if std::mem::take(&mut self.table.body) {
            "</tbody></table></div>"
        } else {
            "</table></div>"
        });
        self.table.open = false;
    }

    pub(super) fn open_table_head(&mut self) {
        self.out.push_str("<thead><tr>");
        self.table.head = true;
        self.table.column = 0;
        self.prose.begin_row();
    }

    pub(super) fn close_table_head(&mut self) {
        self.prose.end_row();
        self.out.push_str("</tr></thead>");
        self.table.head = false;
    }

    pub(super) fn open_table_row(&mut self) {
        if !std::mem::replace(&mut self.table.body, true) {
            self.out.push_str("<tbody>");
        }
        self.out.push_str("\n<tr>");
        self.table.column = 0;
        self.prose.begin_row();
    }

    /// Begins the cell at `at`; an empty one heads nothing.
    pub(super) fn open_cell(&mut self, at: usize) {
        let empty = matches!(self.parsed.events.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
        self.out.push_str(if self.table.head && !empty { "<th scope=\"col\"" } else { "<td" });
        self.out.push_str(match self.table.alignments.get(self.table.column) {
            Some(Alignment::Right) => " data-align=\"end\">",
            Some(Alignment::Center) => " data-align=\"center\">",
            _ => ">",
        });
        self.table.column += 1;
    }

    /// Ends the cell whose end stands at `at`.
    pub(super) fn close_cell(&mut self, at: usize) {
        self.end_stretch();
        let empty = matches!(self.parsed.events.get(at.wrapping_sub(1)), Some((Event::Start(Tag::TableCell), _)));
        self.out.push_str(if self.table.head && !empty { "</th>" } else { "</td>" });
    }
}
