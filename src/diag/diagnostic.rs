//! One fault, and where it is.

use super::Code;
use std::ops::Range;
use std::sync::Arc;

/// How much a fault weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No site is made.
    Error,
    /// The site is made; the author should look.
    Warning,
    /// The site is made and right; it could be better.
    Hint,
}

impl Severity {
    /// `error`, `warning` or `hint`.
    pub fn key(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        }
    }
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The file, relative to the content folder.
    pub file: Arc<str>,
    /// Start in bytes from the beginning of the file; kept apart from `end` so that spots can be ordered.
    pub start: usize,
    /// End in bytes, exclusive.
    pub end: usize,
}

impl Spot {
    /// A range of bytes in a file.
    pub fn new(file: &Arc<str>, span: Range<usize>) -> Spot {
        Spot { file: Arc::clone(file), start: span.start, end: span.end.max(span.start) }
    }

    /// The beginning of a file, where nothing more exact is known.
    pub fn head(file: &Arc<str>) -> Spot {
        Spot::new(file, 0..0)
    }
}

/// A place and what is to be said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub spot: Spot,
    /// What, in a few words; may be empty.
    pub text: String,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which fault; permanent and documented in [`super::CODES`].
    pub code: &'static Code,
    /// How much it weighs here: the code's own weight until a policy changes it.
    pub severity: Severity,
    /// What is wrong, in one line that can be understood alone.
    pub headline: String,
    /// The offending text; absent where no file has it.
    pub primary: Option<Label>,
    /// The other ends of the fault.
    pub secondary: Vec<Label>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A fault at a place. Only the catalogue calls this.
    pub(in crate::diag) fn at(code: &'static Code, spot: Spot, label: impl Into<String>, headline: String) -> Self {
        Diagnostic { primary: Some(Label { spot, text: label.into() }), ..Diagnostic::nowhere(code, headline) }
    }

    /// A fault that no file has. Only the catalogue calls this.
    pub(in crate::diag) fn nowhere(code: &'static Code, headline: String) -> Self {
        let severity = code.nature.severity();
        Diagnostic { code, severity, headline, primary: None, secondary: Vec::new(), help: None }
    }

    /// Adds what to do.
    pub(in crate::diag) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what to do, where something is known.
    pub(in crate::diag) fn help_if(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// Adds another end of the fault.
    pub(in crate::diag) fn also(mut self, spot: Spot, text: impl Into<String>) -> Self {
        self.secondary.push(Label { spot, text: text.into() });
        self
    }
}
