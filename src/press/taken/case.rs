//! A whole dossier as Markdown, in the order of its page.

use super::line;
use super::sheet::{Sheet, link, several, way, words};
use super::twin::{access, corrections, decision_way, entry_way, exhibits};
use crate::model::{Case, Casebook, Decision, Evidence, JournalEntry, Metric, Post, Proof, SlotKind};
use crate::press::page::updated;
use crate::site::Route;

/// Cover, facts, and every chapter that holds something.
pub(super) fn case(book: &Casebook, case: &Case) -> String {
    let mut sheet = Sheet::default();
    sheet.heading(1, &case.title).words(&case.mission).words(case.description.as_deref().unwrap_or_default());
    sheet.facts(facts(book, case));
    measured(&mut sheet, book, case);
    let claims = case.proves.iter().map(|claim| {
        let marks = exhibits(book, &claim.evidence);
        let marks = if marks.is_empty() { marks } else { format!(" ({marks})") };
        format!("{}{marks}", line::markdown(&book.site, &claim.text))
    });
    chapter(&mut sheet, "What it proves", claims);
    chapter(&mut sheet, "Known limits", case.limits.iter().map(|limit| line::markdown(&book.site, limit)));
    if !case.body.markdown.is_empty() {
        sheet.heading(2, "The account").block(case.body.markdown.as_str());
    }
    chapter(&mut sheet, "Decisions", book.decisions_of(case).map(|decision| decided(book, decision)));
    trail(&mut sheet, book, case);
    ledger(&mut sheet, book, case);
    chapter(&mut sheet, "Journal", book.journal_of(case).map(|entry| logged(book, entry)));
    chapter(&mut sheet, "Notes", book.posts_of(case).map(|post| noted(book, post)));
    chapter(&mut sheet, "Public proof", book.proofs_of(case).map(|proof| proven(book, proof)));
    sheet.done()
}

fn chapter(sheet: &mut Sheet, heading: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        sheet.heading(2, heading).list(lines);
    }
}

fn facts(book: &Casebook, case: &Case) -> Vec<(&'static str, String)> {
    let text = |text: &Option<String>| words(text.as_deref().unwrap_or_default());
    let period = case.period.map(|period| match period.to {
        Some(to) => format!("{} to {}", period.from.iso(), to.iso()),
        None => format!("since {}", period.from.iso()),
    });
    let stack = case.stack.iter().map(|item| {
        let decision = item.decision.as_ref().and_then(|id| book.decision(id));
        let decision = decision.map(|d| way(&book.site, &format!("D{}", d.number), &Route::Decision(d.slug.encoded())));
        let until = item.until.map(|until| format!("until {}", until.iso()));
        let remarks = [item.role.as_deref().map(words), decision, until].into_iter().flatten();
        let remarks = several(remarks);
        if remarks.is_empty() { words(&item.name) } else { format!("{} ({remarks})", words(&item.name)) }
    });
    let page = Route::Case(case.slug.encoded());
    let page = book.site.url.as_ref().map(|_| format!("<{}>", book.site.absolute(&page.href(&book.site.base))));
    let versions = case.versions.iter().rev().map(|v| words(&format!("{} on {}", v.version, v.date.iso())));
    vec![
        ("Case", words(&case.number)),
        ("Status", words(case.status_label.as_deref().unwrap_or(case.status.label()))),
        ("Version", text(&case.version)),
        ("Last updated", updated(book, case).map(|day| day.iso()).unwrap_or_default()),
        ("Role", text(&case.role)),
        ("Domain", text(&case.domain)),
        ("Period", period.unwrap_or_default()),
        ("Stack", several(stack)),
        ("Tags", several(case.tags.iter().map(|tag| words(&tag.name)))),
        ("Releases", several(versions)),
        ("Elsewhere", several(case.links.iter().map(|own| link(&book.site, &own.label, &own.url)))),
        ("Page", page.unwrap_or_default()),
    ]
}

