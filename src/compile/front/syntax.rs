//! What a parser's complaint means to the author: the commonest slips, found in the text around it.
//!
//! A parser says where it gave up, which is often lines below what is wrong.

use super::Language;
use std::ops::Range;

/// What is wrong, where, and what to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Advice {
    /// In bytes of the text that was parsed.
    pub(crate) span: Range<usize>,
    /// What is wrong, in a few words.
    pub(crate) message: String,
    /// What to write.
    pub(crate) help: String,
}

/// Advice for a text that was refused at `at`, where the parser `said` why; `first` is the number of its first line in
/// the file.
pub(super) fn advice(text: &str, language: Language, at: usize, said: &str, first: usize) -> Option<Advice> {
    let lines = lines(text);
    let last = lines.iter().rposition(|line| line.start <= at)?;
    match language {
        Language::Toml => toml(&lines[last]),
        Language::Yaml => {
            // A parser that meets a tab behind a value gave up where the value ends, a line before.
            if said.contains("tab")
                && let Some(next) = lines[last + 1..].iter().find(|line| !line.is_empty())
                && next.begins_with_tab()
            {
                let above = lines[..next.number].iter().rev().take_while(|line| line.begins_with_tab());
                return Some(tabbed(above.last().unwrap_or(next), first));
            }
            let seen = &without_blocks(lines, last);
            tab(seen, first)
                .or_else(|| quote(seen))
                .or_else(|| bracket(seen))
                .or_else(|| seen.iter().rev().take(2).find_map(value))
                .or_else(|| indentation(seen, first))
                .or_else(|| seen.iter().rev().take(2).find_map(|line| colon(line, first, seen)))
        }
    }
}

/// A line of the text.
struct Line<'t> {
    /// Its number, from 0.
    number: usize,
    start: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    /// Its text behind the indentation.
    fn inner(&self) -> &'t str {
        self.text.trim_start_matches([' ', '\t'])
    }

    fn indent(&self) -> usize {
        self.text.len() - self.inner().len()
    }

    /// Whether a tab is part of its indentation.
    fn begins_with_tab(&self) -> bool {
        self.text[..self.indent()].contains('\t') && !self.text.trim().is_empty()
    }

    fn is_empty(&self) -> bool {
        self.text.trim().is_empty() || self.inner().starts_with('#')
    }

    /// A stretch of the line in the text.
    fn span(&self, part: &str) -> Range<usize> {
        let offset = part.as_ptr() as usize - self.text.as_ptr() as usize;
        self.start + offset..self.start + offset + part.len()
    }

    /// Key and value, each trimmed; a list's item is a value without a key.
    fn pair(&self) -> Option<(&'t str, &'t str)> {
        let inner = self.inner();
        let item = inner.strip_prefix("- ").map(str::trim_start);
        let rest = item.unwrap_or(inner);
        if !rest.starts_with(['"', '\'', '[', '{']) {
            if let Some((key, value)) = rest.split_once(": ").or_else(|| rest.split_once(":\t")) {
                return Some((key.trim(), value.trim()));
            }
            if let Some(key) = rest.trim_end().strip_suffix(':') {
                return Some((key, ""));
            }
        }
        item.map(|item| ("", item.trim_end()))
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let line = |(number, line): (usize, &'_ str)| {
        let at = start;
        start += line.len();
        (number, at, line.len())
    };
    let places: Vec<(usize, usize, usize)> = text.split_inclusive('\n').enumerate().map(line).collect();
    let whole = |(number, start, length): (usize, usize, usize)| {
        let text = text[start..start + length].trim_end_matches(['\n', '\r']);
        Line { number, start, text }
    };
    places.into_iter().map(whole).collect()
}

/// The lines up to `last`, without those of texts behind `|` and `>`, where everything is allowed.
fn without_blocks(lines: Vec<Line<'_>>, last: usize) -> Vec<Line<'_>> {
    let mut block = None;
    let keep = |line: &Line<'_>| {
        if block.is_some_and(|indent| line.indent() > indent || line.text.trim().is_empty()) {
            return false;
        }
        block = line.pair().filter(|(_, value)| value.starts_with(['|', '>'])).map(|_| line.indent());
        true
    };
    lines.into_iter().take(last + 1).filter(keep).collect()
}

