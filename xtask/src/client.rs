//! The reader's client: built by Trunk when its inputs changed, left alone otherwise.

use crate::tools::Bundler;
use crate::{Fault, place, run, tools};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the client is made of. Content is not among it.
const INPUTS: [&str; 9] =
    ["src", "style", "fonts", "assets", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

/// The file that holds the fingerprint of the inputs the client was built from.
const STAMP: &str = "inputs.txt";

/// Builds the client unless it stands already for these inputs; says whether it was built.
pub(crate) fn ready() -> Result<bool, Fault> {
    let bundler = tools::bundler()?;
    let inputs = fingerprint(&bundler)?;
    let stamp = place::client().join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|kept| kept == inputs) {
        return Ok(false);
    }
    fs::remove_file(&stamp).ok();
    build(&bundler)?;
    fs::write(&stamp, inputs).map_err(|e| format!("cannot write {}: {e}", stamp.display()))?;
    Ok(true)
}

/// Forgets what the client was built from, so that the next build makes it anew.
pub(crate) fn forget() {
    fs::remove_file(place::client().join(STAMP)).ok();
}

/// Runs Trunk; its hook leaves the client in its place. The bundle itself is thrown away: pages are pressed by
/// `casebook build`.
fn build(bundler: &Bundler) -> Result<(), Fault> {
    let mut trunk = Command::new(&bundler.trunk);
    trunk
        .args(["--quiet", "build", "--offline", "--locked", "--dist", "target/trunk"])
        .current_dir(place::root())
        .env("PATH", path_with(bundler)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // The hook stops once the client lies in its place: a fault in content is not the client's.
        .env("CASEBOOK_HOOK", "client")
        .env("RUST_BACKTRACE", "0");
    if let Some(wasm_opt) = &bundler.wasm_opt {
        trunk.env("CASEBOOK_WASM_OPT", wasm_opt);
    }
    eprintln!("building the client");
    run::show(&mut trunk)
}

/// PATH with the tools in front, so that Trunk finds the right ones.
fn path_with(bundler: &Bundler) -> Result<OsString, Fault> {
    let tools = [&bundler.wasm_bindgen, &bundler.trunk];
    let folders = tools.into_iter().filter_map(|tool| tool.parent().map(Path::to_path_buf));
    let old = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.chain(std::env::split_paths(&old))).map_err(|e| format!("PATH: {e}"))
}

/// One line that changes when a byte of the inputs, the compiler or a tool does.
fn fingerprint(bundler: &Bundler) -> Result<String, Fault> {
    let root = place::root();
    let mut files = BTreeSet::new();
    for input in INPUTS {
        gather(&root.join(input), &mut files);
    }
    let mut hasher = DefaultHasher::new();
    for file in &files {
        file.strip_prefix(&root).unwrap_or(file).hash(&mut hasher);
        fs::read(file).map_err(|e| format!("cannot read {}: {e}", file.display()))?.hash(&mut hasher);
    }
    run::read(Command::new("rustc").arg("--version").current_dir(&root))?.hash(&mut hasher);
    for tool in [Some(&bundler.trunk), bundler.wasm_opt.as_ref()].into_iter().flatten() {
        run::read(Command::new(tool).arg("--version"))?.hash(&mut hasher);
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

fn gather(path: &Path, files: &mut BTreeSet<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            gather(&entry.path(), files);
        }
    } else if path.is_file() {
        files.insert(path.to_path_buf());
    }
}
