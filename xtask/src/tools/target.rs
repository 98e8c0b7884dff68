//! The compiler's half for the browser: the wasm32 standard library.

use crate::{Fault, place, run};
use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target with rustup unless the compiler has it.
pub(crate) fn wasm_target() -> Result<(), Fault> {
    if present() {
        return Ok(());
    }
    let added = place::on_path("rustup").ok_or_else(|| "no rustup on PATH".to_owned()).and_then(|rustup| {
        run::watch(
            &format!("the target {TARGET}"),
            Command::new(rustup).args(["target", "add", TARGET]).current_dir(place::root()),
        )
    });
    added.map_err(|why| {
        format!(
            "the compiler lacks {TARGET}; add it with `rustup target add {TARGET}` or your system's packages\n{why}"
        )
    })
}

fn present() -> bool {
    run::read(Command::new("rustc").args(["--print", "sysroot"]).current_dir(place::root()))
        .is_ok_and(|sysroot| Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir())
}
