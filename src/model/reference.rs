//! How one thing in a casebook names another.

/// A stable name inside its kind: explicit, or the path inside the kind's folder without extension or `/index`.
pub type Id = String;

/// The kinds of things that can be referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `posts/`
    Post,
    /// `cases/`
    Case,
    /// `decisions/`
    Decision,
    /// `journal/`
    Journal,
    /// `evidence/`
    Evidence,
    /// `proof/`
    Proof,
    /// `pages/`
    Page,
}

/// A checked reference: the thing exists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    /// What sort of thing.
    pub kind: Kind,
    /// Which one.
    pub id: Id,
}

impl Reference {
    /// The thing of this kind with this id.
    pub fn new(kind: Kind, id: &str) -> Reference {
        Reference { kind, id: id.to_owned() }
    }
}
