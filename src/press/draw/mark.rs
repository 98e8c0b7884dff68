//! Evidence marks: `[E4]`, glued to the last word, leading to the exhibit in the ledger.

use super::markup::Markup;
use crate::model::{Casebook, Evidence};
use crate::site::Route;

/// Where a mark stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Superior, after a word.
    Superior,
    /// On the line, in a list of marks.
    Line,
}

/// The marks of the exhibits with these ids, in order of their numbers.
pub(super) fn marks(out: &mut Markup, book: &Casebook, ids: &[String], place: Place) {
    let cited: Vec<&Evidence> = book.evidence.iter().filter(|item| ids.contains(&item.id)).collect();
    for (at, item) in cited.into_iter().enumerate() {
        out.text(match (at, place) {
            (0, Place::Superior) => "\u{2060}",
            (0, Place::Line) => "",
            (_, Place::Superior) => "\u{a0}",
            (_, Place::Line) => " ",
        });
        mark(out, book, item, place);
    }
}

/// One mark.
pub(super) fn mark(out: &mut Markup, book: &Casebook, item: &Evidence, place: Place) {
    let href = exhibit_href(book, item);
    let mut attributes = vec![("class", "evidence-mark"), ("href", href.as_str()), ("title", item.title.as_str())];
    if place == Place::Line {
        attributes.push(("data-place", "line"));
    }
    out.element("a", &attributes, &format!("[E{}]", item.mark));
}

/// The address of an exhibit.
pub(super) fn exhibit_href(book: &Casebook, item: &Evidence) -> String {
    Route::Exhibit(item.slug.encoded()).href(&book.site.base)
}
