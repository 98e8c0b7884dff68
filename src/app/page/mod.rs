//! One page a file: its data in, the content of `main` out.

mod dossier;
mod free;
mod home;
mod leaf;
mod note;
mod notes;
mod rows;

use crate::app::markup::view;
use crate::platform::view::Erased;
use crate::site::page::View;

/// The view of a page.
pub fn show(view: View) -> Erased {
    match view {
        View::Home(page) => view! { <home::Home page/> },
        View::Notes(page) => view! { <notes::Notes page/> },
        View::Tags(page) => view! { <notes::TagIndex page/> },
        View::Note(page) => view! { <note::Note page/> },
        View::Dossier(page) => view! { <dossier::Dossier page/> },
        View::Leaf(page) => view! { <leaf::Leaf page/> },
        View::Rows(page) => view! { <rows::Rows page/> },
        View::Free(page) => view! { <free::Free page/> },
        View::Lost(_) => view! { <free::Lost/> },
    }
}
