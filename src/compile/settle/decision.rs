//! Decisions settled.

use super::chosen::{check_chosen, chosen_of};
use super::options;
use super::slots::slots;
use super::succession::Successions;
use super::written::{World, Written, body, mode, seen};
use crate::compile::front::{Faults, Manner, Spanned};
use crate::compile::kinds::decision::DecisionDraft;
use crate::compile::kinds::title::plain_title;
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Decision, DecisionStatus, Kind};
use crate::site::Route;
use std::collections::BTreeMap;

/// Numbers for all decisions, in their order: from the files' names, then the free ones by date and id.
pub(crate) fn numbers(drafts: &[&DecisionDraft<'_>], faults: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut taken: BTreeMap<&str, (Spot, &str)> = BTreeMap::new();
    for draft in drafts {
        let Some(number) = &draft.number else { continue };
        let spot = Spot::head(&draft.filed.file);
        match taken.get(number.as_str()) {
            // A day may see several decisions; of two with one id more need not be said.
            Some((first, id)) if number.len() < 8 && *id != draft.filed.id => {
                faults.push(catalogue::duplicate_number(spot, first.clone(), number));
            }
            Some(_) => {}
            None => {
                taken.insert(number, (spot, &draft.filed.id));
            }
        }
    }
    let mut numbers: Vec<Option<String>> = drafts.iter().map(|draft| draft.number.clone()).collect();
    let mut free: Vec<usize> = (0..drafts.len()).filter(|at| numbers[*at].is_none()).collect();
    let date = |at: usize| drafts[at].date.as_ref().map(|date| date.value);
    free.sort_by_key(|at| (date(*at).is_none(), date(*at), drafts[*at].filed.id.clone()));
    let mut next = (1..).map(|n: u32| format!("{n:02}")).filter(|number| !taken.contains_key(number.as_str()));
    for at in free {
        numbers[at] = next.next();
    }
    numbers.into_iter().flatten().collect()
}

/// Settles a decision.
pub(crate) fn decision(
    draft: &DecisionDraft<'_>,
    number: String,
    links: &Successions,
    world: &World<'_>,
) -> Written<Decision> {
    let faults = Faults::default();
    let file = &draft.filed.file;
    let offset = draft.filed.body.start;
    let mut rendered = body(world, file, &draft.text, offset, mode(&draft.text, draft.title.as_deref()), None, &faults);
    let seen = seen(&mut rendered, Route::Decision(draft.place.slug.encoded()).path(), file, offset);
    let names = world.lookup.names;
    let resolve = |kind, list: &[Spanned<String>]| names.resolve(kind, list, file, Manner::Usual, &faults);
    let heading = rendered.title.map(|(title, _)| plain_title(&title, draft.number.as_deref()).to_owned());
    let title = draft.title.clone().or(heading).unwrap_or_else(|| {
        let help = "begin the text with `# What was decided`";
        faults.add(catalogue::missing_key(Spot::head(file), "title", help));
        String::new()
    });
    let chosen = chosen_of(&rendered.sections, &draft.text, offset);
    let mut compiled = rendered.body;
    compiled.html = rendered.preamble;
    let mut slots = slots(rendered.sections, &compiled.outline);
    let options = options::take(&mut slots, chosen.as_ref().map(|chosen| chosen.value.as_str()));
    check_chosen(&options, chosen.as_ref(), &draft.filed, &faults);
    let id = &draft.filed.id;
    // A successor says that this one is superseded, where it says nothing itself.
    let status = match links.newer.get(id) {
        Some(_) if draft.status_span.is_none() => DecisionStatus { key: "superseded", label: "Superseded".to_owned() },
        _ => draft.status.clone(),
    };
    let value = Decision {
        id: id.clone(),
        slug: draft.place.slug.clone(),
        number,
        title,
        status,
        date: draft.date.as_ref().map(|date| date.value),
        makers: draft.makers.clone(),
        consulted: draft.consulted.clone(),
        informed: draft.informed.clone(),
        tags: world.tags(&draft.tags),
        cases: resolve(Kind::Case, &draft.cases),
        stack: draft.stack.iter().map(|name| name.value.clone()).collect(),
        supersedes: links.older.get(id).cloned().unwrap_or_default(),
        superseded_by: links.newer.get(id).cloned().unwrap_or_default(),
        amends: links.amended.get(id).cloned().unwrap_or_default(),
        related: links.related.get(id).cloned().unwrap_or_default(),
        evidence: names.support(&draft.evidence, file, "the decision", &faults),
        confidence: draft.confidence,
        review_by: draft.review_by.as_ref().map(|day| day.value),
        outcome: draft.outcome.clone(),
        discussion: draft.discussion.clone(),
        options,
        slots,
        path: file.to_string(),
        body: compiled,
    };
    Written { value, seen, faults: faults.into_vec() }
}
