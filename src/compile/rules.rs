//! What a record ought to say: claims with evidence, numbers with a measure, choices with a price, systems with a
//! limit. Asked only of a record that can be read whole: over half of one the answers would mislead.

use super::filing::Drafts;
use super::kinds::case::{CaseDraft, MetricDraft};
use super::kinds::evidence::EvidenceDraft;
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Case, Casebook, Day, Decision, Evidence, EvidenceKind, Kind, Reference, SlotKind};

/// Says what is missing from everything that readers get to see.
/// `today` is the day of the build.
pub(crate) fn check(drafts: &Drafts<'_>, book: &Casebook, today: Day, faults: &mut Vec<Diagnostic>) {
    for (draft, _) in &drafts.cases {
        if let Some(case) = book.case(&draft.filed.id) {
            claims(draft, case, faults);
            metrics(draft, case, faults);
            parts(draft, case, faults);
        }
    }
    for (draft, _) in &drafts.decisions {
        let Some(decision) = book.decision(&draft.filed.id) else { continue };
        if decision.date.is_none() {
            faults.push(catalogue::decision_without_date(Spot::head(&draft.filed.file), &decision.id));
        }
        if decision.status.key == "accepted" && !priced(decision) {
            let spot = match &draft.status_span {
                Some(span) => draft.filed.spot(span.clone()),
                None => Spot::head(&draft.filed.file),
            };
            faults.push(catalogue::decision_without_tradeoff(spot, &decision.id));
        }
    }
    for (draft, _) in &drafts.evidence {
        let Some(item) = book.exhibit(&draft.filed.id) else { continue };
        exhibit(draft, item, book, today, faults);
        let to = Reference::new(Kind::Evidence, &item.id);
        if item.cases.is_empty()
            && item.decisions.is_empty()
            && book.resting_on(item).is_empty()
            && book.backlinks_of(&to).is_empty()
        {
            faults.push(catalogue::unused_evidence(draft.filed.id_spot.clone(), &item.id));
        }
    }
}

/// Evidence shows something, says what it is, and is of a day that has been.
fn exhibit(draft: &EvidenceDraft, item: &Evidence, book: &Casebook, today: Day, faults: &mut Vec<Diagnostic>) {
    let shows = draft.file.is_some() || item.source.is_some() || item.archived.is_some() || !item.body.html.is_empty();
    if item.is_open() && !shows && !book.resting_on(item).is_empty() {
        faults.push(catalogue::empty_exhibit(draft.filed.id_spot.clone(), &item.id));
    }
    if !draft.kind_given {
        let kinds = EvidenceKind::ALL.map(EvidenceKind::key);
        faults.push(catalogue::assumed_kind(draft.filed.id_spot.clone(), &item.id, &kinds));
    }
    if let (Some(date), Some(span)) = (item.date, &draft.date_span)
        && date > today
    {
        faults.push(catalogue::future_evidence(draft.filed.spot(span.clone()), &item.id));
    }
}

fn claims(draft: &CaseDraft, case: &Case, faults: &mut Vec<Diagnostic>) {
    // A claim that named evidence and lost it was told already.
    let bare = draft.proves.iter().zip(&case.proves).filter(|(draft, claim)| {
        draft.evidence.is_empty() && claim.evidence.is_empty() && !draft.text.value.contains("[^")
    });
    for (draft_claim, _) in bare {
        let spot = draft.filed.spot(draft_claim.text.span.clone());
        faults.push(catalogue::unsupported_claim(spot, &draft_claim.text.value));
    }
}

/// One fault for each rule and case, however many metrics break it.
fn metrics(draft: &CaseDraft, case: &Case, faults: &mut Vec<Diagnostic>) {
    let both = || draft.metrics.iter().zip(&case.metrics);
    let spot = |metric: &MetricDraft| draft.filed.spot(metric.label.span.clone());
    let mut say = |rule: fn(Spot, Vec<Spot>) -> Diagnostic, mut spots: Vec<Spot>| {
        if !spots.is_empty() {
            let first = spots.remove(0);
            faults.push(rule(first, spots));
        }
    };
    let lack = |lacks: &dyn Fn(&MetricDraft) -> bool| -> Vec<Spot> {
        both().map(|(draft, _)| draft).filter(|metric| lacks(metric)).map(spot).collect()
    };
    say(catalogue::metric_without_baseline, lack(&|metric| metric.before.is_none() && !metric.no_before));
    say(catalogue::metric_without_unit, lack(&|metric| metric.unit.is_none()));
    say(catalogue::metric_without_window, lack(&|metric| metric.window.is_none()));
    say(catalogue::metric_without_evidence, lack(&|metric| metric.evidence.is_empty()));
}

/// Limits are asked for by name; of the rest of a dossier one line says what is left out.
fn parts(draft: &CaseDraft, case: &Case, faults: &mut Vec<Diagnostic>) {
    let head = || Spot::head(&draft.filed.file);
    if case.limits.is_empty() {
        faults.push(catalogue::case_without_limit(head(), &case.title));
    }
    let given = [
        ("role", case.role.is_some()),
        ("domain", case.domain.is_some()),
        ("period", case.period.is_some()),
        ("stack", !case.stack.is_empty()),
        ("metrics", !case.metrics.is_empty()),
        ("proves", !case.proves.is_empty()),
    ];
    let missing: Vec<&str> = given.into_iter().filter(|(_, given)| !given).map(|(key, _)| key).collect();
    if !missing.is_empty() {
        faults.push(catalogue::missing_part(head(), &case.title, &missing));
    }
}

/// Whether a decision names its price, in any tradition's words: a section of its own, consequences good and bad
/// together as Nygard and later MADR have them, or the arguments for and against.
fn priced(decision: &Decision) -> bool {
    if decision.slots.is_empty() {
        // Written without sections: where its price stands cannot be told.
        return true;
    }
    if decision.options.iter().any(|option| !option.arguments.is_empty()) {
        return true;
    }
    decision.slots.iter().filter(|slot| !slot.html.is_empty()).any(|slot| match slot.kind {
        SlotKind::Tradeoffs | SlotKind::Arguments => true,
        SlotKind::Result => {
            slot.label.to_lowercase().contains("consequences") && !slot.label.to_lowercase().contains("positive")
        }
        _ => false,
    })
}
