//! Public repositories.

use super::{Id, Url};

/// A public repository that shows the same patterns in code.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// Stable name.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub url: Url,
    /// What to see there.
    pub description: Option<String>,
    /// The patterns it shows.
    pub patterns: Vec<String>,
    /// What it is made of.
    pub stack: Vec<String>,
    /// Cases it belongs to.
    pub cases: Vec<Id>,
    /// Shown before the others.
    pub pinned: bool,
}
