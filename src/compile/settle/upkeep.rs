//! What an author has to keep true about a decision: its day of review, and the parts it chose.

use crate::compile::front::{Faults, nearest};
use crate::compile::kinds::case::CaseDraft;
use crate::compile::kinds::decision::DecisionDraft;
use crate::compile::names::{Found, Names};
use crate::diag::catalogue;
use crate::model::{Day, Kind, StackItem};

/// Says which days of review have passed. What no longer holds, or was looked at on that day or since, is not due.
pub(crate) fn check_reviews(drafts: &[&DecisionDraft<'_>], today: Day, faults: &Faults) {
    for draft in drafts.iter().filter(|draft| draft.filed.visible) {
        let Some(day) = &draft.review_by else { continue };
        let settled = ["superseded", "deprecated", "rejected"].contains(&draft.status.key);
        let reviewed = draft.outcome.as_ref().and_then(|outcome| outcome.date).is_some_and(|date| date >= day.value);
        if day.value < today && !settled && !reviewed {
            let late = today.number() - day.value.number();
            faults.add(catalogue::review_overdue(
                draft.filed.spot(day.span.clone()),
                &draft.filed.id,
                &day.value.short(),
                late,
            ));
        }
    }
}

/// Every part that a decision names is in the stack of a case it applies to.
pub(crate) fn check_parts(drafts: &[&DecisionDraft<'_>], cases: &[&CaseDraft], names: &Names, faults: &Faults) {
    if cases.iter().all(|case| case.stack.is_empty()) {
        return;
    }
    for draft in drafts {
        let applies = |case: &&&CaseDraft| {
            let named = |text: &str| matches!(names.find(Kind::Case, text), Found::One(one) if one.reference.id == case.filed.id);
            draft.cases.is_empty() || draft.cases.iter().any(|text| named(&text.value))
        };
        let here = cases.iter().filter(applies).flat_map(|case| &case.stack);
        // A part may name the decision itself, whatever cases that names.
        let chosen = cases.iter().flat_map(|case| &case.stack).filter(|item| {
            let text = item.decision.as_ref().map(|decision| decision.value.as_str());
            text.is_some_and(|text| matches!(names.find(Kind::Decision, text), Found::One(one) if one.reference.id == draft.filed.id))
        });
        let known: Vec<&str> = here.chain(chosen).map(|item| item.name.as_str()).collect();
        for name in &draft.stack {
            if !known.iter().any(|part| StackItem::same_name(part, &name.value)) {
                let mut listed = known.clone();
                listed.sort_unstable();
                listed.dedup();
                let near = nearest(&name.value, listed.iter().copied());
                faults.add(catalogue::unknown_part(draft.filed.spot(name.span.clone()), &name.value, near, &listed));
            }
        }
    }
}
