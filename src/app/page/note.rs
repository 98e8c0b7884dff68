//! `/posts/<slug>/`

use crate::app::markup::Drawn;
use crate::app::markup::view;
use crate::model::Html;
use crate::platform::view::Erased;
use crate::site::page::NotePage;
use leptos::prelude::*;

/// A note: head, table of contents, text, neighbours.
#[component]
pub fn Note(
    /// What is shown.
    page: NotePage,
) -> Erased {
    view! {
        <div class="page">
            <article class="note-body">
                <Drawn class="note-head note-grid" html=page.head/>
                <div class="note-grid">
                    <Drawn class="rail" html=page.rail/>
                    <Drawn class="prose" lang=optional(page.lang) dir=optional(page.dir) html=page.body/>
                </div>
            </article>
            <Drawn class="note-after" html=page.after/>
        </div>
    }
}

/// Who mentions the page.
pub fn mentioned(html: Html) -> Option<Erased> {
    (!html.is_empty()).then(|| view! { <Drawn class="mentioned" html=html/> })
}

/// An attribute's value, absent where it is empty.
pub fn optional(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
