//! The evidence trail by stage, claims with their marks, limits.

use super::mark::{Place, grades, mark, marks};
use super::markup::Markup;
use crate::model::{Case, Casebook, Claim, Evidence, Html, Id};

/// The stages, with the marks of the exhibits given; nothing without stages or exhibits.
pub(crate) fn trail(book: &Casebook, exhibits: &[&Evidence]) -> Html {
    let mut out = Markup::default();
    if book.trail.is_empty() || exhibits.is_empty() {
        return out.done();
    }
    out.open("ol", &[("class", "trail")]);
    for (place, stage) in book.trail.iter().enumerate() {
        out.open("li", &[]);
        out.element("p", &[("class", "label")], &format!("{:02}\u{a0} {}", place + 1, stage.name));
        out.element("h3", &[], &stage.heading).element("p", &[], &stage.statement);
        if !stage.points.is_empty() {
            out.open("ul", &[]);
            stage.points.iter().for_each(|point| {
                out.element("li", &[], point);
            });
            out.close("ul");
        }
        let own: Vec<_> = exhibits.iter().filter(|item| item.stage.as_ref() == Some(&stage.id)).collect();
        if !own.is_empty() {
            out.open("p", &[("class", "exhibits")]);
            for (at, item) in own.into_iter().enumerate() {
                out.text(if at > 0 { " " } else { "" });
                mark(&mut out, book, item, Place::Line);
            }
            out.close("p");
        }
        out.close("li");
    }
    out.close("ol");
    out.done()
}

/// Claims, each with its marks.
pub(crate) fn claims<'a>(book: &Casebook, claims: impl Iterator<Item = &'a Claim>) -> Html {
    let mut out = Markup::default();
    let mut claims = claims.peekable();
    if claims.peek().is_none() {
        return out.done();
    }
    out.open("ol", &[("class", "claims"), ("data-entries", "")]);
    for claim in claims {
        let grade = grades(book, &claim.evidence);
        out.open("li", &[("class", "claim"), ("data-grade", &grade)]).open("p", &[]).html(&claim.text);
        let behind: Vec<Id> = claim.evidence.iter().filter(|id| !claim.marked.contains(id)).cloned().collect();
        marks(&mut out, book, &behind, Place::Superior);
        out.close("p").close("li");
    }
    out.close("ol");
    out.done()
}

/// What a system does not do.
pub(crate) fn limits(case: &Case) -> Html {
    let mut out = Markup::default();
    if !case.limits.is_empty() {
        out.open("ul", &[("class", "limits")]);
        for limit in &case.limits {
            out.open("li", &[]).html(limit).close("li");
        }
        out.close("ul");
    }
    out.done()
}

/// Running text.
pub(crate) fn prose(html: &Html) -> Html {
    let mut out = Markup::default();
    if !html.is_empty() {
        out.open("div", &[("class", "prose")]).html(html).close("div");
    }
    out.done()
}
