//! What follows a note's text: ways out, who mentions it, its series, what leads on, what stands beside it.

use super::markup::Markup;
use super::{entry_list, mentioned_in, series};
use crate::model::{Casebook, Html, Kind, Post, Reference, Related, encode};
use crate::press::page::note_card;
use crate::site::Route;

/// Everything behind the text of a note.
pub(crate) fn note_after(book: &Casebook, post: &Post) -> Html {
    let mut out = Markup::default();
    ways(&mut out, book, post);
    let mentioned = mentioned_in(book, &Reference::new(Kind::Post, &post.id));
    if !mentioned.is_empty() {
        out.open("div", &[("class", "mentioned")]).html(&mentioned).close("div");
    }
    series::series(&mut out, book, post);
    related(&mut out, book, post);
    neighbours(&mut out, book, post);
    out.done()
}

/// Where the note can be edited, discussed, and first appeared; and the button that passes it on.
fn ways(out: &mut Markup, book: &Casebook, post: &Post) {
    let repository = book.site.repository.as_ref();
    let edit = repository.and_then(|r| r.edit.as_ref()).filter(|_| !post.hide_edit);
    let edit = edit.map(|pattern| ("Edit this note", pattern.replace("{path}", &encode(&post.path))));
    let own = book.site.url.as_ref().map(|url| format!("{url}{}", Route::Note(post.slug.encoded()).path()));
    let discuss = repository.and_then(|r| r.discuss.as_ref()).map(|pattern| {
        let url = segment(own.as_deref().unwrap_or_default());
        ("Discuss", pattern.replace("{url}", &url).replace("{title}", &segment(&post.title)))
    });
    let first = post.canonical.as_ref().map(|url| ("First published elsewhere", url.to_string()));
    let text = Route::Note(post.slug.encoded()).markdown();
    let text = text.map(|path| ("As Markdown", format!("{}{path}", book.site.base)));
    out.open("ul", &[("class", "note-ways")]);
    for (label, href) in [edit, discuss, first, text].into_iter().flatten() {
        out.open("li", &[]).link(&href, label).close("li");
    }
    out.open("li", &[]).element("button", &[("type", "button"), ("data-share", "")], "Share this note");
    out.text(" ").element("span", &[("role", "status")], "").close("li").close("ul");
}

/// A text as one value inside an address.
fn segment(text: &str) -> String {
    encode(text).replace('/', "%2F")
}

/// The related notes, and on request why they are.
fn related(out: &mut Markup, book: &Casebook, post: &Post) {
    let notes: Vec<(&Related, &Post)> =
        post.related.iter().filter_map(|one| book.post(&one.id).map(|post| (one, post))).collect();
    if notes.is_empty() {
        return;
    }
    let cards = notes.iter().map(|(_, post)| note_card(book, post)).collect();
    out.open("section", &[("class", "related")]).element("h2", &[], "Related").open("div", &[]);
    out.html(&entry_list(&book.site.base, cards));
    let summary = if notes.len() == 1 { "Why this one" } else { "Why these" };
    out.open("details", &[("class", "fold")]).element("summary", &[], summary).open("dl", &[]);
    for (one, post) in notes {
        out.element("dt", &[], &post.title).element("dd", &[], &reasons(book, one));
    }
    out.close("dl").close("details").close("div").close("section");
}

/// `This note links to it; both are tagged wasm and size.`
fn reasons(book: &Casebook, one: &Related) -> String {
    let cases: Vec<&str> = one.cases.iter().filter_map(|id| book.case(id)).map(|case| case.title.as_str()).collect();
    let tags: Vec<&str> = one.tags.iter().map(|tag| tag.name.as_str()).collect();
    let words: Vec<&str> = one.words.iter().map(String::as_str).collect();
    let said = [
        one.links_there.then(|| "this note links to it".to_owned()),
        one.links_here.then(|| "it links here".to_owned()),
        (!tags.is_empty()).then(|| format!("both are tagged {}", listed(&tags))),
        (!cases.is_empty()).then(|| format!("both belong to {}", listed(&cases))),
        (!words.is_empty()).then(|| format!("both speak of {}", listed(&words))),
    ];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join("; ");
    let mut letters = said.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// `a, b and c`
fn listed(words: &[&str]) -> String {
    match words {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        words => words.concat(),
    }
}

/// The notes before and after it in the list. The newest has nothing after it.
fn neighbours(out: &mut Markup, book: &Casebook, post: &Post) {
    let at = book.posts.iter().position(|other| other.id == post.id).expect("the note is in its casebook");
    let older = book.posts.get(at + 1).map(|post| ("Before", post));
    let newer = at.checked_sub(1).map(|at| ("After", &book.posts[at]));
    let way = |(word, post): (&str, &'_ Post)| {
        let label = format!("{word}, {}", post.published.day.short());
        (label, Route::Note(post.slug.encoded()).href(&book.site.base))
    };
    let ways = older.into_iter().chain(newer).map(|one| (way(one), &*one.1.title));
    around(out, "Previous and next", ways.map(|((label, href), title)| (label, href, title)));
}

/// Two ways on, each a label, an address and a title; nothing for none.
pub(super) fn around<'a>(out: &mut Markup, name: &str, ways: impl Iterator<Item = (String, String, &'a str)>) {
    let mut ways = ways.peekable();
    if ways.peek().is_none() {
        return;
    }
    out.open("nav", &[("class", "around"), ("aria-label", name)]);
    for (label, href, title) in ways {
        out.open("a", &[("href", &href)]).element("span", &[("class", "label")], &label);
        out.element("strong", &[], title).close("a");
    }
    out.close("nav");
}
