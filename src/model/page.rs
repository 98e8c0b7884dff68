//! Free pages.

use super::{Body, Id, Slug};

/// A page of its own: about, colophon, whatever the author files under `pages/`.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Stable name.
    pub id: Id,
    /// Place under `/`.
    pub slug: Slug,
    /// Title as written.
    pub title: String,
    /// One sentence for link previews.
    pub description: Option<String>,
    /// BCP 47 tag where it differs from the site's.
    pub lang: Option<String>,
    /// Source file, relative to the content folder.
    pub path: String,
    /// The text.
    pub body: Body,
}
