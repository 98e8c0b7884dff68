//! `/posts/`, `/posts/year/…/`, `/tags/…/` and `/tags/`

use crate::app::markup::DrawnEntries;
use crate::app::markup::view;
use crate::app::part::{Entries, Filter, ListHeader, Room, Ways};
use crate::app::session::href;
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::card::Choice;
use crate::site::page::{NoteGroup, NotesPage, TagsPage};
use crate::site::words::counted;
use leptos::prelude::*;

/// Notes by year, with their filter.
#[component]
pub fn Notes(
    /// What is shown.
    page: NotesPage,
) -> Erased {
    let nouns = ("note".to_owned(), "notes".to_owned());
    view! {
        <div class="page">
            <ListHeader head=page.head/>
            <Filter rows=page.filter total=page.total nouns/>
            <p class="nothing">"No note has all of these."</p>
            {page.groups.into_iter().map(group).collect::<Vec<_>>()}
            {(!page.years.is_empty())
                .then(|| view! { <nav class="years" aria-label="Earlier years"><h2>"Earlier"</h2><Ways ways=page.years class="year-list"/></nav> })}
        </div>
    }
}

fn group(group: NoteGroup) -> Erased {
    let heading = [group.year.as_str(), ", ", &counted(group.count, "note", "notes")].concat();
    let list = if group.drawn.is_empty() {
        view! { <Entries cards=group.notes first=Room::Plain/> }
    } else {
        view! { <DrawnEntries html=group.drawn/> }
    };
    view! { <section class="year"><h2>{heading}</h2>{list}</section> }
}

/// All tags with their counts.
#[component]
pub fn TagIndex(
    /// What is shown.
    page: TagsPage,
) -> Erased {
    let tag = |tag: Choice| {
        view! { <li><a href=href(Route::Tag(tag.value))>{tag.name}</a>" "<span>{tag.count}</span></li> }
    };
    view! {
        <div class="page">
            <ListHeader head=page.head/>
            <ul class="tag-index">{page.tags.into_iter().map(tag).collect::<Vec<_>>()}</ul>
        </div>
    }
}
