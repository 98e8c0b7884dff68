//! Everything compiled.

use super::{Case, Decision, Evidence, JournalEntry, Page, Post, Proof, Site, Stage, Tag};
use std::sync::Arc;

/// The whole record as readers may see it: drafts and the future are already gone, every reference leads somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Casebook {
    /// The site as a whole.
    pub site: Site,
    /// Notes, newest first by the site's order.
    pub posts: Vec<Post>,
    /// Every tag of the notes, by name.
    pub tags: Vec<Tag>,
    /// Systems: the featured one first, then by number.
    pub cases: Vec<Case>,
    /// Decisions, newest first.
    pub decisions: Vec<Decision>,
    /// Entries, newest first.
    pub journal: Vec<JournalEntry>,
    /// Exhibits in order of their marks.
    pub evidence: Vec<Evidence>,
    /// The stages of the evidence trail, in order.
    pub trail: Vec<Stage>,
    /// Public repositories, pinned first.
    pub proofs: Vec<Proof>,
    /// Free pages by slug.
    pub pages: Vec<Page>,
    /// Files that go out as they are, by path, without duplicates.
    pub assets: Vec<Asset>,
}

/// A file that goes out as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Path in the output, relative, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}
