//! Cases settled.

use super::written::{World, Written, body, inline, mode, seen};
use crate::compile::front::{Faults, Manner, Spanned};
use crate::compile::kinds::case::{CaseDraft, ClaimDraft};
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Case, Claim, Id, Kind, Mention, Metric, StackItem};
use crate::site::Route;
use std::collections::BTreeMap;

/// Numbers for all cases, in their order: those given, then the free ones by date of filing and id.
pub(crate) fn numbers(drafts: &[&CaseDraft], faults: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut taken: BTreeMap<String, (Spot, &str)> = BTreeMap::new();
    let mut numbers: Vec<Option<String>> = Vec::new();
    for draft in drafts {
        numbers.push(draft.number.as_ref().map(|number| {
            let spot = draft.filed.spot(number.span.clone());
            // `7` and `007` are one number.
            let digits = number.value.bytes().all(|b| b.is_ascii_digit());
            let text =
                if digits { format!("{:0>3}", number.value.trim_start_matches('0')) } else { number.value.clone() };
            match taken.get(&text) {
                // Of two with one id more need not be said.
                Some((_, id)) if *id == draft.filed.id => {}
                Some((first, _)) => faults.push(catalogue::duplicate_number(spot, first.clone(), &text)),
                None => {
                    taken.insert(text.clone(), (spot, &draft.filed.id));
                }
            }
            text
        }));
    }
    let mut free: Vec<usize> = (0..drafts.len()).filter(|at| numbers[*at].is_none()).collect();
    free.sort_by_key(|at| (drafts[*at].published.is_none(), drafts[*at].published, drafts[*at].filed.id.clone()));
    let mut next = (1..).map(|n: u32| format!("{n:03}")).filter(|number| !taken.contains_key(number));
    for at in free {
        numbers[at] = next.next();
    }
    numbers.into_iter().flatten().collect()
}

/// Settles a case.
pub(crate) fn case(draft: &CaseDraft, number: String, whole: &str, world: &World<'_>) -> Written<Case> {
    let faults = Faults::default();
    let file = &draft.filed.file;
    let offset = draft.filed.body.start;
    let text = &whole[draft.filed.body.clone()];
    let mut rendered = body(world, file, text, offset, mode(text, Some(&draft.title)), None, &faults);
    let mut limits = Vec::new();
    for limit in &draft.limits {
        let line = inline(world, file, limit, &faults);
        limits.push(line.html);
        rendered.body.mentions.extend(line.mentions);
    }
    let (proves, beside) = claims(draft, world, &faults);
    rendered.body.mentions.extend(beside);
    let seen = seen(&mut rendered, Route::Case(draft.place.slug.encoded()).path(), file, offset);
    let names = world.lookup.names;
    let resolve = |kind, list: &[Spanned<String>]| names.resolve(kind, list, file, Manner::Usual, &faults);
    let value = Case {
        id: draft.filed.id.clone(),
        slug: draft.place.slug.clone(),
        number,
        title: draft.title.clone(),
        mission: draft.mission.clone(),
        status: draft.status,
        status_label: draft.status_label.clone(),
        description: draft.description.clone(),
        version: draft.version.clone(),
        role: draft.role.clone(),
        domain: draft.domain.clone(),
        period: draft.period,
        featured: draft.featured,
        published: draft.published,
        modified: draft.modified,
        tags: world.tags(&draft.tags),
        stack: draft
            .stack
            .iter()
            .map(|item| StackItem {
                name: item.name.clone(),
                role: item.role.clone(),
                since: item.since,
                until: item.until,
                decision: resolve(Kind::Decision, item.decision.as_slice()).pop(),
            })
            .collect(),
        metrics: draft
            .metrics
            .iter()
            .map(|metric| Metric {
                label: metric.label.value.clone(),
                before: metric.before.clone(),
                after: metric.after.clone(),
                unit: metric.unit.clone().unwrap_or_default(),
                window: metric.window.clone(),
                evidence: names.support(&metric.evidence, file, &told("the metric", &metric.label.value), &faults),
            })
            .collect(),
        proves,
        limits,
        versions: draft.versions.clone(),
        links: draft.links.clone(),
        path: file.to_string(),
        body: rendered.body,
    };
    Written { value, seen, faults: faults.into_vec() }
}

/// The claims, and what they mention beside exhibits. Marks in a sentence count as its evidence.
fn claims(draft: &CaseDraft, world: &World<'_>, faults: &Faults) -> (Vec<Claim>, Vec<Mention>) {
    let file = &draft.filed.file;
    let mut beside = Vec::new();
    let claim = |claim: &ClaimDraft| {
        let line = inline(world, file, &claim.text, faults);
        let what = told("the claim", &claim.text.value);
        let mut evidence = world.lookup.names.support(&claim.evidence, file, &what, faults);
        let (cited, others): (Vec<_>, Vec<_>) =
            line.mentions.into_iter().partition(|mention| mention.to.kind == Kind::Evidence);
        beside.extend(others);
        let marked: Vec<Id> = cited.into_iter().map(|mention| mention.to.id).collect();
        let more: Vec<Id> = marked.iter().filter(|id| !evidence.contains(id)).cloned().collect();
        evidence.extend(more);
        Claim { text: line.html, evidence, marked }
    };
    let proves = draft.proves.iter().map(claim).collect();
    (proves, beside)
}

/// What lost its evidence, in its own words.
fn told(what: &str, words: &str) -> String {
    format!("{what} \u{201c}{}\u{201d}", words.trim())
}
