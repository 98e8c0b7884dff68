//! One page a file: its data in, the content of `main` out.

mod decision;
mod dossier;
mod free;
mod home;
mod note;
mod notes;
mod rows;

use crate::site::page::{Page, View};
use leptos::prelude::*;

/// The view of a page.
pub fn show(page: &Page) -> AnyView {
    match page.view.clone() {
        View::Home(page) => view! { <home::Home page/> }.into_any(),
        View::Notes(page) => view! { <notes::Notes page/> }.into_any(),
        View::Tags(page) => view! { <notes::TagIndex page/> }.into_any(),
        View::Note(page) => view! { <note::Note page/> }.into_any(),
        View::Cases(page) => view! { <rows::Cases page/> }.into_any(),
        View::Dossier(page) => view! { <dossier::Dossier page/> }.into_any(),
        View::Decision(page) => view! { <decision::Decision page/> }.into_any(),
        View::Rows(page) => view! { <rows::Rows page/> }.into_any(),
        View::Free(page) => view! { <free::Free page/> }.into_any(),
        View::Lost(page) => view! { <free::Lost page/> }.into_any(),
    }
}
