//! Pictures and other files that texts use: found once, published under the hash of what they hold.

use super::front::nearest;
use super::paths::{decoded, encoded, extension, folder, join, name, relative};
use super::project::{Project, Refusal};
use super::published::{Published, published};
use super::secret::is_key;
use super::sources::Sources;
use crate::model::{Asset, Picture};
use crate::picture::{self, Flaw};
use crate::site::route::file::of as address_of;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A file that a text uses.
#[derive(Clone, Debug)]
pub(crate) struct Used {
    /// Its path inside the site, percent-encoded, beginning with `/`.
    pub(crate) path: String,
    /// Pixels; 0 where unknown.
    pub(crate) size: (u32, u32),
    /// The ending its name has in the project.
    pub(crate) ending: String,
    /// What goes out for it, where it is a picture.
    pub(crate) picture: Option<Arc<Published>>,
}

/// Whether a file is shown in a page or only linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Use {
    /// Shown.
    Shown,
    /// Linked: markup that a browser would run is published as text.
    Linked,
}

/// Why a text does not get a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Denied {
    /// The project does not hand it out.
    Refused(Refusal),
    /// It is no picture that can be shown.
    Flawed(Flaw),
    /// It is not for readers.
    Private(Private),
}

/// Why a file that is there is not for readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Private {
    /// It lies outside the content folder: nobody put it there to be read.
    Outside,
    /// It is the settings.
    Settings,
    /// It is a key.
    Key,
}

/// What will be published, and the first text (by path) that wants it.
pub(crate) struct Wanted {
    pub(crate) asset: Option<Asset>,
    pub(crate) picture: Option<Picture>,
    /// The file as it lies in the project.
    pub(crate) source: Arc<[u8]>,
    pub(crate) file: Arc<str>,
}

/// What came of a look at a file.
#[derive(Clone, Debug)]
struct Found {
    used: Used,
    asset: Option<Asset>,
    picture: Option<Picture>,
    source: Arc<[u8]>,
}

type Answer = Arc<OnceLock<Result<Found, Denied>>>;

/// By path in the project and use: the answer, and the first text (by path) that asked.
type Asked = BTreeMap<(String, Use), (Answer, Arc<str>)>;

/// Files looked up so far.
pub(crate) struct Media<'a> {
    sources: &'a Sources,
    project: &'a dyn Project,
    /// Static files by their path in the output.
    statics: BTreeMap<&'a str, &'a Arc<[u8]>>,
    /// Whether pictures will be drawn.
    drawn: bool,
    /// What was asked for.
    asked: Mutex<Asked>,
}

