//! What lies before and after.

use crate::app::markup::view;
use crate::platform::view::Erased;
use crate::site::card::Way;
use leptos::prelude::*;

/// Previous and next, the older one first.
#[component]
pub fn Around(
    /// Label and title are parted by a line break.
    ways: Vec<Way>,
) -> Option<Erased> {
    let way = |way: Way| {
        let (label, title) = way.label.split_once('\n').unwrap_or(("", &way.label));
        view! { <a href=way.href><span class="label">{label.to_owned()}</span><strong>{title.to_owned()}</strong></a> }
    };
    (!ways.is_empty()).then(|| {
        view! { <nav class="around" aria-label="Previous and next">{ways.into_iter().map(way).collect::<Vec<_>>()}</nav> }
    })
}
