//! Packages from npm that are tools of their own, by version in the user's cache.

use crate::{Fault, place, run};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The folder with a package's `node_modules`: the one that is here, or brought now.
pub(super) fn package(name: &str, version: &str) -> Result<PathBuf, Fault> {
    let home = place::tool(name, version);
    if home.join("node_modules").join(name).is_dir() {
        return Ok(home);
    }
    let npm = place::on_path("npm").ok_or_else(|| format!("no npm on PATH to bring {name} {version}"))?;
    let partial = home.with_file_name(format!("{name}-{version}.partial"));
    fs::create_dir_all(&partial).map_err(|e| format!("cannot make {}: {e}", partial.display()))?;
    run::watch(
        &format!("{name} {version}, from npm"),
        Command::new(npm)
            .args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
            .arg(&partial)
            .arg(format!("{name}@{version}"))
            .current_dir(&partial),
    )?;
    // Another clone may have been quicker: its copy is as good.
    fs::rename(&partial, &home).ok();
    if home.is_dir() { Ok(home) } else { Err(format!("cannot keep {name} in {}", home.display())) }
}
