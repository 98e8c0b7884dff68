//! What a key means while nothing is being typed.

use crate::site::Route;
use crate::site::sheets::{KEYS, PALETTE};

/// What a key means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Lays a sheet over the page.
    Lay(&'static str),
    /// Goes to a list.
    Go(Route),
    /// Says that the next key names a list.
    Going,
    /// Goes to the next item of a list, or to the one before.
    Step(bool),
    /// Switches between light and dark.
    Switch,
    /// Nothing.
    Nothing,
}

/// The meaning of a key; `going` says that the one before began a way to a list.
pub(super) fn meaning(key: char, going: bool) -> Meaning {
    match (key, going) {
        ('h', true) => Meaning::Go(Route::Home),
        ('n', true) => Meaning::Go(Route::Notes),
        ('c', true) => Meaning::Go(Route::Cases),
        ('d', true) => Meaning::Go(Route::Decisions),
        ('j', true) => Meaning::Go(Route::Journal),
        ('e', true) => Meaning::Go(Route::Evidence),
        ('t', true) => Meaning::Go(Route::Tags),
        ('g', _) => Meaning::Going,
        ('j', _) => Meaning::Step(true),
        ('k', _) => Meaning::Step(false),
        ('t', _) => Meaning::Switch,
        ('/', _) => Meaning::Lay(PALETTE),
        ('?', _) => Meaning::Lay(KEYS),
        _ => Meaning::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_means_another_thing_on_the_way_to_a_list() {
        assert_eq!(meaning('j', false), Meaning::Step(true));
        assert_eq!(meaning('j', true), Meaning::Go(Route::Journal));
        assert_eq!(meaning('t', true), Meaning::Go(Route::Tags));
        assert_eq!(meaning('g', true), Meaning::Going);
        assert_eq!(meaning('h', false), Meaning::Nothing);
        assert_eq!(meaning('J', false), Meaning::Nothing);
    }
}
