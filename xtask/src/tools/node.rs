//! Node and the packages of the browser tests.

use crate::{Fault, place, run};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const OLDEST: u32 = 20;

/// Node, of a version that has what the tests use.
pub(crate) fn node() -> Result<PathBuf, Fault> {
    let ask = || format!("no Node: the browser tests need version {OLDEST} or newer on PATH, with npm");
    let node = place::on_path("node").ok_or_else(ask)?;
    let said = run::read(Command::new(&node).arg("--version"))?;
    let major = said.trim_start_matches('v').split('.').next().and_then(|n| n.trim().parse().ok()).unwrap_or(0);
    if major >= OLDEST { Ok(node) } else { Err(format!("{}; found {}", ask(), said.trim())) }
}

/// Installs the packages of the browser tests, when their lock file is not the one last installed.
pub(crate) fn test_packages() -> Result<(), Fault> {
    let folder = place::browser_tests();
    let lock = fs::read(folder.join("package-lock.json")).map_err(|e| format!("no package-lock.json: {e}"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = place::on_path("npm").ok_or_else(|| "no npm on PATH: the browser tests need it".to_owned())?;
    run::watch(
        "packages of the browser tests",
        Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder),
    )?;
    fs::write(&stamp, lock).map_err(|e| format!("cannot write {}: {e}", stamp.display()))
}
