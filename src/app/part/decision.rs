//! A decision in a list: head, title, and its parts side by side.

use super::{StatusWord, Time};
use crate::app::markup::DrawnLine;
use crate::app::markup::view;
use crate::app::session::href;
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::card::{DecisionCard, SlotCard};
use leptos::prelude::*;

/// One decision.
#[component]
pub fn DecisionItem(
    /// The decision.
    card: DecisionCard,
) -> Erased {
    let slot = |slot: SlotCard| {
        view! { <div data-slot=slot.key><h4>{slot.label}</h4><DrawnLine html=slot.text/></div> }
    };
    let (key, cases, tags) = (card.status.key.clone(), card.cases.join(" "), card.tags.join(" "));
    view! {
        <li class="decision" data-status=key data-cases=cases data-tags=tags>
            <p class="decision-head">
                <span>"DECISION\u{a0}"{card.number}</span>
                {(!card.date.iso.is_empty()).then(|| view! { <Time stamp=card.date/> })}
                <StatusWord status=card.status/>
            </p>
            <h3 class="decision-title"><a href=href(Route::Decision(card.slug))>{card.title}</a></h3>
            {(!card.slots.is_empty())
                .then(|| view! { <div class="triptych">{card.slots.into_iter().map(slot).collect::<Vec<_>>()}</div> })}
        </li>
    }
}
