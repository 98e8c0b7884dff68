//! Lists whose rows are drawn at build time: decisions, the journal, the ledger; and the list of cases.

use crate::model::Html;
use crate::site::card::{CaseCard, Choices, ListHead};
use crate::site::wire::record;

record! {
    /// A filtered list of drawn rows.
    RowsPage {
        /// Heading and statement.
        head: ListHead,
        /// What one row is called, and several: `decision`, `decisions`.
        nouns: Vec<String>,
        /// The rows of the filter.
        filter: Vec<Choices>,
        /// How many rows there are.
        total: u32,
        /// Drawn.
        rows: Html,
    }

    /// All cases.
    CasesPage {
        /// Heading and statement.
        head: ListHead,
        /// Featured first.
        cases: Vec<CaseCard>,
    }
}
