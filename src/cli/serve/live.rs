//! Telling open pages how the content stands: which edition of the site is shown, and what is wrong with a later one.

use axum::body::Body;
use axum::response::Response;
use serde_json::json;
use std::convert::Infallible;
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

/// The script: loads a page of another edition again, and shows errors without touching the page's styles or policy.
pub(super) const LISTENER: &str = include_str!("live.js");

/// So many errors are shown on the page; the terminal has them all.
const FIRST: usize = 5;

/// One error as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// `content/posts/a.md:4:2`; empty where no file has it.
    pub(super) place: String,
    /// What is wrong, on one line.
    pub(super) headline: String,
}

/// How the content stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    /// The name of the site that is shown.
    pub(super) edition: String,
    /// What keeps a later one from being shown.
    pub(super) errors: Vec<Told>,
}

impl State {
    /// As an event of a stream. JSON without line breaks, so that one line of data holds it.
    fn event(&self) -> String {
        let first: Vec<_> = self.errors.iter().take(FIRST).collect();
        let first: Vec<_> = first.iter().map(|one| json!({ "place": one.place, "headline": one.headline })).collect();
        let data = json!({ "edition": self.edition, "errors": self.errors.len(), "first": first });
        format!("event: state\ndata: {data}\n\n")
    }
}

/// Everybody who listens.
#[derive(Clone)]
pub(super) struct Live(watch::Sender<State>);

impl Live {
    /// From the first edition on.
    pub(super) fn new(edition: &str) -> Live {
        Live(watch::Sender::new(State { edition: edition.to_owned(), errors: Vec::new() }))
    }

    /// There is a new site.
    pub(super) fn changed(&self, edition: &str) {
        self.0.send_replace(State { edition: edition.to_owned(), errors: Vec::new() });
    }

    /// The content has errors; what is shown is the last good site.
    pub(super) fn faulty(&self, errors: Vec<Told>) {
        self.0.send_modify(|state| state.errors = errors);
    }

    /// A stream of events for one page, the present state first.
    pub(super) fn stream(&self) -> Response {
        let events = WatchStream::new(self.0.subscribe()).map(|state| Ok::<_, Infallible>(state.event()));
        let mut response = Response::new(Body::from_stream(events));
        let headers = response.headers_mut();
        headers.insert("content-type", axum::http::HeaderValue::from_static("text/event-stream"));
        headers.insert("cache-control", axum::http::HeaderValue::from_static("no-store"));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_one_line_of_data() {
        let told = |at: usize| Told { place: format!("content/a.md:{at}:1"), headline: "\"two\"\nlines".to_owned() };
        let event = State { edition: "7".to_owned(), errors: (1..=9).map(told).collect() }.event();
        assert_eq!(event.lines().count(), 3, "{event}");
        let data = event.lines().nth(1).and_then(|line| line.strip_prefix("data: ")).expect("data");
        let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
        assert_eq!(data["errors"], 9);
        assert_eq!(data["first"].as_array().map(Vec::len), Some(FIRST));
        assert_eq!(data["first"][0]["place"], "content/a.md:1:1");
        assert_eq!(data["edition"], "7");
    }
}
