//! Everything a reader can go to, as the palette lists it.

use super::wire::record;

record! {
    /// What can be gone to besides notes and tags, which the index knows: a new note leaves this file as it is.
    Things {
        /// The schema; see [`super::wire::SCHEMA`].
        casebook: u32,
        /// Lists first, then what is in them.
        things: Vec<Thing>,
    }

    /// One place to go.
    Thing {
        /// What it is, in a word, with its number if it has one: `Case 001`.
        kind: String,
        /// What it is called.
        name: String,
        /// Its path inside the site.
        path: String,
    }
}
