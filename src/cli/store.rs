//! Drawn pictures, and what was learnt of them, kept in the user's cache from one build to the next. The whole folder
//! may be removed at any time.

use crate::press::Store;
use camino::Utf8PathBuf;
use std::env;
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

/// The folder of kept files; without one nothing is kept, and everything works.
#[derive(Clone, Debug)]
pub(super) struct PictureStore {
    folder: Option<Utf8PathBuf>,
}

impl PictureStore {
    /// In the user's cache, which `CASEBOOK_CACHE` may name.
    pub(super) fn new() -> PictureStore {
        PictureStore { folder: cache().map(|cache| cache.join("casebook").join("pictures")) }
    }
}

fn cache() -> Option<Utf8PathBuf> {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty()).map(Utf8PathBuf::from);
    let own = set("CASEBOOK_CACHE").or_else(|| set("XDG_CACHE_HOME"));
    own.or_else(|| match () {
        () if cfg!(windows) => set("LOCALAPPDATA"),
        () if cfg!(target_os = "macos") => set("HOME").map(|home| home.join("Library").join("Caches")),
        () => set("HOME").map(|home| home.join(".cache")),
    })
}

impl Store for PictureStore {
    fn get(&self, name: &str) -> Option<Vec<u8>> {
        let bytes = fs::read(self.folder.as_ref()?.join(name)).ok()?;
        // Each file ends with the hash of what stands before it: one that was cut short is drawn anew.
        let (kept, hash) = bytes.split_last_chunk::<32>()?;
        (blake3::hash(kept).as_bytes() == hash).then(|| kept.to_vec())
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let Some(folder) = &self.folder else { return };
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let aside = folder.join(format!(".{name}.{}.{count}", std::process::id()));
        let whole = [bytes, blake3::hash(bytes).as_bytes()].concat();
        // A cache that cannot be written costs time, not the build.
        let _ = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&aside, whole))
            .and_then(|()| fs::rename(&aside, folder.join(name)))
            .inspect_err(|_| drop(fs::remove_file(&aside)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = Utf8PathBuf::from_path_buf(folder.path().join("deep/down")).expect("a plain name");
        let store = PictureStore { folder: Some(path.clone()) };
        assert_eq!(store.get("a.webp"), None);
        store.put("a.webp", b"pixels");
        assert_eq!(store.get("a.webp").as_deref(), Some(b"pixels".as_slice()));
        let names: Vec<_> = path
            .read_dir_utf8()
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_owned())
            .collect();
        assert_eq!(names, ["a.webp"], "nothing is left beside it");
        for spoilt in [b"pixels".to_vec(), vec![0; 40], Vec::new()] {
            fs::write(path.join("a.webp"), spoilt).expect("writable");
            assert_eq!(store.get("a.webp"), None);
        }
        let nowhere = PictureStore { folder: None };
        nowhere.put("a.webp", b"pixels");
        assert_eq!(nowhere.get("a.webp"), None);
    }
}
