//! Tags in a stretch of HTML, as a browser would tell them apart.

use std::ops::Range;

/// A piece of a stretch.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// Between tags, entities and all.
    Text(&'h str),
    /// `<name …>`
    Open(Tag),
    /// `</name>`, in lower case.
    Close(String),
    /// A comment, declaration or processing instruction.
    Silent,
}

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// In lower case.
    pub(super) name: String,
    /// In order.
    pub(super) attributes: Vec<Attribute>,
    /// Bytes of the stretch.
    pub(super) range: Range<usize>,
}

impl Tag {
    /// The value of an attribute, if it is there.
    pub(super) fn get(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// The value of an attribute, empty if it is not there.
    pub(super) fn value(&self, name: &str) -> &str {
        self.get(name).map_or("", |attribute| attribute.value.as_str())
    }
}

/// An attribute.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    /// In lower case.
    pub(super) name: String,
    /// Entities decoded.
    pub(super) value: String,
    /// Where the value stands, or the name where there is none.
    pub(super) range: Range<usize>,
}

/// Splits a stretch, each piece with its bytes. A `<` that begins no finished tag is text.
pub(super) fn scan(html: &str) -> Vec<(Piece<'_>, Range<usize>)> {
    let mut pieces = Vec::new();
    let (mut text, mut at) = (0, 0);
    while let Some(offset) = html[at..].find('<') {
        let start = at + offset;
        match piece(html, start) {
            Some((piece, end)) => {
                if text < start {
                    pieces.push((Piece::Text(&html[text..start]), text..start));
                }
                pieces.push((piece, start..end));
                (text, at) = (end, end);
            }
            None => at = start + 1,
        }
    }
    if text < html.len() {
        pieces.push((Piece::Text(&html[text..]), text..html.len()));
    }
    pieces
}

/// The tag or comment at `start`, and where it ends.
fn piece(html: &str, start: usize) -> Option<(Piece<'static>, usize)> {
    let rest = &html[start..];
    let until = |skip: usize, end: &str| {
        let found = rest.get(skip..).and_then(|inner| inner.find(end));
        start + found.map_or(rest.len(), |at| skip + at + end.len())
    };
    if rest.starts_with("<!-->") || rest.starts_with("<!--->") {
        return Some((Piece::Silent, until(0, ">")));
    }
    if rest.starts_with("<!--") {
        return Some((Piece::Silent, until(4, "-->")));
    }
    if rest.starts_with("<![CDATA[") {
        return Some((Piece::Silent, until(9, "]]>")));
    }
    if rest.starts_with("<?") {
        return Some((Piece::Silent, until(2, "?>")));
    }
    if rest.starts_with("<!") {
        return Some((Piece::Silent, until(2, ">")));
    }
    let closing = rest.starts_with("</");
    let name_at = start + if closing { 2 } else { 1 };
    if !html[name_at..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name_end = name_at + html[name_at..].find(|c: char| c.is_whitespace() || c == '/' || c == '>')?;
    let name = html[name_at..name_end].to_ascii_lowercase();
    let (attributes, end) = attributes(html, name_end)?;
    let piece = if closing { Piece::Close(name) } else { Piece::Open(Tag { name, attributes, range: start..end }) };
    Some((piece, end))
}

/// Attributes from `at` to the tag's `>`, and the place behind it. Of two with one name the first counts.
fn attributes(html: &str, mut at: usize) -> Option<(Vec<Attribute>, usize)> {
    let mut attributes: Vec<Attribute> = Vec::new();
    let until = |at: usize, stop: &dyn Fn(char) -> bool| html[at..].find(stop).map(|offset| at + offset);
    loop {
        at = until(at, &|c| !c.is_whitespace() && c != '/')?;
        if html[at..].starts_with('>') {
            return Some((attributes, at + 1));
        }
        let first = html[at..].chars().next().map_or(1, char::len_utf8);
        let name_end = until(at + first, &|c| c.is_whitespace() || "/>=".contains(c))?;
        let name = html[at..name_end].to_ascii_lowercase();
        let mut range = at..name_end;
        let equals = until(name_end, &|c| !c.is_whitespace())?;
        at = name_end;
        if html[equals..].starts_with('=') {
            let value = until(equals + 1, &|c| !c.is_whitespace())?;
            match html[value..].chars().next()? {
                '>' => at = value,
                quote @ ('"' | '\'') => {
                    let end = until(value + 1, &|c| c == quote)?;
                    range = value + 1..end;
                    at = end + 1;
                }
                _ => {
                    let end = until(value, &|c| c.is_whitespace() || c == '>')?;
                    range = value..end;
                    at = end;
                }
            }
        }
        let valued = range.start != name_end - name.len() || range.end != name_end;
        let value = if valued { decode(&html[range.clone()]) } else { String::new() };
        if !attributes.iter().any(|attribute| attribute.name == name) {
            attributes.push(Attribute { name, value, range });
        }
    }
}

/// Decodes entities that end in a semicolon; what is none stays as text.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(40).position(|b| b == b';').filter(|end| *end >= 2);
        match end.and_then(|end| Some((entity(&rest[..=end])?, end + 1))) {
            Some((meant, length)) => {
                out.push_str(&meant);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// What `&…;` stands for. The Markdown parser knows all two thousand names, so it is asked.
fn entity(written: &str) -> Option<String> {
    if !written[1..written.len() - 1].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#') {
        return None;
    }
    let pieces = pulldown_cmark::Parser::new(written).filter_map(|event| match event {
        pulldown_cmark::Event::Text(text) => Some(text.into_string()),
        _ => None,
    });
    let meant: String = pieces.collect();
    (meant != written).then_some(meant)
}
