//! Public repositories.

use super::filed::{Filed, filed, stem};
use crate::compile::front::{Keys, Manner, Spanned};
use crate::compile::options::Options;
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::Url;

/// A repository as filed.
pub(crate) struct ProofDraft {
    pub(crate) filed: Filed,
    pub(crate) title: String,
    pub(crate) url: Option<Url>,
    pub(crate) description: Option<String>,
    pub(crate) patterns: Vec<String>,
    pub(crate) stack: Vec<String>,
    pub(crate) cases: Vec<Spanned<String>>,
    pub(crate) pinned: bool,
}

/// Reads a repository.
pub(crate) fn read(text: &Text<'_>, keys: Keys<'_>, options: &Options) -> ProofDraft {
    let usual = keys.usual();
    let mut filed = filed(&keys, text.body..text.whole.len(), Manner::Usual);
    filed.hide(options, usual.flag(&["draft"]).unwrap_or(false), None);
    let url = usual.url(&["url"]);
    if url.is_none() && !keys.has("url") {
        keys.fault(catalogue::missing_key(keys.opening(), "url", "add a line `url: https://…`"));
    }
    let read = ProofDraft {
        title: usual.words(&["title"]).unwrap_or_else(|| stem(&text.file).to_owned()),
        url: url.map(|url| url.value),
        description: usual.words(&["description"]),
        patterns: usual.plain_texts(&["patterns"]),
        stack: usual.plain_texts(&["stack"]),
        cases: usual.texts(&["cases"]).unwrap_or_default(),
        pinned: usual.flag(&["pinned"]).unwrap_or(false),
        filed,
    };
    keys.finish();
    read
}
