//! Cutting the fonts again: a fixed Latin subset, never depending on content, committed as WOFF2.

use crate::{Fault, place, run};
use std::process::Command;

const SCRIPTS: [&str; 2] = ["style/fonts/cut.py", "fonts/cut.py"];

/// Runs the cutting script with Python, which needs fonttools and brotli.
pub(crate) fn run() -> Result<(), Fault> {
    let Some(script) = SCRIPTS.iter().map(|script| place::root().join(script)).find(|script| script.is_file()) else {
        return Err(format!("no script to cut fonts with (looked for {})", SCRIPTS.join(", ")));
    };
    let python = place::on_path("python3").or_else(|| place::on_path("python"));
    let python =
        python.ok_or_else(|| "no Python on PATH: `python3` with fonttools and brotli cuts fonts".to_owned())?;
    let folder = script.parent().map(std::path::Path::to_path_buf).unwrap_or_default();
    run::show(Command::new(python).arg(&script).current_dir(folder))
}
