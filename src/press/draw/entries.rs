//! Long lists of notes as markup, through the same components that draw short ones.

use crate::app::part::{Entries, EntriesProps, EntryRows, EntryRowsProps, Room};
use crate::model::{Base, Html};
use crate::press::render;
use crate::site::card::NoteCard;

/// The rows of a list, without the list.
pub(crate) fn entries(base: &Base, cards: Vec<NoteCard>) -> Html {
    render::with_links(base, || EntryRows(EntryRowsProps { cards, first: Room::Plain }))
}

/// A list of notes; empty for none.
pub(crate) fn entry_list(base: &Base, cards: Vec<NoteCard>) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    render::with_links(base, || Entries(EntriesProps { cards, first: Room::Plain, columns: false }))
}
