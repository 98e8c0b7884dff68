//! The foot of every page. It carries nothing that content changes.

use crate::app::markup::view;
use crate::app::session::href;
use crate::platform::view::Erased;
use crate::site::Route;
use leptos::prelude::*;

/// How the record is set and where to go on.
#[component]
pub fn Colophon(
    /// Name of the site.
    site: String,
) -> Erased {
    view! {
        <footer class="page">
            <div class="colophon"><div>
                <p class="label">{site}</p>
                <div>
                    <p>
                        "The ticks along the top are the record: one for each entry, in the order of their days, the tallest for notes, rust for an incident."
                    </p>
                    <p>
                        "Set in Casebook Serif and Casebook Mono, cut from Source Serif\u{a0}4 and Commit Mono. Pressed from Markdown into plain files; the counts in heads and lists are derived from it, never typed."
                    </p>
                </div>
                <nav aria-label="More of the record">
                    <ul>
                        <li><a href=href(Route::Notes)>"All notes"</a></li>
                        <li><a href=href(Route::Tags)>"All tags"</a></li>
                        <li><a href=href(Route::Evidence)>"The ledger"</a></li>
                    </ul>
                </nav>
            </div></div>
        </footer>
    }
}
