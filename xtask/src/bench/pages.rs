//! What pages weigh and how fast they change, measured by the browser tests' own harness.

use super::own_site;
use crate::{Fault, place, run, tools};
use std::process::Command;

/// Client, first view of home, heaviest pages.
pub(super) fn sizes() -> Result<(), Fault> {
    harness("sizes")
}

/// From a click to the new heading, at full speed and at a quarter; shifts and long tasks of a cold start.
pub(super) fn navigation() -> Result<(), Fault> {
    harness("navigation")
}

fn harness(name: &str) -> Result<(), Fault> {
    let site = own_site()?;
    tools::test_packages()?;
    let mut node = Command::new(tools::node()?);
    node.arg("bench.js").arg(name).current_dir(place::browser_tests());
    run::show(node.env("CHROME", tools::browser()?).env("CASEBOOK_SITE", site))
}
