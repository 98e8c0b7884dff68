//! Which decision replaces which: both sides read, the silent one completed, the whole checked.
//!
//! A circle is an error, for no order of reading would be left. The rest are warnings: records of other
//! tools name a successor on one side alone, and some date a record by its last change, so that the one
//! replaced may look younger than what replaced it.

use super::circles::circles;
use super::one_sided::advice;
use crate::compile::front::{Faults, Manner, Spanned};
use crate::compile::kinds::decision::{DecisionDraft, Relation, Said};
use crate::compile::names::{Found, Names};
use crate::diag::{Spot, catalogue};
use crate::model::{Id, Kind};
use std::collections::{BTreeMap, BTreeSet};

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
            said.push(Statement { old, new, spot, by_old });
        }
    }
    let mut links = Successions::default();
    for one in &said {
        let (old, new) = (&one.old.filed.id, &one.new.filed.id);
        enter(&mut links.older, new, old);
        enter(&mut links.newer, old, new);
        check_dates(one.old, one.new, "supersedes", faults);
    }
    let mut amending: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    let mut stated: BTreeMap<(Id, Id), Spot> = BTreeMap::new();
    for draft in drafts {
        let id = &draft.filed.id;
        let others = |list: &[Relation]| -> Vec<(Id, Spot)> {
            let named = |relation: &Relation| {
                Some((other(draft, relation, names, faults)?, draft.filed.spot(relation.to.span.clone())))
            };
            list.iter().filter_map(named).filter(|(other, _)| other != id).collect()
        };
        others(&draft.related).iter().for_each(|(near, _)| enter(&mut links.related, id, near));
        for (old, new, spot) in others(&draft.amends)
            .iter()
            .map(|(old, spot)| (old, id, spot))
            .chain(others(&draft.amended_by).iter().map(|(new, spot)| (id, new, spot)))
        {
            enter(&mut links.amended, new, old);
            enter(&mut amending, old, new);
            stated.entry((old.clone(), new.clone())).or_insert_with(|| spot.clone());
            if let (Some(old), Some(new)) = (by_id.get(old.as_str()), by_id.get(new.as_str())) {
                check_dates(old, new, "amends", faults);
            }
        }
    }
    let first = said.iter().rev().map(|one| ((one.old.filed.id.clone(), one.new.filed.id.clone()), one.spot.clone()));
    let round = check_circles(&links.newer, &first.collect(), "supersede", faults);
    check_circles(&amending, &stated, "amend", faults);
    let told = check_sides(&said, &round, faults);
    check_statuses(drafts, &links, &said, &told, names, faults);
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
        if matches!(relation.said, Said::AmongLinks | Said::InPassing) {
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

/// Says which of two decisions does not know of the other: once for each pair, and not of those in a circle. Gives the
/// replaced ones of which it was said, for their statuses are part of it.
fn check_sides<'d>(said: &[Statement<'d, '_>], round: &BTreeSet<Id>, faults: &Faults) -> BTreeSet<&'d str> {
    let side = |one: &Statement<'d, '_>, by_old: bool| (one.old.filed.id.as_str(), one.new.filed.id.as_str(), by_old);
    let sides: BTreeSet<_> = said.iter().map(|one| side(one, one.by_old)).collect();
    let (mut pairs, mut told) = (BTreeSet::new(), BTreeSet::new());
    for one in said.iter().filter(|one| !sides.contains(&side(one, !one.by_old))) {
        let (old, new) = (&one.old.filed.id, &one.new.filed.id);
        if (round.contains(old) && round.contains(new)) || !pairs.insert((old, new)) {
            continue;
        }
        let silent = if one.by_old { one.new } else { one.old };
        let place = match &silent.status_span {
            Some(span) => silent.filed.spot(span.clone()),
            None => Spot::head(&silent.filed.file),
        };
        let help = advice(one.old, one.new, one.by_old);
        faults.add(catalogue::supersede_one_sided(one.spot.clone(), old, new, place, help));
        told.insert(one.old.filed.id.as_str());
    }
    told
}

/// Says every circle once, at its first member by id; gives all that are in one. `stated` has where each step is
/// written.
fn check_circles(
    newer: &BTreeMap<Id, Vec<Id>>,
    stated: &BTreeMap<(Id, Id), Spot>,
    verb: &str,
    faults: &Faults,
) -> BTreeSet<Id> {
    let ways = circles(newer);
    for way in &ways {
        let step = |pair: &[&str]| stated.get(&(pair[0].to_owned(), pair[1].to_owned())).cloned();
        let mut spots: Vec<Spot> = way.windows(2).filter_map(step).collect();
        if let Some(last) = spots.pop() {
            faults.add(catalogue::supersede_cycle(last, spots, verb, way));
        }
    }
    ways.into_iter().flatten().map(str::to_owned).collect()
}

fn check_statuses(
    drafts: &[&DecisionDraft<'_>],
    links: &Successions,
    said: &[Statement<'_, '_>],
    told: &BTreeSet<&str>,
    names: &Names,
    faults: &Faults,
) {
    // One that cannot be read may be the successor.
    let lost = names.lost_some(Kind::Decision);
    for draft in drafts.iter().filter(|draft| draft.filed.visible && !told.contains(draft.filed.id.as_str())) {
        let successors = links.newer.get(&draft.filed.id).map(Vec::as_slice).unwrap_or_default();
        let superseded = draft.status.key == "superseded";
        let settled = ["superseded", "deprecated", "rejected"].contains(&draft.status.key);
        // A successor that is named but not there was said already.
        let unnamed =
            successors.is_empty() && draft.superseded_by.iter().all(|relation| relation.said == Said::InPassing);
        if (superseded && unnamed && !lost) || (!settled && !successors.is_empty()) {
            let Some(span) = draft.status_span.clone() else { continue };
            let label = &draft.status.label;
            let elsewhere = said.iter().find(|one| one.old.filed.id == draft.filed.id && !one.by_old);
            let elsewhere = elsewhere.map(|one| one.spot.clone());
            let id = &draft.filed.id;
            faults.add(catalogue::status_disagrees(draft.filed.spot(span), id, label, successors, elsewhere));
        }
    }
}
