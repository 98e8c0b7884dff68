//! The Chromium that the browser tests drive.

use super::{node, test_packages, wasm_opt::apt};
use crate::{Fault, place, run};
use std::path::{Path, PathBuf};
use std::process::Command;

const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const INSTALLED: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

/// `CHROME`, PATH, the usual places, Playwright's own download, apt; else one line saying what to do.
pub(crate) fn browser() -> Result<PathBuf, Fault> {
    if let Some(named) = std::env::var_os("CHROME").filter(|value| !value.is_empty()).map(PathBuf::from) {
        let real = place::is_program(&named);
        return real.then_some(named.clone()).ok_or_else(|| format!("CHROME names no program: {}", named.display()));
    }
    on_path().or_else(installed).or_else(from_playwright).or_else(from_apt).ok_or_else(|| {
        "no Chromium: install one and put it on PATH, or name it in CHROME; the browser tests need it".to_owned()
    })
}

fn on_path() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| place::on_path(name))
}

fn installed() -> Option<PathBuf> {
    INSTALLED.iter().map(PathBuf::from).find(|file| place::is_program(file))
}

/// The build that playwright-core was made for, from its own cache or its download.
fn from_playwright() -> Option<PathBuf> {
    test_packages().ok()?;
    let node = node().ok()?;
    let path = || {
        run::read(
            Command::new(&node)
                .args(["--print", "require('playwright-core').chromium.executablePath()"])
                .current_dir(place::browser_tests()),
        )
        .ok()
        .map(|said| PathBuf::from(said.trim()))
        .filter(|file| place::is_program(file))
    };
    path().or_else(|| {
        let cli = Path::new("node_modules/playwright-core/cli.js");
        run::watch(
            "Chromium, by Playwright's download",
            Command::new(&node).arg(cli).args(["install", "chromium"]).current_dir(place::browser_tests()),
        )
        .ok()?;
        path()
    })
}

fn from_apt() -> Option<PathBuf> {
    if !place::may_apt() {
        return None;
    }
    apt("chromium").ok()?;
    on_path()
}
