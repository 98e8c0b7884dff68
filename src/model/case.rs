//! A system followed over time.

use super::{Body, Day, Html, Id, Link, Slug, Tag, When};

/// One system; its page is the dossier.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Stable name.
    pub id: Id,
    /// Place under `/cases/`.
    pub slug: Slug,
    /// `001`: given, or by date.
    pub number: String,
    /// Name of the system.
    pub title: String,
    /// What it is for, in one sentence.
    pub mission: String,
    /// Where it stands.
    pub status: CaseStatus,
    /// The author's own word for the status.
    pub status_label: Option<String>,
    /// A sentence for lists.
    pub description: Option<String>,
    /// Current version.
    pub version: Option<String>,
    /// What the author did.
    pub role: Option<String>,
    /// The field it works in.
    pub domain: Option<String>,
    /// From when until when.
    pub period: Option<Period>,
    /// Shown first, opened.
    pub featured: bool,
    /// Day of filing.
    pub published: Option<Day>,
    /// Day of the last change to the file's own text.
    pub modified: Option<Day>,
    /// In the author's order.
    pub tags: Vec<Tag>,
    /// What it is made of.
    pub stack: Vec<StackItem>,
    /// What was measured.
    pub metrics: Vec<Metric>,
    /// What it proves.
    pub proves: Vec<Claim>,
    /// What it does not do, inline markup.
    pub limits: Vec<Html>,
    /// Its releases, oldest first.
    pub versions: Vec<Version>,
    /// Where else to look.
    pub links: Vec<Link>,
    /// Source file, relative to the content folder.
    pub path: String,
    /// The text.
    pub body: Body,
}

/// Where a system stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseStatus {
    /// `planned`
    Planned,
    /// `in-development`
    InDevelopment,
    /// `in-production`
    InProduction,
    /// `maintenance`
    Maintenance,
    /// `retired`
    Retired,
}

impl CaseStatus {
    /// Every status with its key in front matter and its words for readers.
    pub const ALL: [(CaseStatus, &'static str, &'static str); 5] = [
        (CaseStatus::Planned, "planned", "Planned"),
        (CaseStatus::InDevelopment, "in-development", "In development"),
        (CaseStatus::InProduction, "in-production", "In production"),
        (CaseStatus::Maintenance, "maintenance", "Maintenance"),
        (CaseStatus::Retired, "retired", "Retired"),
    ];

    /// The key in front matter.
    pub fn key(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The words for readers.
    pub fn label(self) -> &'static str {
        Self::ALL[self as usize].2
    }
}

/// A span of time, open at the end where it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its beginning.
    pub from: When,
    /// Its end.
    pub to: Option<When>,
}

/// One part of a system's stack.
#[derive(Clone, Debug, PartialEq)]
pub struct StackItem {
    /// What it is.
    pub name: String,
    /// What it does there.
    pub role: Option<String>,
    /// In use from.
    pub since: Option<When>,
    /// In use until; absent while current.
    pub until: Option<When>,
    /// The decision that chose it.
    pub decision: Option<Id>,
}

impl StackItem {
    /// Whether a name means this part: in any case of letters, with the version or without.
    pub fn is_called(&self, name: &str) -> bool {
        StackItem::same_name(&self.name, name)
    }

    /// Whether two names mean one part.
    pub fn same_name(one: &str, other: &str) -> bool {
        let (own, other) = (one.trim().to_lowercase(), other.trim().to_lowercase());
        own == other || unversioned(&own) == other || own == unversioned(&other)
    }
}

/// `pulldown-cmark` of `pulldown-cmark 0.13`.
fn unversioned(name: &str) -> &str {
    let version = |word: &str| word.strip_prefix('v').unwrap_or(word).starts_with(|c: char| c.is_ascii_digit());
    name.rsplit_once(' ').filter(|(_, word)| version(word)).map_or(name, |(name, _)| name.trim_end())
}

/// One measured quantity, before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// What was measured.
    pub label: String,
    /// The yardstick.
    pub before: Option<Quantity>,
    /// The outcome; absent while unmeasured.
    pub after: Option<Quantity>,
    /// Unit of both.
    pub unit: String,
    /// Over which time or in which set-up it was measured.
    pub window: Option<String>,
    /// Where it can be checked.
    pub evidence: Vec<Id>,
}

/// A number or a range of numbers, as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The lower end.
    pub low: f64,
    /// The upper end; equal to `low` for a single number.
    pub high: f64,
    /// As the author wrote it.
    pub text: String,
}

/// A sentence that has to be true.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The sentence, inline markup.
    pub text: Html,
    /// What supports it.
    pub evidence: Vec<Id>,
    /// Those of its evidence whose marks stand in the sentence itself.
    pub marked: Vec<Id>,
}

/// One release of a system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// `0.7`
    pub version: String,
    /// When it came out.
    pub date: Day,
    /// What it brought.
    pub note: Option<String>,
}
