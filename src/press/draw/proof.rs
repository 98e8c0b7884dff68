//! Public repositories, access points for reviewers, and where to write.

use super::markup::Markup;
use crate::model::{Casebook, Html, Page, Proof};
use crate::site::Route;

/// Public repositories.
pub(crate) fn proofs<'a>(proofs: impl Iterator<Item = &'a Proof>) -> Html {
    let mut out = Markup::default();
    let mut proofs = proofs.peekable();
    if proofs.peek().is_none() {
        return out.done();
    }
    out.open("ul", &[("class", "proofs")]);
    for proof in proofs {
        out.open("li", &[]).open("h3", &[]).link(proof.url.as_str(), &proof.title).close("h3");
        let patterns = proof.patterns.join(", ");
        out.element("p", &[], proof.description.as_deref().unwrap_or(&patterns));
        out.element("p", &[("class", "label")], &proof.stack.join(", ")).close("li");
    }
    out.close("ul");
    out.done()
}

/// Where a reviewer gets in: the sources, the ledger, the decisions.
pub(crate) fn access(book: &Casebook) -> Html {
    let mut out = Markup::default();
    let Some(repository) = &book.site.repository else { return out.done() };
    let base = &book.site.base;
    let mut way = |href: &str, label: &str, text: &str| {
        out.open("li", &[]).link(href, label).element("p", &[], text).close("li");
    };
    way(repository.url.as_str(), "The sources", &repository.text);
    if !book.evidence.is_empty() {
        way(
            &Route::Evidence.href(base),
            "The ledger",
            "Every exhibit, with its kind, its grade and the digest of its file.",
        );
    }
    if !book.decisions.is_empty() {
        way(&Route::Decisions.href(base), "The decisions", "What was chosen, over what, and at which price.");
    }
    let mut list = Markup::default();
    list.open("ul", &[("class", "access")]).html(&out.done()).close("ul");
    list.done()
}

/// Where to write, where else to be found, and the author's own pages.
pub(crate) fn contact(book: &Casebook) -> Html {
    let mut out = Markup::default();
    let email = book.site.person.email.as_ref().map(|email| (format!("mailto:{email}"), email.as_str()));
    let home = book.site.person.url.as_ref().map(|url| (url.to_string(), "Home page"));
    let social = book.site.social.iter().map(|link| (link.url.to_string(), link.label.as_str()));
    let own = |page: &Page| Route::Page(page.slug.encoded()).href(&book.site.base);
    let pages = book.pages.iter().map(|page| (own(page), page.title.as_str()));
    let ways: Vec<_> = email.into_iter().chain(home).chain(social).chain(pages).collect();
    if !ways.is_empty() {
        out.open("ul", &[("class", "hero-links")]);
        for (href, label) in &ways {
            out.open("li", &[]).link(href, label).close("li");
        }
        out.close("ul");
    }
    out.done()
}
