//! A line of our own markup as Markdown, or as plain words.

use crate::model::{Html, Markdown, Site};

/// Emphasis, code, links and pictures; other tags go, what they hold stays.
pub(super) fn markdown(site: &Site, html: &Html) -> String {
    let mut out = String::new();
    let mut links: Vec<String> = Vec::new();
    let mut code: Option<String> = None;
    for (tag, text) in pieces(html.as_str()) {
        let closes = tag.starts_with('/');
        match (tag.trim_start_matches('/').split([' ', '>']).next().unwrap_or_default(), closes) {
            ("em" | "i", _) => out.push('*'),
            ("strong" | "b", _) => out.push_str("**"),
            ("del", _) => out.push_str("~~"),
            ("code", false) => code = Some(String::new()),
            ("code", true) => out.push_str(&span(&code.take().unwrap_or_default())),
            ("br", _) => out.push(' '),
            ("a", false) => {
                out.push('[');
                links.push(attribute(tag, "href"));
            }
            ("a", true) => {
                out.push_str("](");
                Markdown::address_into(&mut out, &site.absolute(&links.pop().unwrap_or_default()));
                out.push(')');
            }
            ("img", _) => {
                out.push('!');
                let link = Markdown::link(&attribute(tag, "alt"), &site.absolute(&attribute(tag, "src")));
                out.push_str(link.as_str());
            }
            _ => {}
        }
        let text = decoded(text);
        match &mut code {
            Some(code) => code.push_str(&text),
            None => {
                let blank = |c: Option<char>| c.is_some_and(char::is_whitespace);
                if blank(text.chars().next()) && !out.ends_with(' ') {
                    out.push(' ');
                }
                out.push_str(Markdown::words(&text).as_str());
                if blank(text.chars().next_back()) && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
        }
    }
    out.trim().to_owned()
}

/// What a reader sees, marks of evidence left out.
pub(super) fn plain(html: &Html) -> String {
    let mut mark = false;
    let mut out = String::new();
    for (tag, text) in pieces(html.as_str()) {
        mark = tag.starts_with("a ") && attribute(tag, "class").contains("evidence-mark")
            || mark && !(tag.starts_with('/') && tag.ends_with("a>"));
        if !mark {
            out.push_str(&decoded(text));
        }
    }
    out.replace('\u{2060}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each tag, with its `>`, and the text behind it; the first has no tag.
fn pieces(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split('<').enumerate().map(|(place, piece)| match place {
        0 => ("", piece),
        _ => piece.split_at(piece.find('>').map_or(piece.len(), |end| end + 1)),
    })
}

/// The value of an attribute of a tag that we wrote.
fn attribute(tag: &str, name: &str) -> String {
    let value = tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next());
    decoded(value.unwrap_or_default())
}

/// Text without the four entities that our markup has.
fn decoded(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Code between as many backticks as it needs.
fn span(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let room = if code.starts_with('`') || code.ends_with('`') || code.starts_with(' ') { " " } else { "" };
    [&fence, room, code, room, &fence].concat()
}
