//! Events to markup.
//!
//! One pass over the events; what they need to know of each other was found by the survey. The writer vouches for
//! what it emits: text is escaped, addresses pass [`super::address`], raw HTML passes [`super::raw`].

mod block;
mod code;
#[cfg(feature = "diagrams")]
mod diagram;
mod formula;
mod heading;
mod image;
mod line;
mod link;
mod list;
mod mark;
mod note;
mod running;
mod section;
mod table;
mod walk;

use std::ops::Range;

use crate::model::{Body, Heading, Html};

use super::context::Context;
use super::events::Parsed;
use super::math::Setter;
use super::neutral::{BOUNDED_GAP, Patches};
use super::prose::{Part, Prose};
use super::raw::Opened;
use super::rendered::{Finding, FindingKind, Rendered};
use super::slots::Slots;
use super::survey::Survey;
pub(super) use image::{Picture, Pictured};
use running::Run;
use section::Cut;

/// A text being written.
pub(super) struct Writer<'a, 't> {
    pub(super) text: &'t str,
    pub(super) parsed: &'a Parsed<'t>,
    pub(super) survey: Survey,
    pub(super) context: &'a Context<'a>,
    pub(super) out: String,
    pub(super) findings: Vec<Finding>,
    pub(super) fragments: Vec<String>,
    pub(super) fragment_links: Vec<(String, String, Range<usize>)>,
    pub(super) prose: Prose,
    /// What the text says otherwise once it is taken away.
    pub(super) patches: Patches,
    /// Where the last link leads; empty for nowhere.
    pub(super) led: String,
    /// The addresses of the raw tag being written, by attribute.
    pub(super) tag_addresses: Vec<(&'static str, String)>,
    /// What stands for that tag, where something else does.
    pub(super) left_of_tag: Option<String>,
    /// Open elements the parser knows of; at 0 a block of the text itself begins or has ended.
    pub(super) depth: usize,
    /// Open raw elements.
    pub(super) opened: Vec<Opened>,
    /// Whether any raw HTML was written.
    raw: bool,
    /// Whether any stands before the first section.
    preamble_raw: bool,
    /// What closes the open links.
    links: Vec<&'static str>,
    run: Run,
    outline: Vec<Heading>,
    cuts: Vec<Cut>,
    /// Where the open paragraph of the text itself begins.
    paragraph: usize,
    lists: usize,
    /// Pictures written so far.
    pictures: usize,
    /// Open blocks whose text stands beside the text itself.
    pub(super) quotes: usize,
    table: table::Table,
    /// Notes referred to since the last block of the text itself.
    pending: Vec<usize>,
    /// References to each note so far.
    referred: Vec<usize>,
    in_note: bool,
    in_heading: bool,
    /// References to notes in the markup, which a lead leaves out.
    note_marks: Vec<Range<usize>>,
    /// Text of the open item of an outermost list.
    item: Option<String>,
    smart_quotes: bool,
    /// Where the last mark of an exhibit ends in the markup.
    marked: usize,
    /// Whether this is a line of text, which holds no blocks.
    pub(super) line: bool,
    /// Finished markup that passes no sanitiser.
    slots: Slots,
    /// Code blocks so far.
    blocks: usize,
    /// Sets formulas.
    setter: Setter,
    /// Drawings so far.
    #[cfg(feature = "diagrams")]
    drawings: usize,
}

impl<'a, 't> Writer<'a, 't> {
    /// Ready to write.
    pub(super) fn new(text: &'t str, parsed: &'a Parsed<'t>, survey: Survey, context: &'a Context<'a>) -> Self {
        let english = context.lang.is_empty() || context.lang.get(..2).is_some_and(|l| l.eq_ignore_ascii_case("en"));
        Writer {
            text,
            parsed,
            context,
            out: String::with_capacity(text.len() * 3 / 2),
            findings: Vec::new(),
            fragments: Vec::new(),
            fragment_links: Vec::new(),
            prose: Prose::new(context.lang),
            patches: Patches::default(),
            led: String::new(),
            tag_addresses: Vec::new(),
            left_of_tag: None,
            depth: 0,
            opened: Vec::new(),
            raw: false,
            preamble_raw: false,
            links: Vec::new(),
            run: Run::default(),
            outline: Vec::new(),
            cuts: Vec::new(),
            paragraph: 0,
            lists: 0,
            pictures: 0,
            quotes: 0,
            table: table::Table::default(),
            pending: Vec::new(),
            referred: vec![0; survey.notes.len()],
            in_note: false,
            in_heading: false,
            note_marks: Vec::new(),
            item: None,
            smart_quotes: english,
            marked: usize::MAX,
            line: false,
            slots: Slots::default(),
            blocks: 0,
            setter: Setter::default(),
            #[cfg(feature = "diagrams")]
            drawings: 0,
            survey,
        }
    }

