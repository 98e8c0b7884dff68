//! Plain data: what a casebook is, once it has been read and checked.
//!
//! Nothing here knows Markdown, files, addresses, a clock or a browser. Every value was validated
//! where it was made; a `Casebook` written by hand in a test is as good as a compiled one.

mod backlink;
mod base;
mod body;
mod case;
mod casebook;
mod day;
mod decision;
mod evidence;
mod html;
mod journal;
mod markdown;
mod page;
mod person;
mod picture;
mod post;
mod proof;
mod reference;
mod settings;
mod slug;
mod support;
mod tag;
mod thread;
mod url;

pub use backlink::{Backlink, Backlinks};
pub use base::Base;
pub use body::{Body, Heading, Mention};
pub use case::{Case, CaseStatus, Claim, Metric, Period, Quantity, StackItem, Version};
pub use casebook::{Asset, Casebook, RESUME};
pub use day::{Day, MONTHS, Moment, Precision, When};
pub use decision::{Argument, Decision, DecisionOption, DecisionStatus, Outcome, Side, Slot, SlotKind, Verdict};
pub use evidence::{Evidence, EvidenceKind, Exhibit, Grade, Stage, Visibility};
pub use html::Html;
pub use journal::{EntryKind, JournalEntry};
pub use markdown::Markdown;
pub use page::Page;
pub use person::{Certificate, Language, Location, Person, PersonKind, Position, Profile, Study};
pub use picture::{ImageFormat, Picture, Rendition};
pub use post::{Post, Related, Series};
pub use proof::Proof;
pub use reference::{Id, Kind, Reference};
pub use settings::{Hero, Link, Order, PostsSettings, Repository, Section, Site};
pub use slug::{Slug, encode};
pub use support::Resting;
pub use tag::Tag;
pub use thread::{Part, Step, Thread, Tie};
pub use url::Url;
