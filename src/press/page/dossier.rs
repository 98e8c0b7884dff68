//! The dossier: one case with everything that belongs to it. What is empty is left out.

use super::card::{case_status, note_card, stamp};
use crate::model::{Case, Casebook, Day, Html, Kind, Reference};
use crate::press::document::About;
use crate::press::draw;
use crate::site::listing;
use crate::site::page::{Chapter, DossierPage, Page, View};
use crate::site::words::counted;

pub(super) fn page(book: &Casebook, case: &Case) -> (Page, About) {
    let view = DossierPage {
        number: case.number.clone(),
        title: case.title.clone(),
        status: case_status(case),
        version: case.version.clone().unwrap_or_default(),
        updated: updated(book, case).map(stamp),
        mission: case.mission.clone(),
        description: case.description.clone().unwrap_or_default(),
        timeline: draw::timeline(book, case, draw::Strip::Links),
        facts: draw::case_facts(book, case),
        chapters: chapters(book, case),
    };
    let description = case.description.clone().unwrap_or_else(|| case.mission.clone());
    let title = listing::titled(&format!("Case {}: {}", case.number, case.title), &book.site.title);
    (Page::new(title, description, View::Dossier(view)), About { kind: "article", ..About::default() })
}

/// The newest day of anything that belongs to a case.
fn updated(book: &Casebook, case: &Case) -> Option<Day> {
    let own = [case.published, case.modified].into_iter().flatten();
    let versions = case.versions.iter().map(|version| version.date);
    let decisions = book.decisions_of(case).filter_map(|decision| decision.date);
    let entries = book.journal_of(case).map(|entry| entry.date);
    let exhibits = book.evidence_of(case).filter_map(|item| item.date);
    let notes = book.posts_of(case).map(|post| post.modified.as_ref().unwrap_or(&post.published).day);
    own.chain(versions).chain(decisions).chain(entries).chain(exhibits).chain(notes).max()
}

fn chapters(book: &Casebook, case: &Case) -> Vec<Chapter> {
    let evidence: Vec<_> = book.evidence_of(case).collect();
    let decisions: Vec<_> = book.decisions_of(case).collect();
    let journal: Vec<_> = book.journal_of(case).collect();
    let posts: Vec<_> = book.posts_of(case).collect();
    let proofs: Vec<_> = book.proofs_of(case).collect();
    let count = |count: usize, one: &str, many: &str| counted(count as u32, one, many);
    let chapter = |id: &str, from: &str, heading: &str, label: String, body: Html| Chapter {
        id: id.to_owned(),
        from: from.to_owned(),
        heading: heading.to_owned(),
        label,
        body,
    };
    let cards = posts.iter().map(|post| note_card(book, post)).collect();
    let chapters = vec![
        chapter(
            "metrics",
            "minute",
            "Before and after",
            "bars of one unit share one scale".to_owned(),
            draw::metrics(book, case),
        ),
        chapter(
            "proves",
            "minute",
            "What it proves",
            count(case.proves.len(), "claim", "claims"),
            draw::claims(book, case.proves.iter()),
        ),
        chapter("limits", "minute", "Known limits", count(case.limits.len(), "limit", "limits"), draw::limits(case)),
        chapter("account", "all", "The account", String::new(), draw::prose(&case.body.html)),
        chapter("stack", "five", "Stack", count(case.stack.len(), "part", "parts"), draw::stack(book, case)),
        chapter(
            "decisions",
            "five",
            "Decisions",
            count(decisions.len(), "decision", "decisions"),
            draw::decisions(book, &decisions),
        ),
        chapter("trail", "all", "Evidence trail", String::new(), draw::trail(book, &evidence)),
        chapter(
            "ledger",
            "all",
            "Evidence ledger",
            count(evidence.len(), "exhibit", "exhibits"),
            draw::ledger(book, &evidence),
        ),
        chapter(
            "journal",
            "all",
            "Journal",
            count(journal.len(), "entry", "entries"),
            draw::journal(book, journal.iter().copied(), draw::Dates::Full),
        ),
        chapter("notes", "all", "Notes", count(posts.len(), "note", "notes"), draw::entry_list(&book.site.base, cards)),
        chapter("proof", "all", "Public proof", String::new(), draw::proofs(proofs.into_iter())),
        chapter(
            "mentioned",
            "all",
            "Mentioned in",
            String::new(),
            draw::backlinks(book, &Reference::new(Kind::Case, &case.id)),
        ),
    ];
    chapters.into_iter().filter(|chapter| !chapter.body.is_empty()).collect()
}
