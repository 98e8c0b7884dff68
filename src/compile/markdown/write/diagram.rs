//! Drawings: the picture, its caption, and its text for whoever does not see it.

use std::ops::Range;

use super::super::rendered::FindingKind;
use super::super::slots::Place;
use super::super::{code, diagram};
use super::Writer;
use crate::model::Html;

/// Pictures wider than this go beyond the measure where there is room: what is a little narrower fits into it.
const WIDE: u32 = 540;

impl Writer<'_, '_> {
    /// Draws a fence of Mermaid; false where that fails and the text has to stand for itself.
    pub(super) fn diagram(
        &mut self,
        block: &Range<usize>,
        info: &str,
        text: &str,
        locate: &dyn Fn(Range<usize>) -> Range<usize>,
    ) -> bool {
        self.drawings += 1;
        // A page may show several texts, so that a number alone would not be the drawing's own; and a text that has
        // left its page draws the same.
        let digest = blake3::hash(text.as_bytes()).to_hex();
        let id = format!("d{}-{}", &digest[..8], self.drawings);
        let drawing = match diagram::draw(text, &id) {
            Ok(drawing) => drawing,
            Err(fault) => {
                self.finding(locate(fault.at), FindingKind::BadDiagram { why: fault.why });
                return false;
            }
        };
        let (title, faults) = code::title(info);
        self.info_faults(block, info, faults);
        let mut markup = String::from("<figure class=\"diagram\"");
        if drawing.width > WIDE {
            markup.push_str(" data-span=\"wide\"");
        }
        markup.push_str("><div class=\"diagram-frame\" tabindex=\"0\" role=\"group\" aria-label=\"");
        Html::escape_into(&mut markup, &drawing.name);
        markup.push_str("\">");
        markup.push_str(&drawing.svg);
        markup.push_str("</div>");
        if let Some(title) = title {
            markup.push_str("<figcaption>");
            Html::escape_into(&mut markup, title);
            markup.push_str("</figcaption>");
        }
        markup.push_str("<details class=\"diagram-text\"><summary>The diagram as text</summary><pre data-wrap><code>");
        Html::escape_into(&mut markup, text);
        markup.push_str("</code></pre></details></figure>");
        self.put(Place::Block, markup);
        true
    }
}
