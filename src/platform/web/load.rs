//! The data of pages and of the index, fetched once for each address.

use super::document;
use super::json::{self, Json};
use crate::platform::Failure;
use crate::site::index::{self, Chunk, Index};
use crate::site::page::Page;
use gloo_net::http::Request;
use js_sys::Promise;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// How many answers are kept. A click after a hover finds its answer here, or the promise of it.
const KEPT: usize = 48;

thread_local! {
    static ANSWERS: RefCell<Vec<(String, Promise)>> = const { RefCell::new(Vec::new()) };
}

/// Fetches a page's data.
pub async fn page(href: &str) -> Result<Page, Failure> {
    Page::read(&fetch(href).await?).ok_or(Failure::Unreadable)
}

/// Fetches the index.
pub async fn index(href: &str) -> Result<Index, Failure> {
    index::read(&fetch(href).await?).ok_or(Failure::Unreadable)
}

/// Fetches a chunk of the index.
pub async fn chunk(href: &str) -> Result<Chunk, Failure> {
    index::read(&fetch(href).await?).ok_or(Failure::Unreadable)
}

/// Starts fetching, for later.
pub fn warm(href: &str) {
    let _ = promise(href);
}

/// Forgets an answer, or the promise of one.
pub fn forget(href: &str) {
    ANSWERS.with_borrow_mut(|answers| answers.retain(|(known, _)| known != href));
}

/// The data in the page itself, and the path it was pressed for.
pub fn island() -> Option<(String, Page)> {
    let document = document();
    let path = document.get_element_by_id("app")?.get_attribute("data-prerendered")?;
    let island = document.get_element_by_id("page")?.text_content()?;
    Some((path, Page::read(&json::parse(&island))?))
}

async fn fetch(href: &str) -> Result<Json, Failure> {
    match JsFuture::from(promise(href)).await {
        Ok(value) => Ok(Json(value)),
        Err(reason) => {
            forget(href); // The next try asks again.
            Err(if reason.as_f64() == Some(404.0) { Failure::Missing } else { Failure::Failed })
        }
    }
}

fn promise(href: &str) -> Promise {
    ANSWERS.with_borrow_mut(|answers| {
        if let Some((_, promise)) = answers.iter().find(|(known, _)| known == href) {
            return promise.clone();
        }
        let wanted = href.to_owned();
        let promise = future_to_promise(async move {
            let answer = Request::get(&wanted).send().await.map_err(|_| JsValue::NULL)?;
            if !answer.ok() {
                return Err(JsValue::from(answer.status()));
            }
            // Text of another kind (a host's fallback page) parses to nothing, which reads as another version.
            answer.text().await.map(|text| json::parse(&text).0).map_err(|_| JsValue::NULL)
        });
        if answers.len() == KEPT {
            answers.remove(0);
        }
        answers.push((href.to_owned(), promise.clone()));
        promise
    })
}
