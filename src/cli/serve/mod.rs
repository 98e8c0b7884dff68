//! `serve`: the site from memory, pressed page by page, always as the files on disk say.
//!
//! It listens on this machine only and answers no request that another site could have sent here.

mod host;
mod live;
mod site;
mod watch;

use super::args::Serve;
use super::{Problem, Verdict, tell};
use live::Live;
use site::Preview;
use std::net::Ipv4Addr;
use std::sync::{Arc, RwLock};
use tokio::net::TcpListener;

/// What all requests share.
#[derive(Clone)]
struct Shared {
    /// The last good site.
    preview: Arc<RwLock<Arc<Preview>>>,
    /// Who wants to know of a new one.
    live: Live,
    /// The port, for the check of who asks.
    port: u16,
}

/// `casebook serve`
pub(super) fn serve(asked: &Serve) -> Result<Verdict, Problem> {
    let Ok(preview) = Preview::read(asked, "there is nothing to show yet")? else {
        tell::note("mend the errors above and run the command again");
        return Ok(Verdict::Faults);
    };
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Problem::new(format!("cannot start: {error}")))?;
    runtime.block_on(async {
        let listener = listen(asked.port).await?;
        let port = listener.local_addr().map_err(|error| Problem::new(error.to_string()))?.port();
        let address = format!("http://127.0.0.1:{port}{}/", preview.base());
        let live = Live::new(preview.edition());
        let shared = Shared { preview: Arc::new(RwLock::new(Arc::new(preview))), live, port };
        watch::watch(asked, &shared)?;
        tell::done(&format!("your notebook is at {address} (Ctrl+C ends it)"));
        if asked.open && open::that_detached(&address).is_err() {
            tell::note("no browser could be opened from here");
        }
        let server = axum::serve(listener, host::answers(shared)).with_graceful_shutdown(async {
            let _ = tokio::signal::ctrl_c().await;
        });
        tokio::select! {
            ended = server => ended.map_err(|error| Problem::new(format!("the server stopped: {error}"))),
            // Open event streams must not keep the terminal waiting.
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    })?;
    Ok(Verdict::Fine)
}

/// The port asked for, or one of the next twenty, which is said.
async fn listen(port: u16) -> Result<TcpListener, Problem> {
    for next in port..=port.saturating_add(20) {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, next)).await {
            if next != port {
                tell::note(&format!("port {port} is taken; port {next} was chosen instead"));
            }
            return Ok(listener);
        }
    }
    Err(Problem::new(format!("port {port} and the twenty after it are taken")).help("name another with --port"))
}
