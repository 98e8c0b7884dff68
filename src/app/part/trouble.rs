//! What is shown when a page does not come.

use crate::app::markup::view;
use crate::app::session::{self, Cause};
use crate::platform::view::Erased;
use leptos::prelude::*;

/// What happened, and the button that tries again.
#[component]
pub fn Trouble(
    /// What happened, and where.
    trouble: session::Trouble,
) -> Erased {
    let (heading, text) = match trouble.cause {
        Cause::Failed => (
            "This page did not come.",
            "The connection failed, or the server answered with an error. What you were reading is one step back.",
        ),
        Cause::Stalled => (
            "Still waiting for this page.",
            "The server has not answered yet. It will be shown as soon as it comes; you can also ask again.",
        ),
        Cause::Unreadable => (
            "This page is newer than the one you have open.",
            "It could not be read even after loading it afresh. A full reload may help.",
        ),
    };
    view! {
        <div class="page">
            <div class="trouble" role="alert">
                <h1 tabindex="-1">{heading}</h1>
                <p>{text}</p>
                <p><button type="button" data-retry=trouble.href>"Try again"</button></p>
            </div>
        </div>
    }
}
