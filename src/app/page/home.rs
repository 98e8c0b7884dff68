//! `/`

use crate::app::markup::view;
use crate::app::markup::{Drawn, DrawnLine};
use crate::app::part::{Entries, Filter, Room, Tags, Time, Ways};
use crate::app::session::{Session, href, session};
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::card::NoteCard;
use crate::site::filter::admits;
use crate::site::page::{HomePage, HomeSection, PersonCard};
use leptos::prelude::*;

/// Statement, keeper, latest note; then the record in sections.
#[component]
pub fn Home(
    /// What is shown.
    page: HomePage,
) -> Erased {
    view! {
        <div class="page">
            <div class="hero">
                <div>
                    {(!page.eyebrow.is_empty()).then(|| view! { <p class="label">{page.eyebrow}</p> })}
                    <h1 tabindex="-1">{page.heading}</h1>
                    {(!page.text.is_empty()).then(|| view! { <DrawnLine class="hero-text" html=page.text/> })}
                    <Ways ways=page.links class="hero-links"/>
                </div>
                <aside aria-label="Who and what is new">
                    {person(page.person)}
                    {page.latest.map(latest)}
                </aside>
            </div>
            {page.sections.into_iter().map(|section| view! { <Section section/> }).collect::<Vec<_>>()}
        </div>
    }
}

fn person(person: PersonCard) -> Erased {
    let portrait = if person.image.is_empty() {
        view! {
            <svg viewBox="0 0 72 72" aria-hidden="true">
                <rect class="seal-ground" width="72" height="72"></rect>
                <svg x="18" y="18" width="36" height="36"><use href="#casebook-mark"></use></svg>
            </svg>
        }
    } else {
        let alt = ["Portrait of ", &person.name].concat();
        view! { <img src=person.image width="72" height="72" loading="lazy" alt=alt/> }
    };
    view! {
        <div class="person">
            {portrait}
            <p>
                <strong>{person.name}</strong>
                <span>{person.label}</span>
                {person.updated.map(|stamp| view! { <span>"Last updated "<Time stamp/></span> })}
            </p>
        </div>
    }
}

fn latest(card: NoteCard) -> Erased {
    view! {
        <article class="latest">
            <p class="label">"Latest note, "<Time stamp=card.date/></p>
            <h2 class="entry-title"><a href=href(Route::Note(card.slug))>{card.title}</a></h2>
            <p>{card.standfirst}</p>
            <Tags tags=card.tags/>
        </article>
    }
}

#[component]
fn Section(section: HomeSection) -> Erased {
    let heading = ["s-", &section.id].concat();
    let labelled = heading.clone();
    let mission = section.id == "mission";
    let class = if mission { "section mission" } else { "section" };
    let contact = section.id == "contact";
    let first = if section.id == "featured" { Room::Featured } else { Room::Plain };
    let nouns = ("note".to_owned(), "notes".to_owned());
    let statement = (!mission && !contact && !section.text.is_empty()).then(|| section.text.clone());
    let body = ((mission || contact) && !section.text.is_empty()).then(|| section.text.clone());
    view! {
        <section class=class id=section.id data-wide=section.wide.then_some("") aria-labelledby=labelled>
            <header>
                <p class="label">{section.number}</p>
                <h2 id=heading>{section.heading}</h2>
                {statement.map(|text| view! { <p>{text}</p> })}
            </header>
            <div>
                {body.map(|text| view! { <p class={if contact { "contact" } else { "statement" }}>{text}</p> })}
                <Filter rows=section.filter total=section.total nouns/>
                {(!section.notes.is_empty()).then(|| notes(section.notes, first))}
                {(!section.drawn.is_empty()).then(|| view! { <Drawn html=section.drawn/> })}
                {section.more.map(|way| view! { <p><a class="more" href=way.href>{way.label}</a></p> })}
            </div>
        </section>
    }
}

/// The newest notes; while a filter is on, the newest of those it lets through.
fn notes(cards: Vec<NoteCard>, first: Room) -> impl Fn() -> Erased {
    let Session { query, deck, .. } = session();
    let shown = cards.len();
    let found = move || {
        let on = query.with(|q| !q.is_empty()) && deck.with(|deck| !deck.is_empty());
        on.then(|| {
            query.with(|q| {
                deck.with(|deck| deck.iter().filter(|c| admits(q, c)).take(shown).cloned().collect::<Vec<_>>())
            })
        })
    };
    move || {
        let cards = found().unwrap_or_else(|| cards.clone());
        view! { <Entries cards first columns=true/> }
    }
}
