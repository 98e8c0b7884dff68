//! Where front matter ends and the text begins.

use std::ops::Range;

/// The two languages front matter is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Between lines `---`.
    Yaml,
    /// Between lines `+++`.
    Toml,
}

/// A file cut in two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Split {
    /// The opening fence, or an empty range at the beginning.
    pub(crate) fence: Range<usize>,
    /// The language and place of the front matter, if there is one.
    pub(crate) front: Option<(Language, Range<usize>)>,
    /// Where the text begins.
    pub(crate) body: usize,
}

/// Cuts a text; the error is the span of a fence that nothing closes, with the line that would.
pub(crate) fn split(text: &str) -> Result<Split, (Range<usize>, &'static str)> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let first = line_at(text, start);
    let (language, mark) = match text[first.clone()].trim_end() {
        "---" => (Language::Yaml, "---"),
        "+++" => (Language::Toml, "+++"),
        _ => return Ok(Split { fence: start..start, front: None, body: start }),
    };
    let fence = start..start + mark.len();
    let front_start = first.end;
    let mut at = front_start;
    while at < text.len() {
        let line = line_at(text, at);
        if text[line.clone()].trim_end() == mark {
            return Ok(Split { fence, front: Some((language, front_start..line.start)), body: line.end });
        }
        at = line.end;
    }
    // A lone `---` line may be a thematic break; only what looks like keys was meant as front matter.
    let rest = &text[front_start..];
    let meant = rest.lines().find(|line| !line.trim().is_empty()).is_some_and(|line| {
        let key: String = line.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect();
        !key.is_empty() && line[key.len()..].trim_start().starts_with([':', '='])
    });
    if meant { Err((fence, mark)) } else { Ok(Split { fence: start..start, front: None, body: start }) }
}

/// A fence that would begin front matter, but for blank lines or a blank before it.
pub(crate) fn late_fence(text: &str) -> Option<Range<usize>> {
    let inner = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let start = text.len() - inner.len();
    let split = split(inner);
    let meant = split.as_ref().map_or(true, |split| split.front.is_some());
    let plain = start > 0 && text[..start].chars().any(|c| c != '\u{feff}');
    (meant && plain).then_some(start..start + 3)
}

/// The line that begins at `at`, its line break included.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length + 1);
    at..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, front: Option<&str>, body: &str) {
        let split = split(text).expect("closed");
        assert_eq!(split.front.map(|(_, range)| &text[range]), front);
        assert_eq!(&text[split.body..], body);
    }

    #[test]
    fn finds_both_fences_and_neither() {
        check("---\na: 1\n---\nText", Some("a: 1\n"), "Text");
        check("+++\na = 1\n+++\n", Some("a = 1\n"), "");
        check("---\r\na: 1\r\n---\r\nText", Some("a: 1\r\n"), "Text");
        check("\u{feff}---\na: 1\n---\nText", Some("a: 1\n"), "Text");
        check("---\n---\nText", Some(""), "Text");
        check("# Title\n\n---\n", None, "# Title\n\n---\n");
        check("", None, "");
        check("---", None, "---");
        check("---\n\nA break, not a fence.", None, "---\n\nA break, not a fence.");
    }

    #[test]
    fn an_open_fence_is_a_fault() {
        assert_eq!(split("---\ntitle: x\nText"), Err((0..3, "---")));
    }
}
