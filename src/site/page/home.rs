//! The home page.

use crate::model::Html;
use crate::site::card::{CaseCard, Choices, DecisionCard, NoteCard, Stamp, Way};
use crate::site::wire::record;

record! {
    /// Statement, keeper, and the record in sections.
    HomePage {
        /// A short line above the statement.
        eyebrow: String,
        /// The statement: the page's `h1`.
        heading: String,
        /// A paragraph below it.
        text: Html,
        /// Where to go from here.
        links: Vec<Way>,
        /// Who keeps the record.
        person: PersonCard,
        /// The newest note.
        latest: Option<NoteCard>,
        /// In the order of `site.toml`.
        sections: Vec<HomeSection>,
    }

    /// Who keeps the record.
    PersonCard {
        /// Name.
        name: String,
        /// Role or trade.
        label: String,
        /// Address of the portrait; without one the mark is drawn.
        image: String,
        /// The newest day of the record.
        updated: Option<Stamp>,
    }

    /// One section; which of its fields are filled follows from its `id`.
    HomeSection {
        /// `mission`, `systems`, `notes` …
        id: String,
        /// `01`
        number: String,
        /// Its heading.
        heading: String,
        /// Its statement; may be empty.
        text: String,
        /// Set across the whole page instead of beside its heading.
        wide: bool,
        /// Systems.
        cases: Vec<CaseCard>,
        /// Notes: the newest, the first of them opened where it is the featured one.
        notes: Vec<NoteCard>,
        /// The filter over all notes.
        filter: Vec<Choices>,
        /// How many notes there are in all.
        total: u32,
        /// Decisions.
        decisions: Vec<DecisionCard>,
        /// Everything that was drawn at build time.
        drawn: Html,
        /// Where the whole list is.
        more: Option<Way>,
    }
}
