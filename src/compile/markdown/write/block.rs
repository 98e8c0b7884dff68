//! Blocks: paragraphs, quotations, alerts, and the way to the others.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Tag, TagEnd};

use super::Writer;

impl<'a, 't> Writer<'a, 't> {
    /// Begins the block at `at`.
    pub(super) fn start_block(&mut self, at: usize, tag: &'a Tag<'t>, span: &Range<usize>) {
        match tag {
            Tag::Paragraph => {
                self.out.push_str("<p>");
                self.paragraph = self.out.len();
            }
            Tag::Heading { .. } => self.open_heading(at, span.start),
            Tag::BlockQuote(kind) => {
                self.quotes += 1;
                match kind {
                    None => self.out.push_str("<blockquote>"),
                    Some(kind) => self.open_alert(*kind),
                }
            }
            Tag::List(start) => self.open_list(*start),
            Tag::Item => self.open_item(at),
            Tag::DefinitionList => {
                self.quotes += 1;
                self.out.push_str("<dl>");
            }
            Tag::DefinitionListTitle => self.out.push_str("<dt>"),
            Tag::DefinitionListDefinition => self.out.push_str("<dd>"),
            Tag::Table(alignments) => self.open_table(alignments),
            Tag::TableHead => self.open_table_head(),
            Tag::TableRow => self.open_table_row(),
            Tag::TableCell => self.open_cell(at),
            // Written elsewhere, as wholes or in running text.
            Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::MetadataBlock(_)
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => {}
        }
    }

    /// Ends the block whose end stands at `at`.
    pub(super) fn close_block(&mut self, at: usize, tag: &TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close_paragraph(),
            TagEnd::Heading(_) => self.close_heading(at),
            TagEnd::BlockQuote(kind) => {
                self.end_stretch();
                self.quotes -= 1;
                self.out.push_str(if kind.is_some() { "</aside>" } else { "</blockquote>" });
            }
            TagEnd::List(ordered) => {
                self.end_stretch();
                self.lists -= 1;
                self.out.push_str(if *ordered { "</ol>" } else { "</ul>" });
            }
            TagEnd::Item => self.close_item(),
            TagEnd::DefinitionList => {
                self.end_stretch();
                self.quotes -= 1;
                self.out.push_str("</dl>");
            }
            TagEnd::DefinitionListTitle => {
                self.end_stretch();
                self.out.push_str("</dt>");
            }
            TagEnd::DefinitionListDefinition => {
                self.end_stretch();
                self.out.push_str("</dd>");
            }
            TagEnd::Table => self.close_table(),
            TagEnd::TableHead => self.close_table_head(),
            TagEnd::TableRow => {
                self.prose.end_row();
                self.out.push_str("</tr>");
            }
            TagEnd::TableCell => self.close_cell(at),
            TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::MetadataBlock(_)
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image => {}
        }
    }

    fn close_paragraph(&mut self) {
        self.end_stretch();
        if self.depth == 0 && !self.in_note && self.opened.is_empty() {
            let range = self.paragraph..self.out.len();
            if let Some(cut) = self.cuts.last_mut().filter(|cut| cut.lead.is_none()) {
                cut.lead = Some(range);
            }
        }
        self.out.push_str("</p>");
    }

    fn open_alert(&mut self, kind: BlockQuoteKind) {
        let (kind, label) = match kind {
            BlockQuoteKind::Note => ("note", "Note"),
            BlockQuoteKind::Tip => ("tip", "Tip"),
            BlockQuoteKind::Important => ("important", "Important"),
            BlockQuoteKind::Warning => ("warning", "Warning"),
            BlockQuoteKind::Caution => ("caution", "Caution"),
        };
        let open = [
            // A note, not a landmark: a page may hold several of one kind.
            "<aside class=\"alert\" data-kind=\"",
            kind,
            "\" role=\"note\" aria-label=\"",
            label,
            "\"><p class=\"label\">",
            label,
            "</p>",
        ];
        self.out.extend(open);
    }

    /// After a block of the text itself: a new line, and the notes it referred to.
    pub(in super::super) fn end_block(&mut self) {
        if self.depth == 0 {
            self.out.push('\n');
            self.write_notes();
        }
    }
}