fn measured(sheet: &mut Sheet, book: &Casebook, case: &Case) {
    let row = |metric: &Metric| {
        let side = |quantity: &Option<crate::model::Quantity>| {
            quantity.as_ref().map_or_else(|| "—".to_owned(), |quantity| words(&quantity.text))
        };
        vec![
            words(&metric.label),
            side(&metric.before),
            side(&metric.after),
            words(&metric.unit),
            words(metric.window.as_deref().unwrap_or_default()),
            exhibits(book, &metric.evidence),
        ]
    };
    let rows: Vec<_> = case.metrics.iter().map(row).collect();
    if !rows.is_empty() {
        let head = ["Measured", "Before", "After", "Unit", "Window", "Source"];
        sheet.heading(2, "Before and after").table(&head, &rows);
    }
}

/// A decision with the first words on what was decided.
fn decided(book: &Casebook, decision: &Decision) -> String {
    let date = decision.date.map(|day| format!(", {}", day.iso())).unwrap_or_default();
    let head = format!("{}: {}{date}", decision_way(book, decision), words(&decision.status.label));
    let shown = [SlotKind::Context, SlotKind::Decision, SlotKind::Tradeoffs, SlotKind::Result];
    let slots = decision.slots.iter().filter(|slot| shown.contains(&slot.kind) && !slot.lead.is_empty());
    let leads = slots.map(|slot| format!("\n- {}: {}", words(&slot.label), line::markdown(&book.site, &slot.lead)));
    std::iter::once(head).chain(leads).collect()
}

fn trail(sheet: &mut Sheet, book: &Casebook, case: &Case) {
    let own: Vec<&Evidence> = book.evidence_of(case).collect();
    if book.trail.is_empty() || own.is_empty() {
        return;
    }
    sheet.heading(2, "Evidence trail");
    sheet.list(book.trail.iter().map(|stage| {
        let ids: Vec<_> = own.iter().filter(|item| item.stage.as_ref() == Some(&stage.id)).collect();
        let marks = exhibits(book, &ids.iter().map(|item| item.id.clone()).collect::<Vec<_>>());
        let said = words(&format!("{}: {} {}", stage.name, stage.heading, stage.statement));
        if marks.is_empty() { said } else { format!("{said} ({marks})") }
    }));
}

fn ledger(sheet: &mut Sheet, book: &Casebook, case: &Case) {
    let item = |item: &Evidence| {
        let label = format!("E{} {}", item.mark, item.title);
        let head = way(&book.site, &label, &Route::Exhibit(item.slug.encoded()));
        let date = item.date.map(|day| day.iso()).unwrap_or_default();
        let keys = [item.kind.key(), item.grade.key(), item.visibility.key()].map(str::to_owned);
        let about = item.description.as_deref().map(|about| format!("\n- {}", words(about))).unwrap_or_default();
        let access = access(book, item).into_iter().filter(|(_, value)| !value.is_empty());
        let access: String = access.map(|(name, value)| format!("\n- {name}: {value}")).collect();
        format!("{head}: {}{about}{access}", several(keys.into_iter().chain([date])))
    };
    chapter(sheet, "Evidence ledger", book.evidence_of(case).map(item));
}

fn logged(book: &Casebook, entry: &JournalEntry) -> String {
    let mut head = format!("{}, {}: {}", entry.date.iso(), entry.kind.key(), entry_way(book, entry));
    let by = corrections(book, entry);
    if !by.is_empty() {
        head.push_str(&format!(" (corrected {by})"));
    }
    if entry.body.excerpt.is_empty() { head } else { format!("{head}. {}", words(&entry.body.excerpt)) }
}

fn noted(book: &Casebook, post: &Post) -> String {
    let note = way(&book.site, &post.title, &Route::Note(post.slug.encoded()));
    format!("{}: {note}. {}", post.published.day.iso(), words(&post.description))
}

fn proven(book: &Casebook, proof: &Proof) -> String {
    let patterns = proof.patterns.join(", ");
    let about = words(proof.description.as_deref().unwrap_or(&patterns));
    let stack = several(proof.stack.iter().map(|part| words(part)));
    several([link(&book.site, &proof.title, &proof.url), about, stack])
}
