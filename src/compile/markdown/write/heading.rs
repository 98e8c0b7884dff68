//! Headings: their fragments, their anchors, the outline.

use pulldown_cmark::{Event, Tag};

use crate::model::{Heading, Html};

use super::super::address;
use super::Writer;
use super::section::Cut;

impl<'t> Writer<'_, 't> {
    /// Begins the heading at `at`.
    pub(super) fn open_heading(&mut self, at: usize, start: usize) {
        let Some((level, id)) = self.survey.headings.get(&at).map(|plan| (plan.level, plan.id.clone())) else { return };
        self.in_heading = true;
        if level == 2 && self.depth == 0 && !self.in_note {
            let begun = Cut {
                level,
                id: id.clone(),
                start: self.out.len(),
                span: start..self.text.len(),
                raw: !self.opened.is_empty(),
                ..Cut::default()
            };
            if let Some(before) = self.cuts.last_mut() {
                before.span.end = start;
            }
            self.cuts.push(begun);
        }
        self.out.push_str("<h");
        self.out.push(char::from(b'0' + level));
        if level > 1 {
            address::attribute(&mut self.out, "id", &id);
            self.fragments.push(id);
        }
        self.out.push('>');
    }

    /// Braces at a heading's end that hold neither an id nor a class are words of it; the parser drops them.
    fn braces(&mut self, at: usize) {
        let Some((&start, _)) = self.survey.headings.range(..at).next_back() else { return };
        let (Event::Start(Tag::Heading { id: None, classes, .. }), span) = &self.parsed.events[start] else { return };
        let inner = self.parsed.events[start + 1..at].iter().map(|(_, span)| span.end).max().unwrap_or(span.end);
        let rest = self.text.get(inner..span.end).unwrap_or_default().trim_start();
        let Some(close) = rest.find('}').filter(|_| classes.is_empty() && rest.starts_with('{')) else { return };
        let written = format!(" {}", &rest[..=close]);
        self.escape(&written);
        self.prose.push(&written);
    }

    /// Ends the heading whose end stands at `at`.
    pub(super) fn close_heading(&mut self, at: usize) {
        self.braces(at);
        let text = self.end_stretch();
        self.in_heading = false;
        let Some((_, plan)) = self.survey.headings.range(..at).next_back() else { return };
        if plan.level == 1 {
            return self.out.push_str("</h1>");
        }
        self.out.push_str("<a class=\"anchor\" href=\"#");
        Html::escape_into(&mut self.out, &plan.id);
        self.out.push_str("\" aria-label=\"Link to this section\">§</a></h");
        self.out.push(char::from(b'0' + plan.level));
        self.out.push('>');
        if self.depth > 0 || self.in_note {
            return;
        }
        self.table.heading.clone_from(&text);
        if plan.level == 2
            && let Some(cut) = self.cuts.last_mut()
        {
            cut.body = self.out.len();
            cut.label.clone_from(&text);
        }
        if plan.level <= 3 {
            self.outline.push(Heading { level: plan.level, id: plan.id.clone(), text });
        }
    }
}
