//! The whole casebook out of its drafts.

use super::directory;
use super::filing::{self, Drafts};
use super::front::{self, Faults, Lead};
use super::kinds::site::{self, SiteDraft};
use super::links::{Answers, Lookup};
use super::markdown::{Link, Resolve};
use super::media::Media;
use super::outgoing;
use super::project::Project;
use super::settle::World;
use super::things::things;
use super::{LeftOut, Options, Sources, fragments, rules, settle, slugs, stray};
use crate::diag::{Diagnostic, Policy, Severity, Spot, catalogue};
use crate::model::{Backlinks, Casebook, Day, Html, Kind, Post, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// A casebook, whatever is wrong with it, and what is.
pub(super) struct Whole {
    pub(super) casebook: Casebook,
    pub(super) faults: Vec<Diagnostic>,
    pub(super) policy: Policy,
    pub(super) left_out: LeftOut,
}

/// Makes the casebook.
pub(super) fn whole(sources: &Sources, project: &dyn Project, options: &Options) -> Whole {
    let said = Faults::default();
    let settings = site::read(sources, options, &said);
    let (mut faults, leads) = said.into_parts();
    let mut drafts = filing::read(sources, options, &settings.zone, &mut faults);
    let left_out = drafts.left_out();
    let tags = tags(&drafts);
    let directory = directory::enter(&drafts, &tags, settings.site.person.kind, &mut faults);
    for (draft, _) in &mut drafts.posts {
        let usable = directory.aliases.get(&draft.filed.id).map(Vec::as_slice).unwrap_or_default();
        draft.aliases.retain(|alias| usable.contains(&alias.value));
    }
    check_series(&drafts, &mut faults);
    let statics = outgoing::statics(sources, &mut faults);
    outgoing::check_statics(&statics, &directory.pages, &directory.spots, &mut faults);
    let media =
        Media::new(sources, project, statics.iter().map(|(path, one)| (*path, one.bytes)).collect(), options.drawn);
    check_pictures(&settings, &media, &mut faults);

    let site = &settings.site;
    let lookup = Lookup {
        names: &directory.names,
        pages: &directory.pages,
        ledger: &directory.ledger,
        media: &media,
        base: &site.base,
        url: site.url.as_deref(),
        origin: site.origin(),
        image_hosts: &settings.image_hosts,
    };
    let world = World { lookup, tags: &tags, lang: &site.lang, author: &site.author };
    check_leads(leads.iter().chain(&drafts.leads), &world, &mut faults);
    let hero_text = hero_text(&settings, &world, &mut faults);
    let today = front::day_at(options.now_seconds, &settings.zone);
    let (things, beside) = things(&drafts, &directory.marks, project, &world, site.posts.order, today);
    faults.extend(beside.faults);
    let mut months: Vec<String> = things.journal.iter().map(|entry| entry.month_fragment()).collect();
    months.dedup();
    let entries = things.journal.iter().map(|entry| entry.id.as_str()).chain(months.iter().map(String::as_str));
    let entries: Vec<&str> = entries.collect();
    let whole = |kind| !directory.names.lost_some(kind);
    let marks = whole(Kind::Evidence).then_some(things.evidence.len());
    let entries = whole(Kind::Journal).then_some(entries.as_slice());
    fragments::check(&beside.seen, &directory.pages, &site.base, marks, entries, &mut faults);
    stray::unread(sources, &mut faults);
    stray::check(sources, &media.folders(), &mut faults);
    outgoing::check_digests(&beside.exhibits, &mut faults);
    outgoing::check_texts(sources, &directory.names, &beside.exhibits, &mut faults);
    let (assets, pictures) = outgoing::assets(statics, media.into_wanted(), beside.exhibits, &mut faults);

    let mut casebook = Casebook {
        site: settings.site,
        tags: used_tags(&things.posts),
        posts: things.posts,
        cases: things.cases,
        decisions: things.decisions,
        journal: things.journal,
        evidence: things.evidence,
        trail: drafts.trail.clone(),
        proofs: things.proofs,
        pages: things.pages,
        assets,
        pictures,
        backlinks: Backlinks::new(),
    };
    if let Some(text) = hero_text {
        casebook.site.hero.text = text;
    }
    derive_dates(&mut casebook);
    casebook.link_back();
    let sound = faults.iter().all(|fault| settings.policy.weight(fault.code) != Some(Severity::Error));
    if sound {
        rules::check(&drafts, &casebook, today, &mut faults);
    }
    Whole { casebook, faults, policy: settings.policy, left_out }
}

/// The address of every tag that anything visible carries.
fn tags(drafts: &Drafts<'_>) -> BTreeMap<String, Tag> {
    let posts = drafts.posts.iter().map(|(draft, _)| (&draft.filed, &draft.tags));
    let cases = drafts.cases.iter().map(|(draft, _)| (&draft.filed, &draft.tags));
    let decisions = drafts.decisions.iter().map(|(draft, _)| (&draft.filed, &draft.tags));
    let journal = drafts.journal.iter().map(|(draft, _)| (&draft.filed, &draft.tags));
    let all = posts.chain(cases).chain(decisions).chain(journal).filter(|(filed, _)| filed.visible);
    let names: BTreeSet<String> = all.flat_map(|(_, tags)| tags.iter().cloned()).collect();
    slugs::of_tags(&names)
}

fn used_tags(posts: &[Post]) -> Vec<Tag> {
    let used: BTreeSet<&Tag> = posts.iter().flat_map(|post| &post.tags).collect();
    used.into_iter().cloned().collect()
}

/// The pictures that the settings name by path exist.
fn check_pictures(settings: &SiteDraft, media: &Media<'_>, faults: &mut Vec<Diagnostic>) {
    for picture in &settings.pictures {
        let Some(path) = picture.value.site_path() else { continue };
        let path = path.split(['?', '#']).next().unwrap_or(path);
        if media.of_site(path).is_none() {
            let help = media.nearest(path).map(|near| format!("did you mean `/{near}`?"));
            faults.push(catalogue::missing_site_image(Spot::new(&settings.file, picture.span.clone()), path, help));
        }
    }
}

/// No two notes of a series have one number.
fn check_series(drafts: &Drafts<'_>, faults: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<(&str, u32), &Spot> = BTreeMap::new();
    for (draft, _) in drafts.posts.iter().filter(|(draft, _)| draft.filed.visible) {
        let Some((series, spot)) = draft.series.as_ref().zip(draft.series_spot.as_ref()) else { continue };
        let Some(order) = series.order else { continue };
        match taken.get(&(series.id.as_str(), order)) {
            Some(first) => faults.push(catalogue::same_order(spot.clone(), &series.id, order, (*first).clone())),
            None => {
                taken.insert((&series.id, order), spot);
            }
        }
    }
}

/// The paths of the site that fields name lead somewhere.
fn check_leads<'l>(leads: impl Iterator<Item = &'l Lead>, world: &World<'_>, faults: &mut Vec<Diagnostic>) {
    for lead in leads {
        let answers = Answers { lookup: &world.lookup, file: &lead.spot.file };
        if let Link::Broken { why, help, .. } = answers.link(&lead.path) {
            faults.push(catalogue::broken_link(lead.spot.clone(), &why, help));
        }
    }
}

