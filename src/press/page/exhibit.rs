//! An exhibit with its facts and what rests on it.

use super::card;
use crate::model::{Casebook, Evidence};
use crate::press::document::About;
use crate::press::draw;
use crate::site::card::Way;
use crate::site::page::{LeafPage, Page, View};
use crate::site::{Route, listing};

pub(super) fn page(book: &Casebook, item: &Evidence) -> (Page, About) {
    let cases: Vec<_> = book.cases_resting_on(item).collect();
    let view = LeafPage {
        meta: draw::meta(book, &format!("EXHIBIT\u{a0}E{}", item.mark), None, item.date, &cases),
        title: item.title.clone(),
        facts: draw::exhibit_facts(book, item),
        body: draw::exhibit_body(book, item),
        around: card::beside(&book.evidence, |other| other.id == item.id, |other| way(book, other)),
    };
    let title = listing::titled(&format!("E{}: {}", item.mark, item.title), &book.site.title);
    let description = item.description.clone().unwrap_or_else(|| item.body.excerpt.clone());
    (Page::new(title, description, View::Leaf(view)), About { kind: "article", ..About::default() })
}

fn way(book: &Casebook, item: &Evidence) -> Way {
    Way {
        label: format!("E{}\n{}", item.mark, item.title),
        href: Route::Exhibit(item.slug.encoded()).href(&book.site.base),
    }
}
