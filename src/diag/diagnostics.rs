//! All faults of one compilation.

use super::{Code, Diagnostic, Nature, Severity};
use std::collections::BTreeMap;

/// The texts that reports quote from.
pub trait Texts {
    /// The text of a file, relative to the content folder; `None` when there is none or it is not text.
    fn text(&self, file: &str) -> Option<&str>;
}

/// What an author wants of one kind of warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// As an error.
    Error,
    /// As a warning, also when the build is strict.
    Warning,
    /// As a hint, which builds do not tell.
    Hint,
    /// Not at all.
    Off,
}

/// What decides how much each fault weighs: the author's settings, then the build's strictness.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Whether the warnings that ask for it become errors.
    pub strict: bool,
    /// Settings by code; those for errors are without effect.
    pub settings: BTreeMap<String, Setting>,
}

impl Policy {
    /// What a kind of fault weighs; nothing where the author wants to hear none of it.
    pub fn weight(&self, code: &Code) -> Option<Severity> {
        match (code.nature, self.settings.get(code.name)) {
            (Nature::Error, _) => Some(Severity::Error),
            (_, Some(Setting::Off)) => None,
            (_, Some(Setting::Error)) => Some(Severity::Error),
            (_, Some(Setting::Warning)) => Some(Severity::Warning),
            (_, Some(Setting::Hint)) => Some(Severity::Hint),
            (Nature::Warning { strict: true }, None) if self.strict => Some(Severity::Error),
            (nature, None) => Some(nature.severity()),
        }
    }
}

/// The faults in order of file and place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Weighs the faults by a policy and puts them in order; one fault said twice is said once.
    pub fn settled(faults: Vec<Diagnostic>, policy: &Policy) -> Diagnostics {
        let weigh = |mut fault: Diagnostic| {
            fault.severity = policy.weight(fault.code)?;
            Some(fault)
        };
        let mut list: Vec<Diagnostic> = faults.into_iter().filter_map(weigh).collect();
        list.sort_by(|a, b| {
            let place = |d: &Diagnostic| d.primary.as_ref().map(|label| label.spot.clone());
            place(a).cmp(&place(b)).then_with(|| a.code.name.cmp(b.code.name)).then_with(|| a.headline.cmp(&b.headline))
        });
        list.dedup();
        Diagnostics { list }
    }

    /// Every fault, in order of file and place.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// True where nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The same without hints: what a build tells.
    pub fn without_hints(&self) -> Diagnostics {
        Diagnostics { list: self.list.iter().filter(|d| d.severity != Severity::Hint).cloned().collect() }
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many of one weight there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|d| d.severity == severity).count()
    }
}
