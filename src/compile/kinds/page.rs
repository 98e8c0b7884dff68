//! Free pages.

use super::filed::{Filed, Place, filed, natural_slug, place};
use super::post::lang;
use crate::compile::front::{Keys, Manner};
use crate::compile::options::Options;
use crate::compile::text::Text;

/// A page as filed.
pub(crate) struct PageDraft {
    pub(crate) filed: Filed,
    pub(crate) place: Place,
    /// Where it is given; otherwise the text's first heading is the title.
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) lang: Option<String>,
}

/// Reads a page.
pub(crate) fn read(text: &Text<'_>, keys: Keys<'_>, options: &Options) -> PageDraft {
    let usual = keys.usual();
    let mut filed = filed(&keys, text.body..text.whole.len(), Manner::Usual);
    let place = place(&keys, &["slug"], &natural_slug(&text.file), Manner::Usual);
    filed.hide(options, usual.flag(&["draft"]).unwrap_or(false), None);
    let read = PageDraft {
        place,
        title: usual.words(&["title"]),
        description: usual.words(&["description", "summary"]),
        lang: lang(&keys, &["lang", "language", "locale"]),
        filed,
    };
    keys.finish();
    read
}
