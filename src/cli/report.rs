//! Faults, told the way that was asked for.

use super::args::Format;
use super::tell;
use crate::compile::Sources;
use crate::diag::Diagnostics;
use crate::diag::report::{self, Colour};
use std::io::Write;

/// Tells every fault. For people on standard error; for programs on standard output.
pub(super) fn report(diagnostics: &Diagnostics, sources: &Sources, format: Format) {
    let folder = match sources.folder() {
        "" => String::new(),
        folder => format!("{folder}/"),
    };
    let text = match format {
        Format::Human => {
            anstream::eprint!("{}", report::human(diagnostics, sources, &folder, Colour::Ansi));
            return tell::tally(diagnostics.errors(), diagnostics.warnings());
        }
        Format::Json => report::json(diagnostics, sources, &folder),
        Format::Github => report::github(diagnostics, sources, &folder),
    };
    // A reader that closed its end wants no more.
    let _ = std::io::stdout().write_all(text.as_bytes());
}
