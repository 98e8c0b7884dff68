//! A decision with its facts and its parts.

use super::card::{self, decision_status};
use crate::model::{Casebook, Decision, Kind, Reference};
use crate::press::document::About;
use crate::press::draw;
use crate::site::card::Way;
use crate::site::page::{LeafPage, Page, View};
use crate::site::{Route, listing};

pub(super) fn page(book: &Casebook, decision: &Decision) -> (Page, About) {
    let status = decision_status(&decision.status);
    let label = format!("DECISION\u{a0}{}", decision.number);
    let cases: Vec<_> = book.cases_decided_by(decision).collect();
    let view = LeafPage {
        meta: draw::meta(book, &label, Some(&status), decision.date, &cases),
        title: decision.title.clone(),
        facts: draw::decision_facts(book, decision),
        body: draw::with_mentions(
            book,
            &Reference::new(Kind::Decision, &decision.id),
            &draw::decision_body(book, decision),
        ),
        around: card::around(&book.decisions, |other| other.id == decision.id, |other| way(book, other)),
    };
    let title = format!("Decision {}: {}", decision.number, decision.title);
    let title = listing::titled(&title, &book.site.title);
    let page = Page::new(title, decision.body.excerpt.clone(), View::Leaf(view));
    (page, About { kind: "article", ..About::default() })
}

fn way(book: &Casebook, decision: &Decision) -> Way {
    Way {
        label: format!("Decision {}\n{}", decision.number, decision.title),
        href: Route::Decision(decision.slug.encoded()).href(&book.site.base),
    }
}
