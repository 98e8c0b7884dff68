//! Tools that are Rust programs: Trunk and wasm-bindgen's command.

use super::lock;
use crate::{Fault, place, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The newest Trunk that compiles with the project's Rust version.
const TRUNK: &str = "0.21.14";

/// A program from the Rust registry at one version.
pub(crate) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    /// Settings of its source build. Trunk's own (fat LTO) triple a build that nobody runs long enough to notice.
    profile: &'static [(&'static str, &'static str)],
}

/// Trunk.
pub(crate) fn trunk() -> CargoTool {
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: TRUNK.to_owned(),
        profile: &[
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        ],
    }
}

/// wasm-bindgen's command; it has to be of the very version of the library.
pub(crate) fn wasm_bindgen() -> Result<CargoTool, Fault> {
    let version = lock::version("wasm-bindgen")?;
    Ok(CargoTool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, profile: &[] })
}

impl CargoTool {
    /// Finds it, or installs it into the user's cache.
    pub(crate) fn bring(&self) -> Result<PathBuf, Fault> {
        if let Some(found) = self.find() {
            return Ok(found);
        }
        let home = place::tool(self.package, &self.version);
        let partial = home.with_file_name(format!("{}-{}.partial", self.package, self.version));
        fs::create_dir_all(&partial).map_err(|e| format!("cannot create {}: {e}", partial.display()))?;
        let ready = self.prebuilt(&partial);
        if !ready {
            self.compile(&partial)?;
        }
        // Somebody else may have finished the same tool meanwhile: then theirs is as good.
        if fs::rename(&partial, &home).is_err() && !place::is_program(&self.program_in(&home)) {
            return Err(format!("cannot move {} to {}", partial.display(), home.display()));
        }
        self.find().ok_or_else(|| format!("{} {} was installed but does not run", self.program, self.version))
    }

    /// On PATH or in the cache, at the right version.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        let cached = self.program_in(&place::tool(self.package, &self.version));
        place::on_path(self.program)
            .filter(|program| self.is_right(program))
            .or_else(|| (place::is_program(&cached) && self.is_right(&cached)).then_some(cached))
    }

    fn is_right(&self, program: &Path) -> bool {
        run::read(Command::new(program).arg("--version"))
            .is_ok_and(|said| said.split_whitespace().nth(1) == Some(self.version.as_str()))
    }

    fn program_in(&self, folder: &Path) -> PathBuf {
        folder.join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX))
    }

    /// Asks cargo-binstall, where there is one. It may fail for many reasons; source is next.
    fn prebuilt(&self, into: &Path) -> bool {
        let Some(binstall) = place::on_path("cargo-binstall") else { return false };
        let bin = into.join("bin");
        let fetched = run::watch(
            &format!("{} {}, prebuilt", self.package, self.version),
            Command::new(binstall)
                .args(["--no-confirm", "--force", "--disable-telemetry", "--disable-strategies", "compile"])
                .arg("--install-path")
                .arg(&bin)
                .arg(format!("{}@{}", self.package, self.version)),
        );
        fetched.is_ok() && self.is_right(&self.program_in(into))
    }

    fn compile(&self, into: &Path) -> Result<(), Fault> {
        run::watch(
            &format!("{} {}, from source: takes minutes, once", self.package, self.version),
            Command::new("cargo")
                .args(["install", "--locked", "--force", "--root"])
                .arg(into)
                .args(["--version", &self.version, self.package])
                .envs(self.profile.iter().copied()),
        )
    }
}
