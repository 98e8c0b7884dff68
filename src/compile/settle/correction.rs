//! Which entry puts which right. A circle is an error, for nothing would be right; a correction of something later is
//! a slip of a date.

use crate::compile::front::Faults;
use crate::compile::kinds::journal::EntryDraft;
use crate::compile::names::{Found, Names};
use crate::diag::catalogue;
use crate::model::Kind;
use std::collections::BTreeMap;

/// Checks what entries say they correct; that there is such an entry is said where it is resolved.
pub(crate) fn corrections(drafts: &[&EntryDraft], names: &Names, faults: &Faults) {
    let by_id: BTreeMap<&str, &EntryDraft> = drafts.iter().map(|draft| (draft.filed.id.as_str(), *draft)).collect();
    let corrected = |draft: &EntryDraft| match names.find(Kind::Journal, &draft.corrects.as_ref()?.value) {
        Found::One(named) => by_id.get(named.reference.id.as_str()).copied(),
        _ => None,
    };
    for draft in drafts {
        let (Some(written), Some(other)) = (&draft.corrects, corrected(draft)) else { continue };
        let spot = draft.filed.spot(written.span.clone());
        let circle = circle(draft, corrected);
        if let Some(circle) = circle {
            // Said once, at its first member by id.
            if circle.iter().all(|id| *id >= draft.filed.id.as_str()) {
                faults.add(catalogue::correction_cycle(spot, &circle));
            }
        } else if other.date > draft.date {
            let later = (other.date.iso(), other.filed.id_spot.clone());
            faults.add(catalogue::correction_early(spot, &draft.date.iso(), &later.0, later.1));
        }
    }
}

/// The way from an entry back to itself, if what it corrects leads there.
fn circle<'d>(
    start: &'d EntryDraft,
    corrected: impl Fn(&'d EntryDraft) -> Option<&'d EntryDraft>,
) -> Option<Vec<&'d str>> {
    let mut way = vec![start.filed.id.as_str()];
    let mut now = start;
    loop {
        now = corrected(now)?;
        way.push(&now.filed.id);
        if now.filed.id == start.filed.id {
            return Some(way);
        }
        // Another circle further on is that one's own fault.
        if way[..way.len() - 1].contains(&now.filed.id.as_str()) {
            return None;
        }
    }
}
