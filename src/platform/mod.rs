//! The one seam between the browser and the press.
//!
//! Every module here exists twice with the same functions: `web` does it, `native` answers for a machine
//! without a browser, where a page is only drawn. The router and the components above speak to this
//! contract and know neither.
//!
//! * `address`: where the reader is, and what a link means.
//! * `card`: what the page behind a link is, beside the link.
//! * `device`: what is kept on the reader's device.
//! * `dom`: focus, scrolling, the document's title and marks.
//! * `events`: clicks, hovers and steps through the history, once for the whole document.
//! * `filter`: the style rule that filters a list.
//! * `list`: going through what a page lists.
//! * `load`: the data of pages and of the index.
//! * `mount`: giving the document to Leptos.
//! * `reading`: how far a long note was read.
//! * `reader`: how the reader likes to read.
//! * `sheet`: what is laid over the page for a moment.
//! * `sight`: the heading in the outline, the links within reach.
//! * `slip`: an exhibit, opened where it is cited.
//! * `time`: waiting.
//! * `transition`: the change from one page to the next.
//! * `view`: a view without its type.

#[cfg(target_arch = "wasm32")]
mod web;
#[cfg(target_arch = "wasm32")]
pub use web::*;

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
pub use native::*;

/// What runs before the first paint: the reader's settings, and the filter in the address as a style rule.
pub const FIRST: &str = include_str!("web/first.js");

/// What runs beside the client, and starts it: one module, in this order.
pub const BOOT: &str = concat!(
    include_str!("web/boot/root.js"),
    include_str!("web/boot/zoom.js"),
    include_str!("web/boot/frame.js"),
    include_str!("web/boot/copy.js"),
    include_str!("web/boot/start.js"),
    include_str!("web/boot/later.js"),
);

/// An address of this site, in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As the history takes it: path, query and fragment.
    pub href: String,
    /// The path, base included.
    pub path: String,
    /// The query with its question mark, or empty.
    pub query: String,
    /// The fragment without `#`, or empty.
    pub fragment: String,
}

/// What the head of the document says about a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Text of `<title>`.
    pub title: String,
    /// The description.
    pub description: String,
    /// Language; empty where it is the site's.
    pub lang: String,
    /// The path inside the site, or the whole address where the text first appeared elsewhere.
    pub canonical: String,
}

/// What a reader did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Followed a link of this site, plainly.
    Follow(Address),
    /// Chose a term of a filter; empty clears it.
    Choose(String),
    /// Asked for another try at an address.
    Retry(Address),
    /// Stepped through the history to an entry with this key; 0 where the entry is new.
    Step(Address, u32),
    /// Has stopped scrolling.
    Rest,
    /// Leaves the document.
    Leave,
    /// Followed a link within the page, which the browser does.
    Within,
    /// Shows an intention to follow a link; with the link where that may have a card.
    Intend(Address, Option<dom::Link>),
    /// Is at no link.
    Elsewhere,
    /// Asks for the exhibit behind a mark, plainly.
    Open(dom::Link, Address),
    /// Wants what lies over the page or was opened in it to go.
    Dismiss,
    /// Asks something of the client itself.
    Ask(Command),
}

/// What a reader asks of the client itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// To lay the sheet of this name over the page.
    Lay(String),
    /// To find what they type.
    Find(String),
    /// Whatever a key means, while nothing is being typed.
    Press(char),
}

/// Why data is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no such file.
    Missing,
    /// The request failed.
    Failed,
    /// It is not data of this version.
    Unreadable,
}
