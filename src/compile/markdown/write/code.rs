//! Code blocks. Colours come later; here the text stays exact, a line an element.

use pulldown_cmark::{CodeBlockKind, Event};

use crate::model::Html;

use super::super::address;
use super::Writer;

impl<'t> Writer<'_, 't> {
    /// Writes the code block at `at` as a whole.
    pub(super) fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) -> usize {
        self.end_stretch();
        let end = self.end_of(at);
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        self.out.push_str("<figure class=\"code\">");
        if let Some(name) = name(info) {
            self.out.push_str("<figcaption class=\"code-head\"><span class=\"code-name\">");
            self.escape(name);
            self.out.push_str("</span></figcaption>");
        }
        self.out.push_str("<pre tabindex=\"0\"><code");
        let language = language(info);
        if !language.is_empty() {
            address::attribute(&mut self.out, "class", &format!("language-{language}"));
        }
        self.out.push('>');
        let parsed = self.parsed;
        let pieces = parsed.events[at + 1..end].iter().filter_map(|(event, _)| match event {
            Event::Text(text) => Some(text.as_ref()),
            _ => None,
        });
        let mut open = false;
        for line in pieces.flat_map(|piece| piece.split_inclusive('\n')) {
            if !open {
                self.out.push_str("<span class=\"line\">");
            }
            Html::escape_into(&mut self.out, line);
            open = !line.ends_with('\n');
            if !open {
                self.out.push_str("</span>");
            }
        }
        self.out.push_str(if open { "</span></code></pre></figure>" } else { "</code></pre></figure>" });
        if self.depth == 0 {
            self.end_block();
        }
        end + 1
    }
}

/// The language an info string begins with: `rust` of `rust,no_run` and of `rust{1,3} title="a.rs"`.
fn language(info: &str) -> &str {
    let first = info.split_whitespace().next().unwrap_or_default();
    let first = if first.contains('=') { "" } else { first };
    first.split(['{', ',']).next().unwrap_or_default()
}

/// The file an info string names: `title="src/a.rs"` or `file=src/a.rs`.
fn name(info: &str) -> Option<&str> {
    for key in ["title=", "file=", "filename="] {
        let keyed = |at: &usize| *at == 0 || info[..*at].ends_with(char::is_whitespace);
        let Some(at) = info.match_indices(key).map(|(at, _)| at).find(keyed) else { continue };
        let value = &info[at + key.len()..];
        let value = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
            _ => value.split_whitespace().next(),
        };
        if let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) {
            return Some(value);
        }
    }
    None
}
