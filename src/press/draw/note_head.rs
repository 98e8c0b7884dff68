//! The head of a note: what is known about it, its title, its standfirst, its tags.

use super::markup::Markup;
use crate::model::{Casebook, Html, Post};
use crate::site::Route;
use crate::site::words::counted;

/// The head of a note.
pub(crate) fn note_head(book: &Casebook, post: &Post) -> Html {
    let base = &book.site.base;
    let mut out = Markup::default();
    out.open("p", &[("class", "entry-meta")]);
    out.element("time", &[("datetime", &post.published.iso)], &post.published.day.short());
    if let Some(updated) = post.modified.as_ref().filter(|moment| moment.day != post.published.day) {
        out.open("span", &[]).text("updated ");
        out.element("time", &[("datetime", &updated.day.iso())], &updated.day.short()).close("span");
    }
    let length = [format!("{}\u{a0}min", post.body.minutes), counted(post.body.words, "word", "words")];
    let words = post.category.iter().chain(&length).chain([&post.author]);
    words.filter(|word| !word.is_empty()).for_each(|word| _ = out.element("span", &[], word));
    for case in book.cases.iter().filter(|case| post.cases.contains(&case.id)) {
        let href = Route::Case(case.slug.encoded()).href(base);
        out.open("span", &[]).link(&href, &format!("Case\u{a0}{}", case.number)).close("span");
    }
    if let Some(place) = super::series::place(book, post) {
        out.open("span", &[]).link("#casebook-series", &place).close("span");
    }
    out.close("p").element("h1", &[("tabindex", "-1")], &post.title);
    let standfirst = post.standfirst.as_ref().unwrap_or(&post.description);
    if !standfirst.is_empty() {
        out.element("p", &[("class", "standfirst")], standfirst);
    }
    if !post.tags.is_empty() {
        out.open("ul", &[("class", "tags"), ("aria-label", "Tags")]);
        for tag in &post.tags {
            out.open("li", &[]).link(&Route::Tag(tag.slug.clone()).href(base), &tag.name).close("li");
        }
        out.close("ul");
    }
    out.done()
}
