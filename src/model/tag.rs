//! A word that several notes share.

/// A tag as written, and its place in addresses. Two tags with one natural slug (C, C++) have distinct ones.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    /// As the author writes it.
    pub name: String,
    /// Percent-encoded, unique among all tags of the casebook.
    pub slug: String,
}
