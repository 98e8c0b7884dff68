//! Faults, told the way that was asked for.

use super::args::Format;
use super::tell;
use crate::compile::{Compiled, LeftOut, Sources};
use crate::diag::Severity;
use crate::diag::report::{self, Colour};
use std::io::Write;

/// Whether hints are told: to an author who asks how the content is, not at every build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hints {
    /// They are.
    Told,
    /// They are kept for `check`.
    Kept,
}

/// Tells every fault. For people on standard error; for programs on standard output. `outcome` is what errors lead
/// to, such as `nothing was written`.
pub(super) fn report(compiled: &Compiled, sources: &Sources, format: Format, hints: Hints, outcome: &str) {
    if let Some(line) = left_out(compiled.left_out) {
        tell::note(&line);
    }
    let built = compiled.diagnostics.without_hints();
    let diagnostics = match hints {
        Hints::Told => &compiled.diagnostics,
        Hints::Kept => &built,
    };
    let folder = folder(sources);
    let text = match format {
        Format::Human => {
            anstream::eprint!("{}", report::human(diagnostics, sources, &folder, Colour::Ansi));
            let counts = [Severity::Error, Severity::Warning, Severity::Hint];
            return tell::tally(counts.map(|severity| diagnostics.count(severity)), outcome);
        }
        Format::Json => report::json(diagnostics, sources, &folder),
        Format::Github => report::github(diagnostics, sources, &folder),
    };
    // A reader that closed its end wants no more.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// What stands before every file's name: the content folder's path inside the project.
pub(super) fn folder(sources: &Sources) -> String {
    match sources.folder() {
        "" => String::new(),
        folder => format!("{folder}/"),
    }
}

/// What is not shown and why, on one line; nothing where everything is shown.
fn left_out(left_out: LeftOut) -> Option<String> {
    let LeftOut { drafts, scheduled } = left_out;
    let some = format!("{drafts} draft{}", if drafts == 1 { "" } else { "s" });
    let (what, flags) = match (drafts, scheduled) {
        (0, 0) => return None,
        (_, 0) => (some, "--drafts shows"),
        (0, _) => (format!("{scheduled} not yet due"), "--future shows"),
        _ => (format!("{some} and {scheduled} not yet due"), "--drafts, --future show"),
    };
    let one = drafts + scheduled == 1;
    let (were, them) = if one { ("was", "it") } else { ("were", "them") };
    Some(format!("{what} {were} left out ({flags} {them})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_said_with_the_way_to_see_it() {
        let line = |drafts, scheduled| left_out(LeftOut { drafts, scheduled });
        assert_eq!(line(0, 0), None);
        assert_eq!(line(1, 0).as_deref(), Some("1 draft was left out (--drafts shows it)"));
        assert_eq!(line(0, 3).as_deref(), Some("3 not yet due were left out (--future shows them)"));
        let both = "1 draft and 2 not yet due were left out (--drafts, --future show them)";
        assert_eq!(line(1, 2).as_deref(), Some(both));
    }
}
