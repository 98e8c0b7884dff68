//! Answering requests the way a host of plain files does: clean addresses, `404.html`, the base path.

use super::Shared;
use super::live::LISTENER;
use crate::press::decoded;
use crate::site::route::file::{LIVE as STREAM, LIVE_SCRIPT as SCRIPT, of as address_of};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION, ORIGIN};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::Response;
use std::sync::Arc;

/// Where a request comes from, and what it is for, as browsers say.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");

/// All requests.
pub(super) fn answers(shared: Shared) -> Router {
    Router::new().fallback(answer).with_state(shared)
}

async fn answer(State(shared): State<Shared>, request: Request) -> Response {
    if !is_ours(request.headers(), shared.port) {
        return plain(StatusCode::FORBIDDEN, "This preview answers only its own pages on this machine.\n");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "This preview can only be read.\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let path = request.uri().path().to_owned();
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    if path == STREAM {
        return shared.live.stream();
    }
    if path == SCRIPT {
        return file(StatusCode::OK, "js", LISTENER.as_bytes().into(), "");
    }
    let preview = shared.preview.read().unwrap_or_else(|poisoned| poisoned.into_inner()).clone();
    let edition = preview.edition().to_owned();
    // Pressing takes processor time: it must not hold up the other requests.
    let pressed = tokio::task::spawn_blocking(move || {
        let Some(inner) = preview.base().strip(&path) else { return Found::Elsewhere(format!("{}/", preview.base())) };
        let name = decoded(inner.trim_start_matches('/'));
        if name.is_empty() || name.ends_with('/') {
            return preview
                .file(&format!("{name}index.html"))
                .map_or_else(|| lost(&preview), |bytes| Found::File("html", bytes));
        }
        if let Some(bytes) = preview.file(&name) {
            return Found::File(kind(&name), bytes);
        }
        match preview.file(&format!("{name}/index.html")) {
            // Two slashes would begin the name of another host.
            Some(_) => Found::Elsewhere(format!("{}/", address_of(path.trim_start_matches('/')))),
            None => lost(&preview),
        }
    });
    match pressed.await {
        Ok(Found::File(kind, bytes)) => file(StatusCode::OK, kind, bytes, &edition),
        Ok(Found::Lost(bytes)) => file(StatusCode::NOT_FOUND, "html", bytes, &edition),
        Ok(Found::Elsewhere(to)) => elsewhere(&format!("{to}{query}")),
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "This page could not be pressed; the terminal says why.\n"),
    }
}

enum Found {
    File(&'static str, Arc<[u8]>),
    Lost(Arc<[u8]>),
    Elsewhere(String),
}

fn lost(preview: &super::site::Preview) -> Found {
    Found::Lost(preview.file("404.html").unwrap_or_default())
}

/// Only a browser on this machine, on a page of ours: another site's page can reach this port, and a name that
/// it controls can point here.
fn is_ours(headers: &HeaderMap, port: u16) -> bool {
    let text =
        |name: HeaderName| headers.get(name).map(|value: &HeaderValue| value.to_str().unwrap_or_default().to_owned());
    let hosts = ["127.0.0.1", "localhost"].map(|host| format!("{host}:{port}"));
    let host = text(HOST).is_some_and(|host| hosts.contains(&host));
    let origin = text(ORIGIN).is_none_or(|origin| hosts.iter().any(|host| origin == format!("http://{host}")));
    // What another site's page fetches or shows says so itself; a link that is followed from there is no harm.
    let foreign = text(FETCH_SITE).is_some_and(|site| site == "cross-site");
    let navigation = text(FETCH_MODE).is_some_and(|mode| mode == "navigate");
    host && origin && (!foreign || navigation)
}

/// The ending of a file that says what it is.
fn kind(name: &str) -> &'static str {
    const KINDS: [&str; 18] = [
        "html",
        "css",
        "js",
        "wasm",
        "json",
        "svg",
        "png",
        "jpg",
        "jpeg",
        "webp",
        "avif",
        "gif",
        "woff2",
        "txt",
        "xml",
        "pdf",
        "mp4",
        "webmanifest",
    ];
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    KINDS.iter().find(|kind| kind.eq_ignore_ascii_case(ending)).copied().unwrap_or("")
}

fn mime(kind: &str) -> &'static str {
    match kind {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "mp4" => "video/mp4",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

fn file(status: StatusCode, kind: &'static str, bytes: Arc<[u8]>, edition: &str) -> Response {
    let body = if kind == "html" { with_listener(&bytes, edition) } else { bytes.to_vec() };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(mime(kind)));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A page that hears of changes and knows which edition it is.
fn with_listener(page: &[u8], edition: &str) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let listener = format!("<script type=\"module\" src=\"{SCRIPT}?edition={edition}\"></script></head>");
    page.replacen("</head>", &listener, 1).into_bytes()
}

fn elsewhere(to: &str) -> Response {
    let mut response = plain(StatusCode::FOUND, "");
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
}
