//! Code blocks: coloured, with named, numbered, marked and changed lines.
//!
//! A line is an element. What only the eye needs (numbers, signs of change) is drawn by the style, so that it is
//! never selected; what a reader wants to copy stands beside the button where it is not the text as shown.

mod classes;
mod colour;
mod info;
mod language;
mod line;
mod notation;

use std::fmt::Write as _;
use std::ops::Range;

use crate::model::Html;

use super::rendered::FindingKind;
use info::{Fault, Info};
use language::Language;
use line::{Change, Line};

/// The width, in letters, that fits the narrowest screen: a block with a longer line may scroll.
const NARROW: usize = 28;
/// Columns to a tab, as in `style/code.css`.
const TAB: usize = 4;

/// A drawn block.
pub(super) struct Drawn {
    /// Finished markup.
    pub(super) markup: String,
    /// What is wrong with the info string, by place in it.
    pub(super) faults: Vec<(Range<usize>, FindingKind)>,
}

/// Draws the `number`th block of a text.
pub(super) fn draw(info: &str, text: &str, number: usize) -> Drawn {
    let mut info = info::read(info);
    let mut faults: Vec<_> =
        std::mem::take(&mut info.faults).into_iter().map(|(at, fault)| (at, kind(fault))).collect();
    let language = find(info.language.as_ref(), &mut faults);
    let inner = find(info.inner.as_ref(), &mut faults);
    let lines = match language {
        Language::Diff => line::of_diff(text, inner, &info),
        Language::Console => line::of_session(text, &info).unwrap_or_else(|| line::of_text(text, shell(), &info)),
        Language::Grammar(grammar) if language::is_shell(grammar) => {
            line::of_session(text, &info).unwrap_or_else(|| line::of_text(text, language, &info))
        }
        _ => line::of_text(text, language, &info),
    };
    let last = u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
    faults.extend(info.beyond(last).map(|(line, at)| (at, FindingKind::NoSuchLine { line, last })));
    let patch = matches!(language, Language::Diff) && line::is_patch(text);
    Drawn { markup: markup(&info, &lines, patch.then_some(text), number), faults }
}

/// The title that a drawing's info string gives, and the words in it that mean nothing.
#[cfg(feature = "diagrams")]
pub(super) fn title(info: &str) -> (Option<&str>, Vec<(Range<usize>, FindingKind)>) {
    let read = info::read(info);
    (read.title, read.faults.into_iter().map(|(at, fault)| (at, kind(fault))).collect())
}

fn shell() -> Language {
    language::shell().map_or(Language::Plain, Language::Grammar)
}

/// The language of that name; an unknown one has no colours.
fn find(name: Option<&(&str, Range<usize>)>, faults: &mut Vec<(Range<usize>, FindingKind)>) -> Language {
    let Some((name, at)) = name else { return Language::Plain };
    language::find(name).unwrap_or_else(|nearest| {
        let nearest = nearest.map(str::to_owned);
        faults.push((at.clone(), FindingKind::UnknownLanguage { name: (*name).to_owned(), nearest }));
        Language::Plain
    })
}

fn kind(fault: Fault) -> FindingKind {
    match fault {
        Fault::Option { name, nearest } => FindingKind::UnknownOption { name, nearest: nearest.map(str::to_owned) },
        Fault::Lines { written } => FindingKind::BadLines { written },
    }
}

/// The block as a figure. `whole` is what is copied where that is not a matter of lines.
fn markup(info: &Info<'_>, lines: &[Line], whole: Option<&str>, number: usize) -> String {
    let mut out = String::from("<figure class=\"code\">");
    let language = info.language.as_ref().map(|(name, _)| *name).unwrap_or_default();
    if let Some(title) = info.title {
        out.push_str("<figcaption class=\"code-head\"><span class=\"code-name\">");
        Html::escape_into(&mut out, title);
        out.push_str("</span></figcaption>");
    }
    if lines.iter().any(|line| !line.text.trim().is_empty()) {
        button(&mut out, lines, whole);
    }
    out.push_str("<pre");
    let width = |line: &Line| line.text.chars().map(|c| if c == '\t' { TAB } else { 1 }).sum::<usize>();
    let widest = lines.iter().map(width).max().unwrap_or_default();
    if info.wrap {
        out.push_str(" data-wrap");
    } else if widest > NARROW {
        // It may scroll, so it takes the focus and has a name; a group, because a page with thirty landmarks has none.
        let _ = write!(out, " tabindex=\"0\" role=\"group\" aria-label=\"Code {number}");
        if let Some(name) = info.title.or(Some(language)).filter(|name| !name.is_empty()) {
            out.push_str(": ");
            Html::escape_into(&mut out, name);
        }
        out.push('"');
    }
    let any = |fact: fn(&Line) -> bool| lines.iter().any(fact);
    for (name, on) in [
        ("data-numbers", info.first.is_some()),
        ("data-changes", any(|line| line.change.is_some())),
        ("data-focus", any(|line| line.focused)),
    ] {
        if on {
            out.push(' ');
            out.push_str(name);
        }
    }
    out.push_str("><code");
    if !language.is_empty() {
        out.push_str(" class=\"language-");
        Html::escape_into(&mut out, language);
        out.push('"');
    }
    out.push('>');
    for (at, line) in lines.iter().enumerate() {
        let number = info.first.map(|first| first.saturating_add(u32::try_from(at).unwrap_or(u32::MAX)));
        line.write(&mut out, number);
    }
    out.push_str("</code></pre></figure>");
    out
}

/// The button that copies. Without a client it is not shown. What it copies stands in it where that is not the text
/// as it is shown: no prompt, no answer, no removed line, no words for screen readers; but a patch as a whole.
fn button(out: &mut String, lines: &[Line], whole: Option<&str>) {
    out.push_str("<button type=\"button\" class=\"code-copy\" data-copy=\"");
    if let Some(whole) = whole {
        Html::escape_into(out, whole.trim_end_matches('\n'));
    } else if lines.iter().any(|line| line.change.is_some() || line.prompt > 0 || line.answer) {
        let copied = lines.iter().filter(|line| line.change != Some(Change::Removed) && !line.answer);
        let copied: Vec<&str> = copied.map(|line| &line.text[line.prompt..]).collect();
        Html::escape_into(out, copied.join("\n").trim_end_matches('\n'));
    }
    out.push_str("\">Copy</button><span class=\"code-copied\" role=\"status\"></span>");
}
