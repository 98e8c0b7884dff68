//! Cases as folders with cut tabs.

use super::StatusWord;
use crate::app::markup::Drawn;
use crate::app::markup::view;
use crate::app::session::href;
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::card::{CaseCard, Tally};
use crate::site::words::counted;
use leptos::prelude::*;

/// Folders, the opened ones with their drawings.
#[component]
pub fn Folders(
    /// Featured first.
    cases: Vec<CaseCard>,
) -> Erased {
    let folder = |case: CaseCard| if case.open { open(case) } else { closed(case) };
    view! { <ul class="folders">{cases.into_iter().map(folder).collect::<Vec<_>>()}</ul> }
}

fn tab(case: &CaseCard) -> Erased {
    let version = (!case.version.is_empty()).then(|| ["v", &case.version].concat());
    view! {
        <p class="folder-tab">
            <span>"CASE\u{a0}"{case.number.clone()}</span>
            <StatusWord status=case.status.clone()/>
            {version.map(|v| view! { <span>{v}</span> })}
        </p>
    }
}

fn open(case: CaseCard) -> Erased {
    let to = href(Route::Case(case.slug.clone()));
    let tally = |t: Tally| view! { <div><dt>{t.label}</dt><dd>{t.count}</dd></div> };
    view! {
        <li class="folder">
            {tab(&case)}
            <article class="folder-sheet">
                <div class="folder-top">
                    <div>
                        <h3 class="folder-title"><a href=to.clone()>{case.title}</a></h3>
                        <p class="folder-mission">{case.mission}</p>
                        {(!case.description.is_empty()).then(|| view! { <p class="folder-about">{case.description}</p> })}
                        {(!case.stack.is_empty()).then(|| view! { <p class="label folder-stack">{case.stack.join(", ")}</p> })}
                    </div>
                    {(!case.metrics.is_empty()).then(|| view! { <Drawn class="folder-metrics" html=case.metrics/> })}
                </div>
                {(!case.timeline.is_empty())
                    .then(|| view! { <div class="folder-foot" data-strip=""><Drawn class="folder-strip" html=case.timeline/></div> })}
                <div class="folder-foot">
                    <dl class="tally">{case.tally.into_iter().map(tally).collect::<Vec<_>>()}</dl>
                    <a class="more" href=to>"Open the dossier"</a>
                </div>
            </article>
            <div class="folder-edge" aria-hidden="true"></div>
            <div class="folder-edge" aria-hidden="true"></div>
        </li>
    }
}

fn closed(case: CaseCard) -> Erased {
    let to = href(Route::Case(case.slug.clone()));
    let count = |t: &Tally| counted(t.count, t.label.trim_end_matches('s'), &t.label);
    let tally = case.tally.iter().take(2).map(count).collect::<Vec<_>>().join(", ");
    view! {
        <li class="folder" data-closed="">
            {tab(&case)}
            <article class="folder-sheet">
                <h3 class="folder-title"><a href=to>{case.title}</a></h3>
                <div>
                    <p>{case.mission}</p>
                    {(!case.description.is_empty()).then(|| view! { <p class="folder-about">{case.description}</p> })}
                </div>
                <p class="label">{tally}</p>
            </article>
        </li>
    }
}
