//! One leaf of the record: a decision, an entry of the journal, an exhibit.

use crate::model::Html;
use crate::site::card::Way;
use crate::site::wire::record;

record! {
    /// A head, facts in the rail, the text, and what lies around it.
    LeafPage {
        /// The line above the title, drawn: what it is, its day, its status.
        meta: Html,
        /// The page's `h1`.
        title: String,
        /// The facts in the rail, drawn.
        facts: Html,
        /// The text and what belongs to it, drawn.
        body: Html,
        /// What comes before and after it.
        around: Vec<Way>,
    }
}
