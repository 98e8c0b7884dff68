//! Pictures and other files that texts use: found once, published under the hash of what they hold.

use super::front::nearest;
use super::paths::{decoded, encoded, extension, folder, join};
use super::project::{Project, Refusal};
use super::sources::Sources;
use crate::model::Asset;
use crate::site::route::file::of as address_of;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// A file that a text uses.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// Its path inside the site, percent-encoded, beginning with `/`.
    pub(crate) path: String,
    /// Pixels; 0 where unknown.
    pub(crate) width: u32,
    /// Pixels; 0 where unknown.
    pub(crate) height: u32,
}

/// Whether a file is shown in a page or only linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// Shown.
    Shown,
    /// Linked: markup that a browser would run is published as text.
    Linked,
}

/// A file that will be published, and the first text (by path) that wants it.
pub(crate) struct Wanted {
    pub(crate) asset: Asset,
    pub(crate) file: Arc<str>,
}

/// What a text's file looked up before, by path in the project and use.
type Known = BTreeMap<(String, bool), Result<Picture, Refusal>>;

/// Files looked up so far.
pub(crate) struct Media<'a> {
    sources: &'a Sources,
    project: &'a dyn Project,
    /// Static files by their path in the output.
    statics: BTreeMap<&'a str, &'a Arc<[u8]>>,
    found: Mutex<(Known, BTreeMap<String, Wanted>)>,
}

impl<'a> Media<'a> {
    /// Over the files of a content folder and its project.
    pub(crate) fn new(
        sources: &'a Sources,
        project: &'a dyn Project,
        statics: BTreeMap<&'a str, &'a Arc<[u8]>>,
    ) -> Media<'a> {
        Media { sources, project, statics, found: Mutex::default() }
    }

    /// A static file by a path of the site.
    pub(crate) fn of_site(&self, path: &str) -> Option<Picture> {
        let path = decoded(path.trim_start_matches('/'));
        let bytes = self.statics.get(path.as_str())?;
        let (width, height) = size(bytes);
        Some(Picture { path: address_of(&encoded(&path)), width, height })
    }

    /// The static file whose path is most like one that is not there.
    pub(crate) fn nearest(&self, path: &str) -> Option<&str> {
        nearest(path.trim_start_matches('/'), self.statics.keys().copied())
    }

    /// A file by a destination in a text: relative to the text, or `@/…` as AstroPaper has it.
    pub(crate) fn of_text(&self, file: &Arc<str>, destination: &str, how: Use) -> Result<Picture, Refusal> {
        let mut refused = Refusal::Missing;
        for path in [destination.to_owned(), decoded(destination)] {
            for candidate in self.candidates(file, &path) {
                match candidate.and_then(|candidate| self.of_project(file, &candidate, how)) {
                    Ok(picture) => return Ok(picture),
                    Err(Refusal::Missing) => {}
                    Err(other) => refused = other,
                }
            }
        }
        Err(refused)
    }

    /// Paths in the project that a destination may mean.
    fn candidates(&self, file: &str, path: &str) -> Vec<Result<String, Refusal>> {
        let content = self.sources.folder();
        if let Some(inside) = path.strip_prefix("@/") {
            let within = |root: &str| join(root, inside).ok_or(Refusal::Outside);
            return vec![within("src"), within(""), within(content)];
        }
        let from = join(content, folder(file)).unwrap_or_default();
        vec![join(&from, path).ok_or(Refusal::Outside)]
    }

    fn of_project(&self, file: &Arc<str>, path: &str, how: Use) -> Result<Picture, Refusal> {
        if path.split('/').any(|part| part.starts_with('.')) {
            return Err(Refusal::Hidden);
        }
        let key = (path.to_owned(), how == Use::Shown);
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, wanted) = &mut *found;
        if let Some(known) = known.get(&key) {
            if let Ok(picture) = known
                && let Some(wanted) = wanted.get_mut(picture.path.trim_start_matches('/'))
                && *file < wanted.file
            {
                wanted.file = Arc::clone(file);
            }
            return known.clone();
        }
        let picture = self.bytes(path).map(|bytes| match self.site_path(path) {
            Some(path) => {
                let (width, height) = size(&bytes);
                Picture { path: address_of(&encoded(path)), width, height }
            }
            None => enter(wanted, file, path, bytes, how),
        });
        known.insert(key, picture.clone());
        picture
    }

    /// A file of the content folder, or else of the project.
    fn bytes(&self, path: &str) -> Result<Arc<[u8]>, Refusal> {
        match self.in_content(path).and_then(|inside| self.sources.get(inside)) {
            Some(source) => Ok(Arc::clone(&source.bytes)),
            None => self.project.file(path),
        }
    }

    fn in_content<'p>(&self, path: &'p str) -> Option<&'p str> {
        match self.sources.folder() {
            "" => Some(path),
            content => path.strip_prefix(content)?.strip_prefix('/'),
        }
    }

    /// Where a static file is published already.
    fn site_path<'p>(&self, path: &'p str) -> Option<&'p str> {
        let inside = self.in_content(path)?;
        let inside = inside.strip_prefix("static/").or_else(|| inside.strip_prefix("public/"))?;
        self.statics.contains_key(inside).then_some(inside)
    }

    /// The content folder's own folders that texts took files from.
    pub(crate) fn folders(&self) -> BTreeSet<String> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = found.0.iter().filter(|(_, picture)| picture.is_ok()).map(|((path, _), _)| path);
        let inside = taken.filter_map(|path| self.in_content(path)?.split_once('/'));
        inside.map(|(folder, _)| folder.to_owned()).collect()
    }

    /// Everything that texts wanted, by path.
    pub(crate) fn into_wanted(self) -> impl Iterator<Item = Wanted> {
        self.found.into_inner().unwrap_or_else(PoisonError::into_inner).1.into_values()
    }
}

fn enter(wanted: &mut BTreeMap<String, Wanted>, file: &Arc<str>, path: &str, bytes: Arc<[u8]>, how: Use) -> Picture {
    let hash = blake3::hash(&bytes).to_hex();
    let ending = match extension(path) {
        Some(ending) if how == Use::Linked && runs(&ending) => "txt".to_owned(),
        Some(ending) if how == Use::Shown && runs(&ending) && ending != "svg" => "txt".to_owned(),
        Some(ending) => ending,
        None => "bin".to_owned(),
    };
    let out = format!("assets/media/{}.{ending}", &hash[..12]);
    let (width, height) = if how == Use::Shown { size(&bytes) } else { (0, 0) };
    let entry = wanted
        .entry(out.clone())
        .or_insert_with(|| Wanted { asset: Asset { path: out.clone(), bytes }, file: Arc::clone(file) });
    if *file < entry.file {
        entry.file = Arc::clone(file);
    }
    Picture { path: address_of(&out), width, height }
}

/// Whether a browser that opens such a file may run what is in it.
pub(crate) fn runs(extension: &str) -> bool {
    matches!(
        extension,
        "html"
            | "htm"
            | "xhtml"
            | "xht"
            | "shtml"
            | "svg"
            | "svgz"
            | "xml"
            | "xsl"
            | "xslt"
            | "mht"
            | "mhtml"
            | "js"
            | "mjs"
            | "swf"
    )
}

/// A picture's size in pixels, or nothing.
fn size(bytes: &[u8]) -> (u32, u32) {
    let pixels = |n: usize| u32::try_from(n).unwrap_or(0);
    imagesize::blob_size(bytes).map_or((0, 0), |size| (pixels(size.width), pixels(size.height)))
}
