//! Everything compiled.

use super::backlink::{self, Backlink, Backlinks};
use super::thread::{self, Thread};
use super::{
    Case, Decision, Evidence, JournalEntry, Page, PersonKind, Picture, Post, Proof, Reference, Site, StackItem, Stage,
    Tag,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The place of a person's résumé under `/`.
pub const RESUME: &str = "resume";

/// The whole record as readers may see it: drafts and the future are already gone, every reference leads somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Casebook {
    /// The site as a whole.
    pub site: Site,
    /// Notes, newest first by the site's order.
    pub posts: Vec<Post>,
    /// Every tag of the notes, by name.
    pub tags: Vec<Tag>,
    /// Systems: the featured one first, then by number.
    pub cases: Vec<Case>,
    /// Decisions, newest first.
    pub decisions: Vec<Decision>,
    /// Entries, newest first.
    pub journal: Vec<JournalEntry>,
    /// Exhibits in order of their marks.
    pub evidence: Vec<Evidence>,
    /// The stages of the evidence trail, in order.
    pub trail: Vec<Stage>,
    /// Public repositories, pinned first.
    pub proofs: Vec<Proof>,
    /// Free pages by slug.
    pub pages: Vec<Page>,
    /// Files that go out as they are, by path, without duplicates.
    pub assets: Vec<Asset>,
    /// Pictures that files are drawn from, by the path of the first of them.
    pub pictures: Vec<Picture>,
    /// Who mentions what: derived by [`Casebook::link_back`].
    pub backlinks: Backlinks,
}

/// A file that goes out as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Path in the output, relative, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// Finds things and what belongs to them. References in a casebook lead somewhere, so lookups are by plain id.
impl Casebook {
    /// The note with this id.
    pub fn post(&self, id: &str) -> Option<&Post> {
        self.posts.iter().find(|post| post.id == id)
    }

    /// The case with this id.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }

    /// The decision with this id.
    pub fn decision(&self, id: &str) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }

    /// The exhibit with this id.
    pub fn exhibit(&self, id: &str) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.id == id)
    }

    /// The notes of a case, newest first.
    pub fn posts_of<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Post> {
        self.posts.iter().filter(|post| post.cases.contains(&case.id))
    }

    /// The decisions of a case, newest first: those that name it, and those that chose a part of its stack.
    pub fn decisions_of<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Decision> {
        let chose = |decision: &Decision| case.stack.iter().any(|item| decision.chose(case, item));
        self.decisions.iter().filter(move |decision| decision.cases.contains(&case.id) || chose(decision))
    }

    /// The decisions that chose a part of a case's stack, newest first.
    pub fn decisions_on<'a>(&'a self, case: &'a Case, item: &'a StackItem) -> impl Iterator<Item = &'a Decision> {
        self.decisions.iter().filter(move |decision| decision.chose(case, item))
    }

    /// The entries of a case, newest first.
    pub fn journal_of<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a JournalEntry> {
        self.journal.iter().filter(|entry| entry.cases.contains(&case.id))
    }

    /// The exhibits of a case by mark: those that name it, and those its claims and metrics rest on.
    pub fn evidence_of<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Evidence> {
        let claimed = case.proves.iter().flat_map(|claim| &claim.evidence);
        let measured = case.metrics.iter().flat_map(|metric| &metric.evidence);
        let used: Vec<&String> = claimed.chain(measured).collect();
        self.evidence.iter().filter(move |item| item.cases.contains(&case.id) || used.contains(&&item.id))
    }

    /// The cases that an exhibit supports: the other way round of [`Casebook::evidence_of`].
    pub fn cases_resting_on<'a>(&'a self, item: &'a Evidence) -> impl Iterator<Item = &'a Case> {
        self.cases.iter().filter(|case| self.evidence_of(case).any(|other| other.id == item.id))
    }

    /// The cases that a decision applies to: the other way round of [`Casebook::decisions_of`].
    pub fn cases_decided_by<'a>(&'a self, decision: &'a Decision) -> impl Iterator<Item = &'a Case> {
        self.cases.iter().filter(|case| self.decisions_of(case).any(|other| other.id == decision.id))
    }

    /// The entries that put others right, oldest first, by the id of the one they correct.
    pub fn corrections(&self) -> BTreeMap<&str, Vec<&JournalEntry>> {
        let mut all: BTreeMap<&str, Vec<&JournalEntry>> = BTreeMap::new();
        for entry in self.journal.iter().rev() {
            if let Some(id) = &entry.corrects {
                all.entry(id).or_default().push(entry);
            }
        }
        all
    }

    /// The entries that put one right, oldest first.
    pub fn corrections_of<'a>(&'a self, entry: &'a JournalEntry) -> impl Iterator<Item = &'a JournalEntry> {
        self.journal.iter().rev().filter(|other| other.corrects.as_deref() == Some(entry.id.as_str()))
    }

    /// How one thing led to another in a case.
    pub fn threads_of<'a>(&'a self, case: &'a Case) -> Vec<Thread<'a>> {
        thread::threads(self, case)
    }

    /// The parts of the series that a note belongs to, in order; none for a note without one.
    pub fn series_of(&self, post: &Post) -> Vec<&Post> {
        let Some(own) = &post.series else { return Vec::new() };
        let same = |part: &&Post| part.series.as_ref().is_some_and(|series| series.id == own.id);
        let mut parts: Vec<&Post> = self.posts.iter().filter(same).collect();
        let order = |part: &Post| part.series.as_ref().and_then(|series| series.order).unwrap_or(u32::MAX);
        parts.sort_by_key(|part| (order(part), part.published.seconds));
        parts
    }

    /// Derives who mentions what from the texts. Last, when every text is there.
    pub fn link_back(&mut self) {
        self.backlinks = backlink::gather(self);
    }

    /// Who mentions a thing, newest first.
    pub fn backlinks_of(&self, thing: &Reference) -> &[Backlink] {
        self.backlinks.get(thing).map(Vec::as_slice).unwrap_or_default()
    }

    /// The place under `/` of the résumé that the site makes by itself: a person's, who wrote none.
    pub fn resume_page(&self) -> Option<&'static str> {
        let written = self.pages.iter().any(|page| page.slug.as_str() == RESUME);
        (self.site.person.kind == PersonKind::Person && !written).then_some(RESUME)
    }

    /// The public repositories of a case.
    pub fn proofs_of<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Proof> {
        self.proofs.iter().filter(|proof| proof.cases.contains(&case.id))
    }
}
