//! Faults as people read them, with the text they are about.

use super::place::within;
use crate::diag::{Diagnostic, Diagnostics, Label, Severity, Texts};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, renderer::DecorStyle};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Whether escape codes may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Plain,
    /// ANSI colours.
    Ansi,
}

/// Of one code, this many are shown.
const PER_CODE: usize = 10;
/// Of all together, this many.
const ALL: usize = 100;

/// Draws the faults, errors first to be shown: the first ten of a code, a hundred in all, the rest counted.
/// `folder` is put before every file's name; it is empty or ends with `/`.
pub fn human(diagnostics: &Diagnostics, texts: &dyn Texts, folder: &str, colour: Colour) -> String {
    let shown = choose(diagnostics);
    let renderer = match colour {
        Colour::Plain => Renderer::plain().decor_style(DecorStyle::Ascii),
        Colour::Ansi => Renderer::styled(),
    };
    let mut out = String::new();
    for (fault, more) in &shown.list {
        out.push_str(&renderer.render(&groups(fault, texts, folder)));
        out.push('\n');
        if *more > 0 {
            let _ = writeln!(out, "... and {more} more like this [{}]", fault.code.name);
        }
        out.push('\n');
    }
    if shown.unseen > 0 {
        let _ = writeln!(out, "... and {} more of other kinds", shown.unseen);
    }
    out
}

struct Shown<'a> {
    /// Each fault, and how many of its code follow unseen.
    list: Vec<(&'a Diagnostic, usize)>,
    /// Faults of codes that were cut off altogether.
    unseen: usize,
}

fn choose(diagnostics: &Diagnostics) -> Shown<'_> {
    let mut of_code: BTreeMap<&str, usize> = BTreeMap::new();
    let mut list: Vec<(&Diagnostic, usize)> = Vec::new();
    let mut ordered: Vec<&Diagnostic> = diagnostics.iter().collect();
    ordered.sort_by_key(|fault| fault.severity);
    let mut cut: BTreeMap<&str, usize> = BTreeMap::new();
    for fault in ordered {
        let count = of_code.entry(fault.code.name).or_default();
        if *count < PER_CODE && list.len() < ALL {
            *count += 1;
            list.push((fault, 0));
        } else {
            *cut.entry(fault.code.name).or_default() += 1;
        }
    }
    // The count of what is unseen stands behind the last one seen.
    let mut unseen = 0;
    for (code, count) in cut {
        match list.iter_mut().rev().find(|(fault, _)| fault.code.name == code) {
            Some((_, more)) => *more = count,
            None => unseen += count,
        }
    }
    list.sort_by_key(|(fault, _)| std::cmp::Reverse(fault.severity));
    Shown { list, unseen }
}

fn groups<'a>(fault: &'a Diagnostic, texts: &'a dyn Texts, folder: &str) -> Vec<Group<'a>> {
    let level = match fault.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE.with_name("hint"),
    };
    let title = level.primary_title(fault.headline.as_str()).id(fault.code.name);
    let mut group = Group::with_title(title);
    // Snippets in the order the labels' files first occur, the primary one's before the others.
    let mut files: Vec<&str> = Vec::new();
    for label in fault.primary.iter().chain(&fault.secondary) {
        if !files.contains(&&*label.spot.file) {
            files.push(&label.spot.file);
        }
    }
    for file in files {
        // Of what cannot be read there is a name, and no line to show.
        let Some(text) = texts.text(file) else {
            group = group.element(Origin::path(format!("{folder}{file}")));
            continue;
        };
        let mut snippet = Snippet::source(text).path(format!("{folder}{file}"));
        for (kind, label) in labels(fault).filter(|(_, label)| &*label.spot.file == file) {
            snippet = snippet
                .annotation(kind.span(within(text, label.spot.start, label.spot.end)).label(label.text.as_str()));
        }
        group = group.element(snippet);
    }
    if let Some(help) = &fault.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    vec![group]
}

fn labels(fault: &Diagnostic) -> impl Iterator<Item = (AnnotationKind, &Label)> {
    let primary = fault.primary.iter().map(|label| (AnnotationKind::Primary, label));
    primary.chain(fault.secondary.iter().map(|label| (AnnotationKind::Context, label)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Policy, Spot, catalogue};
    use std::sync::Arc;

    struct Nothing;

    impl Texts for Nothing {
        fn text(&self, _: &str) -> Option<&str> {
            None
        }
    }

    #[test]
    fn a_hundred_are_shown_and_the_rest_counted() {
        let mut faults = Vec::new();
        for at in 0..12 {
            let file: Arc<str> = Arc::from(format!("posts/{at}.md"));
            let spot = || Spot::head(&file);
            faults.extend([
                catalogue::missing_key(spot(), "title", "x"),
                catalogue::empty_key(spot(), "title"),
                catalogue::wrong_type(spot(), "title", "x", "y"),
                catalogue::ignored_empty_key(spot(), "title"),
                catalogue::unknown_key(spot(), "title", None, &[]),
                catalogue::bad_date(spot(), "title", "x", None),
                catalogue::bad_url(spot(), "title", "x"),
                catalogue::broken_link(spot(), "x", None),
                catalogue::missing_image(spot(), "x", None),
                catalogue::remote_image(spot(), "x"),
                catalogue::unsafe_url(spot(), "x"),
            ]);
        }
        let all = Diagnostics::settled(faults, &Policy::default());
        let text = human(&all, &Nothing, "", Colour::Plain);
        assert_eq!(text.lines().filter(|line| line.starts_with("error[") || line.starts_with("warning[")).count(), 100);
        // Six kinds of errors keep their ten; five kinds of warnings share what is left.
        assert_eq!(text.matches("... and 2 more like this").count(), 6);
        assert_eq!(text.matches("... and 4 more like this").count(), 5);
        // Errors come first into the hundred, and stand last, where a terminal ends.
        let last = text.lines().rfind(|line| line.contains("]: ")).expect("a headline");
        assert!(last.starts_with("error["), "{last}");
    }
}
