//! A note.

use crate::model::Html;
use crate::site::wire::record;

record! {
    /// A note with its neighbours: everything but the text's own direction is drawn.
    NotePage {
        /// Meta line, title, standfirst, tags.
        head: Html,
        /// What stands beside the text: its table of contents, and the way back into a long one; may be empty.
        rail: Html,
        /// BCP 47 tag of the text where it is not the site's.
        lang: String,
        /// `rtl` where the text runs so.
        dir: String,
        /// The text.
        body: Html,
        /// Ways out, who mentions it, its series, related notes, the notes before and after it.
        after: Html,
    }
}