fn tab(lines: &[Line<'_>], first: usize) -> Option<Advice> {
    // Further up it may stand in a text of several lines, where it is none of the indentation.
    lines.iter().rev().take(2).rfind(|line| line.begins_with_tab()).map(|line| tabbed(line, first))
}

fn tabbed(line: &Line<'_>, first: usize) -> Advice {
    let at = line.start + line.text.find('\t').unwrap_or(0);
    let message = format!("line {} begins with a tab; YAML wants spaces", first + line.number);
    Advice { span: at..at + 1, message, help: "indent with spaces, two for each level".to_owned() }
}

/// A quote that does not end on its line, or ends before the value does.
fn quote(lines: &[Line<'_>]) -> Option<Advice> {
    // Every line before may hold the quote that runs on to where the parser gave up.
    for (at, line) in lines.iter().enumerate() {
        let Some((key, value)) = line.pair() else { continue };
        let Some(mark) = value.chars().next().filter(|c| ['"', '\''].contains(c)) else { continue };
        let rest = match closing(value, mark) {
            None if runs_on(line, &lines[at + 1..], mark) => continue,
            None => {
                let help = format!("end the value with {mark} on the same line");
                let span = line.span(&value[..1]);
                return Some(Advice { span, message: format!("the quote {mark} never ends"), help });
            }
            Some(end) => value[end..].trim_start(),
        };
        if !rest.is_empty() && !rest.starts_with(['#', ':', ',']) {
            let other = if mark == '"' { '\'' } else { '"' };
            let message = format!("the quote {mark} ends before the value does");
            let key = if key.is_empty() { "the value".to_owned() } else { format!("`{key}`") };
            let help = format!("put the whole of {key} between {other}, or write a {mark} inside it {}", escaped(mark));
            return Some(Advice { span: line.span(rest), message, help });
        }
    }
    None
}

/// Whether a quote ends on one of the deeper lines below it.
fn runs_on(line: &Line<'_>, below: &[Line<'_>], mark: char) -> bool {
    below.iter().take_while(|next| next.indent() > line.indent()).any(|next| next.text.trim_end().ends_with(mark))
}

fn escaped(mark: char) -> &'static str {
    if mark == '"' { "as \\\"" } else { "twice" }
}

/// Where a quoted value ends, behind its quote.
fn closing(value: &str, mark: char) -> Option<usize> {
    let mut chars = value.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && mark == '"' {
            chars.next();
        } else if c == mark {
            if mark == '\'' && chars.peek().is_some_and(|(_, next)| *next == mark) {
                chars.next();
            } else {
                return Some(at + mark.len_utf8());
            }
        }
    }
    None
}

