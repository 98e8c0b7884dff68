//! Files that cannot be read: what they would have been called, so that nobody who refers to them is told that they do
//! not exist. What is wrong with them is said once, in the file itself.

use super::kinds::filed::{natural_slug, stem};
use super::kinds::{dated, title};
use super::sources::SourceFile;
use crate::model::{Kind, Slug};
use std::sync::Arc;

/// A file of some kind that cannot be read.
pub(crate) struct Broken {
    pub(crate) kind: Kind,
    pub(crate) file: Arc<str>,
    /// Every id it may have meant; the one its name gives stands first.
    pub(crate) ids: Vec<String>,
    /// A decision's or a case's number.
    pub(crate) number: Option<String>,
    /// Where it may have been published.
    pub(crate) slugs: Vec<Slug>,
}

/// What a file would have been called, by its name and by whatever in it looks like an `id` or a `slug`.
pub(crate) fn broken(kind: Kind, source: &SourceFile) -> Broken {
    let text = String::from_utf8_lossy(&source.bytes);
    let mut ids = vec![stem(&source.path).to_owned()];
    let mut slugs = vec![natural_slug(&source.path)];
    let mut number = title::number(stem(&source.path)).0.filter(|_| kind == Kind::Decision);
    for line in text.lines() {
        let line = line.trim_start_matches([' ', '\t', '-', '*', '+']);
        let Some((key, value)) = line.split_once([':', '=']) else { continue };
        let value = value.trim().trim_matches(['"', '\'']);
        match key.trim() {
            "id" => ids.push(value.to_owned()),
            "slug" | "postSlug" => slugs.push(value.to_owned()),
            "number" if kind == Kind::Case => number = Some(format!("{:0>3}", value.trim_start_matches('0'))),
            _ => {}
        }
    }
    if kind == Kind::Journal {
        ids.extend(dated::ids(&text));
        slugs.extend(ids.iter().map(|id| super::slugs::of_name(id)));
    }
    ids.retain(|id| !id.is_empty());
    Broken {
        kind,
        file: Arc::from(source.path.as_str()),
        number,
        slugs: slugs.iter().filter_map(|slug| Slug::parse(slug)).collect(),
        ids,
    }
}
