//! `/decisions/<slug>/`

use crate::app::markup::Drawn;
use crate::app::markup::view;
use crate::app::part::{Around, StatusWord, Time};
use crate::platform::view::Erased;
use crate::site::card::Way;
use crate::site::page::DecisionPage;
use leptos::prelude::*;

/// A decision: head, facts, its parts.
#[component]
pub fn Decision(
    /// What is shown.
    page: DecisionPage,
) -> Erased {
    let case = |way: Way| view! { <span><a href=way.href>{way.label}</a></span> };
    view! {
        <div class="page">
            <div class="note-head">
                <p class="entry-meta">
                    <span>"DECISION\u{a0}"{page.number}</span>
                    <StatusWord status=page.status/>
                    {page.date.map(|stamp| view! { <Time stamp/> })}
                    {page.cases.into_iter().map(case).collect::<Vec<_>>()}
                </p>
                <h1 tabindex="-1">{page.title}</h1>
            </div>
            <div class="dossier-body">
                <aside aria-label="Facts"><Drawn html=page.facts/></aside>
                <Drawn class="decision-page" html=page.body/>
            </div>
            <div class="note-after"><Around ways=page.around/></div>
        </div>
    }
}
