//! Where everything will stand: the names and the addresses of all that was filed.

use super::filing::Drafts;
use super::front::Spanned;
use super::kinds::filed::{Filed, Place};
use super::links::{Ledger, Page, Pages, page_key};
use super::names::Names;
use super::settle;
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Kind, PersonKind, RESUME, Reference, Slug, Tag, Url};
use crate::site::Route;
use std::collections::{BTreeMap, BTreeSet};

/// Names, pages and the numbers that addresses depend on.
pub(crate) struct Directory {
    pub(crate) names: Names,
    pub(crate) pages: Pages,
    /// By place among the drafts: marks of exhibits, 0 for those not shown.
    pub(crate) marks: Vec<u32>,
    pub(crate) ledger: Ledger,
    /// Where each page is written, by its key.
    pub(crate) spots: BTreeMap<String, Spot>,
    /// Former addresses that can be used, by the post's id.
    pub(crate) aliases: BTreeMap<String, Vec<Url>>,
}

/// Enters everything.
pub(crate) fn enter(
    drafts: &Drafts<'_>,
    tags: &BTreeMap<String, Tag>,
    keeper: PersonKind,
    faults: &mut Vec<Diagnostic>,
) -> Directory {
    let mut directory = Directory {
        names: Names::default(),
        pages: fixed(drafts, tags, keeper),
        marks: vec![0; drafts.evidence.len()],
        ledger: Ledger::new(),
        spots: BTreeMap::new(),
        aliases: BTreeMap::new(),
    };
    for (draft, _) in &drafts.posts {
        directory.publish(Kind::Post, &draft.filed, &draft.place, None, faults);
    }
    for (draft, _) in &drafts.cases {
        let number = draft.number.as_ref().map(|number| format!("{:0>3}", number.value.trim_start_matches('0')));
        directory.publish(Kind::Case, &draft.filed, &draft.place, number.as_deref(), faults);
    }
    for (draft, _) in &drafts.decisions {
        directory.publish(Kind::Decision, &draft.filed, &draft.place, draft.number.as_deref(), faults);
    }
    for (draft, _) in &drafts.pages {
        directory.publish(Kind::Page, &draft.filed, &draft.place, None, faults);
    }
    for (draft, _) in &drafts.journal {
        directory.publish(Kind::Journal, &draft.filed, &draft.place, None, faults);
    }
    let shown: Vec<usize> = (0..drafts.evidence.len()).filter(|at| drafts.evidence[*at].0.filed.visible).collect();
    let exhibits: Vec<_> = shown.iter().map(|at| &drafts.evidence[*at].0).collect();
    for (at, mark) in shown.into_iter().zip(settle::marks(&exhibits)) {
        directory.marks[at] = mark;
        let draft = &drafts.evidence[at].0;
        directory.ledger.insert(draft.filed.id.clone(), (mark, draft.title.clone()));
    }
    for (draft, _) in &drafts.evidence {
        directory.publish(Kind::Evidence, &draft.filed, &draft.place, None, faults);
    }
    for (draft, _) in &drafts.proofs {
        let path = draft.url.as_ref().map(Url::to_string).unwrap_or_default();
        directory.names.enter(Kind::Proof, &draft.filed, path, &[], faults);
    }
    for broken in &drafts.broken {
        let routes: Vec<Route> = broken.slugs.iter().filter_map(|slug| route_of(broken.kind, slug)).collect();
        let path = routes.last().map(Route::path).unwrap_or_default();
        let mut short: Vec<&str> = broken.number.as_deref().into_iter().collect();
        short.extend(broken.ids.iter().filter_map(|id| unnumbered(id)).filter(|_| broken.kind == Kind::Decision));
        directory.names.enter_broken(broken, &path, &short);
        for route in routes {
            directory.pages.entry(page_key(&route.path())).or_insert(Page { route, shows: None });
        }
    }
    for (draft, _) in drafts.posts.iter().filter(|(draft, _)| draft.filed.visible) {
        for alias in &draft.aliases {
            directory.alias(&draft.filed, &draft.place, alias, faults);
        }
    }
    directory
}

