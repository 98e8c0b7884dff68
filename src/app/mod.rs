//! The pages: Route and data in, view out; the same components pressed at build time and alive in the browser.
//!
//! Components get values and return views. Choosing, sorting and wording happen in `site` or in the press;
//! what a browser does (history, focus, fetching) is asked of `platform`. No component knows that content
//! was once Markdown.

pub mod client;
mod markup;
mod page;
pub mod part;
pub mod session;

use crate::platform::view::Erased;
use leptos::prelude::*;
use markup::view;
use session::{Session, Stage};

/// The whole document inside `#app`.
#[component]
pub fn App(
    /// Everything that changes while the reader is here.
    session: Session,
    /// Name of the site, for the masthead and the colophon.
    site: String,
) -> Erased {
    provide_context(session.clone());
    let waiting = || view! { <p hidden="">"Loading"</p> };
    let stage = session.stage;
    let announced = session.announced;
    view! {
        <a class="skip" href="#main">"Skip to the text"</a>
        <part::Symbols/>
        <div class="fore-edge" aria-hidden="true"></div>
        <part::Masthead site=site.clone()/>
        <main id="main">
            {move || match stage.get() {
                Stage::Shown(sheet) => sheet.take().map_or_else(waiting, |page| page::show(page.view)),
                Stage::Waiting => waiting(),
                Stage::Trouble(trouble) => view! { <part::Trouble trouble/> },
            }}
        </main>
        <part::Colophon site/>
        <p id="casebook-announcer" class="visually-hidden" aria-live="polite">{move || announced.get()}</p>
    }
}
