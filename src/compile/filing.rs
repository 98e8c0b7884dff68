//! Which file is what: every file of the content folder read into a draft of its kind.

use super::broken::{Broken, broken};
use super::front::{self, Faults, Language, Lead};
use super::kinds::case::CaseDraft;
use super::kinds::decision::DecisionDraft;
use super::kinds::evidence::EvidenceDraft;
use super::kinds::journal::EntryDraft;
use super::kinds::page::PageDraft;
use super::kinds::post::PostDraft;
use super::kinds::proof::ProofDraft;
use super::kinds::{case, decision, evidence, journal, page, post, proof};
use super::options::{LeftOut, Options};
use super::paths::{extension, name};
use super::sources::{SourceFile, Sources};
use super::text::{Text, decode, unreadable};
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Kind, Stage};
use jiff::tz::TimeZone;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every draft, by path, each with the whole text of its file.
#[derive(Default)]
pub(crate) struct Drafts<'s> {
    pub(crate) posts: Vec<(PostDraft, &'s str)>,
    pub(crate) cases: Vec<(CaseDraft, &'s str)>,
    pub(crate) decisions: Vec<(DecisionDraft<'s>, &'s str)>,
    pub(crate) journal: Vec<(EntryDraft, &'s str)>,
    pub(crate) evidence: Vec<(EvidenceDraft, &'s str)>,
    pub(crate) proofs: Vec<(ProofDraft, &'s str)>,
    pub(crate) pages: Vec<(PageDraft, &'s str)>,
    pub(crate) trail: Vec<Stage>,
    /// Whether the file that lists the stages cannot be read.
    pub(crate) trail_lost: bool,
    /// Files that cannot be read.
    pub(crate) broken: Vec<Broken>,
    /// Paths of the site that fields name.
    pub(crate) leads: Vec<Lead>,
}

impl Drafts<'_> {
    /// How many files readers do not get to see yet.
    pub(crate) fn left_out(&self) -> LeftOut {
        let filed = (self.posts.iter().map(|(draft, _)| &draft.filed))
            .chain(self.cases.iter().map(|(draft, _)| &draft.filed))
            .chain(self.decisions.iter().map(|(draft, _)| &draft.filed))
            .chain(self.journal.iter().map(|(draft, _)| &draft.filed))
            .chain(self.evidence.iter().map(|(draft, _)| &draft.filed))
            .chain(self.proofs.iter().map(|(draft, _)| &draft.filed))
            .chain(self.pages.iter().map(|(draft, _)| &draft.filed));
        // A journal's file may hold many entries.
        let hidden: BTreeMap<&str, bool> =
            filed.filter(|filed| !filed.visible).map(|filed| (&*filed.file, filed.draft)).collect();
        let drafts = hidden.values().filter(|draft| **draft).count();
        LeftOut { drafts, scheduled: hidden.len() - drafts }
    }
}

/// One draft of whatever kind.
enum Draft<'s> {
    Post(PostDraft),
    Case(CaseDraft),
    Decision(DecisionDraft<'s>),
    Journal(Vec<EntryDraft>),
    Evidence(EvidenceDraft),
    Proof(ProofDraft),
    Page(PageDraft),
    Broken(Broken),
}

impl Draft<'_> {
    fn visible(&self) -> bool {
        match self {
            Draft::Post(draft) => draft.filed.visible,
            Draft::Case(draft) => draft.filed.visible,
            Draft::Decision(draft) => draft.filed.visible,
            Draft::Journal(entries) => entries.iter().any(|draft| draft.filed.visible),
            Draft::Evidence(draft) => draft.filed.visible,
            Draft::Proof(draft) => draft.filed.visible,
            Draft::Page(draft) => draft.filed.visible,
            Draft::Broken(_) => false,
        }
    }
}

/// The file that lists the trail's stages.
const TRAIL: [&str; 2] = ["evidence/trail.yml", "evidence/trail.yaml"];

/// Reads every file.
pub(crate) fn read<'s>(
    sources: &'s Sources,
    options: &Options,
    zone: &TimeZone,
    faults: &mut Vec<Diagnostic>,
) -> Drafts<'s> {
    let read: Vec<_> = sources
        .files()
        .par_iter()
        .filter_map(|source| kind(source, sources).map(|kind| (kind, source)))
        .map(|(kind, source)| one(kind, source, options, zone))
        .collect();
    let mut drafts = Drafts::default();
    for (draft, said, leads) in read {
        faults.extend(said);
        drafts.leads.extend(leads);
        match draft {
            None => {}
            Some((Draft::Post(draft), text)) => drafts.posts.push((draft, text)),
            Some((Draft::Case(draft), text)) => drafts.cases.push((draft, text)),
            Some((Draft::Decision(draft), text)) => drafts.decisions.push((draft, text)),
            Some((Draft::Journal(entries), text)) => {
                drafts.journal.extend(entries.into_iter().map(|entry| (entry, text)))
            }
            Some((Draft::Evidence(draft), text)) => drafts.evidence.push((draft, text)),
            Some((Draft::Proof(draft), text)) => drafts.proofs.push((draft, text)),
            Some((Draft::Page(draft), text)) => drafts.pages.push((draft, text)),
            Some((Draft::Broken(draft), _)) => drafts.broken.push(draft),
        }
    }
    match trail(sources, zone, faults) {
        Some(stages) => drafts.trail = stages,
        None => drafts.trail_lost = true,
    }
    drafts
}

/// Whether a file is a text of some kind, or one that is left out and said so.
enum Sort {
    Text(Kind),
    Mdx,
}

fn kind(source: &SourceFile, sources: &Sources) -> Option<Sort> {
    let (folder, inside) = source.path.split_once('/')?;
    let kind = match folder {
        "posts" => Kind::Post,
        "cases" => Kind::Case,
        "decisions" => Kind::Decision,
        "journal" => Kind::Journal,
        "evidence" => Kind::Evidence,
        "proof" => Kind::Proof,
        "pages" => Kind::Page,
        _ => return None,
    };
    if skipped(inside, kind) {
        return None;
    }
    match extension(&source.path).as_deref() {
        Some("md" | "markdown") => Some(Sort::Text(kind)),
        Some("mdx") if sources.get(&source.path.replace(".mdx", ".md")).is_none() => Some(Sort::Mdx),
        _ => None,
    }
}

/// Names that are no content. A note's folder may begin with `_`: AstroPaper passes over the name alone.
fn skipped(inside: &str, kind: Kind) -> bool {
    let file = name(inside);
    let template = file.to_ascii_lowercase().starts_with("adr-template");
    let hidden = inside.split('/').any(|part| part.starts_with('.'));
    let under = inside.split('/').any(|part| part.starts_with('_') && (kind != Kind::Post || part == file));
    hidden || under || template || file.eq_ignore_ascii_case("README.md")
}

type Read<'s> = (Option<(Draft<'s>, &'s str)>, Vec<Diagnostic>, Vec<Lead>);

fn one<'s>(sort: Sort, source: &'s SourceFile, options: &Options, zone: &TimeZone) -> Read<'s> {
    let Sort::Text(kind) = sort else {
        let file: Arc<str> = Arc::from(source.path.as_str());
        return (None, vec![catalogue::skipped_mdx(Spot::head(&file))], Vec::new());
    };
    let text = match Text::open(source) {
        Ok(text) => text,
        Err(said) => return (Some((Draft::Broken(broken(kind, source)), "")), said, Vec::new()),
    };
    let faults = Faults::default();
    for cut in text.cut_values() {
        faults.add(catalogue::cut_value(Spot::new(&text.file, cut.span), &cut.whole));
    }
    let keys = text.keys(&faults, zone);
    let draft = match kind {
        Kind::Post => Draft::Post(post::read(&text, keys, options)),
        Kind::Case => Draft::Case(case::read(&text, keys, options)),
        Kind::Decision => Draft::Decision(decision::read(&text, keys, options)),
        Kind::Journal => Draft::Journal(journal::read(&text, keys, options)),
        Kind::Evidence => Draft::Evidence(evidence::read(&text, keys, options)),
        Kind::Proof => Draft::Proof(proof::read(&text, keys, options)),
        Kind::Page => Draft::Page(page::read(&text, keys, options)),
    };
    let whole = text.whole;
    drop(text);
    let (said, leads) = faults.into_parts();
    let leads = if draft.visible() { leads } else { Vec::new() };
    (Some((draft, whole)), said, leads)
}

/// The stages; nothing where their file cannot be read.
fn trail(sources: &Sources, zone: &TimeZone, faults: &mut Vec<Diagnostic>) -> Option<Vec<Stage>> {
    let Some(source) = TRAIL.iter().find_map(|path| sources.get(path)) else { return Some(Vec::new()) };
    let file: Arc<str> = Arc::from(source.path.as_str());
    let text = match decode(source) {
        Ok(text) => text,
        Err(fault) => {
            faults.push(*fault);
            return None;
        }
    };
    match front::parse(text, Language::Yaml, 0) {
        Ok(root) => {
            let said = Faults::default();
            let stages = evidence::trail(&file, &root, &said, zone);
            faults.extend(said.into_vec());
            Some(stages)
        }
        Err(all) => {
            faults.extend(all.into_iter().map(|fault| unreadable(&file, "YAML", fault)));
            None
        }
    }
}
