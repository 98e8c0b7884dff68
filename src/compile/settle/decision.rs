//! Decisions settled, and checked against each other.

use super::slots::{kind_of, slots};
use super::written::{World, Written, body, seen};
use crate::compile::front::{Faults, Manner, Spanned};
use crate::compile::kinds::decision::{DecisionDraft, Relation, plain_title};
use crate::compile::markdown::{Mode, Section};
use crate::compile::names::{Found, Names};
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Day, Decision, DecisionStatus, Id, Kind, SlotKind};
use crate::site::Route;
use std::collections::BTreeMap;

/// Numbers for all decisions, in their order: from the files' names, then the free ones by date and id.
pub(crate) fn numbers(drafts: &[&DecisionDraft<'_>], faults: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut taken: BTreeMap<&str, Spot> = BTreeMap::new();
    for draft in drafts {
        let Some(number) = &draft.number else { continue };
        let spot = Spot::head(&draft.filed.file);
        match taken.get(number.as_str()) {
            // A day may see several decisions.
            Some(first) if number.len() < 8 => {
                faults.push(catalogue::duplicate_number(spot, first.clone(), number));
            }
            Some(_) => {}
            None => {
                taken.insert(number, spot);
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
    let mut rendered = body(world, file, &draft.text, offset, Mode::WithoutTitle, None, &faults);
    let seen = seen(&mut rendered, Route::Decision(draft.place.slug.encoded()).path(), file, offset);
    let names = world.lookup.names;
    let resolve = |kind, list: &[Spanned<String>]| names.resolve(kind, list, file, Manner::Usual, &faults);
    let heading = rendered.title.map(|(title, _)| plain_title(&title, draft.number.as_deref()).to_owned());
    let title = draft.title.clone().or(heading).unwrap_or_else(|| {
        let help = "begin the text with `# What was decided`";
        faults.add(catalogue::missing_key(Spot::head(file), "title", help));
        String::new()
    });
    check_chosen(&rendered.sections, draft, offset, &faults);
    let mut compiled = rendered.body;
    compiled.html = rendered.preamble;
    let slots = slots(rendered.sections, &compiled.outline);
    let amends: Vec<Spanned<String>> = draft.amends.iter().map(|relation| relation.to.clone()).collect();
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
        stack: draft.stack.clone(),
        supersedes: links.older.get(id).cloned().unwrap_or_default(),
        superseded_by: links.newer.get(id).cloned().unwrap_or_default(),
        amends: resolve(Kind::Decision, &amends),
        related: resolve(Kind::Decision, &draft.related),
        evidence: resolve(Kind::Evidence, &draft.evidence),
        confidence: draft.confidence,
        review_by: draft.review_by,
        outcome: draft.outcome.clone(),
        discussion: draft.discussion.clone(),
        slots,
        path: file.to_string(),
        body: compiled,
    };
    Written { value, seen, faults: faults.into_vec() }
}

/// The chosen option is one of those listed.
fn check_chosen(sections: &[Section], draft: &DecisionDraft<'_>, offset: usize, faults: &Faults) {
    let options: Vec<&str> = sections
        .iter()
        .filter(|section| kind_of(&section.label) == SlotKind::Options)
        .flat_map(|section| section.items.iter().map(String::as_str))
        .collect();
    if options.is_empty() {
        return;
    }
    for section in sections.iter().filter(|section| kind_of(&section.label) == SlotKind::Decision) {
        let Some(text) = draft.text.get(section.span.clone()) else { continue };
        let Some(chosen) = chosen(text) else { continue };
        let wanted = bare(&chosen.value);
        let fits = |option: &&str| {
            let option = bare(option);
            option == wanted || (!wanted.is_empty() && (option.starts_with(&wanted) || wanted.starts_with(&option)))
        };
        if !options.iter().any(fits) {
            let start = section.span.start + offset;
            let span = chosen.span.start + start..chosen.span.end + start;
            faults.add(catalogue::chosen_option(draft.filed.spot(span), &chosen.value, &options));
        }
    }
}

/// What stands behind `Chosen option:`, up to its closing quote or the reason.
fn chosen(text: &str) -> Option<Spanned<String>> {
    let lower = text.to_ascii_lowercase();
    let at = lower.find("chosen option:").map(|at| at + "chosen option:".len())?;
    let rest = &text[at..];
    let skipped = rest.len() - rest.trim_start_matches([' ', '*', '_', '\n', '\r']).len();
    let rest = &rest[skipped..];
    let quotes = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('`', '`'), ('\'', '\''), ('[', ']')];
    let first = rest.chars().next()?;
    let (start, end) = match quotes.iter().find(|(open, _)| *open == first) {
        Some((open, close)) => {
            let from = open.len_utf8();
            (from, from + rest[from..].find(*close)?)
        }
        None => {
            let line = rest.lines().next().unwrap_or("");
            let stops = [",", ";", ".", " because", " as ", "—"];
            (0, stops.iter().filter_map(|stop| line.find(stop)).min().unwrap_or(line.len()))
        }
    };
    let value = rest[start..end].trim().to_owned();
    let at = at + skipped;
    (!value.is_empty()).then(|| Spanned { value, span: at + start..at + end })
}

/// Letters and digits alone, in lower case.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Who follows whom, from both sides.
#[derive(Debug, Default)]
pub(crate) struct Successions {
    /// By id: the decisions it replaces.
    pub(crate) older: BTreeMap<Id, Vec<Id>>,
    /// By id: the decisions that replace it.
    pub(crate) newer: BTreeMap<Id, Vec<Id>>,
}

/// One statement that a decision replaces another.
struct Said<'d, 's> {
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
    let mut said: Vec<Said<'_, '_>> = Vec::new();
    for draft in drafts {
        let sides = [(&draft.supersedes, false), (&draft.superseded_by, true)];
        for (relation, by_old) in sides.into_iter().flat_map(|(list, by_old)| list.iter().map(move |one| (one, by_old)))
        {
            let Some(other) = other(draft, relation, names, faults).and_then(|id| by_id.get(id.as_str())) else {
                continue;
            };
            let (old, new) = if by_old { (*draft, *other) } else { (*other, *draft) };
            let spot = draft.filed.spot(relation.to.span.clone());
            said.push(Said { old, new, spot, by_old, keyed: relation.keyed });
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
        check_dates(one, faults);
    }
    check_circles(&links, &said, faults);
    check_statuses(drafts, &links, faults);
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
    if !relation.keyed
        && let Found::Nothing(_) = names.find(Kind::Decision, inside)
    {
        faults.add(catalogue::broken_link(
            draft.filed.spot(relation.to.span.clone()),
            &format!("there is no decision `{}`", relation.to.value),
            None,
        ));
        return None;
    }
    let text = Spanned { value: inside.to_owned(), span: relation.to.span.clone() };
    names.resolve(Kind::Decision, &[text], &draft.filed.file, Manner::Usual, faults).pop()
}

fn check_dates(said: &Said<'_, '_>, faults: &Faults) {
    let date =
        |draft: &DecisionDraft<'_>| draft.date.as_ref().map(|date| (date.value, draft.filed.spot(date.span.clone())));
    let (Some((old, old_spot)), Some((new, new_spot))) = (date(said.old), date(said.new)) else { return };
    let (old, new): (Day, Day) = (old, new);
    if new < old {
        faults.add(catalogue::successor_older(new_spot, &said.new.filed.id, &said.old.filed.id, old_spot));
    }
}

fn check_statuses(drafts: &[&DecisionDraft<'_>], links: &Successions, faults: &Faults) {
    for draft in drafts.iter().filter(|draft| draft.filed.visible) {
        let successors = links.newer.get(&draft.filed.id).map(Vec::as_slice).unwrap_or_default();
        let superseded = draft.status.key == "superseded";
        let settled = ["superseded", "deprecated", "rejected"].contains(&draft.status.key);
        if (superseded && successors.is_empty()) || (!settled && !successors.is_empty()) {
            let Some(span) = draft.status_span.clone() else { continue };
            let label = &draft.status.label;
            faults.add(catalogue::status_disagrees(draft.filed.spot(span), &draft.filed.id, label, successors));
        }
    }
}

/// Follows successors from every decision; a way back to the beginning is a circle, said once, at its
/// first member by id.
fn check_circles(links: &Successions, said: &[Said<'_, '_>], faults: &Faults) {
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
                    let old = way[way.len() - 2];
                    let spot = said.iter().find(|one| one.old.filed.id == old && one.new.filed.id == *next);
                    if let Some(one) = spot {
                        faults.add(catalogue::supersede_cycle(one.spot.clone(), &way));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_option_is_found_however_it_is_marked() {
        let read = |text: &str| chosen(text).map(|chosen| chosen.value);
        assert_eq!(read("Chosen option: \"Rust, plain\", because fast").as_deref(), Some("Rust, plain"));
        assert_eq!(read("Chosen option: **Rust**, because").as_deref(), Some("Rust**"));
        assert_eq!(read("chosen option: [Rust](#rust) as it").as_deref(), Some("Rust"));
        assert_eq!(read("We chose Rust"), None);
        let text = "x Chosen option: “A b”.";
        let found = chosen(text).expect("one");
        assert_eq!(&text[found.span], "A b");
    }
}
