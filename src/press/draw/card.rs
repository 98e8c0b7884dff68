//! What a page is in a few lines: beside a link that leads to it, or opened where an exhibit is cited.
//!
//! Both are one piece of markup in the page's data. What only makes sense in the opened one, its ways out, stands in a
//! line of its own that the style takes from the card: whoever rests on a link cannot reach into what it shows.

use super::mark::exhibit_href;
use super::markup::Markup;
use crate::model::{Casebook, EntryKind, Evidence, Exhibit, Html, Visibility};
use crate::press::page::{RESUME, case_status, decision_status, stamp, updated};
use crate::press::pages::Subject;
use crate::site::card::{Stamp, Status};
use crate::site::page::Page;

/// How much of a digest is shown: enough to find it again by.
const DIGEST: usize = 12;

/// The card of a page; nothing for lists, which are known by their name.
pub(crate) fn card(book: &Casebook, subject: Subject, page: &Page) -> Html {
    let mut out = Markup::default();
    match subject {
        Subject::Record => return out.done(),
        Subject::Post(post) => {
            head(&mut out, &["NOTE"], None, Some(stamp(post.published.day)));
            text(&mut out, page, &post.title, post.standfirst.as_deref().unwrap_or(&post.description));
        }
        Subject::Case(case) => {
            let label = format!("CASE\u{a0}{}", case.number);
            head(&mut out, &[&label], Some(&case_status(case)), updated(book, case).map(stamp));
            text(&mut out, page, &case.title, &case.mission);
        }
        Subject::Decision(decision) => {
            let label = format!("DECISION\u{a0}{}", decision.number);
            head(&mut out, &[&label], Some(&decision_status(&decision.status)), decision.date.map(stamp));
            text(&mut out, page, &decision.title, &page.description);
        }
        Subject::Entry(entry) => {
            let kind = Some(entry.kind).filter(|kind| *kind != EntryKind::Note).map(EntryKind::key);
            let words: Vec<&str> = ["JOURNAL"].into_iter().chain(kind).collect();
            head(&mut out, &words, None, Some(stamp(entry.date)));
            text(&mut out, page, &entry.title, &page.description);
        }
        Subject::Exhibit(item) => {
            let label = format!("EXHIBIT\u{a0}E{}", item.mark);
            let hidden = Some(item.visibility).filter(|seen| *seen != Visibility::Public).map(Visibility::key);
            let words: Vec<&str> = [&label, item.kind.key(), item.grade.key()].into_iter().chain(hidden).collect();
            head(&mut out, &words, None, item.date.map(stamp));
            text(&mut out, page, &item.title, &page.description);
            if let Some(file) = &item.file {
                digest(&mut out, file, item.visibility);
            }
            ways(&mut out, book, item);
        }
        Subject::Resume => {
            head(&mut out, &["PAGE"], None, None);
            text(&mut out, page, RESUME, &page.description);
        }
        Subject::Page(free) => {
            head(&mut out, &["PAGE"], None, None);
            text(&mut out, page, &free.title, &page.description);
        }
    }
    out.done()
}

/// What it is, where it stands, its day.
fn head(out: &mut Markup, words: &[&str], status: Option<&Status>, day: Option<Stamp>) {
    out.open("p", &[("class", "slip-head")]);
    words.iter().for_each(|word| _ = out.element("span", &[], word).text(" "));
    if let Some(status) = status {
        out.element("span", &[("class", "status"), ("data-status", &status.key)], &status.label).text(" ");
    }
    if let Some(day) = day {
        out.element("time", &[("datetime", &day.iso)], &day.text);
    }
    out.close("p");
}

/// Its title and how it begins, in its own language.
fn text(out: &mut Markup, page: &Page, title: &str, line: &str) {
    let lang: &[(&str, &str)] = if page.lang.is_empty() { &[] } else { &[("lang", &page.lang), ("dir", "auto")] };
    let with = |class| [&[("class", class)], lang].concat();
    out.element("p", &with("slip-title"), title);
    if !line.is_empty() {
        let (begins, rest) = line.split_at(room(line));
        out.open("p", &with("slip-line")).text(begins);
        if !rest.is_empty() {
            out.element("span", &[("class", "slip-rest")], rest);
        }
        out.close("p");
    }
}

/// How many letters of a line four lines of a card take, and for how many of them one counts that is as wide as high.
const ROOM: usize = 190;
const WIDE: usize = 2;

/// Where a line is cut that is too long for a card: behind a word, or where there are no words, behind a letter.
fn room(line: &str) -> usize {
    let mut taken = 0;
    let mut word = 0;
    for (at, letter) in line.char_indices() {
        taken += if letter >= '\u{2e80}' { WIDE } else { 1 };
        if taken > ROOM {
            return if word > 0 { word } else { at };
        }
        if letter == ' ' {
            word = at;
        }
    }
    line.len()
}

/// How the digest of its file begins.
fn digest(out: &mut Markup, file: &Exhibit, visibility: Visibility) {
    let name = if visibility == Visibility::Sealed { "salted SHA-256" } else { "SHA-256" };
    let begins = &file.sha256[..DIGEST.min(file.sha256.len())];
    out.element("p", &[("class", "slip-foot")], &format!("{name} {begins}\u{2026}"));
}

/// Its page, and the thing itself where readers may see it.
fn ways(out: &mut Markup, book: &Casebook, item: &Evidence) {
    let base = &book.site.base;
    let mut ways = vec![("Open the exhibit", exhibit_href(book, item))];
    let at = |url: &crate::model::Url| match url.site_path() {
        Some(path) => format!("{base}{path}"),
        None => url.to_string(),
    };
    ways.extend(item.open_file().map(|(_, path)| ("the file", format!("{base}/{path}"))));
    ways.extend(item.open_source().map(|url| ("the source", at(url))));
    ways.extend(item.open_archived().map(|url| ("an archived copy", at(url))));
    out.open("p", &[("class", "slip-ways")]);
    ways.iter().for_each(|(text, href)| _ = out.link(href, text).text(" "));
    out.close("p");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_behind_a_word() {
        let long = "eleven letters ".repeat(20);
        let (begins, rest) = long.split_at(room(&long));
        assert!(begins.len() <= ROOM && begins.len() > ROOM - 16, "{} letters", begins.len());
        assert!(begins.ends_with("eleven") && rest.starts_with(" letters"), "{begins}|{rest}");
        assert_eq!(room("Short."), "Short.".len());
        assert_eq!(room(&"\u{66f8}".repeat(200)), ROOM / WIDE * '\u{66f8}'.len_utf8());
    }
}
