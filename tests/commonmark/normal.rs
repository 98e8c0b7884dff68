//! Markup made comparable: what we add on purpose is taken away, and spelling that means the same is made the same.

/// One of a page's pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Open(String, Vec<(String, String)>),
    Close(String),
}

/// Elements around which blanks mean nothing.
const BLOCKS: [&str; 25] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "hr",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "dl",
    "dt",
    "dd",
    "br",
    "section",
];

/// The specification's markup, with its headings moved below the page's own as ours are.
pub(crate) fn theirs(html: &str) -> String {
    let mut pieces = split(html);
    let mut above: Vec<(u32, u32)> = Vec::new();
    let mut open = Vec::new();
    for piece in &mut pieces {
        match piece {
            Piece::Open(name, _) if level(name).is_some() => {
                let written = level(name).expect("just seen");
                above.retain(|(level, _)| *level < written);
                let moved = above.last().map_or(2, |(_, moved)| (moved + 1).min(6));
                above.push((written, moved));
                open.push(moved);
                *name = format!("h{moved}");
            }
            Piece::Close(name) if level(name).is_some() => {
                if let Some(moved) = open.pop() {
                    *name = format!("h{moved}");
                }
            }
            _ => {}
        }
    }
    print(pieces)
}

/// Our markup without anchors, fragments, frames, lines and what else the specification knows nothing of.
pub(crate) fn ours(html: &str) -> String {
    let mut kept = Vec::new();
    let mut pieces = split(html).into_iter();
    let mut unwrapped: Vec<&str> = Vec::new();
    let mut spans: Vec<bool> = Vec::new();
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Open(name, mut attributes) => {
                let class = value(&attributes, "class").unwrap_or_default().to_owned();
                if name == "a" && class == "anchor" {
                    pieces.find(|piece| *piece == Piece::Close("a".into()));
                    continue;
                }
                if name == "button" {
                    pieces.find(|piece| *piece == Piece::Close("button".into()));
                    continue;
                }
                if name == "figure" && class == "code" {
                    unwrapped.push("figure");
                    continue;
                }
                if name == "span" {
                    // A line, a stretch of one colour, and where it is said that something was copied.
                    let ours = class == "line" || class == "code-copied" || class.len() == 1;
                    spans.push(ours);
                    if ours {
                        continue;
                    }
                }
                attributes.retain(|(attribute, value)| match attribute.as_str() {
                    "id" => level(&name).is_none(),
                    "rel" | "data-bare" | "loading" | "decoding" | "tabindex" | "role" | "aria-label" => false,
                    "class" => value.starts_with("language-"),
                    _ => true,
                });
                kept.push(Piece::Open(name, attributes));
            }
            Piece::Close(name) if name == "figure" && unwrapped.pop().is_some() => {}
            Piece::Close(name) if name == "span" && spans.pop() == Some(true) => {}
            piece => kept.push(piece),
        }
    }
    print(kept)
}

fn level(name: &str) -> Option<u32> {
    name.strip_prefix('h')?.parse().ok()
}

fn value<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Splits well-formed markup. Anything else stays text, as it is.
fn split(html: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let tag = rest.starts_with('<').then(|| tag(rest)).flatten();
        if let Some((piece, length)) = tag {
            pieces.push(piece);
            rest = &rest[length..];
            continue;
        }
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest[first..].find('<').map_or(rest.len(), |at| at + first);
        let text = plain(&rest[..end]);
        match pieces.last_mut() {
            Some(Piece::Text(before)) => before.push_str(&text),
            _ => pieces.push(Piece::Text(text)),
        }
        rest = &rest[end..];
    }
    pieces
}

fn tag(rest: &str) -> Option<(Piece, usize)> {
    let end = rest.find('>')?;
    let inner = rest[1..end].trim_end_matches('/').trim_end();
    if let Some(name) = inner.strip_prefix('/') {
        return Some((Piece::Close(name.to_owned()), end + 1));
    }
    let name_end = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let name = &inner[..name_end];
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let mut attributes = Vec::new();
    let mut left = inner[name_end..].trim_start();
    while let Some((key, after)) = left.split_once("=\"") {
        let (value, after) = after.split_once('"')?;
        attributes.push((key.to_owned(), plain(value)));
        left = after.trim_start();
    }
    if !left.is_empty() {
        return None;
    }
    attributes.sort();
    Some((Piece::Open(name.to_owned(), attributes), end + 1))
}

/// Entities and typographic marks as the plain characters they stand for.
fn plain(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    let mut text = text.to_owned();
    for (written, meant) in marks {
        text = text.replace(written, meant);
    }
    for (smart, straight) in [("‘", "'"), ("’", "'"), ("“", "\""), ("”", "\""), ("…", "..."), ("—", "---"), ("–", "--")]
    {
        text = text.replace(smart, straight);
    }
    text
}

/// One line; blanks around blocks dropped, except in code.
fn print(pieces: Vec<Piece>) -> String {
    let block = |piece: Option<&Piece>| match piece {
        None => true,
        Some(Piece::Open(name, _) | Piece::Close(name)) => BLOCKS.contains(&name.as_str()),
        Some(Piece::Text(_)) => false,
    };
    let mut out = String::new();
    let mut code = 0;
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Open(name, attributes) => {
                code += i32::from(name == "pre");
                out += &format!("<{name}");
                for (key, value) in attributes {
                    out += &format!(" {key}={value:?}");
                }
                out.push('>');
            }
            Piece::Close(name) => {
                code -= i32::from(name == "pre");
                out += &format!("</{name}>");
            }
            Piece::Text(text) if code > 0 => out += &text.replace('<', "&lt;"),
            Piece::Text(text) => {
                let mut text = text.as_str();
                if at == 0 || block(pieces.get(at - 1)) {
                    text = text.trim_start();
                }
                if block(pieces.get(at + 1)) {
                    text = text.trim_end();
                }
                out += &text.replace('<', "&lt;");
            }
        }
    }
    out
}
