//! Whether links to a place on a page find it.

use super::front::nearest;
use super::links::{Pages, page_key};
use super::settle::Seen;
use crate::diag::{Diagnostic, catalogue};
use crate::model::Base;
use crate::site::Route;
use crate::site::route::exhibit_fragment;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every link with a fragment against what the texts of its page give. Pages that are drawn from more
/// than texts (the home page, dossiers, lists of notes) are not judged, nor are lists of which some cannot be read:
/// those give no `marks` or `entries`.
pub(crate) fn check(
    seen: &[Seen],
    pages: &Pages,
    base: &Base,
    marks: Option<usize>,
    entries: Option<&[&str]>,
    faults: &mut Vec<Diagnostic>,
) {
    let mut places: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for one in seen {
        places.entry(page_key(&one.page)).or_default().extend(one.fragments.iter().map(String::as_str));
    }
    let last = marks.and_then(|marks| u32::try_from(marks).ok()).unwrap_or(0);
    let ids: Vec<String> = (1..=last).map(exhibit_fragment).collect();
    if marks.is_some() {
        places.entry(page_key(&Route::Evidence.path())).or_default().extend(ids.iter().map(String::as_str));
    }
    if let Some(entries) = entries {
        places.entry(page_key(&Route::Journal.path())).or_default().extend(entries);
    }
    let base = base.to_string();
    for one in seen {
        for (address, fragment, spot) in &one.links {
            let path =
                if address.is_empty() { one.page.as_str() } else { address.strip_prefix(&base).unwrap_or(address) };
            let key = page_key(path.split(['?', '#']).next().unwrap_or(path));
            let judged = pages.get(&key).is_some_and(|page| {
                matches!(
                    page.route,
                    Route::Note(_)
                        | Route::Decision(_)
                        | Route::Entry(_)
                        | Route::Exhibit(_)
                        | Route::Page(_)
                        | Route::Evidence
                        | Route::Journal
                )
            });
            let plain = super::paths::decoded(fragment);
            if !judged || fragment.is_empty() || plain == "top" {
                continue;
            }
            let Some(places) = places.get(&key) else { continue };
            if !places.contains(plain.as_str()) && !places.contains(fragment.as_str()) {
                let near = nearest(&plain, places.iter().copied());
                faults.push(catalogue::broken_fragment(spot.clone(), path, &plain, near));
            }
        }
    }
}
