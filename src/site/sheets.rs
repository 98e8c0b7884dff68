//! What is laid over the page for a moment: the palette, the keys, the reader's settings.

use super::wire::record;
use crate::model::Html;

record! {
    /// The sheets as markup: they never change in the browser, and are asked for on first use. They travel in the
    /// place that a page's data has for its card, and are read as that is.
    Sheets {
        /// The schema; see [`super::wire::SCHEMA`].
        casebook: u32,
        /// Each a `dialog`, named after one of the constants beside this.
        card: Html,
    }
}

/// Where one looks for something to go to.
pub const PALETTE: &str = "palette";
/// What the keys do.
pub const KEYS: &str = "keys";
/// How the reader likes to read.
pub const READER: &str = "reader";
