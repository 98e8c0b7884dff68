//! Lighthouse, for the figures only: no test depends on it.

use super::package::package;
use crate::Fault;
use std::path::PathBuf;

/// The newest that runs on Node 20.
const VERSION: &str = "12.8.2";

/// The folder that holds Lighthouse and what it launches the browser with.
pub(crate) fn lighthouse() -> Result<PathBuf, Fault> {
    package("lighthouse", VERSION)
}
