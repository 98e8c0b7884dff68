//! A note with its neighbours.

use crate::model::{Casebook, Post};
use crate::press::document::About;
use crate::press::draw;
use crate::site::listing;
use crate::site::page::{NotePage, Page, View};

pub(super) fn page(book: &Casebook, post: &Post) -> (Page, About) {
    let lang = post.lang.clone().filter(|lang| *lang != book.site.lang);
    let view = NotePage {
        head: draw::note_head(book, post),
        rail: draw::rail(post),
        lang: lang.clone().unwrap_or_default(),
        dir: direction(lang.as_deref().unwrap_or(&book.site.lang)),
        body: post.body.html.clone(),
        after: draw::note_after(book, post),
    };
    let about = About {
        kind: "article",
        image: post.og_image.as_ref().map(|url| url.to_string()),
        published: Some(post.published.iso.clone()),
        modified: post.modified.as_ref().map(|moment| moment.iso.clone()),
        ..About::default()
    };
    let page = Page {
        title: listing::titled(&post.title, &book.site.title),
        description: post.description.clone(),
        canonical: post.canonical.as_ref().map(|url| url.to_string()).unwrap_or_default(),
        lang: lang.unwrap_or_default(),
        view: View::Note(view),
        card: Default::default(),
    };
    (page, about)
}

/// `rtl` for languages written so; empty otherwise.
pub(super) fn direction(lang: &str) -> String {
    let primary = lang.split('-').next().unwrap_or_default();
    let rtl = ["ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"];
    if rtl.contains(&primary) { "rtl".to_owned() } else { String::new() }
}
