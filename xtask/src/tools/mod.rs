//! The tools the chores need, each looked for where it costs least: PATH, the user's cache, a prebuilt, source.

mod browser;
mod cargo_tool;
mod lighthouse;
mod lock;
mod node;
mod package;
mod target;
mod wasm_opt;

pub(crate) use browser::browser;
pub(crate) use cargo_tool::{trunk, wasm_bindgen};
pub(crate) use lighthouse::lighthouse;
pub(crate) use node::{node, test_packages};
pub(crate) use target::wasm_target;
pub(crate) use wasm_opt::{wasm_opt, wasm_opt_at_hand};

use crate::Fault;
use std::path::PathBuf;

/// What building the client takes.
pub(crate) struct Bundler {
    /// Trunk.
    pub(crate) trunk: PathBuf,
    /// wasm-bindgen's command, of the version in Cargo.lock.
    pub(crate) wasm_bindgen: PathBuf,
    /// Without it the client is complete, but larger.
    pub(crate) wasm_opt: Option<PathBuf>,
}

/// Finds or brings what building the client takes.
pub(crate) fn bundler() -> Result<Bundler, Fault> {
    wasm_target()?;
    let wasm_bindgen = wasm_bindgen()?.bring()?;
    let trunk = trunk().bring()?;
    let wasm_opt = wasm_opt().inspect_err(|why| eprintln!("{why}")).ok();
    Ok(Bundler { trunk, wasm_bindgen, wasm_opt })
}
