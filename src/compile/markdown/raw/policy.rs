//! What raw HTML may be. Everything is said here once, for the writer and for the sanitiser behind it.

/// What becomes of a raw element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Written as `name`, ended by the second.
    Keep(&'static str, &'static str),
    /// Written as `name`, never ended.
    Void(&'static str),
    /// Only the tags go.
    Unwrap,
    /// Goes with all it holds.
    Remove,
    /// Becomes a link.
    Card,
}

/// Defines the elements that stay, each with its end.
macro_rules! kept {
    ($($name:literal),* $(,)?) => {
        /// Elements that stay, with an end.
        pub(super) const KEPT: &[&str] = &[$($name),*];

        fn keep(name: &str) -> Option<Fate> {
            match name {
                $($name => Some(Fate::Keep($name, concat!("</", $name, ">"))),)*
                _ => None,
            }
        }
    };
}

kept![
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "caption",
    "cite",
    "code",
    "colgroup",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "video",
];

/// Elements that stay and have no end.
pub(super) const VOID: [&str; 7] = ["br", "col", "hr", "img", "source", "track", "wbr"];

/// What becomes of the element `name`. Names from before HTML 5 become their heirs.
pub(super) fn element(name: &str) -> Fate {
    let heir = match name {
        "h1" => "h2",
        "center" => "div",
        "font" | "nobr" => "span",
        "big" => "strong",
        "strike" => "s",
        "tt" => "code",
        "acronym" => "abbr",
        name => name,
    };
    if let Some(void) = VOID.iter().find(|void| **void == heir) {
        return Fate::Void(void);
    }
    match heir {
        "iframe" | "frame" => Fate::Card,
        "script" | "style" | "template" | "svg" | "math" | "textarea" | "select" | "title" | "xmp" | "noembed"
        | "noframes" | "noscript" | "frameset" | "plaintext" | "canvas" | "object" | "applet" | "head" => Fate::Remove,
        heir => keep(heir).unwrap_or(Fate::Unwrap),
    }
}

/// Whether the end of `name` may mean something.
pub(super) fn kept(name: &str) -> bool {
    matches!(element(name), Fate::Keep(..))
}

/// Elements that stay which may stand in running text.
const PHRASING: [&str; 37] = [
    "a", "abbr", "audio", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins",
    "kbd", "mark", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strong", "sub", "sup",
    "time", "track", "u", "var", "video", "wbr",
];

/// Whether an element that stays may stand in running text.
pub(super) fn phrasing(name: &str) -> bool {
    PHRASING.contains(&name)
}

/// Elements of HTML outside the policy whose tags go and whose text stays.
const FOREIGN: [&str; 28] = [
    "area", "base", "basefont", "bgsound", "blink", "body", "button", "dialog", "dir", "embed", "fieldset", "form",
    "html", "input", "label", "legend", "link", "main", "map", "marquee", "menu", "meta", "meter", "nav", "output",
    "param", "progress", "slot",
];

/// Whether `name` is no element of HTML and cannot be a component's either, which has a hyphen: `<T>` in running
/// text is such a word.
pub(super) fn is_word(name: &str) -> bool {
    element(name) == Fate::Unwrap && !FOREIGN.contains(&name) && !name.contains('-')
}

/// Attributes that stay as they are (values escaped), beside `title`, `lang` and `dir`. Addresses are not among
/// them: they are resolved.
pub(super) fn attribute(element: &str, name: &str) -> bool {
    match name {
        "title" | "lang" | "dir" => true,
        "colspan" | "rowspan" => matches!(element, "td" | "th"),
        "scope" => element == "th",
        "span" => matches!(element, "col" | "colgroup"),
        "start" | "type" => element == "ol" || (name == "type" && element == "source"),
        "reversed" => element == "ol",
        "value" => matches!(element, "li" | "data"),
        "open" => element == "details",
        "datetime" => matches!(element, "time" | "ins" | "del"),
        "loop" | "muted" | "playsinline" => matches!(element, "video" | "audio"),
        "media" | "sizes" => element == "source",
        _ => false,
    }
}

/// Elements whose end may be left out: an implied end is left to the sanitiser, which knows where it lies.
pub(super) fn end_optional(name: &str) -> bool {
    matches!(
        name,
        "p" | "li" | "dt" | "dd" | "tr" | "td" | "th" | "thead" | "tbody" | "tfoot" | "colgroup" | "rp" | "rt"
    )
}

/// Elements that may stay open over several blocks, as `<details>` around Markdown does.
const SPANNING: [&str; 26] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "figcaption",
    "figure",
    "footer",
    "header",
    "hgroup",
    "ins",
    "li",
    "ol",
    "section",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Whether an element may stay open over several blocks.
pub(super) fn spans_blocks(name: &str) -> bool {
    SPANNING.contains(&name)
}

/// Elements that an HTML parser opens anew behind a block they enclose, attributes and all: an id on one would be there
/// twice.
pub(super) fn repeats(name: &str) -> bool {
    matches!(name, "a" | "b" | "code" | "em" | "i" | "s" | "small" | "strong" | "u")
}

/// Elements on which an alignment is kept, as `data-align`.
pub(super) fn aligns(name: &str) -> bool {
    matches!(name, "div" | "p" | "td" | "th" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Raw elements open at once; deeper ones lose their tags.
pub(super) const DEPTH: usize = 200;
