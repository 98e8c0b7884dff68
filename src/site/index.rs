//! The index: what lists of notes are drawn from, in chunks that stay put as the notebook grows.

use super::card::{Choice, ListHead, NoteCard};
use super::wire::{Field, Node, SCHEMA, record};

record! {
    /// What every list begins with. One small file, asked again on each visit.
    Index {
        /// The schema; see [`SCHEMA`].
        casebook: u32,
        /// Name of the site.
        site: String,
        /// Heading and statement of the list of notes.
        head: ListHead,
        /// How much of each sort there is, in the order of the masthead.
        counts: Vec<u32>,
        /// The newest first.
        years: Vec<YearOf>,
        /// By name.
        tags: Vec<TagOf>,
        /// By name; values are slugs.
        categories: Vec<Choice>,
    }

    /// One year of notes.
    YearOf {
        /// `2026`
        year: String,
        /// How many.
        count: u32,
    }

    /// One tag, and where its notes are.
    TagOf {
        /// As written.
        name: String,
        /// Its place in addresses.
        slug: String,
        /// How many notes have it.
        count: u32,
        /// The years that have any, newest first.
        years: Vec<String>,
    }

    /// The cards of one year, newest first.
    Chunk {
        /// The schema; see [`SCHEMA`].
        casebook: u32,
        /// The cards.
        notes: Vec<NoteCard>,
    }
}

/// Reads a file of the index; `None` when it is of another version.
pub fn read<T: Field, N: Node>(node: &N) -> Option<T> {
    (node.get("casebook").number() == SCHEMA).then(|| T::read(node))
}
