//! What an author asks of one compilation.

use crate::model::Base;

/// The options of one compilation.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The instant, in seconds since 1970: decides what is due, and nothing else.
    pub now_seconds: i64,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether what is not yet due is shown.
    pub future: bool,
    /// Whether the warnings that ask for it become errors.
    pub strict: bool,
    /// Where addresses begin, over what the site says.
    pub base: Option<Base>,
    /// Whether pictures will be drawn in other formats and widths, so that pages may name those files.
    pub drawn: bool,
}

/// How many texts were left out of the casebook because it is not their time. One line says so: nobody should
/// have to wonder where a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Files that are drafts.
    pub drafts: usize,
    /// Files that are done, but not yet due.
    pub scheduled: usize,
}

/// A note may appear this long before its hour, so that a scheduled build need not be punctual.
const MARGIN: i64 = 15 * 60;

impl Options {
    /// Whether readers get to see something.
    pub(crate) fn shows(&self, draft: bool, published: Option<i64>) -> bool {
        (self.drafts || !draft) && (self.future || published.is_none_or(|at| self.now_seconds > at - MARGIN))
    }
}
