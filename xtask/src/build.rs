//! The site: the client where needed, then the author's tool.

use crate::{Fault, client, place, run, tools};
use std::process::Command;

/// How the author's tool itself is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Compiles fast.
    Debug,
    /// Runs fast.
    Release,
}

/// Compiles the author's tool and returns it, ready to be given its arguments.
pub(crate) fn casebook(profile: Profile) -> Result<Command, Fault> {
    let (folder, flag) = match profile {
        Profile::Debug => ("debug", None),
        Profile::Release => ("release", Some("--release")),
    };
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--locked", "--bin", "casebook"]).args(flag).current_dir(place::root());
    run::show(&mut cargo)?;
    let program = place::target().join(folder).join(format!("casebook{}", std::env::consts::EXE_SUFFIX));
    let mut tool = Command::new(program);
    tool.current_dir(place::root());
    Ok(tool)
}

/// `build`: the arguments go to `casebook build`; `--release` also compiles the tool itself that way.
pub(crate) fn run(args: &[String]) -> Result<(), Fault> {
    let release = args.iter().any(|arg| arg == "--release");
    client::ready()?;
    let args = args.iter().filter(|arg| *arg != "--");
    run::show(casebook(profile(release))?.arg("build").args(args))
}

/// `serve`: the arguments go to `casebook serve`.
pub(crate) fn serve(args: &[String]) -> Result<(), Fault> {
    let (ours, theirs): (Vec<_>, Vec<_>) = args
        .iter()
        .filter(|arg| *arg != "--" && *arg != "--open")
        .partition(|arg| ["--release", "--no-open"].contains(&arg.as_str()));
    client::ready()?;
    let mut tool = casebook(profile(ours.iter().any(|arg| *arg == "--release")))?;
    tool.arg("serve");
    if !ours.iter().any(|arg| *arg == "--no-open") {
        tool.arg("--open");
    }
    run::show(tool.args(theirs))
}

/// `hook`: what Trunk calls after bundling; the author's tool does the work, compiled as Trunk was asked to.
pub(crate) fn hook() -> Result<(), Fault> {
    if std::env::var_os("TRUNK_STAGING_DIR").is_none() {
        return Err("the hook is Trunk's to call: run `trunk build` or `cargo xtask build`".to_owned());
    }
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if std::env::var_os("CASEBOOK_HOOK").is_none() {
        // Trunk was called by hand: what it leaves is not what the stamp beside it speaks of.
        client::forget();
    }
    let mut hook = casebook(profile(release))?;
    if let Some(wasm_opt) = tools::wasm_opt_at_hand() {
        hook.env("CASEBOOK_WASM_OPT", wasm_opt);
    }
    run::show(hook.arg("hook"))
}

fn profile(release: bool) -> Profile {
    if release { Profile::Release } else { Profile::Debug }
}
