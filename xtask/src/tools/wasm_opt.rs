//! Binaryen's wasm-opt, which takes a fifth off the client.

use super::package::package;
use crate::{Fault, place, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Version 108 exports the wrong table from a module that has two, and the client cannot start.
const OLDEST: u32 = 120;
/// What npm is asked for.
const BINARYEN: &str = "132.0.0";

/// Finds it, or brings it from npm or apt; the fault is one line, and the client can do without.
pub(crate) fn wasm_opt() -> Result<PathBuf, Fault> {
    find().or_else(from_npm).or_else(from_apt).ok_or_else(|| {
        "no wasm-opt: the client is built without it and will be larger (install binaryen, or Node with npm)".to_owned()
    })
}

/// The one that is here already.
pub(crate) fn wasm_opt_at_hand() -> Option<PathBuf> {
    find()
}

fn find() -> Option<PathBuf> {
    let named = std::env::var_os("CASEBOOK_WASM_OPT").map(PathBuf::from);
    named
        .into_iter()
        .chain(place::on_path("wasm-opt"))
        .chain([in_packages(&place::tool("binaryen", BINARYEN))])
        .find(|program| is_right(program))
}

/// `wasm-opt version 108`, with more behind it in some builds.
fn is_right(program: &Path) -> bool {
    run::read(Command::new(program).arg("--version"))
        .is_ok_and(|said| said.split_whitespace().filter_map(|word| word.parse().ok()).any(|v: u32| v >= OLDEST))
}

fn in_packages(folder: &Path) -> PathBuf {
    folder.join("node_modules/.bin").join(if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" })
}

fn from_npm() -> Option<PathBuf> {
    package("binaryen", BINARYEN).ok()?;
    find()
}

fn from_apt() -> Option<PathBuf> {
    if !place::may_apt() {
        return None;
    }
    apt("binaryen").ok()?;
    find()
}

/// Installs a Debian package.
pub(super) fn apt(package: &str) -> Result<(), Fault> {
    let apt = |args: &[&str]| {
        run::watch(
            &format!("{package}, from apt"),
            Command::new("apt-get").args(args).env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    apt(&["update", "-qq"])?;
    apt(&["install", "-y", "-qq", "--no-install-recommends", package])
}
