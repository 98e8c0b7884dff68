//! Who mentions a thing: the other way round of what texts say.

use super::{Body, Casebook, Day, Kind, Mention, Reference, Slug};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Every thing that is mentioned, with those that mention it, newest first.
pub type Backlinks = BTreeMap<Reference, Vec<Backlink>>;

/// A thing that mentions another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backlink {
    /// Which.
    pub by: Reference,
    /// Its place under its kind's address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// When it was written, where that is known.
    pub day: Option<Day>,
    /// The sentences that do, in order, each once, with the bytes of the linking words; none where it says so in its
    /// front matter alone.
    pub sentences: Vec<(String, Range<usize>)>,
}

/// Gathers them in one pass over the record. Front matter counts where no other part of the mentioned page shows it:
/// the decisions and exhibits that notes and entries name, and the decisions that exhibits name.
pub(super) fn gather(book: &Casebook) -> Backlinks {
    let mut all = Backlinks::new();
    for post in &book.posts {
        let from = source(Kind::Post, &post.id, &post.slug, &post.title, Some(post.published.day));
        let named = named(&[(Kind::Decision, &post.decisions), (Kind::Evidence, &post.evidence)]);
        enter(&mut all, &from, &post.body, named);
    }
    for case in &book.cases {
        let day = case.modified.or(case.published);
        enter(&mut all, &source(Kind::Case, &case.id, &case.slug, &case.title, day), &case.body, Vec::new());
    }
    for one in &book.decisions {
        enter(&mut all, &source(Kind::Decision, &one.id, &one.slug, &one.title, one.date), &one.body, Vec::new());
    }
    for entry in &book.journal {
        let from = source(Kind::Journal, &entry.id, &entry.slug, &entry.title, Some(entry.date));
        let named = named(&[(Kind::Decision, &entry.decisions), (Kind::Evidence, &entry.evidence)]);
        enter(&mut all, &from, &entry.body, named);
    }
    for item in &book.evidence {
        let from = source(Kind::Evidence, &item.id, &item.slug, &item.title, item.date);
        enter(&mut all, &from, &item.body, named(&[(Kind::Decision, &item.decisions)]));
    }
    for page in &book.pages {
        enter(&mut all, &source(Kind::Page, &page.id, &page.slug, &page.title, None), &page.body, Vec::new());
    }
    // Stable: of one day, the order of the record, notes first.
    all.values_mut().for_each(|list| list.sort_by_key(|one| Reverse(one.day)));
    all
}

fn source(kind: Kind, id: &str, slug: &Slug, title: &str, day: Option<Day>) -> Backlink {
    Backlink { by: Reference::new(kind, id), slug: slug.clone(), title: title.to_owned(), day, sentences: Vec::new() }
}

fn named(lists: &[(Kind, &Vec<String>)]) -> Vec<Reference> {
    lists.iter().flat_map(|(kind, ids)| ids.iter().map(|id| Reference::new(*kind, id))).collect()
}

fn enter(all: &mut Backlinks, from: &Backlink, body: &Body, named: Vec<Reference>) {
    let mut own: BTreeMap<Reference, Vec<(String, Range<usize>)>> =
        named.into_iter().map(|to| (to, Vec::new())).collect();
    for Mention { to, sentence, words } in &body.mentions {
        let sentences = own.entry(to.clone()).or_default();
        // A sentence of nothing but the link tells no more than the title does.
        let telling = sentence.len() > words.len() && !sentence.is_empty();
        if telling && sentences.iter().all(|(other, _)| other != sentence) {
            sentences.push((sentence.clone(), words.clone()));
        }
    }
    for (to, sentences) in own.into_iter().filter(|(to, _)| *to != from.by) {
        all.entry(to).or_default().push(Backlink { sentences, ..from.clone() });
    }
}
