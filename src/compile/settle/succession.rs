//! Which decision replaces which: both sides read, the silent one completed, the whole checked.
//!
//! A circle is an error, for no order of reading would be left. The rest are warnings: records of other
//! tools name a successor on one side alone, and some date a record by its last change, so that the one
//! replaced may look younger than what replaced it.

use crate::compile::front::{Faults, Manner, Spanned};
use crate::compile::kinds::decision::{DecisionDraft, Relation, Said};
use crate::compile::names::{Found, Names};
use crate::diag::{Spot, catalogue};
use crate::model::{Id, Kind};
use std::collections::BTreeMap;

/// Who follows whom, from both sides.
#[derive(Debug, Default)]
pub(crate) struct Successions {
    /// By id: the decisions it replaces.
    pub(crate) older: BTreeMap<Id, Vec<Id>>,
    /// By id: the decisions that replace it.
    pub(crate) newer: BTreeMap<Id, Vec<Id>>,
    /// By id: the decisions it changes in part.
    pub(crate) amended: BTreeMap<Id, Vec<Id>>,
    /// By id: the decisions it says are nearby.
    pub(crate) related: BTreeMap<Id, Vec<Id>>,
}

/// One statement that a decision replaces another.
struct Statement<'d, 's> {
    old: &'d DecisionDraft<'s>,
    new: &'d DecisionDraft<'s>,
    spot: Spot,
    /// Whether the old one says it.
    by_old: bool,
    keyed: bool,
}

