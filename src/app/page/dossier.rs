//! `/cases/<slug>/`
//!
//! Both choices are terms of the address like those of a list's filter. What they show and hide is style, right
//! in the first paint (first.js); without scripts a depth is a fragment, and its links are the way there.

use crate::app::markup::Drawn;
use crate::app::markup::view;
use crate::app::session::session;
use crate::platform::view::Erased;
use crate::site::filter::{depth, has};
use crate::site::page::{DEPTHS, DossierPage};
use leptos::prelude::*;

/// Cover, choices, chapters.
#[component]
pub fn Dossier(
    /// What is shown.
    page: DossierPage,
) -> Erased {
    let (chapters, primary) = (page.chapters, page.primary);
    let chosen = !chapters.is_empty() || !primary.is_empty();
    view! {
        <Drawn html=page.cover class="cover"/>
        <div class="page">
            {chosen.then(|| view! {
                <nav class="depth" aria-label="How much to read">
                    {(!chapters.is_empty()).then(|| depths(chapters))}
                    {(!primary.is_empty()).then(|| only(primary))}
                </nav>
            })}
            <Drawn html=page.body class="dossier-body"/>
        </div>
    }
}

fn depths(chapters: Vec<u32>) -> Erased {
    let query = session().query;
    let link = |(at, &(key, words)): (usize, &(&'static str, &'static str))| {
        let (to, term) = (["#", key].concat(), ["depth=", key].concat());
        let current = move || query.with(|q| depth(q) == at).then_some("true");
        // The target of the fragment is a fixed point of the window, so that choosing never scrolls.
        view! {
            <a href=to data-filter=term data-depth=key aria-current=current>{words}</a>
            <i id=key></i>
        }
    };
    let all = chapters.last().copied().unwrap_or_default().to_string();
    let shown = move || {
        let shown = query.with(|q| chapters.get(depth(q)).copied().unwrap_or_default());
        [&shown.to_string(), " of ", &all, " chapters"].concat()
    };
    view! {
        <span>"Read in"</span>
        {DEPTHS.iter().enumerate().map(link).collect::<Vec<_>>()}
        <output class="visually-hidden">{shown}</output>
    }
}

fn only(primary: String) -> Erased {
    let query = session().query;
    let current = move || query.with(|q| has(q, "grade=primary")).then_some("true");
    view! {
        <a class="only" href="?grade=primary" data-filter="grade=primary" data-grade="primary" aria-current=current>
            "Only what primary evidence backs "
            <span>{primary}</span>
        </a>
    }
}
