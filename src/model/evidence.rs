//! Exhibits, and the stages they belong to.

use super::{Body, Day, Id, Slug, Url};

/// One exhibit.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Stable name.
    pub id: Id,
    /// Place under `/evidence/`.
    pub slug: Slug,
    /// Its number in the ledger, from 1, in order of date: shown as `E4`.
    pub mark: u32,
    /// What it is.
    pub title: String,
    /// What sort of thing.
    pub kind: EvidenceKind,
    /// The stage of the trail it belongs to.
    pub stage: Option<Id>,
    /// When it was made.
    pub date: Option<Day>,
    /// What it shows.
    pub description: Option<String>,
    /// Cases it supports.
    pub cases: Vec<Id>,
    /// Decisions it supports.
    pub decisions: Vec<Id>,
    /// Where the original is.
    pub source: Option<Url>,
    /// A file of the project.
    pub file: Option<Exhibit>,
    /// A copy kept elsewhere.
    pub archived: Option<Url>,
    /// Who vouches for it.
    pub grade: Grade,
    /// What readers get to see of it.
    pub visibility: Visibility,
    /// Source file, relative to the content folder.
    pub path: String,
    /// The text.
    pub body: Body,
}

impl Evidence {
    /// Whether readers are shown the thing itself, or the ways to it.
    pub fn is_open(&self) -> bool {
        self.visibility == Visibility::Public
    }

    /// Where the original is, for readers who may see it.
    pub fn open_source(&self) -> Option<&Url> {
        self.source.as_ref().filter(|_| self.is_open())
    }

    /// The copy kept elsewhere, for readers who may see it.
    pub fn open_archived(&self) -> Option<&Url> {
        self.archived.as_ref().filter(|_| self.is_open())
    }

    /// The file and the place of its published copy, for readers who may see it.
    pub fn open_file(&self) -> Option<(&Exhibit, &str)> {
        let file = self.file.as_ref().filter(|_| self.is_open())?;
        Some((file, file.published.as_deref()?))
    }
}

/// A file shown as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exhibit {
    /// The file's path inside the project.
    pub path: String,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 in lower-case hexadecimal: of the file, or for a sealed one of salt and file.
    pub sha256: String,
    /// Where the published copy lies in the output; absent unless the exhibit is public.
    pub published: Option<String>,
}

impl Exhibit {
    /// The file's own name: readers are told no more of where it lies.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// What sort of thing an exhibit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// A drawing or a rule of the structure.
    Architecture,
    /// A change under review.
    MergeRequest,
    /// A release.
    Deployment,
    /// What production reported.
    Monitoring,
    /// Measurements.
    Data,
    /// What broke.
    Incident,
    /// A check that runs.
    Test,
    /// A text.
    Document,
    /// Sources.
    Repository,
    /// Something said in public.
    Talk,
}

impl EvidenceKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [EvidenceKind; 10] = [
        EvidenceKind::Architecture,
        EvidenceKind::MergeRequest,
        EvidenceKind::Deployment,
        EvidenceKind::Monitoring,
        EvidenceKind::Data,
        EvidenceKind::Incident,
        EvidenceKind::Test,
        EvidenceKind::Document,
        EvidenceKind::Repository,
        EvidenceKind::Talk,
    ];

    /// The key in front matter, and the word readers see.
    pub fn key(self) -> &'static str {
        match self {
            EvidenceKind::Architecture => "architecture",
            EvidenceKind::MergeRequest => "merge-request",
            EvidenceKind::Deployment => "deployment",
            EvidenceKind::Monitoring => "monitoring",
            EvidenceKind::Data => "data",
            EvidenceKind::Incident => "incident",
            EvidenceKind::Test => "test",
            EvidenceKind::Document => "document",
            EvidenceKind::Repository => "repository",
            EvidenceKind::Talk => "talk",
        }
    }
}

/// Who vouches for an exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The thing itself.
    Primary,
    /// Somebody independent.
    ThirdParty,
    /// The author alone.
    SelfReported,
}

impl Grade {
    /// The key in front matter, and the word readers see.
    pub fn key(self) -> &'static str {
        match self {
            Grade::Primary => "primary",
            Grade::ThirdParty => "third-party",
            Grade::SelfReported => "self-reported",
        }
    }
}

/// What readers get to see of an exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Visibility {
    /// Everything.
    Public,
    /// The description; the file stays away.
    Redacted,
    /// That it exists, and a salted digest.
    Sealed,
}

impl Visibility {
    /// The key in front matter, and the word readers see.
    pub fn key(self) -> &'static str {
        match self {
            Visibility::Public => "public",
            Visibility::Redacted => "redacted",
            Visibility::Sealed => "sealed",
        }
    }
}

/// One stage of the evidence trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Stable name.
    pub id: Id,
    /// What the stage is called.
    pub name: String,
    /// Its heading.
    pub heading: String,
    /// Its statement.
    pub statement: String,
    /// What is looked at.
    pub points: Vec<String>,
}
