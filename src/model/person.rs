//! Who keeps the record.

use super::{Url, When};

/// Who keeps the record, in JSON Resume's terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// One person, or a project kept by several.
    pub kind: PersonKind,
    /// Name as shown.
    pub name: String,
    /// Role or trade, one line.
    pub label: String,
    /// Portrait: a path inside the site.
    pub image: Option<Url>,
    /// Where to write.
    pub email: Option<String>,
    /// Where to call.
    pub phone: Option<String>,
    /// A home elsewhere.
    pub url: Option<Url>,
    /// A few sentences.
    pub summary: Option<String>,
    /// Where they live, as far as they say.
    pub location: Option<Location>,
    /// Places to be found at, beside those of the site.
    pub profiles: Vec<Profile>,
    /// Where they worked, as written.
    pub work: Vec<Position>,
    /// Where they learnt, as written.
    pub education: Vec<Study>,
    /// What was certified.
    pub certificates: Vec<Certificate>,
    /// What they speak.
    pub languages: Vec<Language>,
}

/// Whose record it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonKind {
    /// An engineer's.
    Person,
    /// A project's.
    Project,
}

/// A place to live.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// Street and number, lines as written.
    pub address: Option<String>,
    /// As the post wants it.
    pub postal_code: Option<String>,
    /// The town.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2: `NO`.
    pub country_code: Option<String>,
    /// State, province or the like.
    pub region: Option<String>,
}

/// An account elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Where it is: `Mastodon`.
    pub network: String,
    /// The name there.
    pub username: Option<String>,
    /// Its page.
    pub url: Option<Url>,
}

/// A time at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// For whom.
    pub name: String,
    /// As what.
    pub position: Option<String>,
    /// Where to read about them.
    pub url: Option<Url>,
    /// From.
    pub from: Option<When>,
    /// Until; absent while it lasts.
    pub to: Option<When>,
    /// What it was about.
    pub summary: Option<String>,
    /// What came of it.
    pub highlights: Vec<String>,
}

/// A time of learning.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// Where.
    pub institution: String,
    /// What.
    pub area: Option<String>,
    /// Which degree.
    pub study_type: Option<String>,
    /// Where to read about it.
    pub url: Option<Url>,
    /// From.
    pub from: Option<When>,
    /// Until.
    pub to: Option<When>,
}

/// Something certified.
#[derive(Clone, Debug, PartialEq)]
pub struct Certificate {
    /// What.
    pub name: String,
    /// By whom.
    pub issuer: Option<String>,
    /// When.
    pub date: Option<When>,
    /// Where it can be seen.
    pub url: Option<Url>,
}

/// A language spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Which.
    pub language: String,
    /// How well.
    pub fluency: Option<String>,
}
