//! Telling open pages that the site has changed.

use axum::body::Body;
use axum::response::Response;
use tokio::sync::broadcast;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::BroadcastStream;

/// The script: reloads where the reader is; shows errors without touching the page's styles or policy.
pub(super) const LISTENER: &str = include_str!("live.js");

/// What open pages are told.
#[derive(Clone, Debug)]
pub(super) enum News {
    /// There is a new site.
    Changed,
    /// The content has errors; what is shown is the last good site.
    Faulty,
}

/// Everybody who listens.
#[derive(Clone)]
pub(super) struct Live(broadcast::Sender<News>);

impl Live {
    pub(super) fn new() -> Live {
        Live(broadcast::channel(16).0)
    }

    /// Tells everybody.
    pub(super) fn tell(&self, news: News) {
        // Nobody listening is no fault.
        let _ = self.0.send(news);
    }

    /// A stream of events for one page.
    pub(super) fn stream(&self) -> Response {
        let events = BroadcastStream::new(self.0.subscribe()).filter_map(Result::ok).map(|news| {
            Ok::<_, std::convert::Infallible>(match news {
                News::Changed => "event: changed\ndata:\n\n",
                News::Faulty => "event: faulty\ndata:\n\n",
            })
        });
        let mut response = Response::new(Body::from_stream(events));
        let headers = response.headers_mut();
        headers.insert("content-type", axum::http::HeaderValue::from_static("text/event-stream"));
        headers.insert("cache-control", axum::http::HeaderValue::from_static("no-store"));
        response
    }
}
