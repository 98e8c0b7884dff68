//! The series a note belongs to: where it stands in it, its parts, and the ones before and after it.

use super::markup::Markup;
use crate::model::{Casebook, Post};
use crate::site::Route;

/// `Part 2 of 5`; nothing for a note that stands alone.
pub(super) fn place(book: &Casebook, post: &Post) -> Option<String> {
    let parts = book.series_of(post);
    let at = parts.iter().position(|part| part.id == post.id)?;
    Some(format!("Part\u{a0}{} of\u{a0}{}", at + 1, parts.len()))
}

/// The parts in order under the name of the series, this one marked; then the neighbours.
pub(super) fn series(out: &mut Markup, book: &Casebook, post: &Post) {
    let parts = book.series_of(post);
    let Some((own, at)) = post.series.as_ref().zip(parts.iter().position(|part| part.id == post.id)) else { return };
    let href = |part: &Post| Route::Note(part.slug.encoded()).href(&book.site.base);
    out.open("section", &[("class", "series"), ("id", "casebook-series")]);
    out.open("header", &[]).element("h2", &[], &own.id);
    out.element("p", &[("class", "label")], &place(book, post).unwrap_or_default()).close("header");
    out.open("div", &[]).open("ol", &[]);
    for part in &parts {
        match part.id == post.id {
            true => out.element("li", &[("aria-current", "page")], &part.title),
            false => out.open("li", &[]).link(&href(part), &part.title).close("li"),
        };
    }
    out.close("ol");
    let before = at.checked_sub(1).map(|at| ("Previous part", parts[at]));
    let after = parts.get(at + 1).map(|part| ("Next part", *part));
    super::note_after::around(
        out,
        "Parts of the series",
        before.into_iter().chain(after).map(|(l, p)| (l.to_owned(), href(p), &*p.title)),
    );
    out.close("div").close("section");
}
