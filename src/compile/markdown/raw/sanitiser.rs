//! The second wall: the whole body through an HTML parser and an allowlist of what our own writer emits.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::policy;

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    // The title of a text that stands alone is the writer's: an author's own `<h1>` is one level lower by now.
    let tags: HashSet<&str> = policy::KEPT.iter().copied().chain(policy::VOID).chain(["h1", "input"]).collect();
    let everywhere = [
        "aria-label",
        "class",
        "data-align",
        "data-kind",
        "data-span",
        "dir",
        "id",
        "lang",
        "role",
        "tabindex",
        "title",
    ];
    let some: [(&str, &[&str]); 16] = [
        ("a", &["href", "rel"]),
        ("img", &["src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"]),
        ("source", &["src", "srcset", "type", "media", "sizes", "width", "height"]),
        ("video", &["src", "poster", "controls", "loop", "muted", "playsinline", "width", "height", "preload"]),
        ("audio", &["src", "controls", "loop", "muted", "preload"]),
        ("input", &["type", "disabled", "checked"]),
        ("ol", &["start", "reversed", "type"]),
        ("li", &["value"]),
        ("data", &["value"]),
        ("td", &["colspan", "rowspan"]),
        ("th", &["colspan", "rowspan", "scope"]),
        ("col", &["span"]),
        ("colgroup", &["span"]),
        ("details", &["open"]),
        ("time", &["datetime"]),
        ("ins", &["datetime"]),
    ];
    let attributes: HashMap<&str, HashSet<&str>> =
        some.into_iter().map(|(tag, names)| (tag, names.iter().copied().collect())).collect();
    let schemes: HashSet<&str> = super::super::address::SCHEMES.into();
    let mut builder = Builder::empty();
    builder
        .tags(tags)
        .generic_attributes(everywhere.into())
        .tag_attributes(attributes)
        .tag_attribute_values([("input", HashMap::from([("type", HashSet::from(["checkbox"]))]))].into())
        .clean_content_tags(["script", "style"].into())
        .url_schemes(schemes)
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true);
    builder
});

/// Balanced markup of nothing but what is allowed.
pub(in crate::compile::markdown) fn sanitise(markup: &str) -> String {
    SANITISER.clean(markup).to_string()
}