/// A list or a set in brackets that is still open where the next key begins.
fn bracket(lines: &[Line<'_>]) -> Option<Advice> {
    let opens = |(at, line): (usize, &Line<'_>)| {
        let (_, value) = line.pair()?;
        let (open, close) = if value.starts_with('[') { ('[', ']') } else { ('{', '}') };
        let ends: usize = lines[at..].iter().map(|line| line.text.matches(close).count()).sum();
        (value.starts_with(open) && value.matches(open).count() > ends).then(|| (line.span(&value[..1]), open, close))
    };
    let (span, open, close) = lines.iter().enumerate().rev().find_map(opens)?;
    let help = format!("end the list with `{close}`, or put quotes around a text that begins with `{open}`");
    Some(Advice { span, message: format!("the bracket `{open}` never ends"), help })
}

/// A value that has to be quoted.
fn value(line: &Line<'_>) -> Option<Advice> {
    let (key, value) = line.pair()?;
    let label = if key.is_empty() { "- ".to_owned() } else { format!("{key}: ") };
    let quoted = format!("put the value in quotes: `{label}\"{}\"`", value.replace('"', "\\\""));
    if value.starts_with(['"', '\'', '[', '{']) {
        return None;
    }
    if let Some(mark) = value.chars().next().filter(|c| "@`%*&!".contains(*c)) {
        let message = format!("a value may not begin with `{mark}`");
        return Some(Advice { span: line.span(&value[..1]), message, help: quoted });
    }
    let at = value.find(": ").or_else(|| value.ends_with(':').then(|| value.len() - 1))?;
    let message = "a value with a colon has to be quoted".to_owned();
    Some(Advice { span: line.span(&value[at..=at]), message, help: quoted })
}

/// A line that is deeper than the one above it allows, or steps back to where nothing began.
fn indentation(lines: &[Line<'_>], first: usize) -> Option<Advice> {
    let filled: Vec<&Line<'_>> = lines.iter().filter(|line| !line.is_empty()).collect();
    let stray = |at: usize| {
        let line = filled[at];
        let above = at.checked_sub(1).map(|at| filled[at]);
        let opens = above.is_some_and(|above| {
            let value = above.pair().map_or("x", |(_, value)| value);
            value.is_empty() || value.starts_with(['|', '>', '&']) || above.inner().starts_with("- ")
        });
        let deeper = line.indent() > above.map_or(0, Line::indent) && !opens;
        let back = above.is_some_and(|above| line.indent() < above.indent())
            && filled[..at].iter().all(|before| before.indent() != line.indent());
        (deeper || (back && line.indent() > 0)).then_some(line)
    };
    let line = (0..filled.len()).rev().take(2).chain((!filled.is_empty()).then_some(0)).find_map(stray)?;
    let message = format!("line {} is indented as no line above it", first + line.number);
    let help = "begin keys at the line's beginning, and the lines of one list at the same depth".to_owned();
    Some(Advice { span: line.start..line.start + line.indent(), message, help })
}

/// A line without a colon, or without the blank behind it.
fn colon(line: &Line<'_>, first: usize, lines: &[Line<'_>]) -> Option<Advice> {
    let inner = line.inner().trim_end();
    if line.is_empty() || line.indent() > 0 || line.pair().is_some() || inner.starts_with(['-', '"', '\'', ']', '}']) {
        return None;
    }
    // A text that runs on is indented; one that is not is a key that lacks something.
    let number = first + line.number;
    let span = line.span(inner);
    if let Some((key, value)) = inner.split_once(':').filter(|(key, _)| !key.contains(' ')) {
        let help = format!("write `{key}: {value}`");
        return Some(Advice { span, message: format!("line {number} has no blank behind its colon"), help });
    }
    let (key, value) = inner.split_once(' ').unwrap_or((inner, "…"));
    let help = if lines.len() > 1 {
        format!("write `{key}: {value}`, or indent the line if it belongs to the one above")
    } else {
        format!("write `{key}: {value}`")
    };
    Some(Advice { span, message: format!("line {number} has no colon"), help })
}

/// TOML: a text without quotes, a colon instead of `=`.
fn toml(line: &Line<'_>) -> Option<Advice> {
    let inner = line.inner().trim_end();
    let quoted = |value: &str| format!("\"{}\"", value.trim().trim_matches('"').replace('"', "\\\""));
    let key = |key: &str| !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    if let Some((name, value)) = inner.split_once('=').filter(|(name, _)| key(name.trim())) {
        let (name, value) = (name.trim(), value.trim());
        if value.is_empty() {
            let message = format!("`{name}` has no value");
            return Some(Advice { span: line.span(inner), message, help: format!("write `{name} = \"…\"`") });
        }
        if value.starts_with('"') && closing(value, '"').is_none() {
            let message = "the quote \" never ends".to_owned();
            return Some(Advice { span: line.span(&value[..1]), message, help: "end the value with \"".to_owned() });
        }
        let plain = value.chars().next().is_some_and(char::is_alphabetic);
        return plain.then(|| Advice {
            span: line.span(value),
            message: "a text has to stand in quotes".to_owned(),
            help: format!("write `{name} = {}`", quoted(value)),
        });
    }
    let (name, value) = inner.split_once(':').filter(|(name, _)| key(name.trim()))?;
    Some(Advice {
        span: line.span(&inner[name.len()..=name.len()]),
        message: "TOML has `=` between a key and its value".to_owned(),
        help: format!("write `{} = {}`; between lines `---` it would be YAML", name.trim(), quoted(value)),
    })
}

#[cfg(test)]
mod tests {
    use crate::compile::front::{Language, Reason, parse};

    /// What is said of a front matter whose fence is line 1, and the text it is said at.
    #[track_caller]
    fn said(language: Language, text: &str) -> (String, String, String) {
        let faults = parse(text, language, 4).expect_err("syntax");
        let Some(Reason::Advised { message, help }) = faults.first().map(|fault| &fault.reason) else {
            panic!("{text:?}: {faults:?}")
        };
        let span = &faults[0].span;
        (message.clone(), text[span.start - 4..span.end - 4].to_owned(), help.clone())
    }

    #[test]
    fn the_commonest_slips_of_yaml_are_named() {
        for (text, message, at) in [
            ("title: A\ntags:\n\t- a\n", "line 4 begins with a tab; YAML wants spaces", "\t"),
            ("tags:\n  - a\n\t- b\n  - c\n", "line 4 begins with a tab; YAML wants spaces", "\t"),
            ("stack:\n  - name: A\n\n  \trole: x\n    since: 1\n", "line 5 begins with a tab; YAML wants spaces", "\t"),
            ("period:\n\tfrom: 2024\n\tto: 2025\n", "line 3 begins with a tab; YAML wants spaces", "\t"),
            ("title: \"A\ndescription: D\n", "the quote \" never ends", "\""),
            ("title: 'A\ndescription: D\n", "the quote ' never ends", "'"),
            ("title: 'it's'\n", "the quote ' ends before the value does", "s'"),
            ("title: \"A\" b\n", "the quote \" ends before the value does", "b"),
            ("title: A\n  description: D\n", "line 3 is indented as no line above it", "  "),
            (" title: A\ndescription: D\n", "line 2 is indented as no line above it", " "),
            ("tags:\n  - a\n - b\n", "line 4 is indented as no line above it", " "),
            ("title: One: two\n", "a value with a colon has to be quoted", ":"),
            ("title: [a, b\ndescription: D\n", "the bracket `[` never ends", "["),
            ("tags: [a,\n  b]\ntitle: One: two\n", "a value with a colon has to be quoted", ":"),
            ("note: \"a\n  b\"\ntitle: One: two\n", "a value with a colon has to be quoted", ":"),
            ("note: |\n  x: \"y\n  \tz: [\ntitle: One: two\n", "a value with a colon has to be quoted", ":"),
            ("title: @a\n", "a value may not begin with `@`", "@"),
            ("title: *a\n", "a value may not begin with `*`", "*"),
            ("title A\ndescription: D\n", "line 2 has no colon", "title A"),
            ("title:A\ndescription: D\n", "line 2 has no blank behind its colon", "title:A"),
        ] {
            let (said, place, _) = said(Language::Yaml, text);
            assert_eq!((said.as_str(), place.as_str()), (message, at), "{text:?}");
        }
        assert_eq!(said(Language::Yaml, "title: One: two\n").2, "put the value in quotes: `title: \"One: two\"`");
    }

    #[test]
    fn toml_has_its_own() {
        for (text, message, at, help) in [
            ("title = A thing\n", "a text has to stand in quotes", "A thing", "write `title = \"A thing\"`"),
            ("title = \"A\nn = 1\n", "the quote \" never ends", "\"", "end the value with \""),
            ("title =\n", "`title` has no value", "title =", "write `title = \"…\"`"),
        ] {
            let want = (message.to_owned(), at.to_owned(), help.to_owned());
            assert_eq!(said(Language::Toml, text), want, "{text:?}");
        }
        let (message, at, help) = said(Language::Toml, "title: A\n");
        assert_eq!((message.as_str(), at.as_str()), ("TOML has `=` between a key and its value", ":"));
        assert!(help.starts_with("write `title = \"A\"`"), "{help}");
    }
}
