//! The home page: the statement, then the record in the sections `site.toml` asks for.

use super::card::{Folder, case_card, note_card, stamp};
use super::rows::mission_text;
use crate::model::{Casebook, Claim, Post, Section};
use crate::press::document::About;
use crate::press::draw;
use crate::press::index::Indexed;
use crate::site::card::{Choices, NoteCard, Way};
use crate::site::page::{HomePage, HomeSection, Page, PersonCard, View};
use crate::site::words::counted;
use crate::site::{Route, listing};

pub(super) fn page(book: &Casebook, index: &Indexed) -> (Page, About) {
    let site = &book.site;
    let way = |link: &crate::model::Link| Way { label: link.label.clone(), href: within(book, link.url.as_str()) };
    let filled = |section: &Section| fill(book, index, section);
    let mut sections: Vec<HomeSection> = site.sections.iter().filter_map(filled).collect();
    for (place, section) in sections.iter_mut().enumerate() {
        section.number = format!("{:02}", place + 1);
    }
    let view = HomePage {
        eyebrow: site.hero.eyebrow.clone(),
        heading: site.hero.heading.clone(),
        text: site.hero.text.clone(),
        links: site.hero.links.iter().map(way).collect(),
        person: PersonCard {
            name: site.person.name.clone(),
            label: site.person.label.clone(),
            image: site.person.image.as_ref().map(|url| within(book, url.as_str())).unwrap_or_default(),
            updated: site.updated.map(stamp),
        },
        latest: book.posts.first().map(|post| note_card(book, post)),
        sections,
    };
    let page = Page::new(site.title.clone(), site.description.clone(), View::Home(view));
    (page, About { kind: "website", ..About::default() })
}

/// An author's address as a link writes it: paths inside the site get the base.
fn within(book: &Casebook, url: &str) -> String {
    if url.starts_with('/') { format!("{}{url}", book.site.base) } else { url.to_owned() }
}

/// A section with its content; nothing where there is nothing to show.
fn fill(book: &Casebook, index: &Indexed, section: &Section) -> Option<HomeSection> {
    let base = &book.site.base;
    let mut out = HomeSection {
        id: section.id.clone(),
        heading: section.heading.clone(),
        text: section.text.clone(),
        ..HomeSection::default()
    };
    let count = |default: usize| if section.count > 0 { section.count } else { default };
    let more = |count: usize, one: &str, many: &str, route: Route| Way {
        label: all(count, one, many),
        href: route.href(base),
    };
    match section.id.as_str() {
        "mission" => out.text = mission_text(book)?,
        "systems" => {
            let folder = |at: usize| if at == 0 { Folder::Open } else { Folder::Closed };
            let cases = book.cases.iter().enumerate().map(|(at, case)| case_card(book, case, folder(at)));
            out.drawn = draw::folders(base, cases.take(count(usize::MAX)).collect());
            out.wide = true;
        }
        "featured" => {
            let featured = book.posts.iter().filter(|post| post.featured).take(count(3));
            out.notes = featured.map(|post| opened(note_card(book, post), post)).collect();
            (!out.notes.is_empty()).then_some(())?;
        }
        "notes" => {
            out.notes = book.posts.iter().take(count(12)).map(|post| note_card(book, post)).collect();
            out.total = book.posts.len() as u32;
            out.filter = filter(index);
            out.more = Some(more(book.posts.len(), "note", "notes", Route::Notes));
            (!out.notes.is_empty()).then_some(())?;
        }
        "decisions" => {
            out.drawn = draw::decisions(book, &book.decisions.iter().take(count(5)).collect::<Vec<_>>());
            out.more = Some(more(book.decisions.len(), "decision", "decisions", Route::Decisions));
        }
        "trail" => {
            out.drawn = draw::trail(book, &book.evidence.iter().collect::<Vec<_>>());
            out.more = Some(more(book.evidence.len(), "exhibit", "exhibits", Route::Evidence));
            out.wide = true;
        }
        "proves" => out.drawn = draw::claims(book, claims(book, count(8)).into_iter()),
        "journal" => {
            out.drawn = draw::journal(book, book.journal.iter().take(count(6)), draw::Dates::InYear);
            out.more = Some(more(book.journal.len(), "entry", "entries", Route::Journal));
        }
        "proof" => out.drawn = draw::proofs(book.proofs.iter().take(count(usize::MAX))),
        "repository" => out.drawn = draw::access(book),
        "contact" => out.drawn = draw::contact(book),
        _ => return None,
    }
    let drawn = ["systems", "decisions", "trail", "proves", "journal", "proof", "repository", "contact"]
        .contains(&section.id.as_str());
    (!drawn || !out.drawn.is_empty()).then_some(out)
}

/// The first claims of every case: one of each in turn, so that none fills the section, then in the cases' order.
fn claims(book: &Casebook, count: usize) -> Vec<&Claim> {
    let mut room = vec![0; book.cases.len()];
    let mut left = count.min(book.cases.iter().map(|case| case.proves.len()).sum());
    while left > 0 {
        for (case, room) in book.cases.iter().zip(&mut room) {
            if left > 0 && *room < case.proves.len() {
                *room += 1;
                left -= 1;
            }
        }
    }
    book.cases.iter().zip(room).flat_map(|(case, room)| &case.proves[..room]).collect()
}

/// `All 12 notes`
fn all(count: usize, one: &str, many: &str) -> String {
    // Of one, the number would stand beside the wrong words.
    if count == 1 { format!("All {many}") } else { format!("All {}", counted(count as u32, one, many)) }
}

/// The filter over all notes, from the index.
fn filter(index: &Indexed) -> Vec<Choices> {
    let years: Vec<_> = index.index.years.iter().map(|y| (y.year.clone(), index.notes_of(&y.year))).collect();
    let page = listing::page(&index.index, &Route::Notes, &Default::default(), years);
    match page.map(|page| page.view) {
        Some(View::Notes(notes)) => notes.filter.into_iter().filter(|row| row.key == "tag").collect(),
        _ => Vec::new(),
    }
}

/// A card with room for more: without a summary of its own, it shows how the text begins.
fn opened(card: NoteCard, post: &Post) -> NoteCard {
    let summary = if card.summary.is_empty() { post.body.excerpt.clone() } else { card.summary };
    NoteCard { summary, ..card }
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn all_of_one_has_no_number() {
        assert_eq!(all(1, "note", "notes"), "All notes");
        assert_eq!(all(12, "note", "notes"), "All 12\u{a0}notes");
    }
}
