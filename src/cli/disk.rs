//! Reading a content folder and the project around it.

use super::Problem;
use super::store::PictureStore;
use crate::compile::{Project, Refusal, SALT, SourceFile, Sources, Unread};
use crate::press::Store;
use camino::{Utf8Path, Utf8PathBuf};
use ignore::gitignore::GitignoreBuilder;
use ignore::{DirEntry, WalkBuilder};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Exhibits and pictures larger than this are not published.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The project's root: the nearest folder above the content that holds `.git` or `Cargo.toml`, else the
/// content folder's parent.
pub(super) fn root(content: &Utf8Path) -> Result<Utf8PathBuf, Problem> {
    let content = canonical(content)?;
    let marked =
        content.ancestors().skip(1).find(|folder| [".git", "Cargo.toml"].iter().any(|mark| folder.join(mark).exists()));
    Ok(marked.or(content.parent()).unwrap_or(&content).to_owned())
}

/// Every file of a content folder that has a say. Dotfiles, editors' leftovers and what git ignores have none.
pub(super) fn read(content: &Utf8Path) -> Result<Sources, Problem> {
    if !content.is_dir() {
        let help = "name the folder with --content DIR, or make one: mkdir -p content/posts";
        return Err(Problem::new(format!("there is no folder `{content}`")).help(help));
    }
    let root = root(content)?;
    let content = canonical(content)?;
    let folder = content.strip_prefix(&root).unwrap_or(&content).as_str().replace('\\', "/");
    let mut paths = Vec::new();
    let mut unread = Vec::new();
    let closed = Arc::new(Mutex::new(Vec::new()));
    let (around, shut) = (root.clone(), Arc::clone(&closed));
    // A folder behind a link that may not be followed is one fault, and not one for each of its files.
    let enters = move |entry: &DirEntry| {
        if !speaks(entry) {
            return false;
        }
        let link = entry.path_is_symlink() && entry.path().is_dir();
        let why = if link { barred(&around, entry.path()) } else { None };
        let free = why.is_none();
        shut.lock().unwrap_or_else(PoisonError::into_inner).extend(why.map(|why| (entry.path().to_owned(), why)));
        free
    };
    let walk =
        WalkBuilder::new(&content).require_git(false).follow_links(true).hidden(false).filter_entry(enters).build();
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let (path, why) = reason(&error);
                let inside = path.as_deref().and_then(|path| inner(&content, path));
                let Some(inside) = inside else {
                    return Err(Problem::new(format!("cannot read the content folder: {error}")));
                };
                unread.push((inside, why));
                continue;
            }
        };
        let path = Utf8PathBuf::from_path_buf(entry.into_path())
            .map_err(|path| Problem::new(format!("the name of {} is not Unicode", path.display())))?;
        if path.is_file() && !path.as_str().ends_with('~') {
            paths.push(path);
        }
    }
    let closed = std::mem::take(&mut *closed.lock().unwrap_or_else(PoisonError::into_inner));
    unread.extend(closed.into_iter().filter_map(|(path, why)| Some((inner(&content, &path)?, why))));
    let file = |path: &Utf8PathBuf| {
        let inside = inner(&content, path.as_std_path()).unwrap_or_default();
        if let Some(why) = barred(&root, path.as_std_path()) {
            return Err((inside, why));
        }
        match fs::read(path) {
            Ok(bytes) => Ok(SourceFile { path: inside, bytes: bytes.into() }),
            Err(error) => Err((inside, Unread::Refused(error.to_string()))),
        }
    };
    let read: Vec<Result<SourceFile, (String, Unread)>> = paths.par_iter().map(file).collect();
    let mut files = Vec::with_capacity(read.len());
    for one in read {
        match one {
            Ok(file) => files.push(file),
            Err(fault) => unread.push(fault),
        }
    }
    Ok(Sources::new(&folder, files).without(unread))
}

/// A path inside the content folder, with `/`.
fn inner(content: &Utf8Path, path: &Path) -> Option<String> {
    let inside = path.strip_prefix(content).ok()?.to_str()?.replace('\\', "/");
    (!inside.is_empty()).then_some(inside)
}

