//! A decision with its facts and its parts.

use super::card::{case_ways, decision_status, stamp};
use crate::model::{Casebook, Decision};
use crate::press::document::About;
use crate::press::draw;
use crate::site::card::Way;
use crate::site::page::{DecisionPage, Page, View};
use crate::site::{Route, listing};

pub(super) fn page(book: &Casebook, decision: &Decision) -> (Page, About) {
    let view = DecisionPage {
        number: decision.number.clone(),
        title: decision.title.clone(),
        status: decision_status(&decision.status),
        date: decision.date.map(stamp),
        cases: case_ways(book, &decision.cases),
        facts: draw::decision_facts(book, decision),
        body: draw::decision_body(book, decision),
        around: around(book, decision),
    };
    let title = format!("Decision {}: {}", decision.number, decision.title);
    let title = listing::titled(&title, &book.site.title);
    let page = Page::new(title, decision.body.excerpt.clone(), View::Decision(view));
    (page, About { kind: "article", ..About::default() })
}

fn around(book: &Casebook, decision: &Decision) -> Vec<Way> {
    let at = book.decisions.iter().position(|d| d.id == decision.id).expect("the decision is in its casebook");
    let way = |decision: &Decision| Way {
        label: format!("Decision {}\n{}", decision.number, decision.title),
        href: Route::Decision(decision.slug.encoded()).href(&book.site.base),
    };
    let older = book.decisions.get(at + 1);
    let newer = at.checked_sub(1).map(|at| &book.decisions[at]);
    [older, newer].into_iter().flatten().map(way).collect()
}
