//! What a drawing may hold.

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays.
    Keep,
    /// Only the tags go.
    Unwrap,
    /// It goes with all it holds, and the author hears of it.
    Remove,
    /// It goes with all it holds.
    Silent,
}

/// What becomes of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It stays.
    Keep,
    /// It goes, and the author hears of it.
    Remove,
    /// It goes.
    Silent,
}

/// Elements that draw, or move what is drawn.
const KEPT: [&str; 59] = [
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
];

/// What becomes of an element.
pub(super) fn element(name: &str, attributes: &[(String, String)]) -> Fate {
    let moves = matches!(name, "animate" | "set" | "animateMotion" | "animateTransform");
    let aims = |(name, value): &(String, String)| {
        let value = value.trim().to_ascii_lowercase();
        name == "attributeName" && (value.ends_with("href") || value.starts_with("on") || value == "style")
    };
    match name {
        _ if moves && attributes.iter().any(aims) => Fate::Remove,
        _ if KEPT.contains(&name) => Fate::Keep,
        "a" => Fate::Unwrap,
        "metadata" => Fate::Silent,
        // Editors keep notes under prefixes of their own; a prefix of HTML is no note.
        _ => match name.split_once(':') {
            Some(("sodipodi" | "inkscape" | "rdf" | "cc" | "dc" | "sketch" | "serif" | "bx" | "i" | "x", _)) => {
                Fate::Silent
            }
            _ => Fate::Remove,
        },
    }
}

/// What becomes of an attribute.
pub(super) fn attribute(name: &str, value: &str) -> Verdict {
    match name {
        "xml:space" | "xml:lang" => Verdict::Keep,
        "href" | "xlink:href" if !is_inside(value) => Verdict::Remove,
        "href" | "xlink:href" => Verdict::Keep,
        _ if name.contains(':') || name == "xmlns" || name.starts_with("data-") => Verdict::Silent,
        _ if name.to_ascii_lowercase().starts_with("on") => Verdict::Remove,
        "src" | "ping" | "srcset" => Verdict::Remove,
        _ if fetches(value) => Verdict::Remove,
        _ => Verdict::Keep,
    }
}

/// Whether a reference stays in the file: a place in it, or pixels written into it.
fn is_inside(value: &str) -> bool {
    let value = value.trim();
    let pixels = ["png", "jpeg", "jpg", "gif", "webp"];
    value.starts_with('#') || pixels.iter().any(|kind| value.starts_with(&format!("data:image/{kind};base64,")))
}

/// Whether a style, or a value of one, may make a browser fetch something. A backslash can spell anything.
pub(super) fn fetches(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let mut addresses = style
        .split("url(")
        .skip(1)
        .map(|rest| rest.trim_start_matches(|c: char| c.is_whitespace() || "'\"".contains(c)));
    let named = ["@import", "image-set", "src(", "image(", "javascript:", "expression("];
    style.contains('\\')
        || named.iter().any(|name| style.contains(name))
        || addresses.any(|rest| !rest.starts_with('#'))
}
