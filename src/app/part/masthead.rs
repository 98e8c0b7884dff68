//! The head of every page: name, tabs, tools. It carries nothing that content changes.

use crate::app::markup::view;
use crate::app::session::{href, session};
use crate::platform::view::Erased;
use crate::site::Route;
use crate::site::sheets::{PALETTE, READER};
use leptos::prelude::*;

/// Name of the site, the tabs of the record, and the tools: search, the switch between light and dark, the settings.
#[component]
pub fn Masthead(
    /// Name of the site.
    site: String,
) -> Erased {
    let tabs = [
        (Route::Notes, "Notes"),
        (Route::Cases, "Cases"),
        (Route::Decisions, "Decisions"),
        (Route::Journal, "Journal"),
        (Route::Evidence, "Evidence"),
    ];
    let session = session();
    let tab = |place: usize, route: Route, label: &'static str| {
        let (at, counts) = (session.route, session.counts);
        let own = route.clone();
        view! {
            <a href=href(route) aria-current={move || at.with(|at| at.tab() == own).then_some("page")}>
                {label}
                <span data-count="">{move || counts.with(|c| c.get(place).map(u32::to_string).unwrap_or_default())}</span>
            </a>
        }
    };
    view! {
        <header class="page">
            <div class="masthead">
                <a class="wordmark" href=href(Route::Home)>
                    <svg viewBox="0 0 32 32" aria-hidden="true"><use href="#casebook-mark"></use></svg>
                    {site}
                </a>
                <nav class="tabs" aria-label="The record">
                    {tabs.into_iter().enumerate().map(|(place, (route, label))| tab(place, route, label)).collect::<Vec<_>>()}
                </nav>
                <div class="tools">
                    <button type="button" data-sheet=PALETTE aria-label="Search" aria-haspopup="dialog">
                        <svg class="icon" aria-hidden="true"><use href="#casebook-search"></use></svg>
                        <kbd aria-hidden="true"></kbd>
                    </button>
                    <button type="button" data-theme-switch="" aria-label="Switch between light and dark">
                        <svg class="icon" aria-hidden="true"><use href="#casebook-theme"></use></svg>
                    </button>
                    <button type="button" data-sheet=READER aria-label="Settings" aria-haspopup="dialog">
                        <svg class="icon" aria-hidden="true"><use href="#casebook-letters"></use></svg>
                    </button>
                </div>
            </div>
        </header>
    }
}
