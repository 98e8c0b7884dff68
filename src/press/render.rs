//! Views to markup, without a server or an executor.

use crate::app::App;
use crate::app::session::{Session, Stage};
use crate::model::{Base, Html};
use crate::site::Route;
use crate::site::page::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// Everything inside `#app` for a route.
pub(super) fn app(base: &Base, site: &str, route: &Route, page: Page) -> String {
    let owner = Owner::new_root(None);
    owner.with(|| {
        let session = Session::new(base.clone(), route.clone(), Stage::Shown(Arc::new(page)));
        view! { <App session site=site.to_owned()/> }.to_html()
    })
}

/// A component as markup, where its links need the base.
pub(super) fn with_links<V: IntoView>(base: &Base, view: impl FnOnce() -> V) -> Html {
    let owner = Owner::new_root(None);
    owner.with(|| {
        provide_context(Session::new(base.clone(), Route::Home, Stage::Waiting));
        Html::trusted(view().to_html())
    })
}
