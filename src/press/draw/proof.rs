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
    let base = &book.site.base;
    let sources = book.site.repository.as_ref().map(|r| (r.url.to_string(), "The sources", r.text.as_str()));
    let ledger = (!book.evidence.is_empty()).then(|| {
        let text = "Every exhibit, with its kind, its grade and the digest of its file.";
        (Route::Evidence.href(base), "The ledger", text)
    });
    let decisions = (!book.decisions.is_empty())
        .then(|| (Route::Decisions.href(base), "The decisions", "What was chosen, over what, and at what price."));
    let resume = book.resume_page().map(|slug| {
        (Route::Page(slug.to_owned()).href(base), "The résumé", "The same systems as projects, on a page to print.")
    });
    let ways: Vec<_> = [sources, ledger, decisions, resume].into_iter().flatten().collect();
    let mut out = Markup::default();
    if !ways.is_empty() {
        out.open("ul", &[("class", "access")]);
        for (href, label, text) in &ways {
            out.open("li", &[]).link(href, label).element("p", &[], text).close("li");
        }
        out.close("ul");
    }
    out.done()
}

/// Where to write, where else to be found, and the author's own pages.
pub(crate) fn contact(book: &Casebook) -> Html {
    let mut out = Markup::default();
    let email = book.site.person.email.as_ref().map(|email| (format!("mailto:{email}"), email.as_str()));
    let home = book.site.person.url.as_ref().map(|url| (url.to_string(), "Home page"));
    let social = book.site.social.iter().map(|link| (link.url.to_string(), link.label.as_str()));
    let own = |page: &Page| Route::Page(page.slug.encoded()).href(&book.site.base);
    let pages = book.pages.iter().map(|page| (own(page), page.title.as_str()));
    let resume = book.resume_page().map(|slug| (Route::Page(slug.to_owned()).href(&book.site.base), "Résumé"));
    let ways: Vec<_> = email.into_iter().chain(home).chain(social).chain(pages).chain(resume).collect();
    if !ways.is_empty() {
        out.open("ul", &[("class", "hero-links")]);
        for (href, label) in &ways {
            out.open("li", &[]).link(href, label).close("li");
        }
        out.close("ul");
    }
    out.done()
}
