//! The dossier: one case with everything that belongs to it.

use crate::model::Html;
use crate::site::card::{Stamp, Status};
use crate::site::wire::record;

record! {
    /// Cover, facts and chapters.
    DossierPage {
        /// `001`
        number: String,
        /// Name of the system: the page's `h1`.
        title: String,
        /// Where it stands.
        status: Status,
        /// `0.7`; may be empty.
        version: String,
        /// The newest day of anything that belongs to it.
        updated: Option<Stamp>,
        /// What it is for.
        mission: String,
        /// What it is; may be empty.
        description: String,
        /// Drawn; empty with nothing to place on it.
        timeline: Html,
        /// The facts in the rail, drawn.
        facts: Html,
        /// In order; empty ones left out.
        chapters: Vec<Chapter>,
    }

    /// One part of a dossier.
    Chapter {
        /// Its fragment.
        id: String,
        /// The depth it is shown from: `minute`, `five` or `all`.
        from: String,
        /// Its heading.
        heading: String,
        /// What the heading's margin says: `4 claims, 6 exhibits`.
        label: String,
        /// Drawn.
        body: Html,
    }
}
