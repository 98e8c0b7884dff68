//! Watching the files: every change that holds is shown, every other is reported.

use super::Shared;
use super::live::News;
use super::site::Preview;
use crate::cli::args::Serve;
use crate::cli::{Problem, dresser, tell};
use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Editors save in several steps; this is how long they get.
const SETTLES: Duration = Duration::from_millis(15);

/// Watches as long as the value lives.
pub(super) fn watch(
    asked: &Serve,
    shared: &Shared,
) -> Result<Debouncer<RecommendedWatcher, RecommendedCache>, Problem> {
    let (asked_again, shared) = (asked.clone(), shared.clone());
    let failed = |error: notify_debouncer_full::notify::Error| Problem::new(format!("cannot watch the files: {error}"));
    let changed = move |result: DebounceEventResult| {
        let touched = |kind: &EventKind| !matches!(kind, EventKind::Access(_));
        if result.is_ok_and(|events| events.iter().any(|event| touched(&event.kind))) {
            refresh(&asked_again, &shared);
        }
    };
    let mut watcher = new_debouncer(SETTLES, None, changed).map_err(failed)?;
    let folders = [asked.reading.content.clone(), dresser::style(&asked.client)];
    for folder in folders {
        watcher.watch(folder.as_std_path(), RecursiveMode::Recursive).map_err(failed)?;
    }
    watcher.watch(asked.client.as_std_path(), RecursiveMode::NonRecursive).map_err(failed)?;
    Ok(watcher)
}

fn refresh(asked: &Serve, shared: &Shared) {
    let began = Instant::now();
    match Preview::read(asked) {
        Ok(Some(preview)) => {
            *shared.preview.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = Arc::new(preview);
            shared.live.tell(News::Changed);
            tell::done(&format!("shown again after {} ms", began.elapsed().as_millis()));
        }
        Ok(None) => shared.live.tell(News::Faulty),
        Err(problem) => {
            tell::problem(&problem);
            shared.live.tell(News::Faulty);
        }
    }
}
