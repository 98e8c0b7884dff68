//! The index: what the client draws lists of notes from.

use super::page::{category_value, note_card};
use crate::model::{Casebook, Tag};
use crate::site::card::{Choice, ListHead, NoteCard};
use crate::site::index::{Chunk, Index, TagOf, YearOf};
use crate::site::route::file;
use crate::site::wire::SCHEMA;
use std::collections::BTreeMap;

/// The index with its chunks.
pub(super) struct Indexed {
    /// What every list begins with.
    pub(super) index: Index,
    /// The cards by year.
    chunks: BTreeMap<String, Vec<NoteCard>>,
}

impl Indexed {
    pub(super) fn new(book: &Casebook) -> Indexed {
        let mut chunks = BTreeMap::<String, Vec<NoteCard>>::new();
        for post in &book.posts {
            chunks.entry(format!("{:04}", post.published.day.year)).or_default().push(note_card(book, post));
        }
        let years = chunks.iter().rev().map(|(year, notes)| YearOf { year: year.clone(), count: notes.len() as u32 });
        let mut categories = BTreeMap::<String, u32>::new();
        book.posts
            .iter()
            .filter_map(|post| post.category.clone())
            .for_each(|name| *categories.entry(name).or_default() += 1);
        let index = Index {
            casebook: SCHEMA,
            site: book.site.title.clone(),
            head: ListHead { heading: book.site.posts.heading.clone(), text: book.site.posts.text.clone() },
            counts: [book.posts.len(), book.cases.len(), book.decisions.len(), book.journal.len(), book.evidence.len()]
                .map(|count| count as u32)
                .to_vec(),
            years: years.collect(),
            tags: book.tags.iter().map(|tag| tag_of(&chunks, tag)).filter(|tag| tag.count > 0).collect(),
            categories: categories
                .into_iter()
                .map(|(name, count)| Choice { value: category_value(&name), name, count })
                .collect(),
        };
        Indexed { index, chunks }
    }

    /// The cards of one year, newest first.
    pub(super) fn notes_of(&self, year: &str) -> Vec<NoteCard> {
        self.chunks.get(year).cloned().unwrap_or_default()
    }

    /// The files of the index by address.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let chunk = |(year, notes): (&String, &Vec<NoteCard>)| {
            (file::notes_of(year), json(&Chunk { casebook: SCHEMA, notes: notes.clone() }))
        };
        let chunks = self.chunks.iter().map(chunk);
        std::iter::once((file::INDEX.to_owned(), json(&self.index))).chain(chunks).collect()
    }
}

fn tag_of(chunks: &BTreeMap<String, Vec<NoteCard>>, tag: &Tag) -> TagOf {
    let notes =
        |notes: &[NoteCard]| notes.iter().filter(|note| note.tags.iter().any(|t| t.slug() == tag.slug)).count() as u32;
    let years = chunks.iter().rev().map(|(year, cards)| (year, notes(cards))).filter(|(_, count)| *count > 0);
    let (years, counts): (Vec<String>, Vec<u32>) = years.map(|(year, count)| (year.clone(), count)).unzip();
    TagOf { name: tag.name.clone(), slug: tag.slug.clone(), count: counts.iter().sum(), years }
}

/// A record as a file.
pub(super) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("records have string keys only")
}
