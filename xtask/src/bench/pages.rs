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

/// Lighthouse's mobile preset on one page of each of the kinds readers land on, the median of five.
pub(super) fn lighthouse() -> Result<(), Fault> {
    let packages = tools::lighthouse()?.join("node_modules");
    run::show(script("lighthouse.js")?.env("CASEBOOK_LIGHTHOUSE", packages))
}

fn harness(name: &str) -> Result<(), Fault> {
    run::show(script("bench.js")?.arg(name))
}

/// A script of the harness, on the project's own site as a release would be.
fn script(file: &str) -> Result<Command, Fault> {
    let site = own_site()?;
    tools::test_packages()?;
    let mut node = Command::new(tools::node()?);
    node.arg(file).current_dir(place::browser_tests());
    node.env("CHROME", tools::browser()?).env("CASEBOOK_SITE", site);
    Ok(node)
}
