//! A tree of files for a test.

use casebook::compile::{Compiled, MemoryProject, Options, SourceFile, Sources, compile};
use std::sync::Arc;

/// Files, a project around them, and options.
#[derive(Clone, Default)]
pub(crate) struct Tree {
    files: Vec<SourceFile>,
    pub(crate) project: MemoryProject,
    pub(crate) options: Options,
}

/// 20 November 2026, noon.
pub(crate) const NOW: i64 = 1_795_176_000;

impl Tree {
    pub(crate) fn new() -> Tree {
        Tree { options: Options { now_seconds: NOW, ..Options::default() }, ..Tree::default() }
    }

    /// Adds a content file.
    pub(crate) fn with(mut self, path: &str, text: impl AsRef<[u8]>) -> Tree {
        self.files.push(SourceFile { path: path.to_owned(), bytes: Arc::from(text.as_ref()) });
        self
    }

    /// Adds a file of the project.
    pub(crate) fn beside(mut self, path: &str, text: impl AsRef<[u8]>) -> Tree {
        self.project.files.insert(path.to_owned(), Ok(Arc::from(text.as_ref())));
        self
    }

    pub(crate) fn sources(&self) -> Sources {
        Sources::new("content", self.files.clone())
    }

    pub(crate) fn compile(&self) -> Compiled {
        compile(&self.sources(), &self.project, &self.options)
    }
}
