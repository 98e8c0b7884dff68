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
}

/// A note may appear this long before its hour, so that a scheduled build need not be punctual.
const MARGIN: i64 = 15 * 60;

impl Options {
    /// Whether readers get to see something.
    pub(crate) fn shows(&self, draft: bool, published: Option<i64>) -> bool {
        (self.drafts || !draft) && (self.future || published.is_none_or(|at| self.now_seconds > at - MARGIN))
    }
}
