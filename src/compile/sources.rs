//! What is compiled: the files of a content folder, as values.

use super::secret::is_key;
use crate::diag::Texts;
use std::sync::Arc;

/// One file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path inside the content folder, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// Why a file of the folder is not among the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A link to nothing.
    Nowhere,
    /// A link back to a folder it lies in.
    Circle,
    /// A link to what lies outside the project.
    Outside,
    /// A link to what is hidden or ignored by git.
    Kept,
    /// The system did not hand it out, and said this.
    Refused(String),
}

/// All files of a content folder.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    folder: String,
    files: Vec<SourceFile>,
    unread: Vec<(String, Unread)>,
}

impl Sources {
    /// Files in any order; of two with one path the first is kept. `folder` is the content folder's path
    /// inside the project, `/` between names, empty for the project's root.
    pub fn new(folder: &str, mut files: Vec<SourceFile>) -> Sources {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|later, first| later.path == first.path);
        Sources { folder: folder.trim_matches('/').to_owned(), files, unread: Vec::new() }
    }

    /// The same, knowing of files that could not be read, by path inside the folder.
    pub fn without(self, mut unread: Vec<(String, Unread)>) -> Sources {
        unread.sort_by(|a, b| a.0.cmp(&b.0));
        unread.dedup_by(|later, first| later.0 == first.0);
        Sources { unread, ..self }
    }

    /// The files that could not be read, by path.
    pub fn unread(&self) -> &[(String, Unread)] {
        &self.unread
    }

    /// The content folder's path inside the project, without a final slash.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The files, by path.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// One file.
    pub fn get(&self, path: &str) -> Option<&SourceFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }
}

impl Texts for Sources {
    fn text(&self, file: &str) -> Option<&str> {
        // Of what is no UTF-8, the part before the fault, so that its line and column can be told.
        let bytes = &self.get(file)?.bytes;
        // Reports are read by many; a key's first line may be the key.
        if is_key(file, bytes) {
            return None;
        }
        let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
        std::str::from_utf8(&bytes[..valid]).ok()
    }
}
