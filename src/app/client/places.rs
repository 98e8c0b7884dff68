//! How far each entry of the history was scrolled when the reader left it.

use crate::platform::{address, sight};

/// The entries of this visit by key. Keys grow, so that a new one never meets an old one's place.
pub(super) struct Places {
    here: u32,
    left_at: Vec<(u32, u32)>,
}

impl Places {
    /// Begins at the entry the document was opened with; how far that was scrolled, if the reader comes back to it.
    pub(super) fn open() -> (Places, Option<u32>) {
        let number = |text: &str| text.parse().ok();
        let pair = |text: &str| text.split_once(':').and_then(|(key, top)| Some((number(key)?, number(top)?)));
        let left_at: Vec<(u32, u32)> = address::stored().split(' ').filter_map(pair).collect();
        let mut places = Places { here: 0, left_at };
        let key = address::key();
        if key > 0 {
            let top = places.step(key);
            return (places, top);
        }
        let here = places.forward();
        address::keep(here);
        (places, None)
    }

    /// Remembers how far the current entry is scrolled.
    pub(super) fn leave(&mut self) {
        self.left_at.retain(|(key, _)| *key != self.here);
        self.left_at.push((self.here, sight::depth()));
    }

    /// Keeps everything for the next document.
    pub(super) fn store(&mut self) {
        self.leave();
        let pair = |(key, top): &(u32, u32)| [key.to_string().as_str(), ":", &top.to_string()].concat();
        address::store(&self.left_at.iter().map(pair).collect::<Vec<_>>().join(" "));
    }

    /// A new entry, which the history gets from the caller.
    pub(super) fn forward(&mut self) -> u32 {
        let known = self.left_at.iter().map(|(key, _)| *key).fold(self.here, u32::max);
        self.here = known + 1;
        self.here
    }

    /// Steps to a known entry; how far it was scrolled when it was left.
    pub(super) fn step(&mut self, key: u32) -> Option<u32> {
        self.here = key;
        self.left_at.iter().find(|(known, _)| *known == key).map(|(_, top)| *top)
    }
}
