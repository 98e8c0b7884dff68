//! One decision.

use crate::model::Html;
use crate::site::card::{Stamp, Status, Way};
use crate::site::wire::record;

record! {
    /// A decision with its facts and its parts.
    DecisionPage {
        /// `07`
        number: String,
        /// What was decided: the page's `h1`.
        title: String,
        /// Whether it holds.
        status: Status,
        /// When.
        date: Option<Stamp>,
        /// Its cases.
        cases: Vec<Way>,
        /// The facts in the rail, drawn.
        facts: Html,
        /// Its parts, drawn.
        body: Html,
        /// Decisions before and after it by number.
        around: Vec<Way>,
    }
}
