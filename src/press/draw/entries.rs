//! Lists of notes and cases as markup, through the components of the pages.

use super::markup::Markup;
use crate::app::part::{Entries, EntriesProps, EntryRows, EntryRowsProps, Room};
use crate::app::part::{Folders, FoldersProps};
use crate::model::{Base, Html};
use crate::press::render;
use crate::site::card::{CaseCard, NoteCard};

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

/// Cases as folders; empty for none.
pub(crate) fn folders(base: &Base, cases: Vec<CaseCard>) -> Html {
    if cases.is_empty() {
        return Html::default();
    }
    render::with_links(base, || Folders(FoldersProps { cases }))
}

/// The same as a page's only list: folders name themselves below a heading, here one that is only heard.
pub(crate) fn folders_listed(base: &Base, cases: Vec<CaseCard>) -> Html {
    let mut out = Markup::default();
    if !cases.is_empty() {
        out.element("h2", &[("class", "visually-hidden")], "All cases").html(&folders(base, cases));
    }
    out.done()
}
