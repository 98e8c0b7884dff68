//! The dossier: one case with everything that belongs to it.

use crate::model::Html;
use crate::site::wire::record;

record! {
    /// Cover and chapters are drawn: they never change in the browser. What a reader chooses here, how much to
    /// read and on what grounds, stands between them.
    DossierPage {
        /// Number, status, name, mission and timeline.
        cover: Html,
        /// How many chapters each depth shows, in the order of [`DEPTHS`]; empty where all show the same.
        chapters: Vec<u32>,
        /// How many of its claims and measurements rest on primary evidence: `7 of 9`; empty where all or none do.
        primary: String,
        /// The rail of facts, and the chapters.
        body: Html,
    }
}

/// How much of a dossier is read: the value in the address, and the words for readers. The last is the whole.
pub const DEPTHS: [(&str, &str); 3] = [("minute", "one minute"), ("five", "five minutes"), ("all", "everything")];
