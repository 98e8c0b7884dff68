//! The dated logbook.

use super::{Body, Day, Id, Slug, Tag};

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalEntry {
    /// Stable name; also its fragment on the journal page.
    pub id: Id,
    /// Place under `/journal/`.
    pub slug: Slug,
    /// The day it is about.
    pub date: Day,
    /// What sort of event.
    pub kind: EntryKind,
    /// A few words.
    pub title: String,
    /// In the author's order.
    pub tags: Vec<Tag>,
    /// Cases it belongs to.
    pub cases: Vec<Id>,
    /// Decisions it led to or followed.
    pub decisions: Vec<Id>,
    /// What shows it.
    pub evidence: Vec<Id>,
    /// The entry it puts right.
    pub corrects: Option<Id>,
    /// Source file, relative to the content folder.
    pub path: String,
    /// The text.
    pub body: Body,
}

impl JournalEntry {
    /// The fragment of its month on the journal's page.
    pub fn month_fragment(&self) -> String {
        format!("month-{:04}-{:02}", self.date.year, self.date.month)
    }
}

/// What sort of event an entry records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// Something was decided.
    Decision,
    /// Something moved.
    Migration,
    /// Something was mended.
    Fix,
    /// Something was learnt.
    Lesson,
    /// Something broke.
    Incident,
    /// Something came out.
    Release,
    /// Anything else worth a line.
    Note,
}

impl EntryKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [EntryKind; 7] = [
        EntryKind::Decision,
        EntryKind::Migration,
        EntryKind::Fix,
        EntryKind::Lesson,
        EntryKind::Incident,
        EntryKind::Release,
        EntryKind::Note,
    ];

    /// The key in front matter, and the word readers see.
    pub fn key(self) -> &'static str {
        match self {
            EntryKind::Decision => "decision",
            EntryKind::Migration => "migration",
            EntryKind::Fix => "fix",
            EntryKind::Lesson => "lesson",
            EntryKind::Incident => "incident",
            EntryKind::Release => "release",
            EntryKind::Note => "note",
        }
    }
}
