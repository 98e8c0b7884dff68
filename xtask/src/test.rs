//! Everything that is checked, in the order in which a fault is cheapest to find.

use crate::build::{Profile, casebook};
use crate::steps::{Rigour, Steps};
use crate::{Fault, client, linked, place, run, tools};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What was asked for.
struct Asked {
    /// The slower suites too, and nothing may be missing.
    all: bool,
    /// Only tests whose name contains this.
    filter: Option<String>,
}

/// `test [--all] [filter]`
pub(crate) fn run(args: &[String]) -> Result<(), Fault> {
    let all = args.iter().any(|arg| arg == "--all");
    let mut names = args.iter().filter(|arg| !arg.starts_with("--"));
    let asked = Asked { all, filter: names.next().cloned() };
    let ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
    let mut steps = Steps::new(if all || ci { Rigour::Strict } else { Rigour::Lenient });
    let done = check(&asked, &mut steps);
    steps.list();
    done
}

fn check(asked: &Asked, steps: &mut Steps) -> Result<(), Fault> {
    if asked.filter.is_none() {
        steps.take("format", || run::show(cargo().args(["fmt", "--all", "--check"])))?;
        steps.take("lints", || {
            let args = ["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
            run::show(cargo().args(args))
        })?;
    } else {
        steps.leave("format, lints", "a filter was given");
    }
    steps.take("tests", || run::show(cargo().args(["test", "--locked", "--workspace"]).args(&asked.filter)))?;
    let suites = suites(asked.filter.as_deref())?;
    if suites.is_empty() {
        steps.leave("browser tests", "no suite's name contains the filter");
        return Ok(());
    }
    steps.take("wasm target", tools::wasm_target)?;
    if asked.filter.is_none() {
        steps.take("lints of the client", || {
            let target = ["--target", "wasm32-unknown-unknown"];
            let args = ["clippy", "--locked", "--package", "casebook", "--lib", "--bins"];
            run::show(cargo().args(args).args(target).args(["--", "-D", "warnings"]))
        })?;
    }
    steps.take("client", client::ready)?;
    steps.take("what the client links", linked::check)?;
    steps.take("site", || press(&["--release"], &root_site()))?;
    steps.take("site under /a/b/", || press(&["--base", "/a/b/"], &based_site()))?;
    for (step, name) in [("site with too much", "overfull"), ("site with too little", "sparse")] {
        let content = place::root().join("tests/fixtures").join(name).join("content");
        steps.take(step, || press(&["--content", &content.to_string_lossy()], &place::sites().join(name)))?;
    }
    browse(asked, &suites, steps)?;
    if asked.all && asked.filter.is_none() {
        supply_chain(steps)?;
    } else {
        steps.leave("slower suites, supply chain", "only with --all");
    }
    Ok(())
}

/// The site's own content at the root of a host.
fn root_site() -> PathBuf {
    place::sites().join("root")
}

/// The same client and content below a path.
fn based_site() -> PathBuf {
    place::sites().join("based")
}

fn press(args: &[&str], out: &Path) -> Result<(), Fault> {
    run::show(casebook(Profile::Debug)?.arg("build").args(args).arg("--out").arg(out))
}

fn browse(asked: &Asked, suites: &[PathBuf], steps: &mut Steps) -> Result<(), Fault> {
    let ready = steps.attempt("browser", || {
        tools::test_packages()?;
        Ok((tools::node()?, tools::browser()?))
    })?;
    let Some((node, chrome)) = ready else {
        steps.leave(&format!("browser tests ({} suites)", suites.len()), "no browser or no Node");
        return Ok(());
    };
    steps.take(&format!("browser tests ({} suites)", suites.len()), || {
        let mut tests = Command::new(&node);
        // One suite at a time: they measure, and each has a browser of its own.
        tests.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(suites);
        tests.current_dir(place::browser_tests());
        tests.env("CHROME", &chrome).env("CASEBOOK_SITE", root_site()).env("CASEBOOK_SITE_BASED", based_site());
        tests.env("CASEBOOK_SITE_OVERFULL", place::sites().join("overfull"));
        tests.env("CASEBOOK_SITE_SPARSE", place::sites().join("sparse"));
        if asked.all {
            tests.env("CASEBOOK_ALL", "1");
        }
        run::show(&mut tests)
    })
}

/// The suites of the browser tests, one file a subject.
fn suites(filter: Option<&str>) -> Result<Vec<PathBuf>, Fault> {
    let folder = place::browser_tests();
    let entries = fs::read_dir(&folder).map_err(|e| format!("cannot read {}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.strip_suffix(".test.js").is_some_and(|stem| filter.is_none_or(|part| stem.contains(part)))
        })
        .collect();
    files.sort();
    Ok(files)
}

fn supply_chain(steps: &mut Steps) -> Result<(), Fault> {
    if place::on_path("cargo-deny").is_none() {
        steps.leave("supply chain", "no cargo-deny on PATH");
        return Ok(());
    }
    steps.take("supply chain", || run::show(cargo().args(["deny", "check", "bans", "licenses", "sources"])))
}

fn cargo() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(place::root());
    cargo
}
