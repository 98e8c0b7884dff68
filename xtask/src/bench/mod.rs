//! The figures: printed as medians or ratios, with the command that gives them again.

mod build;
mod change;
mod pages;
mod posts;
mod timed;

use crate::build::{Profile, casebook};
use crate::{Fault, client, place, run};
use std::path::PathBuf;

type Measurement = (&'static str, fn() -> Result<(), Fault>);

const MEASUREMENTS: [Measurement; 5] = [
    ("sizes", pages::sizes),
    ("build", build::measure),
    ("change", change::measure),
    ("navigation", pages::navigation),
    ("lighthouse", pages::lighthouse),
];

/// `bench [name…]`: all, or the named ones.
pub(crate) fn run(names: &[String]) -> Result<(), Fault> {
    let known = || MEASUREMENTS.map(|(name, _)| name).join(", ");
    if let Some(stranger) = names.iter().find(|name| MEASUREMENTS.iter().all(|(known, _)| known != name)) {
        return Err(format!("there is no measurement `{stranger}`; there are {}", known()));
    }
    client::ready()?;
    casebook(Profile::Release)?;
    let mut faults = Vec::new();
    for (name, measure) in MEASUREMENTS {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            println!("\n{name}    (cargo xtask bench {name})");
            faults.extend(measure().err().map(|fault| format!("{name}: {fault}")));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// A figure and what it is of.
fn figure(what: &str, value: &str) {
    println!("  {value:>14}  {what}");
}

/// The author's tool as it is released.
fn tool() -> PathBuf {
    place::target().join("release").join(format!("casebook{}", std::env::consts::EXE_SUFFIX))
}

/// A folder for what is measured.
fn folder(name: &str) -> PathBuf {
    place::root().join("target/bench").join(name)
}

/// The project's own site as a release would be.
fn own_site() -> Result<PathBuf, Fault> {
    let out = folder("site");
    run::show(casebook(Profile::Release)?.args(["build", "--release", "--out"]).arg(&out))?;
    Ok(out)
}

/// The middle of some numbers.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
