//! Where things lie: the project, what is built in it, and the user's cache of tools.

use std::env;
use std::path::{Path, PathBuf};

/// The project's root folder.
pub(crate) fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The finished client, content-free; written by the hook alone.
pub(crate) fn client() -> PathBuf {
    root().join("target/client")
}

/// Sites pressed for the browser tests.
pub(crate) fn sites() -> PathBuf {
    root().join("target/browser")
}

/// The browser tests.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}

/// The folder of a tool by name and version, shared by every clone on this machine.
pub(crate) fn tool(name: &str, version: &str) -> PathBuf {
    cache().join("casebook/tools").join(format!("{name}-{version}"))
}

fn cache() -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || set("HOME").unwrap_or_else(env::temp_dir);
    if let Some(own) = set("CASEBOOK_CACHE").or_else(|| set("XDG_CACHE_HOME")) {
        own
    } else if cfg!(windows) {
        set("LOCALAPPDATA").unwrap_or_else(env::temp_dir)
    } else if cfg!(target_os = "macos") {
        home().join("Library/Caches")
    } else {
        home().join(".cache")
    }
}

/// A program on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    env::split_paths(&env::var_os("PATH")?)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|file| is_program(file))
}

/// A file that can be run.
pub(crate) fn is_program(file: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    file.is_file()
}

/// Whether this is root on a Debian-like system, where apt-get may be asked.
pub(crate) fn may_apt() -> bool {
    cfg!(target_os = "linux")
        && on_path("apt-get").is_some()
        && crate::run::read(std::process::Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
