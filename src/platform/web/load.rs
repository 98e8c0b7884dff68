//! The data of pages and of the index, fetched once for each address.

use super::json::{self, Json};
use super::{document, time};
use crate::model::Html;
use crate::platform::Failure;
use crate::site::index::{self, Chunk, Index};
use crate::site::page::{self, Page};
use crate::site::things::Things;
use gloo_net::http::Request;
use js_sys::Promise;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How many answers are kept. A click after a hover finds its answer here, or the promise of it.
const KEPT: usize = 48;

/// How long an answer counts as today's, in milliseconds; after that the host is asked again.
const FRESH: f64 = 300_000.0;

/// An answer, or the promise of one, and when it was asked for.
struct Answer {
    href: String,
    promise: Promise,
    asked: f64,
}

thread_local! {
    static ANSWERS: RefCell<Vec<Answer>> = const { RefCell::new(Vec::new()) };
}

/// Fetches a page's data.
pub async fn page(href: &str) -> Result<Page, Failure> {
    readable(href, Page::read(&fetch(href).await?))
}

/// Fetches the card in a page's data.
pub async fn card(href: &str) -> Option<Html> {
    page::card(&fetch(href).await.ok()?)
}

/// Fetches the index.
pub async fn index(href: &str) -> Result<Index, Failure> {
    readable(href, index::read(&fetch(href).await?))
}

/// Fetches a chunk of the index.
pub async fn chunk(href: &str) -> Result<Chunk, Failure> {
    readable(href, index::read(&fetch(href).await?))
}

/// Fetches what can be gone to.
pub async fn things(href: &str) -> Result<Things, Failure> {
    readable(href, index::read(&fetch(href).await?))
}

/// What was read; an answer that cannot be read is not kept.
fn readable<T>(href: &str, read: Option<T>) -> Result<T, Failure> {
    if read.is_none() {
        forget(href);
    }
    read.ok_or(Failure::Unreadable)
}

/// Starts fetching, for later. A failure is forgotten: nobody asked for it yet.
pub fn warm(href: &str) {
    let href = href.to_owned();
    time::spawn(async move { drop(fetch(&href).await) });
}

/// Forgets an answer, or the promise of one.
pub fn forget(href: &str) {
    ANSWERS.with_borrow_mut(|answers| answers.retain(|answer| answer.href != href));
}

/// The data in the page itself, and the path it was pressed for.
pub fn island() -> Option<(String, Page)> {
    let document = document();
    let path = document.get_element_by_id("app")?.get_attribute("data-prerendered")?;
    let island = document.get_element_by_id("casebook-page")?.text_content()?;
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
        let now = time::now();
        answers.retain(|answer| now - answer.asked < FRESH);
        if let Some(answer) = answers.iter().find(|answer| answer.href == href) {
            return answer.promise.clone();
        }
        let wanted = href.to_owned();
        let promise = time::promise(async move {
            let answer = Request::get(&wanted).send().await.map_err(|_| JsValue::NULL)?;
            if !answer.ok() {
                return Err(JsValue::from(answer.status()));
            }
            // Text of another kind (a host's fallback page) parses to nothing, which reads as another version.
            answer.text().await.map(|text| json::parse(&text).0).map_err(|_| JsValue::NULL)
        });
        if answers.len() == KEPT {
            drop(answers.remove(0));
        }
        answers.push(Answer { href: href.to_owned(), promise: promise.clone(), asked: now });
        promise
    })
}
