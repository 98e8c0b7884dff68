//! The résumé of the person who keeps the record, to read and to print.

use crate::model::Casebook;
use crate::press::document::About;
use crate::press::{draw, taken};
use crate::site::listing;
use crate::site::page::{FreePage, Page, View};

/// What the page is called.
pub(in crate::press) const RESUME: &str = "Résumé";

pub(super) fn page(book: &Casebook) -> (Page, About) {
    let person = &book.site.person;
    let view = FreePage {
        title: RESUME.to_owned(),
        lang: String::new(),
        dir: super::note::direction(&book.site.lang),
        body: draw::resume(book, &taken::skills(book)),
        mentioned: Default::default(),
    };
    let description = [person.name.as_str(), person.label.as_str()].map(str::trim);
    let description = description.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let page = Page::new(listing::titled(RESUME, &book.site.title), description, View::Free(view));
    (page, About { kind: "website", ..About::default() })
}
