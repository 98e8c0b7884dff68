//! What everything in a folder has: a file, an id, a place.

use crate::compile::Options;
use crate::compile::front::{Keys, Manner, Spanned};
use crate::compile::slugs;
use crate::diag::{Spot, catalogue};
use crate::model::{Id, Slug};
use std::ops::Range;
use std::sync::Arc;

/// A thing as it was filed, before anything about it is resolved.
#[derive(Clone, Debug)]
pub(crate) struct Filed {
    /// The file.
    pub(crate) file: Arc<str>,
    /// Its stable name.
    pub(crate) id: Id,
    /// Where the id is written, or the file's opening.
    pub(crate) id_spot: Spot,
    /// Whether its file's name, or its heading, gives it this id anyway.
    pub(crate) natural: bool,
    /// Where its text stands in the file.
    pub(crate) body: Range<usize>,
    /// Whether readers get to see it.
    pub(crate) visible: bool,
    /// Whether it is hidden as a draft; what else is hidden is not yet due.
    pub(crate) draft: bool,
}

impl Filed {
    /// Hides it where it is a draft or not yet due, and nobody asked for such things.
    pub(crate) fn hide(&mut self, options: &Options, draft: bool, published: Option<i64>) {
        self.draft = draft && !options.drafts;
        self.visible = options.shows(draft, published);
    }

    /// A place in its file.
    pub(crate) fn spot(&self, span: Range<usize>) -> Spot {
        Spot::new(&self.file, span)
    }
}

/// A file's name inside its folder, without the extension or `/index`: its id if it gives none.
pub(crate) fn stem(path: &str) -> &str {
    let inside = path.split_once('/').map_or(path, |(_, inside)| inside);
    let name_at = inside.rfind('/').map_or(0, |at| at + 1);
    let stem = match inside[name_at..].rfind('.') {
        Some(at) if at > 0 => &inside[..name_at + at],
        _ => inside,
    };
    index_of(stem).unwrap_or(stem)
}

/// The folder whose own text this is: `a` of `a/index`.
pub(crate) fn index_of(stem: &str) -> Option<&str> {
    stem.rsplit_once('/').filter(|(_, name)| *name == "index").map(|(folder, _)| folder)
}

/// Reads the id and files a thing.
pub(crate) fn filed(keys: &Keys<'_>, body: Range<usize>, manner: Manner) -> Filed {
    let written = keys.in_manner(manner).text(&["id"]).filter(|id| !id.value.is_empty());
    let (id, id_spot) = match written {
        Some(Spanned { value, span }) => (value, keys.spot(span)),
        None => (stem(keys.file()).to_owned(), keys.opening()),
    };
    let natural = id == stem(keys.file());
    Filed { file: Arc::clone(keys.file()), id, id_spot, natural, body, visible: true, draft: false }
}

/// A slug and where it comes from.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The slug.
    pub(crate) slug: Slug,
    /// Where it is written, or the file's opening.
    pub(crate) spot: Spot,
}

/// Reads a slug; without one it is made of `natural`. An unsafe one is a fault and stands in for itself no more.
pub(crate) fn place(keys: &Keys<'_>, names: &[&'static str], natural: &str, manner: Manner) -> Place {
    let written = keys.in_manner(manner).text(names).filter(|slug| !slug.value.is_empty());
    let of_name = written.is_none();
    let (text, spot) = match written {
        Some(Spanned { value, span }) => (value, keys.spot(span)),
        None => (natural.to_owned(), keys.opening()),
    };
    let slug = match Slug::parse(&text).filter(|_| !slugs::is_taken(&text)) {
        Some(slug) => slug,
        None => {
            let near = slugs::near(&text);
            keys.fault(catalogue::unsafe_slug(spot.clone(), &text, near.as_ref().map(Slug::as_str), of_name));
            near.or_else(|| slugs::near(stem(keys.file())))
                .or_else(|| Slug::parse("unnamed"))
                .expect("a plain word is a slug")
        }
    };
    Place { slug, spot }
}

/// The address a file's path gives: folders that begin with `_` are passed over.
pub(crate) fn natural_slug(path: &str) -> String {
    let mut parts: Vec<&str> = stem(path).split('/').collect();
    let name = parts.pop().unwrap_or("");
    let folders = parts.iter().filter(|part| !part.starts_with('_')).map(|part| slugs::of_word(part));
    let mut all: Vec<String> = folders.filter(|part| !part.is_empty()).collect();
    all.push(slugs::of_name(name));
    all.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_addresses_come_from_paths() {
        for (path, id, slug) in [
            ("posts/a.md", "a", "a"),
            ("posts/a/index.md", "a", "a"),
            ("posts/Setup Notes/My First.md", "Setup Notes/My First", "setup-notes/my-first"),
            ("posts/_2025/a.md", "_2025/a", "a"),
            ("posts/v1.2.md", "v1.2", "v12"),
            ("posts/index.md", "index", "index"),
        ] {
            assert_eq!((stem(path), natural_slug(path).as_str()), (id, slug), "{path}");
        }
    }
}
