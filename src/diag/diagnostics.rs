//! All faults of one compilation.

use super::{Diagnostic, Nature, Severity};
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

/// The faults in order of file and place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Weighs the faults by a policy and puts them in order; one fault said twice is said once.
    pub fn settled(faults: Vec<Diagnostic>, policy: &Policy) -> Diagnostics {
        let weigh = |mut fault: Diagnostic| {
            if let Nature::Warning { strict } = fault.code.nature {
                fault.severity = match policy.settings.get(fault.code.name) {
                    Some(Setting::Off) => return None,
                    Some(Setting::Error) => Severity::Error,
                    Some(Setting::Warning) => Severity::Warning,
                    None if strict && policy.strict => Severity::Error,
                    None => Severity::Warning,
                };
            }
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

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.list.iter().filter(|d| d.severity == Severity::Error).count()
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.list.len() - self.errors()
    }
}
