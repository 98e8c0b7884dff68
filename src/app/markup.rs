//! The one place where finished markup enters a view.

use crate::model::Html;
use crate::platform::view::Erased;
use leptos::prelude::*;

pub(crate) use crate::platform::view::view;

/// A `div` around finished markup. While hydrating, the markup is left as it stands in the page.
#[component]
pub fn Drawn(
    /// The markup.
    html: Html,
    /// Class of the `div`.
    #[prop(optional)]
    class: &'static str,
    /// Language of the text where it is not the page's.
    #[prop(default = None)]
    lang: Option<String>,
    /// Direction of the text where it is not the page's.
    #[prop(default = None)]
    dir: Option<String>,
) -> Erased {
    view! { <div class=class lang=lang dir=dir inner_html=html.into_string()></div> }
}

/// The same as rows of a list: a `ul` that a filter can act on.
#[component]
pub fn DrawnEntries(
    /// The `li` elements.
    html: Html,
) -> Erased {
    view! { <ul class="entries" data-entries="" inner_html=html.into_string()></ul> }
}

/// Inline markup as a paragraph of its own.
#[component]
pub fn DrawnLine(
    /// The markup.
    html: Html,
    /// Class of the `p`.
    #[prop(optional)]
    class: &'static str,
) -> Erased {
    view! { <p class=class inner_html=html.into_string()></p> }
}