    /// Writes everything.
    pub(super) fn run(mut self) -> Rendered {
        // A leading heading for which nothing is planned is a title that leaves the text.
        let start = match &self.survey.title {
            Some((events, ..)) if !self.survey.headings.contains_key(&events.start) => events.end,
            _ => 0,
        };
        if let Some((_, span)) = start.checked_sub(1).map(|last| &self.parsed.events[last]) {
            self.patch(0..span.end, String::new());
        }
        self.walk(start..self.parsed.events.len());
        self.close_raw_to(0);
        // Definitions stay where they stand, so that nothing beside them changes, and say nothing any more.
        for span in self.parsed.definitions.values() {
            let written = &self.text[span.clone()];
            let label = written.match_indices("]:").find(|(at, _)| !written[..*at].ends_with('\\'));
            if let Some((end, _)) = label {
                let end = span.start + end + "]:".len();
                self.patch(end..span.start + written.trim_end().len(), " <>".to_owned());
            }
        }
        for (label, span) in std::mem::take(&mut self.survey.unused) {
            let end = span.start + self.text[span.clone()].trim_end().len();
            self.patch(span.start..end, format!("[^{label}]: {BOUNDED_GAP}"));
            self.finding(span, FindingKind::UnusedNote { label });
        }
        let (preamble, sections) = self.cut();
        let out = std::mem::take(&mut self.out);
        let html = self.html(out);
        Rendered {
            title: self.survey.title.take().map(|(_, text, span)| (text, span)),
            preamble,
            sections,
            body: Body {
                outline: std::mem::take(&mut self.outline),
                words: self.prose.words(),
                minutes: self.prose.minutes(),
                excerpt: self.prose.excerpt(),
                mentions: self.prose.mentions(),
                markdown: std::mem::take(&mut self.patches).apply(self.text),
                html,
            },
            findings: self.findings,
            fragments: self.fragments,
            fragment_links: self.fragment_links,
        }
    }

    /// Whether a link is open, so that another cannot be.
    pub(super) fn in_link(&self) -> bool {
        !self.links.is_empty() || self.opened.iter().any(|open| open.name == "a")
    }

    /// Appends text, escaped.
    pub(super) fn escape(&mut self, text: &str) {
        Html::escape_into(&mut self.out, text);
    }

    /// Notes a fault.
    pub(super) fn finding(&mut self, span: Range<usize>, kind: FindingKind) {
        self.findings.push(Finding { span: self.bounded(&span), kind });
    }

    /// A span on character boundaries. A raw tag that runs over the lines of a quotation has marks between its parts,
    /// and a place inside it is then only nearly known.
    pub(super) fn bounded(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.text.floor_char_boundary(span.start);
        start..self.text.ceil_char_boundary(span.end).max(start)
    }

    /// Finished markup: what holds raw HTML passes the sanitiser as a whole.
    pub(super) fn html(&self, markup: String) -> Html {
        Html::trusted(self.slots.fill(if self.raw { super::raw::sanitise(&markup) } else { markup }))
    }

    /// Ends a stretch of plain text.
    pub(super) fn end_stretch(&mut self) -> String {
        let part = match () {
            () if self.in_note => Part::Note,
            () if self.in_heading => Part::Heading,
            () if self.quotes > 0 || self.lists > 0 || self.table.open => Part::Beside,
            () if self.opened.iter().any(|open| open.name == "details") => Part::Beside,
            () => Part::Paragraph,
        };
        let text = self.prose.close(part);
        if let Some(item) = self.item.as_mut().filter(|_| self.lists == 1 && !self.in_note && !text.is_empty()) {
            if !item.is_empty() {
                item.push(' ');
            }
            item.push_str(&text);
        }
        text
    }
}