impl<'a> Media<'a> {
    /// Over the files of a content folder and its project.
    pub(crate) fn new(
        sources: &'a Sources,
        project: &'a dyn Project,
        statics: BTreeMap<&'a str, &'a Arc<[u8]>>,
        drawn: bool,
    ) -> Media<'a> {
        Media { sources, project, statics, drawn, asked: Mutex::default() }
    }

    /// A static file by a path of the site.
    pub(crate) fn of_site(&self, path: &str) -> Option<Used> {
        let path = decoded(path.trim_start_matches('/'));
        let (path, bytes) = self.statics.get_key_value(path.as_str())?;
        Some(fixed(path, bytes).used)
    }

    /// A static file that a text shows, by a path of the site.
    pub(crate) fn shown_of_site(&self, file: &Arc<str>, path: &str) -> Option<Result<Used, Denied>> {
        let path = decoded(path.trim_start_matches('/'));
        let (path, bytes) = self.statics.get_key_value(path.as_str())?;
        // No file of the project has such a path.
        let key = format!("static:{path}");
        Some(self.answer(file, &key, Use::Shown, || self.shown_static(path, bytes)))
    }

    /// The static file whose path is most like one that is not there.
    pub(crate) fn nearest(&self, path: &str) -> Option<&str> {
        nearest(path.trim_start_matches('/'), self.statics.keys().copied())
    }

    /// A file by a destination in a text: relative to the text, or `@/…` as AstroPaper has it.
    pub(crate) fn of_text(&self, file: &Arc<str>, destination: &str, how: Use) -> Result<Used, Denied> {
        let mut refused = Denied::Refused(Refusal::Missing);
        for path in [destination.to_owned(), decoded(destination)] {
            for candidate in self.candidates(file, &path) {
                let found = candidate.map_err(Denied::Refused);
                match found.and_then(|candidate| self.of_project(file, &candidate, how)) {
                    Ok(used) => return Ok(used),
                    Err(Denied::Refused(Refusal::Missing)) => {}
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

    /// Where in the project a destination leads, for saying so.
    pub(crate) fn in_project(&self, file: &str, destination: &str) -> String {
        self.candidates(file, destination).into_iter().flatten().next().unwrap_or_default()
    }

    /// The picture that may be meant by one that is not there, as it is written from the text: of the same folder,
    /// or else of the same name.
    pub(crate) fn near_picture(&self, file: &str, destination: &str) -> Option<String> {
        let target = self.in_project(file, &decoded(destination).replace('\\', "/"));
        let shown = |path: &str| {
            let ending = extension(path)?;
            matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "svg").then_some(())
        };
        let pictures = self.sources.files().iter().map(|source| source.path.as_str());
        let pictures: Vec<&str> = pictures.filter(|path| shown(path).is_some()).collect();
        let inside = self.in_content(&target).unwrap_or(&target);
        let beside = pictures.iter().filter(|path| folder(path) == folder(inside)).map(|path| name(path));
        let near = match nearest(name(inside), beside) {
            Some(near) => join(folder(inside), near)?,
            None => (*pictures.iter().find(|path| name(path).eq_ignore_ascii_case(name(inside)))?).to_owned(),
        };
        match near.strip_prefix("static/").or_else(|| near.strip_prefix("public/")) {
            Some(path) => Some(address_of(path)),
            None => Some(relative(folder(file), &near)),
        }
    }

    fn of_project(&self, file: &Arc<str>, path: &str, how: Use) -> Result<Used, Denied> {
        if path.split('/').any(|part| part.starts_with('.')) {
            return Err(Denied::Refused(Refusal::Hidden));
        }
        if let Some((path, bytes)) = self.site_path(path) {
            return match how {
                Use::Shown => self.shown_of_site(file, path).unwrap_or(Err(Denied::Refused(Refusal::Missing))),
                Use::Linked => Ok(fixed(path, bytes).used),
            };
        }
        self.answer(file, path, how, || {
            let bytes = self.bytes(path).map_err(Denied::Refused)?;
            match self.private(path, &bytes, how) {
                Some(why) => Err(Denied::Private(why)),
                None => self.entered(path, &bytes, how),
            }
        })
    }

    /// Why a file is not for readers, if it is not. A picture that is shown may lie anywhere in the project: it is
    /// drawn anew where it must be, and nothing else passes for one.
    fn private(&self, path: &str, bytes: &[u8], how: Use) -> Option<Private> {
        if is_key(path, bytes) {
            return Some(Private::Key);
        }
        match self.in_content(path) {
            _ if how == Use::Shown => None,
            None => Some(Private::Outside),
            Some("site.toml") => Some(Private::Settings),
            Some(_) => None,
        }
    }

    /// Answers once for each file and use, whoever asks first; others wait for that answer only.
    fn answer(
        &self,
        file: &Arc<str>,
        path: &str,
        how: Use,
        find: impl FnOnce() -> Result<Found, Denied>,
    ) -> Result<Used, Denied> {
        let answer = {
            let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
            let (answer, first) =
                asked.entry((path.to_owned(), how)).or_insert_with(|| (Answer::default(), Arc::clone(file)));
            if *file < *first {
                *first = Arc::clone(file);
            }
            Arc::clone(answer)
        };
        answer.get_or_init(find).as_ref().map(|found| found.used.clone()).map_err(|denied| *denied)
    }

    /// What goes out for a file of the project.
    fn entered(&self, path: &str, bytes: &Arc<[u8]>, how: Use) -> Result<Found, Denied> {
        let ending = extension(path).unwrap_or_else(|| "bin".to_owned());
        // Markup that is handed out goes as text; pixels are pixels, and lose what they tell of their maker.
        let drawing = picture::format(bytes) == Some(crate::model::ImageFormat::Svg);
        if how == Use::Shown || (picture::format(bytes).is_some() && !drawing) {
            let published = published(bytes, self.project, self.drawn && how == Use::Shown).map_err(Denied::Flawed)?;
            let (asset, picture) = (published.asset.clone(), published.picture.clone());
            let used = Used {
                path: address_of(&published.path),
                size: (published.width, published.height),
                ending,
                picture: Some(Arc::new(published)),
            };
            return Ok(Found { used, asset, picture, source: Arc::clone(bytes) });
        }
        let hash = blake3::hash(bytes).to_hex();
        let out = format!("assets/media/{}.{}", &hash[..12], if runs(&ending) { "txt" } else { &ending });
        let used = Used { path: address_of(&out), size: (0, 0), ending, picture: None };
        let asset = Some(Asset { path: out, bytes: Arc::clone(bytes) });
        Ok(Found { used, asset, picture: None, source: Arc::clone(bytes) })
    }

    /// A static picture stays where and as it is; only the better files are added.
    fn shown_static(&self, path: &str, bytes: &Arc<[u8]>) -> Result<Found, Denied> {
        let mut found = fixed(path, bytes);
        let mut published = match published(bytes, self.project, self.drawn) {
            Ok(published) => published,
            Err(Flaw::Unknown | Flaw::Metadata) => return Ok(found),
            Err(flaw) => return Err(Denied::Flawed(flaw)),
        };
        published.removed.clear();
        let renditions = published.better.clone();
        found.picture = (!renditions.is_empty()).then(|| Picture { source: Arc::clone(bytes), renditions });
        found.used.picture = Some(Arc::new(published));
        Ok(found)
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
    fn site_path(&self, path: &str) -> Option<(&'a str, &'a Arc<[u8]>)> {
        let inside = self.in_content(path)?;
        let inside = inside.strip_prefix("static/").or_else(|| inside.strip_prefix("public/"))?;
        self.statics.get_key_value(inside).map(|(path, bytes)| (*path, *bytes))
    }

    /// The content folder's own folders that texts took files from.
    pub(crate) fn folders(&self) -> BTreeSet<String> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = asked.iter().filter(|(_, (answer, _))| matches!(answer.get(), Some(Ok(_))));
        let inside = taken.filter_map(|((path, _), _)| self.in_content(path)?.split_once('/'));
        inside.map(|(folder, _)| folder.to_owned()).collect()
    }

    /// Everything that texts wanted, in the order of those texts.
    pub(crate) fn into_wanted(self) -> Vec<Wanted> {
        let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        let found = asked.into_values().filter_map(|(answer, file)| Some((answer.get()?.clone().ok()?, file)));
        let wanted = found.map(|(Found { asset, picture, source, .. }, file)| Wanted { asset, picture, source, file });
        let mut wanted: Vec<Wanted> = wanted.collect();
        wanted.sort_by(|a, b| a.file.cmp(&b.file));
        wanted
    }
}

/// A static file as it stands.
fn fixed(path: &str, bytes: &Arc<[u8]>) -> Found {
    let ending = extension(path).unwrap_or_default();
    let used = Used { path: address_of(&encoded(path)), size: picture::size(bytes), ending, picture: None };
    Found { used, asset: None, picture: None, source: Arc::clone(bytes) }
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
