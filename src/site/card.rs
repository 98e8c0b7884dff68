//! The small pieces that several pages show.

use super::wire::record;
use crate::model::Html;

record! {
    /// A day, for machines and for readers.
    Stamp {
        /// `2026-11-20`, or RFC 3339.
        iso: String,
        /// `20 Nov 2026`
        text: String,
    }

    /// A word beside a drawn sign.
    Status {
        /// Which sign: `in-production`, `accepted` …
        key: String,
        /// The word.
        label: String,
    }

    /// A labelled way out.
    Way {
        /// What it is called.
        label: String,
        /// Where it leads, base included.
        href: String,
    }

    /// A tag on a card.
    TagName {
        /// As written.
        name: String,
        /// Its place in addresses; empty where it is the name itself.
        slug: String,
    }

    /// One note in a list.
    NoteCard {
        /// Its place in addresses.
        slug: String,
        /// Title.
        title: String,
        /// When it came out.
        date: Stamp,
        /// One broad subject; may be empty.
        category: String,
        /// The category's place in addresses.
        category_slug: String,
        /// `9 min`
        minutes: String,
        /// A sentence under the title.
        standfirst: String,
        /// A longer excerpt; may be empty.
        summary: String,
        /// Who wrote it.
        author: String,
        /// In the author's order.
        tags: Vec<TagName>,
        /// BCP 47 tag where it is not the page's.
        lang: String,
    }

    /// One case in a list.
    CaseCard {
        /// Its place in addresses.
        slug: String,
        /// `001`
        number: String,
        /// Name of the system.
        title: String,
        /// Where it stands.
        status: Status,
        /// `0.7`; may be empty.
        version: String,
        /// What it is for.
        mission: String,
        /// What it is; may be empty.
        description: String,
        /// What it is made of now.
        stack: Vec<String>,
        /// Counts: what they count, in words, and how many.
        tally: Vec<Tally>,
        /// Opened: with its drawings.
        open: bool,
        /// Before and after, drawn.
        metrics: Html,
        /// Its timeline, drawn.
        timeline: Html,
    }

    /// How many of what.
    Tally {
        /// `exhibits`
        label: String,
        /// How many; 0 is shown as 0.
        count: u32,
    }

    /// One decision in a list.
    DecisionCard {
        /// Its place in addresses.
        slug: String,
        /// `07`
        number: String,
        /// What was decided.
        title: String,
        /// When.
        date: Stamp,
        /// Whether it holds.
        status: Status,
        /// Context, decision, tradeoffs: what is there of them.
        slots: Vec<SlotCard>,
        /// Slugs of its cases, for the filter.
        cases: Vec<String>,
        /// Slugs of its tags, for the filter.
        tags: Vec<String>,
    }

    /// One part of a decision, in short.
    SlotCard {
        /// `context`
        key: String,
        /// The heading as written.
        label: String,
        /// Its first paragraph.
        text: Html,
    }

    /// One choice of a filter.
    Choice {
        /// What readers see.
        name: String,
        /// What stands in the address.
        value: String,
        /// How many rows have it.
        count: u32,
    }

    /// One row of choices.
    Choices {
        /// The key in the address: `tag`, `category`, `status` …
        key: String,
        /// What the row is called.
        label: String,
        /// The choices in order.
        choices: Vec<Choice>,
    }

    /// The head of a list: its heading and its statement.
    ListHead {
        /// The page's `h1`.
        heading: String,
        /// A sentence; may be empty.
        text: String,
    }
}

impl TagName {
    /// Its place in addresses.
    pub fn slug(&self) -> &str {
        if self.slug.is_empty() { &self.name } else { &self.slug }
    }
}
