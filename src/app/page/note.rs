//! `/posts/<slug>/`

use crate::app::markup::Drawn;
use crate::app::markup::view;
use crate::app::part::{Around, Entries, Room, Tags, Time, Ways};
use crate::model::Html;
use crate::platform::view::Erased;
use crate::site::card::Way;
use crate::site::page::{NotePage, OutlineItem};
use leptos::prelude::*;

/// A note: head, table of contents, text, neighbours.
#[component]
pub fn Note(
    /// What is shown.
    page: NotePage,
) -> Erased {
    let span = |text: String| (!text.is_empty()).then(|| view! { <span>{text}</span> });
    let case = |way: Way| view! { <span><a href=way.href>{way.label}</a></span> };
    let part = |way: Way| match way.href.is_empty() {
        true => view! { <li aria-current="page">{way.label}</li> },
        false => view! { <li><a href=way.href>{way.label}</a></li> },
    };
    let parts = page.series.into_iter().map(part).collect::<Vec<_>>();
    let series = (!parts.is_empty())
        .then(|| view! { <section class="series"><h2>"In this series"</h2><ol>{parts}</ol></section> });
    view! {
        <div class="page">
            <article class="note-body">
                <header class="note-head note-grid">
                    <p class="entry-meta">
                        <Time stamp=page.date/>
                        {page.updated.map(|stamp| view! { <span>"updated "<Time stamp/></span> })}
                        {span(page.category)}
                        {span(page.minutes)}
                        {span(page.words)}
                        {span(page.author)}
                        {page.cases.into_iter().map(case).collect::<Vec<_>>()}
                    </p>
                    <h1 tabindex="-1">{page.title}</h1>
                    {(!page.standfirst.is_empty()).then(|| view! { <p class="standfirst">{page.standfirst}</p> })}
                    <Tags tags=page.tags/>
                </header>
                <div class="note-grid">
                    <aside>{outline(page.outline)}</aside>
                    <Drawn class="prose" lang=optional(page.lang) dir=optional(page.dir) html=page.body/>
                </div>
            </article>
            <div class="note-after">
                <Ways ways=page.ways class="note-ways"/>
                {mentioned(page.mentioned)}
                {series}
                {(!page.related.is_empty())
                    .then(|| view! { <section><h2>"Related"</h2><Entries cards=page.related first=Room::Plain/></section> })}
                <Around ways=page.around/>
            </div>
        </div>
    }
}

fn outline(items: Vec<OutlineItem>) -> Option<Erased> {
    let line = |item: OutlineItem| {
        let to = ["#", &item.id].concat();
        view! { <li data-sub=item.sub.then_some("")><a href=to>{item.text}</a></li> }
    };
    (!items.is_empty()).then(|| {
        view! {
            <nav class="outline" aria-label="In this note">
                <p class="label">"In this note"</p>
                <ol>{items.into_iter().map(line).collect::<Vec<_>>()}</ol>
            </nav>
        }
    })
}

/// Who mentions the page.
pub fn mentioned(html: Html) -> Option<Erased> {
    (!html.is_empty()).then(|| view! { <Drawn class="mentioned" html=html/> })
}

/// An attribute's value, absent where it is empty.
pub fn optional(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
