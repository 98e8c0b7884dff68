//! Sources to casebook: pure, total, gathers every fault.
//!
//! First every file is read by itself into a draft ([`kinds`]); then all names and addresses are known
//! ([`directory`]); then texts are rendered and references resolved ([`settle`]). What a page looks like is
//! not known here, and no disk, clock or network is touched.

mod broken;
mod directory;
mod filing;
mod fragments;
mod front;
mod kinds;
mod links;
mod lookalike;
pub mod markdown;
mod media;
mod names;
mod options;
mod outgoing;
mod paths;
mod project;
mod published;
mod related;
mod rules;
mod secret;
mod settle;
mod slugs;
mod sources;
mod stray;
mod text;
mod things;
mod whole;

pub use options::{LeftOut, Options};
pub use project::{MemoryProject, Project, Refusal, SALT};
pub use sources::{SourceFile, Sources, Unread};

use crate::diag::Diagnostics;
use crate::model::Casebook;

/// What comes of a compilation.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// Everything; absent only where there are errors.
    pub casebook: Option<Casebook>,
    /// Every fault, in order of file and place.
    pub diagnostics: Diagnostics,
    /// What was left out without a fault.
    pub left_out: LeftOut,
}

/// Compiles a content folder. Total: any bytes give a result.
pub fn compile(sources: &Sources, project: &dyn Project, options: &Options) -> Compiled {
    let whole = whole::whole(sources, project, options);
    let diagnostics = Diagnostics::settled(whole.faults, &whole.policy);
    let casebook = if diagnostics.errors() == 0 { Some(whole.casebook) } else { None };
    Compiled { casebook, diagnostics, left_out: whole.left_out }
}
