//! Pieces of a line: a day, a status, tags, ways out.

use crate::app::markup::view;
use crate::app::session::href;
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::card::{ListHead, Stamp, Status, TagName, Way};
use leptos::prelude::*;

/// A day.
#[component]
pub fn Time(
    /// For machines and for readers.
    stamp: Stamp,
) -> Erased {
    view! { <time datetime=stamp.iso>{stamp.text}</time> }
}

/// A status: the word, and a sign drawn by the style.
#[component]
pub fn StatusWord(
    /// Which.
    status: Status,
) -> Erased {
    view! { <span class="status" data-status=status.key>{status.label}</span> }
}

/// Tags as separate quiet links.
#[component]
pub fn Tags(
    /// In the author's order.
    tags: Vec<TagName>,
) -> Option<Erased> {
    let tag = |tag: TagName| {
        let to = href(Route::Tag(tag.slug().to_owned()));
        view! { <li><a href=to>{tag.name}</a></li> }
    };
    (!tags.is_empty())
        .then(|| view! { <ul class="tags" aria-label="Tags">{tags.into_iter().map(tag).collect::<Vec<_>>()}</ul> })
}

/// Ways out, as the items of a list.
#[component]
pub fn Ways(
    /// In order.
    ways: Vec<Way>,
    /// Class of the list.
    class: &'static str,
) -> Option<Erased> {
    let way = |way: Way| view! { <li><a href=way.href>{way.label}</a></li> };
    (!ways.is_empty()).then(|| view! { <ul class=class>{ways.into_iter().map(way).collect::<Vec<_>>()}</ul> })
}

/// The head of a list page.
#[component]
pub fn ListHeader(
    /// Heading and statement.
    head: ListHead,
) -> Erased {
    view! {
        <header class="list-head">
            <h1 tabindex="-1">{head.heading}</h1>
            {(!head.text.is_empty()).then(|| view! { <p>{head.text}</p> })}
        </header>
    }
}
