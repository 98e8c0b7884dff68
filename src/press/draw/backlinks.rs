//! Who mentions a thing, with the sentences that do.

use super::markup::Markup;
use crate::model::{Backlink, Casebook, Html, Kind, Reference};
use crate::site::Route;
use std::ops::Range;

/// So many stand open; the rest folds.
const OPEN: usize = 12;
/// So many sentences of one text are quoted.
const QUOTED: usize = 3;

/// The things that mention this one, newest first; empty for none. Decisions that rest on an exhibit are told where its
/// page says what does.
pub(crate) fn backlinks(book: &Casebook, thing: &Reference) -> Html {
    let mut out = Markup::default();
    let item = book.exhibit(&thing.id).filter(|_| thing.kind == Kind::Evidence);
    let rests = |one: &&Backlink| {
        let decision = book.decision(&one.by.id).filter(|_| one.by.kind == Kind::Decision);
        item.zip(decision).is_some_and(|(item, decision)| decision.rests_on(item))
    };
    let list: Vec<&Backlink> = book.backlinks_of(thing).iter().filter(|one| !rests(one)).collect();
    let (open, folded) = list.split_at(list.len().min(OPEN));
    links(&mut out, book, open);
    if !folded.is_empty() {
        out.open("details", &[("class", "fold")]).element("summary", &[], &format!("{} more", folded.len()));
        links(&mut out, book, folded);
        out.close("details");
    }
    out.done()
}

/// The same under a heading: what stands in the frame at the end of a note or a free page.
pub(crate) fn mentioned_in(book: &Casebook, thing: &Reference) -> Html {
    let mut out = Markup::default();
    let list = backlinks(book, thing);
    if !list.is_empty() {
        out.element("h2", &[], "Mentioned in").open("div", &[]).html(&list).close("div");
    }
    out.done()
}

/// The text of a leaf, and behind it who mentions the leaf.
pub(crate) fn with_mentions(book: &Casebook, thing: &Reference, text: &Html) -> Html {
    let mut out = Markup::default();
    out.html(text);
    let mentions = mentioned_in(book, thing);
    if !mentions.is_empty() {
        out.open("section", &[("class", "slot mentioned")]).html(&mentions).close("section");
    }
    out.done()
}

fn links(out: &mut Markup, book: &Casebook, list: &[&Backlink]) {
    if list.is_empty() {
        return;
    }
    out.open("ul", &[("class", "backlinks")]);
    for one in list {
        let (word, route) = place(one);
        out.open("li", &[]).open("p", &[("class", "entry-meta")]).element("span", &[], word);
        if let Some(day) = one.day {
            out.element("time", &[("datetime", &day.iso())], &day.short());
        }
        out.close("p").link(&route.href(&book.site.base), &one.title);
        quotes(out, one);
        out.close("li");
    }
    out.close("ul");
}

/// The first of its sentences that mention the thing, and how many more do.
pub(super) fn quotes(out: &mut Markup, one: &Backlink) {
    let (quoted, rest) = one.sentences.split_at(one.sentences.len().min(QUOTED));
    if !quoted.is_empty() {
        out.open("blockquote", &[]);
        quoted.iter().for_each(|(sentence, words)| quote(out, sentence, words));
        out.close("blockquote");
    }
    if !rest.is_empty() {
        out.element("p", &[("class", "label")], &format!("and {} more of its sentences", rest.len()));
    }
}

/// The sentence, its linking words marked.
fn quote(out: &mut Markup, sentence: &str, words: &Range<usize>) {
    out.open("p", &[]).text(&sentence[..words.start]);
    if !words.is_empty() {
        out.element("mark", &[], &sentence[words.clone()]);
    }
    out.text(&sentence[words.end..]).close("p");
}

/// What sort of thing it is, in a word, and its page.
fn place(one: &Backlink) -> (&'static str, Route) {
    let slug = one.slug.encoded();
    match one.by.kind {
        Kind::Post => ("Note", Route::Note(slug)),
        Kind::Case => ("Case", Route::Case(slug)),
        Kind::Decision => ("Decision", Route::Decision(slug)),
        Kind::Journal => ("Journal", Route::Entry(slug)),
        Kind::Evidence => ("Exhibit", Route::Exhibit(slug)),
        Kind::Proof | Kind::Page => ("Page", Route::Page(slug)),
    }
}