/// Pages that are there whatever the content says, and those of tags and years.
fn fixed(drafts: &Drafts<'_>, tags: &BTreeMap<String, Tag>, keeper: PersonKind) -> Pages {
    let lists =
        [Route::Home, Route::Notes, Route::Tags, Route::Cases, Route::Decisions, Route::Journal, Route::Evidence];
    let shown = || drafts.posts.iter().map(|(draft, _)| draft).filter(|draft| draft.filed.visible);
    let years: BTreeSet<String> = shown().map(|draft| format!("{:04}", draft.published.day.year)).collect();
    let used: BTreeSet<&str> = shown().flat_map(|draft| draft.tags.iter().map(String::as_str)).collect();
    let of_tags = used.into_iter().filter_map(|name| tags.get(name)).map(|tag| Route::Tag(tag.slug.clone()));
    let resume = (keeper == PersonKind::Person).then(|| Route::Page(RESUME.to_owned()));
    let routes = lists.into_iter().chain(resume).chain(years.into_iter().map(Route::NotesOf)).chain(of_tags);
    routes.map(|route| (page_key(&route.path()), Page { route, shows: None })).collect()
}

/// The page of a thing; a repository has none here.
fn route_of(kind: Kind, slug: &Slug) -> Option<Route> {
    let slug = slug.encoded();
    Some(match kind {
        Kind::Post => Route::Note(slug),
        Kind::Case => Route::Case(slug),
        Kind::Decision => Route::Decision(slug),
        Kind::Journal => Route::Entry(slug),
        Kind::Evidence => Route::Exhibit(slug),
        Kind::Page => Route::Page(slug),
        Kind::Proof => return None,
    })
}

/// `use-rust` of `a/0007-use-rust`.
fn unnumbered(id: &str) -> Option<&str> {
    let stem = id.rsplit('/').next().unwrap_or(id);
    let words = stem.trim_start_matches(|c: char| c.is_ascii_digit());
    words.strip_prefix(['-', '_']).filter(|rest| words.len() < stem.len() && !rest.is_empty())
}

impl Directory {
    /// Enters a thing with a page of its own.
    fn publish(
        &mut self,
        kind: Kind,
        filed: &Filed,
        place: &Place,
        number: Option<&str>,
        faults: &mut Vec<Diagnostic>,
    ) {
        let Some(route) = route_of(kind, &place.slug) else { return };
        let path = route.path();
        let mut short = vec![place.slug.as_str()];
        short.extend(number);
        short.extend(unnumbered(&filed.id).filter(|_| kind == Kind::Decision));
        let free = self.names.enter(kind, filed, path.clone(), &short, faults);
        if !filed.visible {
            return;
        }
        // An address that reads back as another page is that page's.
        // In another case too: on many disks the two are one folder.
        let folded = Route::parse(&path.to_lowercase());
        if Route::parse(&path) != route || std::mem::discriminant(&folded) != std::mem::discriminant(&route) {
            faults.push(catalogue::reserved_slug(place.spot.clone(), place.slug.as_str(), &path));
            return;
        }
        let key = page_key(&path);
        // Two addresses that differ in case alone are one folder on many disks.
        match self.spots.get(&key.to_lowercase()) {
            // Of two things with one id more need not be said.
            Some(_) if !free => {}
            Some(first) => faults.push(catalogue::duplicate_address(place.spot.clone(), first.clone(), &path)),
            None => {
                self.spots.insert(key.to_lowercase(), place.spot.clone());
                let shows = Some(Reference { kind, id: filed.id.clone() });
                self.pages.insert(key, Page { route, shows });
            }
        }
    }

    /// Enters a former address, unless something else has it.
    fn alias(&mut self, filed: &Filed, place: &Place, alias: &Spanned<Url>, faults: &mut Vec<Diagnostic>) {
        let spot = filed.spot(alias.span.clone());
        let Some(path) = alias.value.site_path() else {
            faults.push(catalogue::ignored_address(spot, alias.value.as_str(), "not a path of this site"));
            return;
        };
        let key = page_key(path);
        let plain = key.strip_prefix('/').and_then(Slug::parse);
        let lower = key.to_lowercase();
        let route = Route::parse(path);
        let why = if plain.is_none() || path.contains(['?', '#']) {
            Some("not a plain path")
        } else if self.pages.contains_key(&key) || self.pages.contains_key(&lower) || self.spots.contains_key(&lower) {
            Some("something else has this address")
        } else if route == Route::Lost || matches!(route, Route::NotesOf(_)) {
            Some("the site needs this address itself")
        } else {
            None
        };
        if let Some(why) = why {
            faults.push(catalogue::ignored_address(spot, path, why));
            return;
        }
        self.spots.insert(lower, spot);
        let shows = Some(Reference { kind: Kind::Post, id: filed.id.clone() });
        self.pages.insert(key, Page { route: Route::Note(place.slug.encoded()), shows });
        self.aliases.entry(filed.id.clone()).or_default().push(alias.value.clone());
    }
}
