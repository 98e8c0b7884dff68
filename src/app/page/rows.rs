//! The lists whose rows are drawn: `/cases/`, `/decisions/`, `/journal/`, `/evidence/`

use crate::app::markup::Drawn;
use crate::app::markup::view;
use crate::app::part::{Filter, ListHeader};
use crate::platform::view::Erased;
use crate::site::page::RowsPage;
use leptos::prelude::*;

/// A filtered list of drawn rows.
#[component]
pub fn Rows(
    /// What is shown.
    page: RowsPage,
) -> Erased {
    let mut nouns = page.nouns.into_iter();
    let nouns = (nouns.next().unwrap_or_default(), nouns.next().unwrap_or_default());
    let empty = ["No ", &nouns.0, " has all of these."].concat();
    view! {
        <div class="page">
            <ListHeader head=page.head/>
            <Filter rows=page.filter total=page.total nouns/>
            <p class="nothing">{empty}</p>
            <Drawn html=page.rows/>
        </div>
    }
}
