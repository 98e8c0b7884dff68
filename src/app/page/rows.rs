//! `/cases/`, and the lists whose rows are drawn: `/decisions/`, `/journal/`, `/evidence/`

use crate::app::markup::Drawn;
use crate::app::part::{Filter, Folders, ListHeader};
use crate::site::page::{CasesPage, RowsPage};
use leptos::prelude::*;

/// All cases.
#[component]
pub fn Cases(
    /// What is shown.
    page: CasesPage,
) -> impl IntoView {
    view! {
        <div class="page">
            <ListHeader head=page.head/>
            <Folders cases=page.cases/>
        </div>
    }
}

/// A filtered list of drawn rows.
#[component]
pub fn Rows(
    /// What is shown.
    page: RowsPage,
) -> impl IntoView {
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
