//! An exhibit on its own page: what it is and who vouches for it, the file itself, and what rests on it.

use super::facts::{fact, text};
use super::markup::Markup;
use super::resting;
use crate::model::{Casebook, Evidence, Exhibit, Grade, Html, Kind, Reference, Url, Visibility};
use crate::site::words::{counted, grouped};

/// The longest text that is shown in the page, in bytes; longer ones are a click away.
const SHOWN: usize = 16_384;
/// So many lines stand open; more are folded.
const OPEN: usize = 48;

/// What an exhibit is, who vouches for it, where it can be seen, and how to know it again.
pub(crate) fn exhibit_facts(book: &Casebook, item: &Evidence) -> Html {
    let mut out = Markup::default();
    out.open("dl", &[("class", "facts")]);
    fact(&mut out, None, "Kind", text(Some(item.kind.key())));
    fact(&mut out, None, "Grade", told(item.grade.key(), vouches(item.grade)));
    fact(&mut out, None, "Visibility", told(item.visibility.key(), shows(item.visibility)));
    let stage = book.trail.iter().position(|stage| item.stage.as_ref() == Some(&stage.id));
    let stage = stage.map(|at| format!("{:02}\u{a0}{}", at + 1, book.trail[at].name));
    fact(&mut out, None, "Stage", text(stage.as_deref()));
    let date = item.date.map(|day| {
        let mut out = Markup::default();
        out.element("time", &[("datetime", &day.iso())], &day.short());
        out.done()
    });
    fact(&mut out, None, "Date", date.into_iter().collect());
    fact(&mut out, None, "Source", item.open_source().into_iter().map(|url| way(book, url)).collect());
    fact(&mut out, None, "Archived copy", item.open_archived().into_iter().map(|url| way(book, url)).collect());
    if let Some(file) = &item.file {
        // A size helps to guess what was kept back: it stands beside the copy alone.
        if let Some((file, published)) = item.open_file() {
            let mut out_file = Markup::default();
            out_file.link(&within(book, published), file.name());
            fact(&mut out, None, "File", vec![out_file.done()]);
            fact(&mut out, None, "Size", text(Some(&size(file.size))));
        }
        let term = if item.visibility == Visibility::Sealed { "SHA-256 of salt and file" } else { "SHA-256" };
        let mut digest = Markup::default();
        digest.element("span", &[("class", "digest")], &file.sha256);
        fact(&mut out, None, term, vec![digest.done()]);
    }
    out.close("dl");
    out.done()
}

/// A word, and what it means.
fn told(word: &str, meaning: &str) -> Vec<Html> {
    let mut out = Markup::default();
    out.element("span", &[], meaning);
    vec![Html::text(word), out.done()]
}

fn vouches(grade: Grade) -> &'static str {
    match grade {
        Grade::Primary => "the thing itself",
        Grade::ThirdParty => "somebody independent vouches for it",
        Grade::SelfReported => "the author alone vouches for it",
    }
}

fn shows(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "shown as it is",
        Visibility::Redacted => "described, and kept back",
        Visibility::Sealed => "known to exist, and kept back",
    }
}

fn way(book: &Casebook, url: &Url) -> Html {
    let mut out = Markup::default();
    match url.site_path() {
        Some(path) => out.link(&format!("{}{path}", book.site.base), path),
        None => {
            let label = url.host().unwrap_or(url.as_str());
            out.element("a", &[("href", url.as_str()), ("rel", "external")], label)
        }
    };
    out.done()
}

fn within(book: &Casebook, path: &str) -> String {
    format!("{}/{path}", book.site.base)
}

/// `1.4 kB (1,402 bytes)`
fn size(bytes: u64) -> String {
    let whole = counted(u32::try_from(bytes).unwrap_or(u32::MAX), "byte", "bytes");
    let tenths = |unit: u64| {
        let tenths = (bytes * 10 + unit / 2) / unit;
        format!("{}.{}", grouped((tenths / 10) as u32), tenths % 10)
    };
    match bytes {
        0..1000 => whole,
        // From here on a kilobyte would be rounded to a thousand of them.
        1000..999_950 => format!("{}\u{a0}kB ({whole})", tenths(1000)),
        _ => format!("{}\u{a0}MB ({whole})", tenths(1_000_000)),
    }
}

/// The description, the text, the file, what rests on the exhibit and who mentions it.
pub(crate) fn exhibit_body(book: &Casebook, item: &Evidence) -> Html {
    let mut out = Markup::default();
    if let Some(description) = &item.description {
        out.element("p", &[("class", "standfirst")], description);
    }
    out.html(&super::prose(&item.body.html));
    if let Some(file) = &item.file {
        slot(&mut out, "The file", |out| the_file(out, book, item, file));
    } else if item.visibility != Visibility::Public {
        slot(&mut out, "The file", |out| {
            out.element("p", &[], withheld(item.visibility));
        });
    }
    let resting = resting::list(book, item);
    slot(&mut out, "What rests on this", |out| {
        if resting.is_empty() {
            out.element("p", &[], "No claim, number or decision names it.");
        }
        out.html(&resting);
    });
    super::with_mentions(book, &Reference::new(Kind::Evidence, &item.id), &out.done())
}

