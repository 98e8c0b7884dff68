//! What a system is made of: each part, the decision that chose it, and what it was chosen over.

use super::markup::Markup;
use crate::model::{Case, Casebook, Decision, Html, StackItem};
use crate::site::Route;

/// The chapter: what is in use first, then what no longer is, in written order.
pub(crate) fn stack(book: &Casebook, case: &Case) -> Html {
    let mut out = Markup::default();
    if case.stack.is_empty() {
        return out.done();
    }
    out.open("ol", &[("class", "stack")]);
    let (current, past): (Vec<_>, Vec<_>) = case.stack.iter().partition(|item| item.until.is_none());
    current.into_iter().chain(past).for_each(|item| part(&mut out, book, case, item));
    out.close("ol");
    out.done()
}

fn part(out: &mut Markup, book: &Casebook, case: &Case, item: &StackItem) {
    out.open("li", if item.until.is_some() { &[("data-past", "")] } else { &[] });
    out.open("div", &[]).element("h3", &[], &item.name);
    if let Some(role) = &item.role {
        out.element("p", &[], role);
    }
    out.close("div");
    let time = match (item.since, item.until) {
        (Some(since), Some(until)) => format!("{} \u{2013} {}", since.text(), until.text()),
        (Some(since), None) => format!("since {}", since.text()),
        (None, Some(until)) => format!("until {}", until.text()),
        (None, None) => String::new(),
    };
    out.element("span", &[("class", "label")], &time).open("div", &[]);
    for decision in book.decisions_on(case, item) {
        out.open("p", &[]);
        choice(out, book, decision);
        out.close("p");
    }
    out.close("div").close("li");
}

/// `Decision 09 Title`, and what the decision passed over.
fn choice(out: &mut Markup, book: &Casebook, decision: &Decision) {
    let href = Route::Decision(decision.slug.encoded()).href(&book.site.base);
    out.open("a", &[("href", &href)]);
    out.element("span", &[("class", "number")], &format!("D{}", decision.number));
    out.text(" ").text(&decision.title).close("a");
    if let Some(successor) = decision.superseded_by.first().and_then(|id| book.decision(id)) {
        let href = Route::Decision(successor.slug.encoded()).href(&book.site.base);
        out.text(", superseded by ").link(&href, &format!("D{}", successor.number));
    }
    let over = decision.passed_over();
    if !over.is_empty() {
        out.open("span", &[("class", "over")]).text("over ");
        for (at, option) in over.into_iter().enumerate() {
            out.text(if at > 0 { " \u{b7} " } else { "" }).text(&option.name);
        }
        out.close("span");
    }
}

/// The parts that a decision chose, each with the cases that have it.
pub(super) fn chosen_parts(book: &Casebook, decision: &Decision) -> Vec<Html> {
    let mut parts: Vec<(&str, Vec<&Case>)> = decision.stack.iter().map(|name| (name.as_str(), Vec::new())).collect();
    for case in &book.cases {
        for item in case.stack.iter().filter(|item| book.decisions_on(case, item).any(|one| one.id == decision.id)) {
            match parts.iter_mut().find(|(name, _)| item.is_called(name)) {
                Some((_, cases)) => cases.push(case),
                None => parts.push((&item.name, vec![case])),
            }
        }
    }
    let part = |(name, cases): (&str, Vec<&Case>)| {
        let mut out = Markup::default();
        out.text(name);
        for case in cases {
            let href = Route::Case(case.slug.encoded()).href(&book.site.base);
            out.text(" ").element("a", &[("href", &href), ("title", &case.title)], &format!("C{}", case.number));
        }
        out.done()
    };
    parts.into_iter().map(part).collect()
}
