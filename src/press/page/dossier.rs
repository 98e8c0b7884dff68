//! The dossier: one case with everything that belongs to it. What is empty is left out.

use super::card::note_card;
use crate::model::{Case, Casebook, Day, Html, Kind, Reference};
use crate::press::document::About;
use crate::press::draw::{self, Chapter, Share};
use crate::site::listing;
use crate::site::page::{DossierPage, Page, View};
use crate::site::words::counted;

pub(super) fn page(book: &Casebook, case: &Case) -> (Page, About) {
    let updated = updated(book, case);
    let mut chapters = chapters(book, case);
    draw::fitted(book, case, &mut chapters);
    let said = backed(book, case.proves.iter().map(|claim| &claim.evidence));
    let measured = backed(book, case.metrics.iter().map(|metric| &metric.evidence));
    let whole = said.with(measured);
    let narrows = (1..whole.all).contains(&whole.primary);
    let view = DossierPage {
        cover: draw::cover(book, case, updated),
        chapters: draw::depths(&chapters),
        primary: if narrows { whole.words() } else { String::new() },
        body: draw::sheet(book, case, &chapters, updated),
    };
    let description = case.description.clone().unwrap_or_else(|| case.mission.clone());
    let title = listing::titled(&format!("Case {}: {}", case.number, case.title), &book.site.title);
    (Page::new(title, description, View::Dossier(view)), About { kind: "article", ..About::default() })
}

/// The newest day of anything that belongs to a case.
pub(in crate::press) fn updated(book: &Casebook, case: &Case) -> Option<Day> {
    let own = [case.published, case.modified].into_iter().flatten();
    let versions = case.versions.iter().map(|version| version.date);
    let decisions = book.decisions_of(case).filter_map(|decision| decision.date);
    let entries = book.journal_of(case).map(|entry| entry.date);
    let exhibits = book.evidence_of(case).filter_map(|item| item.date);
    let notes = book.posts_of(case).map(|post| post.modified.as_ref().unwrap_or(&post.published).day);
    own.chain(versions).chain(decisions).chain(entries).chain(exhibits).chain(notes).max()
}

/// How many of some statements rest on what, each given by what it cites; the best of that counts.
fn backed<'a>(book: &Casebook, cited: impl Iterator<Item = &'a Vec<String>>) -> Share {
    let best = |ids: &[String]| {
        // Grades are in order, the best one first.
        book.evidence.iter().filter(|item| ids.contains(&item.id)).map(|item| item.grade).min()
    };
    cited.fold(Share::default(), |share, ids| share.counted(best(ids)))
}

fn chapters(book: &Casebook, case: &Case) -> Vec<Chapter> {
    let evidence: Vec<_> = book.evidence_of(case).collect();
    let decisions: Vec<_> = book.decisions_of(case).collect();
    let journal: Vec<_> = book.journal_of(case).collect();
    let posts: Vec<_> = book.posts_of(case).collect();
    let proofs: Vec<_> = book.proofs_of(case).collect();
    let cards = posts.iter().map(|post| note_card(book, post)).collect();
    let count = |count: usize, one: &str, many: &str| counted(count as u32, one, many);
    let chapter = |id, from, heading, label, body: Html| Chapter {
        id,
        from,
        heading,
        label,
        primary: None,
        body,
        missing: String::new(),
    };
    let narrowed = |chapter: Chapter, primary: Share| Chapter { primary: Some(primary), ..chapter };
    let metrics = "bars of one unit share one scale".to_owned();
    let metrics = chapter("metrics", "minute", "Before and after", metrics, draw::metrics(book, case));
    let claims = count(case.proves.len(), "claim", "claims");
    let claims = chapter("proves", "minute", "What it proves", claims, draw::claims(book, case.proves.iter()));
    let limits = count(case.limits.len(), "limit", "limits");
    let parts = count(case.stack.len(), "part", "parts");
    let chosen = count(decisions.len(), "decision", "decisions");
    let exhibits = count(evidence.len(), "exhibit", "exhibits");
    let ledger = chapter("ledger", "all", "Evidence ledger", exhibits, draw::ledger(book, &evidence));
    let graded = evidence.iter().fold(Share::default(), |share, item| share.counted(Some(item.grade)));
    let entries = count(journal.len(), "entry", "entries");
    let days = draw::journal(book, journal.iter().copied(), draw::Dates::Full);
    let notes = count(posts.len(), "note", "notes");
    let versions = count(case.versions.len(), "version", "versions");
    let mentions = draw::backlinks(book, &Reference::new(Kind::Case, &case.id));
    let chapters = vec![
        narrowed(metrics, backed(book, case.metrics.iter().map(|metric| &metric.evidence))),
        narrowed(claims, backed(book, case.proves.iter().map(|claim| &claim.evidence))),
        chapter("limits", "minute", "Known limits", limits, draw::limits(case)),
        chapter("stack", "five", "Stack", parts, draw::stack(book, case)),
        chapter("account", "all", "The account", String::new(), draw::prose(&case.body.html)),
        chapter("decisions", "five", "Decisions", chosen, draw::decisions(book, &decisions)),
        chapter("threads", "five", "What led to what", draw::threads_label(book, case), draw::threads(book, case)),
        chapter("trail", "all", "Evidence trail", String::new(), draw::trail(book, &evidence)),
        narrowed(ledger, graded),
        chapter("journal", "all", "Journal", entries, days),
        chapter("notes", "all", "Notes", notes, draw::entry_list(&book.site.base, cards)),
        chapter("versions", "all", "Versions", versions, draw::versions(case)),
        chapter("proof", "all", "Public proof", String::new(), draw::proofs(proofs.into_iter())),
        chapter("mentioned", "all", "Mentioned in", String::new(), mentions),
    ];
    chapters.into_iter().filter(|chapter| !chapter.body.is_empty()).collect()
}
