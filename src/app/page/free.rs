//! `/<slug>/`, and the answer to an address that leads nowhere

use super::note::{mentioned, optional};
use crate::app::markup::Drawn;
use crate::app::markup::view;
use crate::app::session::href;
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::page::FreePage;
use leptos::prelude::*;

/// A page of the author's own.
#[component]
pub fn Free(
    /// What is shown.
    page: FreePage,
) -> Erased {
    view! {
        <div class="page">
            <article class="note-body free">
                <header class="note-head"><h1 tabindex="-1">{page.title}</h1></header>
                <Drawn class="prose" lang=optional(page.lang) dir=optional(page.dir) html=page.body/>
            </article>
            <div class="note-after">{mentioned(page.mentioned)}</div>
        </div>
    }
}

/// The card a clerk leaves in the place of a folder that is out.
#[component]
pub fn Lost() -> Erased {
    view! {
        <div class="page"><div class="lost"><div class="out-card">
            <p class="folder-tab"><span>"404"</span><span>"OUT"</span></p>
            <div class="folder-sheet">
                <h1 tabindex="-1">"Nothing is filed under this address."</h1>
                <p>"A folder may have been renamed, or never have existed. Everything that does exist is one step away."</p>
                <ul class="out-ways">
                    <li><a href=href(Route::Home)>"Home"</a></li>
                    <li><a href=href(Route::Notes)>"Notes"</a></li>
                    <li><a href=href(Route::Cases)>"Cases"</a></li>
                    <li><a href=href(Route::Decisions)>"Decisions"</a></li>
                    <li><a href=href(Route::Journal)>"Journal"</a></li>
                    <li><a href=href(Route::Evidence)>"Evidence"</a></li>
                </ul>
            </div>
        </div></div></div>
    }
}
