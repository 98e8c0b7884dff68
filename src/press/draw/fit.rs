//! Which words stand in a drawing whose width is not known: none may touch another.

/// How wide a letter of the drawing's type is, in CSS pixels.
const LETTER: f64 = 6.7;
/// The least that lies between two words.
const GAP: f64 = 6.0;
/// A strip in the smallest window, and the least one that the style calls wide.
const NARROW: f64 = 200.0;
const WIDE: f64 = 500.0;

/// The side of its place on which a word begins, and how far from it, in CSS pixels.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Anchor {
    /// It follows its place.
    Start(f64),
    /// It stands in the middle of it.
    Middle,
    /// It ends before it.
    End(f64),
}

/// Where a word has room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// In every strip.
    Always,
    /// In wide ones.
    Wide,
    /// Nowhere: what it says is in the list below the drawing.
    Nowhere,
}

/// A word at a share of the width.
pub(super) struct Word<'a> {
    pub(super) at: f64,
    pub(super) text: &'a str,
    pub(super) anchor: Anchor,
}

impl Word<'_> {
    /// From where to where it reaches in a strip of some width.
    fn reach(&self, strip: f64) -> (f64, f64) {
        let (at, long) = (self.at * strip, self.text.chars().count() as f64 * LETTER);
        match self.anchor {
            Anchor::Start(by) => (at + by, at + by + long),
            Anchor::Middle => (at - long / 2.0, at + long / 2.0),
            Anchor::End(by) => (at - by - long, at - by),
        }
    }
}

/// The room each word has; the earlier of two that touch stays.
pub(super) fn rooms(words: &[Word]) -> Vec<Room> {
    let mut rooms = vec![Room::Nowhere; words.len()];
    for (strip, room) in [(WIDE, Room::Wide), (NARROW, Room::Always)] {
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for (place, word) in words.iter().enumerate() {
            let (from, to) = word.reach(strip);
            let free = taken.iter().all(|(start, end)| to + GAP <= *start || end + GAP <= from);
            let stands = room == Room::Wide || rooms[place] == Room::Wide;
            if stands && free && from >= 0.0 && to <= strip + 0.5 {
                taken.push((from, to));
                rooms[place] = room;
            }
        }
    }
    rooms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(at: f64, text: &str) -> Word<'_> {
        Word { at, text, anchor: Anchor::Start(5.0) }
    }

    #[test]
    fn of_two_words_that_touch_the_first_stays() {
        assert_eq!(rooms(&[word(0.5, "v0.2"), word(0.49, "v0.1")]), [Room::Always, Room::Nowhere]);
        assert_eq!(rooms(&[word(0.5, "v0.2"), word(0.2, "v0.1")]), [Room::Always, Room::Always]);
        assert_eq!(rooms(&[word(0.5, "v0.2"), word(0.4, "v0.1")]), [Room::Always, Room::Wide]);
    }

    #[test]
    fn a_word_never_leaves_the_strip() {
        assert_eq!(rooms(&[word(0.99, "v0.2")]), [Room::Nowhere]);
        assert_eq!(rooms(&[Word { at: 0.99, text: "v0.2", anchor: Anchor::End(5.0) }]), [Room::Always]);
    }
}
