//! Log entries settled.

use super::written::{World, Written, body, mode, seen};
use crate::compile::front::{Faults, Manner, Spanned};
use crate::compile::kinds::journal::EntryDraft;
use crate::compile::kinds::record::blanked;
use crate::model::{JournalEntry, Kind};
use crate::site::Route;

/// Settles an entry.
pub(crate) fn entry(draft: &EntryDraft, whole: &str, world: &World<'_>) -> Written<JournalEntry> {
    let faults = Faults::default();
    let file = &draft.filed.file;
    let offset = draft.filed.body.start;
    let blank: Vec<_> = draft.blank.iter().map(|range| range.start - offset..range.end - offset).collect();
    let text = blanked(&whole[draft.filed.body.clone()], &blank);
    let mut rendered = body(world, file, &text, offset, mode(&text, draft.title.as_deref()), None, &faults);
    let seen = seen(&mut rendered, Route::Entry(draft.place.slug.encoded()).path(), file, offset);
    let heading = rendered.title.map(|(title, _)| title);
    let names = world.lookup.names;
    let resolve = |kind, list: &[Spanned<String>]| names.resolve(kind, list, file, Manner::Usual, &faults);
    let value = JournalEntry {
        id: draft.filed.id.clone(),
        slug: draft.place.slug.clone(),
        date: draft.date,
        kind: draft.kind,
        title: draft.title.clone().or(heading).unwrap_or_else(|| draft.fallback.clone()),
        tags: world.tags(&draft.tags),
        cases: resolve(Kind::Case, &draft.cases),
        decisions: resolve(Kind::Decision, &draft.decisions),
        evidence: names.support(&draft.evidence, file, "the entry", &faults),
        corrects: resolve(Kind::Journal, draft.corrects.as_slice()).pop(),
        path: file.to_string(),
        body: rendered.body,
    };
    Written { value, seen, faults: faults.into_vec() }
}