/// Why a link is not followed, if it is one: what it leads to is what would be published.
fn barred(root: &Utf8Path, path: &Path) -> Option<Unread> {
    let real = path.canonicalize().ok().and_then(|real| Utf8PathBuf::from_path_buf(real).ok());
    let Some(led) = real.as_deref().and_then(|real| real.strip_prefix(root).ok()) else {
        return Some(Unread::Outside);
    };
    let linked = real.as_deref().is_some_and(|real| real.as_std_path() != path);
    (linked && (hidden(led) || ignores(root, led))).then_some(Unread::Kept)
}

/// What a walk could not read, and why: most often a link that leads nowhere or back to where it lies.
fn reason(error: &ignore::Error) -> (Option<PathBuf>, Unread) {
    match error {
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => reason(err),
        ignore::Error::Loop { child, .. } => (Some(child.clone()), Unread::Circle),
        ignore::Error::WithPath { path, err } => match &**err {
            ignore::Error::Loop { .. } => reason(err),
            _ if path.is_symlink() && !path.exists() => (Some(path.clone()), Unread::Nowhere),
            other => (Some(path.clone()), Unread::Refused(other.to_string())),
        },
        other => (None, Unread::Refused(other.to_string())),
    }
}

/// Whether a name has a say: hidden ones have none, but for the one folder that the web reserves.
fn speaks(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() == 0 || !name.starts_with('.') || name == ".well-known"
}

fn canonical(path: &Utf8Path) -> Result<Utf8PathBuf, Problem> {
    path.canonicalize_utf8().map_err(|error| Problem::new(format!("cannot read {path}: {error}")))
}

/// Whether a part of a path is hidden.
fn hidden(path: &Utf8Path) -> bool {
    path.components().any(|part| part.as_str().starts_with('.') && part.as_str() != ".")
}

/// Whether git ignores a file, by the rules of every folder above it and of the clone.
fn ignores(root: &Utf8Path, inner: &Utf8Path) -> bool {
    let exclude = root.join(".git/info/exclude");
    let folders = inner.ancestors().skip(1).map(|folder| root.join(folder));
    let mut rules = folders.map(|folder| (folder.join(".gitignore"), folder)).collect::<Vec<_>>();
    rules.push((exclude, root.to_owned()));
    rules.into_iter().filter(|(file, _)| file.is_file()).any(|(file, folder)| {
        let mut builder = GitignoreBuilder::new(&folder);
        builder.add(file);
        builder.build().is_ok_and(|rules| rules.matched_path_or_any_parents(root.join(inner), false).is_ignore())
    })
}

/// The project on disk.
pub(super) struct DiskProject {
    root: Utf8PathBuf,
    memory: PictureStore,
}

impl DiskProject {
    pub(super) fn new(root: Utf8PathBuf) -> DiskProject {
        DiskProject { root, memory: PictureStore::new() }
    }
}

impl Project for DiskProject {
    fn file(&self, path: &str) -> Result<Arc<[u8]>, Refusal> {
        let asked = self.root.join(path);
        let real = asked.canonicalize_utf8().map_err(|_| Refusal::Missing)?;
        // Links are resolved first: what they lead to is what would be published.
        let inner = real.strip_prefix(&self.root).map_err(|_| Refusal::Outside)?;
        if hidden(inner) || hidden(Utf8Path::new(path)) {
            return Err(Refusal::Hidden);
        }
        let size = real.metadata().ok().filter(fs::Metadata::is_file).ok_or(Refusal::Missing)?.len();
        if ignores(&self.root, inner) {
            return Err(Refusal::Ignored);
        }
        if size > LARGEST {
            return Err(Refusal::TooLarge);
        }
        fs::read(&real).map(Arc::from).map_err(|_| Refusal::Missing)
    }

    fn names(&self, folder: &str) -> Option<Vec<String>> {
        let real = self.root.join(folder).canonicalize_utf8().ok().filter(|real| real.starts_with(&self.root))?;
        let entries = real.read_dir_utf8().ok()?.flatten().map(|entry| entry.file_name().to_owned());
        let mut names: Vec<String> = entries.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        Some(names)
    }

    fn salt(&self) -> Option<Arc<[u8]>> {
        fs::read(self.root.join(SALT)).ok().map(Arc::from)
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        self.memory.get(name)
    }

    fn remember(&self, name: &str, what: &[u8]) {
        self.memory.put(name, what);
    }
}
