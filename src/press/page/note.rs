//! A note with its neighbours.

use super::card::{case_ways, minutes, note_card, stamp, tag_name};
use crate::model::{Casebook, Kind, Post, Reference, encode};
use crate::press::document::About;
use crate::press::draw;
use crate::site::card::{Stamp, Way};
use crate::site::page::{NotePage, OutlineItem, Page, View};
use crate::site::words::counted;
use crate::site::{Route, listing};

/// A short table of contents helps nobody.
const OUTLINE_FROM: usize = 2;

pub(super) fn page(book: &Casebook, post: &Post) -> (Page, About) {
    let lang = post.lang.clone().filter(|lang| *lang != book.site.lang);
    let outline: Vec<OutlineItem> = post.body.outline.iter().filter(|h| h.level <= 3).map(line).collect();
    let view = NotePage {
        title: post.title.clone(),
        date: Stamp { iso: post.published.iso.clone(), text: post.published.day.short() },
        updated: post.modified.as_ref().filter(|m| m.day != post.published.day).map(|m| stamp(m.day)),
        category: post.category.clone().unwrap_or_default(),
        minutes: minutes(post.body.minutes),
        words: counted(post.body.words, "word", "words"),
        author: post.author.clone(),
        standfirst: post.standfirst.clone().unwrap_or_else(|| post.description.clone()),
        tags: post.tags.iter().map(tag_name).collect(),
        cases: case_ways(book, &post.cases),
        series: series(book, post),
        lang: lang.clone().unwrap_or_default(),
        dir: direction(lang.as_deref().unwrap_or(&book.site.lang)),
        outline: if post.toc && outline.len() >= OUTLINE_FROM { outline } else { Vec::new() },
        body: post.body.html.clone(),
        mentioned: draw::mentioned_in(book, &Reference::new(Kind::Post, &post.id)),
        ways: ways(book, post),
        related: post.related.iter().filter_map(|id| book.post(id)).map(|post| note_card(book, post)).collect(),
        around: around(book, post),
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

fn line(heading: &crate::model::Heading) -> OutlineItem {
    OutlineItem { id: heading.id.clone(), text: heading.text.clone(), sub: heading.level > 2 }
}

/// `rtl` for languages written so; empty otherwise.
pub(super) fn direction(lang: &str) -> String {
    let primary = lang.split('-').next().unwrap_or_default();
    let rtl = ["ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"];
    if rtl.contains(&primary) { "rtl".to_owned() } else { String::new() }
}

/// The parts of a note's series in order; the note itself has no address.
fn series(book: &Casebook, post: &Post) -> Vec<Way> {
    let Some(own) = &post.series else { return Vec::new() };
    let mut parts: Vec<&Post> =
        book.posts.iter().filter(|p| p.series.as_ref().is_some_and(|s| s.id == own.id)).collect();
    let place = |post: &Post| (post.series.as_ref().and_then(|s| s.order).unwrap_or(u32::MAX), post.published.seconds);
    parts.sort_by_key(|post| place(post));
    let way = |part: &Post| Way {
        label: part.title.clone(),
        href: if part.id == post.id { String::new() } else { Route::Note(part.slug.encoded()).href(&book.site.base) },
    };
    parts.into_iter().map(way).collect()
}

/// Where the note can be edited, discussed, and first appeared.
fn ways(book: &Casebook, post: &Post) -> Vec<Way> {
    let repository = book.site.repository.as_ref();
    let edit = repository.and_then(|r| r.edit.as_ref()).filter(|_| !post.hide_edit);
    let edit = edit.map(|pattern| Way {
        label: "Edit this note".to_owned(),
        href: pattern.replace("{path}", &encode(&post.path)),
    });
    let own = book.site.url.as_ref().map(|url| format!("{url}{}", Route::Note(post.slug.encoded()).path()));
    let discuss = repository.and_then(|r| r.discuss.as_ref());
    let discuss = discuss.map(|pattern| Way {
        label: "Discuss".to_owned(),
        href: pattern
            .replace("{url}", &segment(own.as_deref().unwrap_or_default()))
            .replace("{title}", &segment(&post.title)),
    });
    let first =
        post.canonical.as_ref().map(|url| Way { label: "First published elsewhere".to_owned(), href: url.to_string() });
    let text = Route::Note(post.slug.encoded()).markdown();
    let text = text.map(|path| Way { label: "As Markdown".to_owned(), href: format!("{}{path}", book.site.base) });
    [edit, discuss, first, text].into_iter().flatten().collect()
}

/// A text as one value inside an address.
fn segment(text: &str) -> String {
    encode(text).replace('/', "%2F")
}

/// The notes before and after it in the list. The newest has nothing after it.
fn around(book: &Casebook, post: &Post) -> Vec<Way> {
    let at = book.posts.iter().position(|p| p.id == post.id).expect("the note is in its casebook");
    let way = |word: &str, post: &Post| Way {
        label: format!("{word}, {}\n{}", post.published.day.short(), post.title),
        href: Route::Note(post.slug.encoded()).href(&book.site.base),
    };
    let older = book.posts.get(at + 1).map(|post| way("Before", post));
    let newer = at.checked_sub(1).map(|at| way("After", &book.posts[at]));
    [older, newer].into_iter().flatten().collect()
}
