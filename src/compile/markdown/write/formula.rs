//! Formulas in running text, on their own line and in a fence.

use std::ops::Range;

use super::super::math::Display;
use super::super::rendered::FindingKind;
use super::super::slots::Place;
use super::Writer;

/// Formulas with more letters may be wider than the narrowest screen.
const NARROW: usize = 20;

impl Writer<'_, '_> {
    /// `$…$`, or `$$…$$` where it stands in a paragraph.
    pub(super) fn formula(&mut self, tex: &str, display: Display, span: &Range<usize>) {
        // A line of text has no room for a block.
        let display = if self.line { Display::Inline } else { display };
        let inner = self.text[span.clone()].find(tex).filter(|_| !tex.is_empty()).map(|at| span.start + at);
        self.set(tex, display, Place::Line, &|place| match inner {
            Some(start) => start + place.start..start + place.end,
            None => span.clone(),
        });
    }

    /// Sets a formula; `locate` says where in the text a part of it stands.
    pub(super) fn set(
        &mut self,
        tex: &str,
        display: Display,
        place: Place,
        locate: &dyn Fn(Range<usize>) -> Range<usize>,
    ) {
        match self.setter.set(tex.trim_end(), display) {
            Ok(formula) => {
                self.prose.push(&formula.words);
                let markup = match (display, place) {
                    (Display::Inline, _) => formula.markup,
                    (Display::Block, place) => {
                        let element = if matches!(place, Place::Block) { "div" } else { "span" };
                        // As with code: what may scroll takes the focus and has a name.
                        let scrolls = formula.words.chars().count() > NARROW;
                        let reach = if scrolls { " tabindex=\"0\" role=\"group\" aria-label=\"Formula\"" } else { "" };
                        format!("<{element} class=\"formula\"{reach}>{}</{element}>", formula.markup)
                    }
                };
                self.put(place, markup);
            }
            Err(fault) => {
                self.finding(locate(fault.at), FindingKind::BadFormula { why: fault.why, nearest: fault.nearest });
                self.prose.push(tex);
                let (open, close) = if matches!(place, Place::Block) {
                    ("<figure class=\"code\"><pre><code>", "</code></pre></figure>")
                } else {
                    ("<code>", "</code>")
                };
                self.out.push_str(open);
                self.escape(tex);
                self.out.push_str(close);
            }
        }
    }
}
