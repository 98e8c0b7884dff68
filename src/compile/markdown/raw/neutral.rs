//! Raw HTML as it leaves with its text: tags that stay, without what the policy takes from them.

use std::ops::Range;

use crate::model::Html;

use super::super::address;
use super::super::neutral::{BLOCK_GAP, BOUNDED_GAP, GAP};
use super::super::write::{Pictured, Writer};
use super::chunk::Chunk;
use super::policy::{self, Fate};
use super::scan::Tag;

/// Attributes that stay in the text although the page writes them otherwise.
const READ: [&str; 6] = ["id", "name", "align", "alt", "width", "height"];

impl<'t> Writer<'_, 't> {
    /// Puts `with`, or a gap, in the place of a range of a stretch.
    pub(super) fn patch_raw(&mut self, chunk: &Chunk, range: Range<usize>, with: Option<String>) {
        // Something unfinished runs to the end of its block; the blank line behind it stays.
        let range = range.start..range.start + chunk.html()[range].trim_end().len();
        let first = chunk.block && chunk.html()[..range.start].trim().is_empty();
        let begins = match (first, bounded(chunk.html().trim_start())) {
            (false, _) => "",
            (true, false) => BLOCK_GAP,
            (true, true) => BOUNDED_GAP,
        };
        let with = match with {
            Some(with) => [begins, &with].concat(),
            None if first => begins.to_owned(),
            None => GAP.to_owned(),
        };
        // The end of a `<pre>` ends its block, even inside something unfinished.
        let own = chunk.html().trim_start().get(..4).is_some_and(|name| name.eq_ignore_ascii_case("<pre"));
        let ends = own && chunk.block && chunk.html()[range.clone()].to_ascii_lowercase().contains("</pre>");
        let with = if ends { [&with, "</pre>"].concat() } else { with };
        self.patch(chunk.span(&range), with);
    }

    /// Writes an opening tag anew where it does not stay as it is.
    pub(super) fn patch_tag(&mut self, tag: &Tag, chunk: &Chunk) {
        let addresses = std::mem::take(&mut self.tag_addresses);
        if let Some(left) = self.left_of_tag.take() {
            return self.patch_raw(chunk, tag.range.clone(), Some(left));
        }
        let (Fate::Keep(name, _) | Fate::Void(name)) = policy::element(&tag.name) else {
            return self.patch_raw(chunk, tag.range.clone(), None);
        };
        let mut changed = false;
        let mut out = format!("<{}", tag.name);
        for attribute in &tag.attributes {
            let own = attribute.name.as_str();
            let led = addresses.iter().find(|(name, _)| *name == own).map(|(_, value)| value.as_str());
            if led.is_none() && !policy::attribute(name, own) && !READ.contains(&own) {
                changed = true;
                continue;
            }
            changed |= led.is_some_and(|led| led != attribute.value);
            address::attribute(&mut out, own, led.unwrap_or(&attribute.value));
        }
        for (name, value) in addresses.iter().filter(|(name, _)| tag.get(name).is_none()) {
            changed = true;
            address::attribute(&mut out, name, value);
        }
        if changed {
            out.push('>');
            self.patch(chunk.span(&tag.range), out);
        }
    }

    /// Remembers where an attribute of the tag being written leads.
    pub(super) fn tag_address(&mut self, name: &'static str, href: &str) {
        let absolute = |href: &str| if href.is_empty() { String::new() } else { self.context.resolve.absolute(href) };
        // A set of candidates holds several.
        let value = href.split(", ").map(absolute).collect::<Vec<_>>().join(", ");
        self.tag_addresses.push((name, value));
    }

    /// Remembers what became of a raw picture.
    pub(super) fn tag_picture(&mut self, pictured: &Pictured, destination: &str) {
        match pictured {
            Pictured::Shown(src) => self.tag_address("src", src),
            Pictured::Linked(words) => self.left_of_tag = Some(anchor(self.in_link(), destination, words, "")),
            Pictured::Absent(caption) => {
                self.tag_address("src", "");
                self.tag_addresses.push(("alt", caption.clone()));
            }
        }
    }
}

/// A link in raw HTML, with its host where that is all that is said; inside another one only what it says.
pub(super) fn anchor(inside: bool, href: &str, words: &str, host: &str) -> String {
    let mut out = String::new();
    if !inside {
        out.push_str("<a href=\"");
        address::push(&mut out, href);
        out.push_str("\">");
    }
    Html::escape_into(&mut out, words);
    if !host.is_empty() {
        out.push_str(if words.is_empty() { "<small>" } else { " <small>" });
        Html::escape_into(&mut out, host);
        out.push_str("</small>");
    }
    out.push_str(if inside { "" } else { "</a>" });
    out
}

/// Whether a block of raw HTML goes up to an end of its own, and not to a blank line.
fn bounded(html: &str) -> bool {
    let begins = |name: &str| {
        html.get(1..=name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && html[name.len() + 1..].starts_with(|c: char| c.is_whitespace() || c == '>')
    };
    html.starts_with("<!") || html.starts_with("<?") || ["script", "pre", "style", "textarea"].into_iter().any(begins)
}