fn hero_text(settings: &SiteDraft, world: &World<'_>, faults: &mut Vec<Diagnostic>) -> Option<Html> {
    let text = settings.hero_text.as_ref()?;
    let said = Faults::default();
    let line = settle::inline(world, &settings.file, text, &said);
    faults.extend(said.into_vec());
    Some(line.html)
}

/// The oldest and the newest day of anything in the record.
fn derive_dates(casebook: &mut Casebook) {
    let posts =
        casebook.posts.iter().flat_map(|post| [Some(post.published.day), post.modified.as_ref().map(|m| m.day)]);
    let cases = casebook.cases.iter().flat_map(|case| {
        let versions = case.versions.iter().map(|version| Some(version.date));
        [case.published, case.modified].into_iter().chain(versions)
    });
    let decisions = casebook
        .decisions
        .iter()
        .flat_map(|decision| [decision.date, decision.outcome.as_ref().and_then(|outcome| outcome.date)]);
    let journal = casebook.journal.iter().map(|entry| Some(entry.date));
    let evidence = casebook.evidence.iter().map(|evidence| evidence.date);
    let days: BTreeSet<Day> = posts.chain(cases).chain(decisions).chain(journal).chain(evidence).flatten().collect();
    casebook.site.since = days.first().copied();
    casebook.site.updated = days.last().copied();
}