/// Reads all statements, completes the sides that are silent, and checks the whole.
pub(crate) fn supersessions(drafts: &[&DecisionDraft<'_>], names: &Names, faults: &Faults) -> Successions {
    let by_id: BTreeMap<&str, &DecisionDraft<'_>> =
        drafts.iter().map(|draft| (draft.filed.id.as_str(), *draft)).collect();
    let mut said: Vec<Statement<'_, '_>> = Vec::new();
    for draft in drafts {
        let sides = [(&draft.supersedes, false), (&draft.superseded_by, true)];
        for (relation, by_old) in sides.into_iter().flat_map(|(list, by_old)| list.iter().map(move |one| (one, by_old)))
        {
            let Some(other) = other(draft, relation, names, faults).and_then(|id| by_id.get(id.as_str())) else {
                continue;
            };
            let (old, new) = if by_old { (*draft, *other) } else { (*other, *draft) };
            let spot = draft.filed.spot(relation.to.span.clone());
            said.push(Statement { old, new, spot, by_old, keyed: relation.said == Said::InKey });
        }
    }
    let mut links = Successions::default();
    for one in &said {
        let (old, new) = (&one.old.filed.id, &one.new.filed.id);
        let both =
            said.iter().any(|two| two.by_old != one.by_old && two.old.filed.id == *old && two.new.filed.id == *new);
        if one.keyed && !both {
            let (silent, line) = if one.by_old {
                (one.new, format!("supersedes: [{old}]"))
            } else {
                (one.old, format!("superseded-by: [{new}]"))
            };
            faults.add(catalogue::supersede_one_sided(
                one.spot.clone(),
                old,
                new,
                Spot::head(&silent.filed.file),
                &line,
            ));
        }
        enter(&mut links.older, new, old);
        enter(&mut links.newer, old, new);
        check_dates(one.old, one.new, "supersedes", faults);
    }
    for draft in drafts {
        let id = &draft.filed.id;
        let others = |list: &[Relation]| -> Vec<Id> {
            let all = list.iter().filter_map(|relation| other(draft, relation, names, faults));
            all.filter(|other| other != id).collect()
        };
        others(&draft.related).iter().for_each(|near| enter(&mut links.related, id, near));
        for (old, new) in others(&draft.amends)
            .iter()
            .map(|old| (old, id))
            .chain(others(&draft.amended_by).iter().map(|new| (id, new)))
        {
            enter(&mut links.amended, new, old);
            if let (Some(old), Some(new)) = (by_id.get(old.as_str()), by_id.get(new.as_str())) {
                check_dates(old, new, "amends", faults);
            }
        }
    }
    check_circles(&links, &said, faults);
    check_statuses(drafts, &links, &said, faults);
    links
}

fn enter(map: &mut BTreeMap<Id, Vec<Id>>, key: &Id, value: &Id) {
    let list = map.entry(key.clone()).or_default();
    if !list.contains(value) {
        list.push(value.clone());
    }
}

fn other(draft: &DecisionDraft<'_>, relation: &Relation, names: &Names, faults: &Faults) -> Option<Id> {
    // A link in a status goes from the file's own folder.
    let inside = relation.to.value.rsplit("../").next().unwrap_or(&relation.to.value);
    if relation.said != Said::InKey
        && let Found::Nothing(_) = names.find(Kind::Decision, inside)
    {
        if relation.said == Said::AmongLinks {
            return None;
        }
        faults.add(catalogue::broken_link(
            draft.filed.spot(relation.to.span.clone()),
            &format!("there is no decision `{}`", relation.to.value),
            names.near_decisions(inside),
        ));
        return None;
    }
    let text = Spanned { value: inside.to_owned(), span: relation.to.span.clone() };
    names.resolve(Kind::Decision, &[text], &draft.filed.file, Manner::Usual, faults).pop()
}

fn check_dates(old: &DecisionDraft<'_>, new: &DecisionDraft<'_>, verb: &str, faults: &Faults) {
    let date =
        |draft: &DecisionDraft<'_>| draft.date.as_ref().map(|date| (date.value, draft.filed.spot(date.span.clone())));
    let (Some((before, old_spot)), Some((after, new_spot))) = (date(old), date(new)) else { return };
    if after < before {
        faults.add(catalogue::successor_older(new_spot, &new.filed.id, verb, &old.filed.id, old_spot));
    }
}

fn check_statuses(drafts: &[&DecisionDraft<'_>], links: &Successions, said: &[Statement<'_, '_>], faults: &Faults) {
    for draft in drafts.iter().filter(|draft| draft.filed.visible) {
        let successors = links.newer.get(&draft.filed.id).map(Vec::as_slice).unwrap_or_default();
        let superseded = draft.status.key == "superseded";
        let settled = ["superseded", "deprecated", "rejected"].contains(&draft.status.key);
        // A successor that is named but not there was said already.
        let unnamed = successors.is_empty() && draft.superseded_by.is_empty();
        if (superseded && unnamed) || (!settled && !successors.is_empty()) {
            let Some(span) = draft.status_span.clone() else { continue };
            let label = &draft.status.label;
            let elsewhere = said.iter().find(|one| one.old.filed.id == draft.filed.id && !one.by_old);
            let elsewhere = elsewhere.map(|one| one.spot.clone());
            let id = &draft.filed.id;
            faults.add(catalogue::status_disagrees(draft.filed.spot(span), id, label, successors, elsewhere));
        }
    }
}

/// Follows successors from every decision; a way back to the beginning is a circle, said once, at its
/// first member by id.
fn check_circles(links: &Successions, said: &[Statement<'_, '_>], faults: &Faults) {
    for start in links.newer.keys() {
        let mut way: Vec<&str> = vec![start];
        let mut open: Vec<std::slice::Iter<'_, Id>> = vec![links.newer[start].iter()];
        let mut done: Vec<&str> = Vec::new();
        while let Some(last) = open.last_mut() {
            let Some(next) = last.next() else {
                open.pop();
                done.extend(way.pop());
                continue;
            };
            if next == start {
                way.push(next);
                if way.iter().all(|id| *id >= start.as_str()) {
                    let stated = |pair: &[&str]| {
                        let says =
                            |one: &&Statement<'_, '_>| one.old.filed.id == pair[0] && one.new.filed.id == pair[1];
                        said.iter().find(says).map(|one| one.spot.clone())
                    };
                    let mut spots: Vec<Spot> = way.windows(2).filter_map(stated).collect();
                    if let Some(last) = spots.pop() {
                        faults.add(catalogue::supersede_cycle(last, spots, &way));
                    }
                }
                way.pop();
                break;
            }
            if way.contains(&next.as_str()) || done.contains(&next.as_str()) {
                continue;
            }
            way.push(next);
            open.push(links.newer.get(next).map(|list| list.iter()).unwrap_or_default());
        }
    }
}
