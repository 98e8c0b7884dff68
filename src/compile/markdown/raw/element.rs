//! One raw element: kept, unwrapped, removed or turned into a link; and what keeps them balanced.

use crate::model::Html;

use super::super::neutral::GAP;
use super::super::rendered::FindingKind;
use super::super::write::Writer;
use super::Opened;
use super::chunk::Chunk;
use super::policy::{self, Fate};
use super::scan::Tag;

impl<'t> Writer<'_, 't> {
    /// Begins a raw element; true if it goes with all it holds.
    pub(super) fn open_raw(&mut self, tag: &Tag, chunk: &Chunk) -> bool {
        self.tag_addresses.clear();
        let fate = match policy::element(&tag.name) {
            // A line stands in a paragraph, which a block would end.
            Fate::Card if self.line => Fate::Remove,
            Fate::Keep(name, _) | Fate::Void(name) if self.line && !policy::phrasing(name) => Fate::Unwrap,
            fate => fate,
        };
        let span = chunk.span(&tag.range);
        match fate {
            Fate::Unwrap | Fate::Remove => {
                if policy::is_word(&tag.name) && tag.attributes.is_empty() && !self.ends_somewhere(&tag.name) {
                    let written = chunk.written(tag);
                    self.left_of_tag = Some(Html::text(written).into_string());
                    self.escape(written);
                    self.prose.push(written);
                }
                self.finding(span, FindingKind::Element { name: tag.name.clone() });
                return fate == Fate::Remove;
            }
            Fate::Card => {
                self.card(tag, chunk);
                return true;
            }
            Fate::Keep(..) if self.opened.len() >= policy::DEPTH => return false,
            Fate::Keep(..) | Fate::Void(_) => {}
        }
        if tag.get("style").is_some() {
            self.finding(span.clone(), FindingKind::Style);
        }
        let handler =
            tag.attributes.iter().find(|attribute| attribute.name.starts_with("on") && attribute.name.len() > 2);
        if let Some(handler) = handler {
            self.finding(span, FindingKind::Handler { name: handler.name.clone() });
        }
        match fate {
            Fate::Void("img") => self.raw_image(tag, chunk),
            Fate::Void("source") => self.raw_source(tag, chunk),
            Fate::Void("track") => self.left_of_tag = Some(GAP.to_owned()),
            Fate::Void(name) => self.raw_tag(name, tag),
            Fate::Keep("a", _) => self.raw_anchor(tag, chunk),
            Fate::Keep(name @ ("video" | "audio"), close) => return self.raw_recording(name, close, tag, chunk),
            Fate::Keep("table", _) if !self.opened.iter().any(|open| open.name == "table") => {
                self.open_frame();
                self.raw_tag("table", tag);
                self.opened("table", "</table></div>");
            }
            Fate::Keep(name, close) => {
                self.raw_tag(name, tag);
                self.opened(&tag.name, close);
            }
            _ => {}
        }
        false
    }

    /// Whether the text holds an end for `name`: then its beginning is a tag, and not a word such as `Vec<T>`.
    fn ends_somewhere(&self, name: &str) -> bool {
        let mut rest = self.text;
        while let Some(at) = rest.find("</") {
            rest = &rest[at + 2..];
            if rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
                return true;
            }
        }
        false
    }

    /// Remembers an open element.
    pub(super) fn opened(&mut self, name: &str, close: &'static str) {
        self.opened.push(Opened { name: name.to_owned(), close, depth: self.depth });
    }

    /// Ends a raw element, if one of that name is open here, with all that is open inside it.
    pub(super) fn close_raw(&mut self, name: &str) {
        let here = |open: &Opened| open.depth == self.depth && open.name == name;
        if let Some(at) = self.opened.iter().rposition(here) {
            self.close_raw_from(at + 1);
            if let Some(open) = self.opened.pop() {
                if open.name == "a" {
                    self.prose.end_mention();
                }
                self.out.push_str(open.close);
            }
        }
    }

    /// Ends the elements from the one at `first` on, innermost first.
    pub(super) fn close_raw_from(&mut self, first: usize) {
        while self.opened.len() > first {
            let Some(open) = self.opened.pop() else { return };
            if !policy::end_optional(&open.name) {
                self.out.push_str(open.close);
            }
        }
    }

    /// Ends what was opened at `depth` or deeper: no raw element outlives what holds it.
    pub(in super::super) fn close_raw_to(&mut self, depth: usize) {
        let keep = self.opened.iter().position(|open| open.depth >= depth);
        if let Some(first) = keep {
            self.close_raw_from(first);
        }
    }
}
