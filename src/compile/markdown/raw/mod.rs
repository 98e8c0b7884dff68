//! Raw HTML in a text: read tag by tag, written again by policy, balanced, with its addresses resolved like all others.
//!
//! Nothing of an author's tag is copied: name and attributes are read, judged and written anew. Behind that stands a
//! sanitiser over the whole body, which has the last word wherever raw HTML occurs.

mod attribute;
mod chunk;
mod element;
mod media;
mod neutral;
mod policy;
mod sanitiser;
mod scan;

pub(super) use sanitiser::sanitise;

/// An open raw element.
pub(super) struct Opened {
    /// As written by the author.
    pub(super) name: String,
    /// What ends it.
    pub(super) close: &'static str,
    /// The writer's depth where it began: whatever ends there ends it too.
    pub(super) depth: usize,
}
