//! `/decisions/<slug>/`, `/journal/<slug>/`, `/evidence/<slug>/`

use crate::app::markup::view;
use crate::app::markup::{Drawn, DrawnLine};
use crate::app::part::Around;
use crate::platform::view::Erased;
use crate::site::page::LeafPage;
use leptos::prelude::*;

/// One leaf of the record: head, facts, text, neighbours.
#[component]
pub fn Leaf(
    /// What is shown.
    page: LeafPage,
) -> Erased {
    view! {
        <div class="page">
            <div class="note-head">
                <DrawnLine class="entry-meta" html=page.meta/>
                <h1 tabindex="-1">{page.title}</h1>
            </div>
            <div class="dossier-body">
                <aside aria-label="Facts"><Drawn html=page.facts/></aside>
                <Drawn class="leaf" html=page.body/>
            </div>
            <div class="note-after"><Around ways=page.around/></div>
        </div>
    }
}
