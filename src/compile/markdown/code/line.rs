//! The lines of a block: what each says, and what is said about it.

use std::fmt::Write as _;

use crate::model::Html;

use super::classes::Class;
use super::colour::{Stretches, colour};
use super::info::Info;
use super::language::{self, Language};
use super::notation::{self, What};

/// How a line differs from what was there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Added,
    Removed,
}

/// One line.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Without its end.
    pub(super) text: String,
    /// Where each stretch ends, and its class.
    pub(super) stretches: Stretches,
    pub(super) change: Option<Change>,
    pub(super) marked: bool,
    pub(super) focused: bool,
    /// Length of the prompt it begins with.
    pub(super) prompt: usize,
    /// Whether it came back from a command.
    pub(super) answer: bool,
}

/// Lines read by a language.
pub(super) fn of_text(text: &str, language: Language, info: &Info<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut noted: Vec<(What, u32)> = Vec::new();
    for (number, written) in (1..).zip(text.lines()) {
        let mut line = Line { text: written.to_owned(), ..Line::default() };
        let mut alone = false;
        while let Some((rest, note)) = notation::take(&line.text) {
            alone = rest.trim().is_empty();
            noted.push((note.what, note.lines));
            line.text = rest.to_owned();
        }
        if alone {
            continue;
        }
        line.mark(number, info);
        for (what, left) in &mut noted {
            line.note(*what);
            *left -= 1;
        }
        noted.retain(|(_, left)| *left > 0);
        lines.push(line);
    }
    if let Language::Grammar(grammar) = language {
        paint(&mut lines, grammar);
    }
    lines
}

/// Lines of a diff: the signs become marks, what they stand before is read by `inner`.
pub(super) fn of_diff(text: &str, inner: Language, info: &Info<'_>) -> Vec<Line> {
    let patch = is_patch(text);
    let head = |line: &str| {
        patch
            && ["diff ", "index ", "--- ", "+++ ", "@@ ", "new file", "deleted file"]
                .iter()
                .any(|h| line.starts_with(h))
    };
    let mut lines: Vec<Line> = Vec::new();
    for (number, written) in (1..).zip(text.lines()) {
        let mut line = Line::default();
        let (change, rest) = match written.as_bytes().first() {
            _ if head(written) => (None, written),
            Some(b'+') => (Some(Change::Added), &written[1..]),
            Some(b'-') => (Some(Change::Removed), &written[1..]),
            Some(b' ') => (None, &written[1..]),
            _ => (None, written),
        };
        rest.clone_into(&mut line.text);
        line.mark(number, info);
        line.change = change.or(line.change);
        if head(written) {
            line.answer = true;
        }
        lines.push(line);
    }
    if let Language::Grammar(grammar) = inner {
        paint(&mut lines, grammar);
    }
    lines
}

/// Whether a diff can be applied as it is: it says where.
pub(super) fn is_patch(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("@@ ") || line.starts_with("diff --git "))
}

/// Lines of a session, if the text is one: somewhere it has a prompt.
pub(super) fn of_session(text: &str, info: &Info<'_>) -> Option<Vec<Line>> {
    let prompt = |line: &str| ["$ ", "% ", "❯ "].into_iter().find(|prompt| line.starts_with(prompt)).map(str::len);
    text.lines().find_map(prompt)?;
    let mut lines: Vec<Line> = Vec::new();
    let mut goes_on = false;
    for (number, written) in (1..).zip(text.lines()) {
        let begins = prompt(written);
        let prompt = begins.or_else(|| (goes_on && written.starts_with("> ")).then_some(2)).unwrap_or(0);
        let mut line = Line { text: written.to_owned(), prompt, ..Line::default() };
        line.answer = prompt == 0 && !goes_on;
        goes_on = !line.answer && written.ends_with('\\');
        line.mark(number, info);
        if let Some(shell) = language::shell().filter(|_| !line.answer) {
            let painted = colour(shell, &format!("{}\n", &written[prompt..]));
            let end = written.len();
            let stretches = painted.first().into_iter().flatten();
            line.stretches = stretches.map(|(at, class)| ((at + prompt).min(end), *class)).collect();
        }
        lines.push(line);
    }
    Some(lines)
}

/// Colours lines as one text.
fn paint(lines: &mut [Line], grammar: &syntect::parsing::SyntaxReference) {
    let mut text = String::new();
    for line in &*lines {
        text.push_str(&line.text);
        text.push('\n');
    }
    let painted = colour(grammar, &text);
    for (line, stretches) in lines.iter_mut().zip(painted.iter()) {
        line.stretches.clone_from(stretches);
    }
}

impl Line {
    /// Takes what the info string says of the line of that number.
    fn mark(&mut self, number: u32, info: &Info<'_>) {
        self.marked = info.marked.has(number);
        self.focused = info.focused.has(number);
        if info.added.has(number) {
            self.change = Some(Change::Added);
        }
        if info.removed.has(number) {
            self.change = Some(Change::Removed);
        }
    }

    fn note(&mut self, what: What) {
        match what {
            What::Marked => self.marked = true,
            What::Focused => self.focused = true,
            What::Added => self.change = Some(Change::Added),
            What::Removed => self.change = Some(Change::Removed),
        }
    }

    /// Writes the line, its end included. The sign of a change is drawn by the style; the word is for those who hear.
    pub(super) fn write(&self, out: &mut String, number: Option<u32>) {
        out.push_str("<span class=\"line\"");
        if let Some(number) = number {
            let _ = write!(out, " data-n=\"{number}\"");
        }
        for (name, on) in [("marked", self.marked), ("focused", self.focused), ("answer", self.answer)] {
            if on {
                let _ = write!(out, " data-{name}");
            }
        }
        out.push_str(match self.change {
            Some(Change::Added) => " data-change=\"add\"><span class=\"visually-hidden\">Added: </span>",
            Some(Change::Removed) => " data-change=\"del\"><span class=\"visually-hidden\">Removed: </span>",
            None => ">",
        });
        if self.prompt > 0 {
            stretch(out, Some(b'p'), &self.text[..self.prompt]);
        }
        let mut at = self.prompt;
        for (end, class) in &self.stretches {
            let end = (*end).min(self.text.len()).max(at);
            stretch(out, *class, &self.text[at..end]);
            at = end;
        }
        stretch(out, None, &self.text[at..]);
        out.push_str("\n</span>");
    }
}

fn stretch(out: &mut String, class: Option<Class>, text: &str) {
    match class {
        _ if text.is_empty() => {}
        Some(class) if !text.trim().is_empty() => {
            out.push_str("<span class=\"");
            out.push(char::from(class));
            out.push_str("\">");
            Html::escape_into(out, text);
            out.push_str("</span>");
        }
        _ => Html::escape_into(out, text),
    }
}
