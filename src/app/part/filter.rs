//! The filter of a list: rows of quiet links, each an address.
//!
//! What is shown is decided by one style rule made from the address (first.js before the first paint, the
//! platform afterwards), so that a filtered page opens filtered and no row is ever taken away and put back.
//! This component says what is chosen, how many rows each choice would leave, and how many there are.

use crate::app::markup::view;
use crate::app::session::session;
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::card::{Choice, Choices};
use crate::site::filter::{has, toggled};
use crate::site::words::counted;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// A row of more choices than this can be folded.
const FOLDED: usize = 12;

/// Rows of choices, the number of results, and the way back to everything.
#[component]
pub fn Filter(
    /// The rows.
    rows: Vec<Choices>,
    /// How many rows of the list there are.
    total: u32,
    /// What one row of the list is called, and several.
    nouns: (String, String),
) -> Option<Erased> {
    let session = session();
    let query = session.query;
    let shown = move || {
        let count = query.with(|q| if q.is_empty() { total } else { session.count(q) });
        counted(count, &nouns.0, &nouns.1)
    };
    let clear = move || query.with(|q| q.is_empty()).then_some("");
    (!rows.is_empty()).then(|| {
        view! {
            <nav class="tag-filter" aria-label="Filter the list">
                {rows.into_iter().map(|row| view! { <Row row/> }).collect::<Vec<_>>()}
                <output aria-live="polite">{shown}</output>
                <a class="clear" href="?" data-filter="" hidden=clear>"Show all"</a>
            </nav>
        }
    })
}

#[component]
fn Row(row: Choices) -> Erased {
    let key = row.key;
    let fold = row.choices.len() > FOLDED;
    let all = ["All ", &row.choices.len().to_string()].concat();
    view! {
        <ul aria-label=row.label data-row=key.clone()>
            {row.choices.into_iter().map(|choice| view! { <Chip key=key.clone() choice/> }).collect::<Vec<_>>()}
        </ul>
        {fold.then(|| view! { <details><summary>{all}</summary></details> })}
    }
}

#[component]
fn Chip(key: String, choice: Choice) -> Erased {
    let session = session();
    let query = session.query;
    let term = [key.as_str(), "=", &choice.value].concat();
    // Without the client, a tag leads to its own page; any other choice keeps the list as it is.
    let href = match key.as_str() {
        "tag" => Route::Tag(choice.value.clone()).href(&session.base),
        _ => ["?", &term].concat(),
    };
    let of = |name: &str| (key == name).then(|| choice.value.clone());
    let (tag, category, status, case) = (of("tag"), of("category"), of("status"), of("case"));
    let (kind, grade) = (of("kind"), of("grade"));
    let own = term.clone();
    let chosen = move || query.with(|q| has(q, &own));
    let (own, pressed) = (term.clone(), choice.count);
    // Two places ask for each filter's number, and counting rows is dear: the last answer is kept.
    let known = Arc::new(Mutex::new((String::new(), pressed)));
    let left = move || {
        query.with(|q| {
            let Ok(mut known) = known.lock() else { return pressed };
            if known.0 != *q {
                let count = match q.as_str() {
                    "" => pressed,
                    q if has(q, &own) => session.count(q),
                    q => session.count(&toggled(q, &own)),
                };
                *known = (q.clone(), count);
            }
            known.1
        })
    };
    let none = left.clone();
    view! {
        <li>
            <a
                href=href
                data-filter=term
                data-tag=tag
                data-category=category
                data-status=status
                data-case=case
                data-kind=kind
                data-grade=grade
                aria-current={move || chosen().then_some("true")}
                data-empty={move || (none() == 0).then_some("")}
            >
                {choice.name}
                " "
                <span>{move || left().to_string()}</span>
            </a>
        </li>
    }
}
