//! Pictures drawn: the only files of a site that take seconds, so each is asked of a store first.

use super::Pressing;
use crate::model::{Casebook, Picture, Rendition};
use crate::picture::draw;
use rayon::prelude::*;
use std::sync::Arc;

/// Where drawn files are kept from one build to the next. Their names say everything their bytes depend on.
pub trait Store: Sync {
    /// A file that was kept; a store may forget.
    fn get(&self, name: &str) -> Option<Vec<u8>>;
    /// Keeps a file.
    fn put(&self, name: &str, bytes: &[u8]);
}

/// The drawn files of a site, and how they came about.
#[derive(Debug, Default)]
pub struct Drawn {
    /// By path in the output.
    pub files: Pressing,
    /// How many pictures there are.
    pub pictures: usize,
    /// Files that were drawn now.
    pub encoded: usize,
    /// Files that the store had.
    pub kept: usize,
    /// Files that could not be drawn.
    pub failed: Vec<String>,
}

/// Draws every picture of a casebook, as far as the store does not have it. `tell` hears how many pictures are done.
pub fn pictures(book: &Casebook, store: &dyn Store, tell: &(dyn Fn(usize) + Sync)) -> Drawn {
    let done = std::sync::atomic::AtomicUsize::new(0);
    let each = book.pictures.par_iter().map(|picture| {
        let drawn = one(picture, store);
        tell(1 + done.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
        drawn
    });
    let each: Vec<Drawn> = each.collect();
    each.into_iter().fold(Drawn::default(), |mut all, drawn| {
        all.files.extend(drawn.files);
        all.pictures += 1;
        all.encoded += drawn.encoded;
        all.kept += drawn.kept;
        all.failed.extend(drawn.failed);
        all
    })
}

/// Draws one file, for a preview.
pub fn picture(book: &Casebook, path: &str, store: &dyn Store) -> Option<Arc<[u8]>> {
    let with = |picture: &&Picture| picture.renditions.iter().any(|rendition| rendition.path == path);
    let picture = book.pictures.iter().find(with)?;
    let renditions = picture.renditions.iter().filter(|rendition| rendition.path == path).cloned().collect();
    let only = Picture { source: Arc::clone(&picture.source), renditions };
    one(&only, store).files.remove(path)
}

fn one(picture: &Picture, store: &dyn Store) -> Drawn {
    let mut drawn = Drawn::default();
    let mut missing: Vec<&Rendition> = Vec::new();
    for rendition in &picture.renditions {
        match store.get(name(&rendition.path)) {
            Some(bytes) => {
                drawn.files.insert(rendition.path.clone(), bytes.into());
            }
            None => missing.push(rendition),
        }
    }
    drawn.kept = drawn.files.len();
    if missing.is_empty() {
        return drawn;
    }
    let Some(files) = draw(&picture.source, &missing) else {
        drawn.failed.extend(missing.into_iter().map(|rendition| rendition.path.clone()));
        return drawn;
    };
    for (rendition, bytes) in missing.into_iter().zip(files) {
        store.put(name(&rendition.path), &bytes);
        drawn.files.insert(rendition.path.clone(), bytes.into());
        drawn.encoded += 1;
    }
    drawn
}

/// The name behind the last `/`: it is the file's for every site.
fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
