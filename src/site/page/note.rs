//! A note.

use crate::model::Html;
use crate::site::card::{NoteCard, Stamp, TagName, Way};
use crate::site::wire::record;

record! {
    /// A note with its neighbours.
    NotePage {
        /// Title: the page's `h1`.
        title: String,
        /// When it came out.
        date: Stamp,
        /// When it last changed in substance.
        updated: Option<Stamp>,
        /// One broad subject; may be empty.
        category: String,
        /// `9 min`
        minutes: String,
        /// `1,640 words`
        words: String,
        /// Who wrote it.
        author: String,
        /// The sentence between title and text; may be empty.
        standfirst: String,
        /// In the author's order.
        tags: Vec<TagName>,
        /// Its cases.
        cases: Vec<Way>,
        /// The series it belongs to: its parts in order, this one without an address.
        series: Vec<Way>,
        /// BCP 47 tag of the text where it is not the site's.
        lang: String,
        /// `rtl` where the text runs so.
        dir: String,
        /// Table of contents; may be empty.
        outline: Vec<OutlineItem>,
        /// The text.
        body: Html,
        /// Who mentions it, drawn; may be empty.
        mentioned: Html,
        /// Source, discussion, first place of publication.
        ways: Vec<Way>,
        /// Related notes, at most three.
        related: Vec<NoteCard>,
        /// The notes before and after it by date.
        around: Vec<Way>,
    }

    /// One line of a table of contents.
    OutlineItem {
        /// The fragment.
        id: String,
        /// The heading's text.
        text: String,
        /// Whether it stands under another heading.
        sub: bool,
    }
}
