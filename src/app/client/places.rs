//! How far each entry of the history was scrolled when the reader left it.

use crate::platform::{address, dom};

/// The entries of this visit by key. Keys grow, so that a step tells which way it goes.
pub(super) struct Places {
    here: u32,
    left_at: Vec<(u32, u32)>,
}

impl Places {
    /// Begins at the entry the document was opened with.
    pub(super) fn new() -> Places {
        let here = address::key().max(1);
        address::keep(here);
        Places { here, left_at: Vec::new() }
    }

    /// Remembers how far the current entry is scrolled.
    pub(super) fn leave(&mut self) {
        self.left_at.retain(|(key, _)| *key != self.here);
        self.left_at.push((self.here, dom::scroll()));
    }

    /// A new entry, which the history gets from the caller.
    pub(super) fn forward(&mut self) -> u32 {
        let known = self.left_at.iter().map(|(key, _)| *key).fold(self.here, u32::max);
        self.here = known + 1;
        self.here
    }

    /// Steps to a known entry; how far it was scrolled, if it was left in this document.
    pub(super) fn step(&mut self, key: u32) -> Option<u32> {
        self.here = key;
        self.left_at.iter().find(|(known, _)| *known == key).map(|(_, top)| *top)
    }
}
