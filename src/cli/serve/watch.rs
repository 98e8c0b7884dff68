//! Watching the files: every change that holds is shown, every other is reported.
//!
//! A folder that is removed takes its watch with it. So the folder around the content is watched as well, though not
//! what else lies in it, and the watch is laid anew when the content is there again.

use super::Shared;
use super::live::Told;
use super::site::Preview;
use crate::cli::args::Serve;
use crate::cli::{Problem, dresser, tell};
use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

/// Editors save in several steps; this is how long they get.
const SETTLES: Duration = Duration::from_millis(15);

/// What is said while errors keep a new site from being shown.
const KEPT: &str = "the last good site is still shown";

type Watcher = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Watches for as long as the program runs.
pub(super) fn watch(asked: &Serve, shared: &Shared) -> Result<(), Problem> {
    let (asked, shared) = (asked.clone(), shared.clone());
    let failed = |error: notify::Error| Problem::new(format!("cannot watch the files: {error}"));
    let whole =
        |path: &camino::Utf8Path| std::path::absolute(path).unwrap_or_else(|_| path.as_std_path().to_path_buf());
    let (content, style, client) =
        (whole(&asked.reading.content), whole(&dresser::style(&asked.client)), whole(&asked.client));
    let ours = [content.clone(), style.clone(), client.clone()];
    let (tell_of, told_of) = mpsc::channel();
    let changed = move |result: DebounceEventResult| {
        let touched = |kind: &EventKind| !matches!(kind, EventKind::Access(_));
        let inside = |path: &PathBuf| ours.iter().any(|folder| path.starts_with(folder));
        let any = result
            .is_ok_and(|events| events.iter().any(|event| touched(&event.kind) && event.paths.iter().any(inside)));
        if any {
            // The receiver lives as long as the program.
            let _ = tell_of.send(());
        }
    };
    let mut watcher: Watcher = new_debouncer(SETTLES, None, changed).map_err(failed)?;
    watcher.watch(&content, RecursiveMode::Recursive).map_err(failed)?;
    watcher.watch(&style, RecursiveMode::Recursive).map_err(failed)?;
    watcher.watch(&client, RecursiveMode::NonRecursive).map_err(failed)?;
    if let Some(around) = content.parent() {
        watcher.watch(around, RecursiveMode::NonRecursive).map_err(failed)?;
    }
    std::thread::spawn(move || {
        let mut lost = false;
        while told_of.recv().is_ok() {
            // Several changes at once are one.
            while told_of.try_recv().is_ok() {}
            if content.is_dir() {
                if lost {
                    let _ = watcher.unwatch(&content);
                    lost = watcher.watch(&content, RecursiveMode::Recursive).is_err();
                }
            } else {
                lost = true;
            }
            refresh(&asked, &shared);
        }
    });
    Ok(())
}

fn refresh(asked: &Serve, shared: &Shared) {
    let began = Instant::now();
    match Preview::read(asked, KEPT) {
        Ok(Ok(preview)) => {
            let edition = preview.edition().to_owned();
            *shared.preview.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = Arc::new(preview);
            shared.live.changed(&edition);
            tell::done(&format!("shown again after {} ms", began.elapsed().as_millis()));
        }
        Ok(Err(errors)) => shared.live.faulty(errors),
        Err(problem) => {
            tell::problem(&problem);
            tell::note(KEPT);
            shared.live.faulty(vec![Told { place: String::new(), headline: problem.what }]);
        }
    }
}
