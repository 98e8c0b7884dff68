//! Evidence marks behind what rests on exhibits, in order of their numbers.

use super::markup::Markup;
use crate::model::{Casebook, Evidence, Grade, Id};
use crate::site::Route;
use crate::site::mark::{glue, mark as form};

pub(super) use crate::site::mark::Place;

/// The marks of the exhibits with these ids.
pub(super) fn marks(out: &mut Markup, book: &Casebook, ids: &[Id], place: Place) {
    let cited: Vec<&Evidence> = book.evidence.iter().filter(|item| ids.contains(&item.id)).collect();
    for (at, item) in cited.into_iter().enumerate() {
        match place {
            Place::Superior => out.text(glue(at == 0).encode_utf8(&mut [0; 4])),
            Place::Line => out.text(if at > 0 { " " } else { "" }),
        };
        mark(out, book, item, place);
    }
}

/// One mark.
pub(super) fn mark(out: &mut Markup, book: &Casebook, item: &Evidence, place: Place) {
    out.html(&form(&exhibit_href(book, item), item.mark, &item.title, place));
}

/// The address of an exhibit.
pub(super) fn exhibit_href(book: &Casebook, item: &Evidence) -> String {
    Route::Exhibit(item.slug.encoded()).href(&book.site.base)
}

/// The grades of what something rests on, as a filter reads them; `none` where it rests on nothing.
pub(super) fn grades(book: &Casebook, ids: &[Id]) -> String {
    let grades: Vec<&str> = book.grades(ids).into_iter().map(Grade::key).collect();
    if grades.is_empty() { "none".to_owned() } else { grades.join(" ") }
}
