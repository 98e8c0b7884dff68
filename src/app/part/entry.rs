//! A note in a list.

use super::{Tags, Time};
use crate::app::markup::view;
use crate::app::session::href;
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::card::NoteCard;
use leptos::prelude::*;

/// How much room an entry gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// With its summary.
    Featured,
    /// Title and standfirst.
    Plain,
}

/// One note: margin, title, standfirst, tags.
#[component]
pub fn Entry(
    /// The note.
    card: NoteCard,
    /// How much room it gets.
    room: Room,
) -> Erased {
    let tags = card.tags.iter().map(|t| t.slug()).collect::<Vec<_>>().join(" ");
    let featured = (room == Room::Featured).then_some("");
    let lang = (!card.lang.is_empty()).then_some(card.lang);
    view! {
        <li class="entry" data-tags=tags data-category=card.category_slug data-featured=featured>
            <p class="entry-meta">
                <Time stamp=card.date/>
                {(!card.category.is_empty()).then(|| view! { <span>{card.category}</span> })}
                <span>{card.minutes}</span>
                {(!card.author.is_empty()).then(|| view! { <span class="entry-author">{card.author}</span> })}
            </p>
            <article lang=lang>
                <h3 class="entry-title"><a href=href(Route::Note(card.slug))>{card.title}</a></h3>
                {(!card.standfirst.is_empty()).then(|| view! { <p class="entry-standfirst">{card.standfirst}</p> })}
                {(!card.summary.is_empty())
                    .then(|| view! { <p class="entry-summary">{card.summary}</p> })}
                <Tags tags=card.tags/>
            </article>
        </li>
    }
}

/// Notes as the rows of a list.
#[component]
pub fn EntryRows(
    /// Newest first.
    cards: Vec<NoteCard>,
    /// Room for the first of them.
    first: Room,
) -> Vec<Erased> {
    let entry = |(place, card)| view! { <Entry card room={if place == 0 { first } else { Room::Plain }}/> };
    cards.into_iter().enumerate().map(entry).collect::<Vec<_>>()
}

/// Notes as a list that a filter can act on.
#[component]
pub fn Entries(
    /// Newest first.
    cards: Vec<NoteCard>,
    /// Room for the first of them.
    first: Room,
    /// In two columns where there is room.
    #[prop(optional)]
    columns: bool,
) -> Erased {
    view! {
        <ul class="entries" data-entries="" data-columns=columns.then_some("")>
            <EntryRows cards first/>
        </ul>
    }
}
