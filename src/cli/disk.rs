//! Reading a content folder and the project around it.

use super::Problem;
use super::store::PictureStore;
use crate::compile::{Project, Refusal, SALT, SourceFile, Sources};
use crate::press::Store;
use camino::{Utf8Path, Utf8PathBuf};
use ignore::gitignore::GitignoreBuilder;
use ignore::{DirEntry, WalkBuilder};
use rayon::prelude::*;
use std::fs;
use std::sync::Arc;

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
    let walk =
        WalkBuilder::new(&content).require_git(false).follow_links(true).hidden(false).filter_entry(speaks).build();
    for entry in walk {
        let entry = entry.map_err(|error| unreadable(&content, &error))?;
        let path = Utf8PathBuf::from_path_buf(entry.into_path())
            .map_err(|path| Problem::new(format!("the name of {} is not Unicode", path.display())))?;
        if !path.is_file() || path.as_str().ends_with('~') {
            continue;
        }
        // What a link leads to is what would be published.
        if !canonical(&path)?.starts_with(&root) {
            return Err(
                Problem::new(format!("{path} leads outside the project")).help("copy the file, or remove the link")
            );
        }
        paths.push(path);
    }
    let file = |path: &Utf8PathBuf| {
        let bytes = fs::read(path).map_err(|error| Problem::new(format!("cannot read {path}: {error}")))?;
        let inner = path.strip_prefix(&content).expect("the walk stays inside the folder");
        Ok(SourceFile { path: inner.as_str().replace('\\', "/"), bytes: bytes.into() })
    };
    let files: Result<Vec<SourceFile>, Problem> = paths.par_iter().map(file).collect();
    Ok(Sources::new(&folder, files?))
}

/// What a walk could not read: most often a link that leads nowhere or back to where it lies.
fn unreadable(content: &Utf8Path, error: &ignore::Error) -> Problem {
    let inside = |path: &std::path::Path| path.strip_prefix(content).unwrap_or(path).display().to_string();
    match error {
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => unreadable(content, err),
        ignore::Error::Loop { child, .. } => {
            Problem::new(format!("the link {} in the content leads back to a folder it lies in", inside(child)))
                .help("remove the link")
        }
        ignore::Error::WithPath { path, .. } if path.is_symlink() && !path.exists() => {
            Problem::new(format!("the link {} in the content leads nowhere", inside(path)))
                .help("remove the link, or put the file there that it names")
        }
        ignore::Error::WithPath { err, .. } if matches!(**err, ignore::Error::Loop { .. }) => unreadable(content, err),
        error => Problem::new(format!("cannot read the content folder: {error}")),
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

/// The project on disk.
pub(super) struct DiskProject {
    root: Utf8PathBuf,
    memory: PictureStore,
}

impl DiskProject {
    pub(super) fn new(root: Utf8PathBuf) -> DiskProject {
        DiskProject { root, memory: PictureStore::new() }
    }

    /// Whether git ignores a file, by the rules of every folder above it and of the clone.
    fn ignores(&self, inner: &Utf8Path) -> bool {
        let exclude = self.root.join(".git/info/exclude");
        let folders = inner.ancestors().skip(1).map(|folder| self.root.join(folder));
        let mut rules = folders.map(|folder| (folder.join(".gitignore"), folder)).collect::<Vec<_>>();
        rules.push((exclude, self.root.clone()));
        rules.into_iter().filter(|(file, _)| file.is_file()).any(|(file, folder)| {
            let mut builder = GitignoreBuilder::new(&folder);
            builder.add(file);
            builder
                .build()
                .is_ok_and(|rules| rules.matched_path_or_any_parents(self.root.join(inner), false).is_ignore())
        })
    }
}

impl Project for DiskProject {
    fn file(&self, path: &str) -> Result<Arc<[u8]>, Refusal> {
        let asked = self.root.join(path);
        let real = asked.canonicalize_utf8().map_err(|_| Refusal::Missing)?;
        // Links are resolved first: what they lead to is what would be published.
        let inner = real.strip_prefix(&self.root).map_err(|_| Refusal::Outside)?;
        let hidden =
            |path: &Utf8Path| path.components().any(|part| part.as_str().starts_with('.') && part.as_str() != ".");
        if hidden(inner) || hidden(Utf8Path::new(path)) {
            return Err(Refusal::Hidden);
        }
        let size = real.metadata().ok().filter(fs::Metadata::is_file).ok_or(Refusal::Missing)?.len();
        if self.ignores(inner) {
            return Err(Refusal::Ignored);
        }
        if size > LARGEST {
            return Err(Refusal::TooLarge);
        }
        fs::read(&real).map(Arc::from).map_err(|_| Refusal::Missing)
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