fn slot(out: &mut Markup, heading: &str, inside: impl FnOnce(&mut Markup)) {
    out.open("section", &[("class", "slot")]).element("h2", &[], heading).open("div", &[("class", "exhibit-part")]);
    inside(out);
    out.close("div").close("section");
}

/// The published copy with its text and a way to check it, or why there is none.
fn the_file(out: &mut Markup, book: &Casebook, item: &Evidence, file: &Exhibit) {
    let Some((_, published)) = item.open_file() else {
        out.element("p", &[], withheld(item.visibility));
        if item.visibility == Visibility::Sealed {
            check(out, "cat salt file | sha256sum", &format!("{}  -", file.sha256));
        } else {
            check(out, "sha256sum file", &format!("{}  file", file.sha256));
        }
        return;
    };
    out.open("p", &[]).link(&within(book, published), "Open the copy").text(", ");
    out.text(&format!("{}, as it was in the project when this site was built.", size(file.size))).close("p");
    let bytes = book.assets.iter().find(|asset| asset.path == published).map(|asset| &asset.bytes);
    if let Some(text) = bytes.filter(|_| published.ends_with(".txt")).and_then(|bytes| shown(bytes)) {
        let lines = text.lines().count();
        let folded = [("class", "fold exhibit-text")];
        let open = [("class", "fold exhibit-text"), ("open", "")];
        out.open("details", if lines <= OPEN { &open } else { &folded });
        out.element("summary", &[], &counted(lines as u32, "line", "lines"));
        code(out, file.name(), None, text.lines());
        out.close("details");
    }
    out.element("p", &[], "A copy that gives this digest is this file, to the last byte:");
    let copy = published.rsplit('/').next().unwrap_or(published);
    check(out, &format!("sha256sum {copy}"), &format!("{}  {copy}", file.sha256));
}

/// The text of a file that can be read in the page.
fn shown(bytes: &[u8]) -> Option<&str> {
    if bytes.len() > SHOWN {
        return None;
    }
    std::str::from_utf8(bytes).ok().filter(|text| !text.trim().is_empty() && !text.contains('\0'))
}

fn withheld(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "",
        Visibility::Redacted => {
            "The file is kept back; what it shows is described here. Whoever is given it can check that it is the one \
             this page has spoken of."
        }
        Visibility::Sealed => {
            "Nothing is shown but that it exists. The digest is taken of a secret salt and the file together, so that \
             nobody can find the file by guessing. Whoever is given both can check that nothing was changed since."
        }
    }
}

fn check(out: &mut Markup, command: &str, answer: &str) {
    let digest = answer.split(' ').next();
    code(out, "check", digest, [format!("$ {command}").as_str(), answer].into_iter());
}

/// Lines of a file; or, where something of them is worth copying by itself, such as are wrapped to be seen whole.
fn code<'a>(out: &mut Markup, name: &str, copied: Option<&str>, lines: impl Iterator<Item = &'a str>) {
    out.open("figure", &[("class", "code")]).open("figcaption", &[("class", "code-head")]);
    out.element("span", &[("class", "code-name")], name).close("figcaption");
    if let Some(text) = copied {
        let attributes = [("type", "button"), ("class", "code-copy"), ("data-copy", text)];
        out.element("button", &attributes, "Copy digest");
        out.element("span", &[("class", "code-copied"), ("role", "status")], "");
    }
    let mut attributes = vec![("tabindex", "0"), ("role", "group"), ("aria-label", name)];
    attributes.extend(copied.map(|_| ("data-wrap", "")));
    out.open("pre", &attributes).open("code", &[]);
    for line in lines {
        out.element("span", &[("class", "line")], line).text("\n");
    }
    out.close("code").close("pre").close("figure");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_words_and_bytes() {
        assert_eq!(size(1), "1\u{a0}byte");
        assert_eq!(size(1_402), "1.4\u{a0}kB (1,402\u{a0}bytes)");
        assert_eq!(size(1_195), "1.2\u{a0}kB (1,195\u{a0}bytes)");
        assert_eq!(size(999_949), "999.9\u{a0}kB (999,949\u{a0}bytes)");
        assert_eq!(size(999_950), "1.0\u{a0}MB (999,950\u{a0}bytes)");
        assert_eq!(size(2_949_999), "2.9\u{a0}MB (2,949,999\u{a0}bytes)");
        assert_eq!(size(2_950_000), "3.0\u{a0}MB (2,950,000\u{a0}bytes)");
    }

    #[test]
    fn only_text_of_a_page_or_so_is_shown() {
        assert_eq!(shown(b"a\nb"), Some("a\nb"));
        assert_eq!(shown(&vec![b'a'; SHOWN + 1]), None);
        assert_eq!(shown(b"a\0b"), None);
        assert_eq!(shown(b"\xff"), None);
    }
}
