//! A note or essay.

use super::{Body, Id, Moment, Slug, Tag, Url};

/// One note, visible to readers.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Stable name.
    pub id: Id,
    /// Place under `/posts/`.
    pub slug: Slug,
    /// Title as written.
    pub title: String,
    /// One or two sentences for lists and link previews.
    pub description: String,
    /// When it came out.
    pub published: Moment,
    /// When it last changed in substance.
    pub modified: Option<Moment>,
    /// Who wrote it.
    pub author: String,
    /// Shown first on the home page.
    pub featured: bool,
    /// In the author's order.
    pub tags: Vec<Tag>,
    /// One broad subject.
    pub category: Option<String>,
    /// A sentence between title and text.
    pub standfirst: Option<String>,
    /// Its place in a sequence.
    pub series: Option<Series>,
    /// Whether a table of contents is wanted.
    pub toc: bool,
    /// BCP 47 tag where it differs from the site's.
    pub lang: Option<String>,
    /// Picture for link previews.
    pub og_image: Option<Url>,
    /// The address this text first appeared at, if not here.
    pub canonical: Option<Url>,
    /// Whether the edit link is left out.
    pub hide_edit: bool,
    /// Cases it belongs to.
    pub cases: Vec<Id>,
    /// Decisions it explains.
    pub decisions: Vec<Id>,
    /// Evidence it relies on.
    pub evidence: Vec<Id>,
    /// Former addresses: paths inside the site.
    pub aliases: Vec<Url>,
    /// At most three related notes, most related first.
    pub related: Vec<Related>,
    /// Source file, relative to the content folder.
    pub path: String,
    /// The text.
    pub body: Body,
}

/// A place in a sequence of notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The sequence's name.
    pub id: String,
    /// Position; notes without one follow in order of date.
    pub order: Option<u32>,
}

/// A note that leads on from another, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// The other note.
    pub id: Id,
    /// Whether this note links to it.
    pub links_there: bool,
    /// Whether it links to this note.
    pub links_here: bool,
    /// Tags that both have.
    pub tags: Vec<Tag>,
    /// Cases that both belong to.
    pub cases: Vec<Id>,
    /// Words that both keep coming back to and few others do, the rarest first.
    pub words: Vec<String>,
}
