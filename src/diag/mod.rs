//! Everything that can be wrong with a text, and how it is said.
//!
//! A fault is a value: gathered, never thrown. Only the catalogue makes one. Nothing here reads a
//! file or prints: the reports are strings, and the texts they quote come from [`Texts`].

mod codes;
mod diagnostic;
mod diagnostics;

pub(crate) mod catalogue;
pub mod report;

pub use codes::{CODES, Code, Nature};
pub use diagnostic::{Diagnostic, Label, Severity, Spot};
pub use diagnostics::{Diagnostics, Policy, Setting, Texts};
