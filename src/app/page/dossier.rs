//! `/cases/<slug>/`

use crate::app::markup::Drawn;
use crate::app::markup::view;
use crate::app::part::{StatusWord, Time};
use crate::platform::view::Erased;
use crate::site::page::{Chapter, DossierPage};
use leptos::prelude::*;

/// Cover, facts, chapters.
#[component]
pub fn Dossier(
    /// What is shown.
    page: DossierPage,
) -> Erased {
    let version = (!page.version.is_empty()).then(|| view! { <span>{["v", &page.version].concat()}</span> });
    let line = |chapter: &Chapter| {
        let to = ["#", &chapter.id].concat();
        view! { <li data-from=chapter.from.clone()><a href=to>{chapter.heading.clone()}</a></li> }
    };
    let outline = page.chapters.iter().map(line).collect::<Vec<_>>();
    view! {
        <div class="cover"><div class="page">
            <p class="cover-strip">
                <span>"CASE\u{a0}"{page.number}</span>
                <StatusWord status=page.status/>
                {version}
                {page.updated.map(|stamp| view! { <span>"Last updated "<Time stamp/></span> })}
            </p>
            <div class="cover-body">
                <h1 tabindex="-1">{page.title}</h1>
                <div>
                    <p class="cover-mission">{page.mission}</p>
                    {(!page.description.is_empty()).then(|| view! { <p class="cover-about">{page.description}</p> })}
                </div>
            </div>
            {(!page.timeline.is_empty()).then(|| view! { <div id="timeline" data-from="minute"><Drawn html=page.timeline/></div> })}
        </div></div>
        <div class="page">
            <div class="dossier-body">
                <aside aria-label="Facts">
                    <Drawn html=page.facts/>
                    <nav class="outline" aria-label="In this dossier"><ol>{outline}</ol></nav>
                </aside>
                <div>{page.chapters.into_iter().map(chapter).collect::<Vec<_>>()}</div>
            </div>
        </div>
    }
}

fn chapter(chapter: Chapter) -> Erased {
    view! {
        <section class="chapter" id=chapter.id data-from=chapter.from>
            <header>
                <h2>{chapter.heading}</h2>
                {(!chapter.label.is_empty()).then(|| view! { <p class="label">{chapter.label}</p> })}
            </header>
            <Drawn html=chapter.body/>
        </section>
    }
}
