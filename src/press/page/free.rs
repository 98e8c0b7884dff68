//! Free pages.

use super::note::direction;
use crate::model::{Casebook, Kind, Page as Free, Reference};
use crate::press::document::About;
use crate::press::draw;
use crate::site::listing;
use crate::site::page::{FreePage, Page, View};

pub(super) fn page(book: &Casebook, page: &Free) -> (Page, About) {
    let lang = page.lang.clone().filter(|lang| *lang != book.site.lang);
    let view = FreePage {
        title: page.title.clone(),
        lang: lang.clone().unwrap_or_default(),
        dir: direction(lang.as_deref().unwrap_or(&book.site.lang)),
        body: page.body.html.clone(),
        mentioned: draw::mentioned_in(book, &Reference::new(Kind::Page, &page.id)),
    };
    let description = page.description.clone().unwrap_or_else(|| page.body.excerpt.clone());
    let title = listing::titled(&page.title, &book.site.title);
    let page = Page { lang: lang.unwrap_or_default(), ..Page::new(title, description, View::Free(view)) };
    (page, About { kind: "website", ..About::default() })
}
