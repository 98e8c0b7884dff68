//! Lists of notes: all, a year's, a tag's; and the list of tags.

use crate::model::Html;
use crate::site::card::{Choice, Choices, ListHead, NoteCard, Way};
use crate::site::wire::record;

record! {
    /// Notes in groups, with a filter.
    NotesPage {
        /// Heading and statement.
        head: ListHead,
        /// The rows of the filter.
        filter: Vec<Choices>,
        /// How many notes are listed.
        total: u32,
        /// Newest year first.
        groups: Vec<NoteGroup>,
        /// Years that have a page of their own.
        years: Vec<Way>,
    }

    /// The notes of one year.
    NoteGroup {
        /// `2026`
        year: String,
        /// Newest first; empty where `drawn` holds them.
        notes: Vec<NoteCard>,
        /// A long list's rows, drawn.
        drawn: Html,
        /// How many notes there are in it.
        count: u32,
    }

    /// All tags.
    TagsPage {
        /// Heading and statement.
        head: ListHead,
        /// By name.
        tags: Vec<Choice>,
    }
}
