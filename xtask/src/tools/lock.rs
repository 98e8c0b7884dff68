//! Versions as Cargo.lock has them, so that they are written once.

use crate::{Fault, place};

/// The version of a package in Cargo.lock.
pub(super) fn version(package: &str) -> Result<String, Fault> {
    let lock = place::root().join("Cargo.lock");
    let text = std::fs::read_to_string(&lock).map_err(|e| format!("cannot read {}: {e}", lock.display()))?;
    find(&text, package).ok_or_else(|| format!("Cargo.lock has no package `{package}`"))
}

fn find(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_stands_behind_the_whole_name() {
        let lock = "[[package]]\nname = \"ab\"\nversion = \"1\"\n\n[[package]]\nname = \"a\"\nversion = \"2.0\"\n";
        assert_eq!(find(lock, "a").as_deref(), Some("2.0"));
        assert_eq!(find(lock, "b"), None);
    }
}
