//! Lists of notes composed from the index: the same composition at build time and in the browser.

use super::Route;
use super::card::{Choice, Choices, ListHead, NoteCard, Way};
use super::index::Index;
use super::page::{NoteGroup, NotesPage, Page, TagsPage, View};
use super::words::counted;
use crate::model::Base;

/// How many years `/posts/` lists itself.
const RECENT: usize = 2;

/// The years whose chunks a list needs, newest first; none for a route that is no list of notes.
pub fn years(index: &Index, route: &Route) -> Vec<String> {
    match route {
        Route::Notes => index.years.iter().take(RECENT).map(|y| y.year.clone()).collect(),
        Route::NotesOf(year) => index.years.iter().filter(|y| y.year == *year).map(|y| y.year.clone()).collect(),
        Route::Tag(slug) => index.tags.iter().find(|t| t.slug == *slug).map(|t| t.years.clone()).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The years that `/posts/` leaves to pages of their own, newest first.
pub fn earlier(index: &Index) -> impl Iterator<Item = &str> {
    index.years.iter().skip(RECENT).map(|year| year.year.as_str())
}

/// The page of a list, from the index and the cards of [`years`]; `None` where the index knows no such list.
pub fn page(index: &Index, route: &Route, base: &Base, chunks: Vec<(String, Vec<NoteCard>)>) -> Option<Page> {
    let (heading, text) = match route {
        Route::Notes => (index.head.heading.clone(), index.head.text.clone()),
        Route::NotesOf(year) if !chunks.is_empty() => (["Notes of ", year].concat(), String::new()),
        Route::Tag(slug) => {
            let tag = index.tags.iter().find(|t| t.slug == *slug)?;
            (tag.name.clone(), [counted(tag.count, "note", "notes").as_str(), " with this tag."].concat())
        }
        Route::Tags => return Some(tags(index)),
        _ => return None,
    };
    let groups: Vec<NoteGroup> = chunks.into_iter().map(|(year, notes)| group(route, year, notes)).collect();
    let years: Vec<&str> = if *route == Route::Notes { earlier(index).collect() } else { Vec::new() };
    let view = NotesPage {
        filter: filter(index, route, &groups),
        total: groups.iter().map(|g| g.count).sum(),
        years: years.into_iter().map(|year| way(year, base)).collect(),
        head: ListHead { heading: heading.clone(), text },
        groups,
    };
    let description = if view.head.text.is_empty() { heading.clone() } else { view.head.text.clone() };
    Some(Page::new(titled(&heading, &index.site), description, View::Notes(view)))
}

fn way(year: &str, base: &Base) -> Way {
    Way { label: year.to_owned(), href: Route::NotesOf(year.to_owned()).href(base) }
}

/// The text of `<title>`: what the page is, then whose.
pub fn titled(page: &str, site: &str) -> String {
    [page, " · ", site].concat()
}

fn tags(index: &Index) -> Page {
    let tags = index.tags.iter().map(|t| Choice { name: t.name.clone(), value: t.slug.clone(), count: t.count });
    let head = ListHead {
        heading: "Tags".to_owned(),
        text: "Every subject of the notes, and how often it comes up.".to_owned(),
    };
    let (text, tags) = (head.text.clone(), tags.collect());
    Page::new(titled("Tags", &index.site), text, View::Tags(TagsPage { head, tags }))
}

fn group(route: &Route, year: String, notes: Vec<NoteCard>) -> NoteGroup {
    let listed = |card: &NoteCard| match route {
        Route::Tag(slug) => card.tags.iter().any(|t| t.slug() == slug),
        _ => true,
    };
    let notes: Vec<NoteCard> = notes.into_iter().filter(listed).collect();
    NoteGroup { year, count: notes.len() as u32, notes, drawn: Default::default() }
}

/// The choices that occur in the groups, with counts, in the index's order.
fn filter(index: &Index, route: &Route, groups: &[NoteGroup]) -> Vec<Choices> {
    let count =
        |has: &dyn Fn(&NoteCard) -> bool| groups.iter().flat_map(|g| &g.notes).filter(|n| has(n)).count() as u32;
    let row = |key: &str, label: &str, choices: Vec<Choice>| {
        let choices: Vec<Choice> = choices.into_iter().filter(|c| c.count > 0).collect();
        (choices.len() > 1).then(|| Choices { key: key.to_owned(), label: label.to_owned(), choices })
    };
    // On a tag's own page every note has it: it is no choice.
    let other = |slug: &str| !matches!(route, Route::Tag(own) if own == slug);
    let tags = index.tags.iter().filter(|tag| other(&tag.slug)).map(|tag| Choice {
        name: tag.name.clone(),
        value: tag.slug.clone(),
        count: count(&|n| n.tags.iter().any(|t| t.slug() == tag.slug)),
    });
    let categories =
        index.categories.iter().map(|c| Choice { count: count(&|n| n.category_slug == c.value), ..c.clone() });
    let rows = [row("category", "Category", categories.collect()), row("tag", "Tag", tags.collect())];
    rows.into_iter().flatten().collect()
}
