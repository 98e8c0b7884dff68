//! The project around a content folder: where exhibits and pictures outside it come from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Why a file of the project is not handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is none.
    Missing,
    /// It lies outside the project once links are resolved.
    Outside,
    /// Its name, or a folder's on the way, begins with a dot.
    Hidden,
    /// Git ignores it.
    Ignored,
    /// It is larger than what may be published.
    TooLarge,
}

/// Files of the project, by path from its root with `/` between names.
pub trait Project: Sync {
    /// A file that may be published, after every check of [`Refusal`].
    fn file(&self, path: &str) -> Result<Arc<[u8]>, Refusal>;

    /// The names in a folder of the project, sorted, without hidden ones; nothing where there is no such folder.
    fn names(&self, folder: &str) -> Option<Vec<String>>;

    /// The secret that seals are salted with, if the author has made one. It is never published.
    fn salt(&self) -> Option<Arc<[u8]>>;

    /// What was remembered under a name. The name says everything it depends on; a project may forget.
    fn recall(&self, _name: &str) -> Option<Vec<u8>> {
        None
    }

    /// Remembers what took long to find out.
    fn remember(&self, _name: &str, _what: &[u8]) {}
}

/// Where the salt lies in a project.
pub const SALT: &str = ".casebook/salt";

/// A project in memory, for tests and previews without a disk.
#[derive(Clone, Debug, Default)]
pub struct MemoryProject {
    /// Files and refusals by path.
    pub files: BTreeMap<String, Result<Arc<[u8]>, Refusal>>,
    /// The salt.
    pub salt: Option<Arc<[u8]>>,
}

impl Project for MemoryProject {
    fn file(&self, path: &str) -> Result<Arc<[u8]>, Refusal> {
        if path.split('/').any(|name| name == "..") || path.starts_with('/') {
            return Err(Refusal::Outside);
        }
        if path.split('/').any(|name| name.starts_with('.')) {
            return Err(Refusal::Hidden);
        }
        self.files.get(path).cloned().unwrap_or(Err(Refusal::Missing))
    }

    fn names(&self, folder: &str) -> Option<Vec<String>> {
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let inside = self.files.keys().filter_map(|path| path.strip_prefix(&start)?.split('/').next());
        let names: BTreeSet<String> = inside.filter(|name| !name.starts_with('.')).map(str::to_owned).collect();
        (!names.is_empty()).then(|| names.into_iter().collect())
    }

    fn salt(&self) -> Option<Arc<[u8]>> {
        self.salt.clone()
    }
}
