//! Notes: AstroPaper's front matter as it is, and ours beside it.

use super::filed::{Filed, Place, filed, natural_slug, place};
use crate::compile::front::{Asking, Keys, Manner, Spanned, Value};
use crate::compile::options::Options;
use crate::compile::text::Text;
use crate::diag::{Spot, catalogue};
use crate::model::{Day, Moment, Series, Url};
use crate::site::route::file::of as address_of;
use jiff::tz::TimeZone;

/// A note as filed.
pub(crate) struct PostDraft {
    pub(crate) filed: Filed,
    pub(crate) place: Place,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) published: Moment,
    pub(crate) modified: Option<Moment>,
    pub(crate) author: Option<String>,
    pub(crate) featured: bool,
    pub(crate) tags: Vec<String>,
    pub(crate) category: Option<String>,
    pub(crate) standfirst: Option<String>,
    pub(crate) series: Option<Series>,
    /// Where the series is named.
    pub(crate) series_spot: Option<Spot>,
    pub(crate) toc: bool,
    pub(crate) lang: Option<String>,
    pub(crate) og_image: Option<Spanned<String>>,
    pub(crate) canonical: Option<Url>,
    pub(crate) hide_edit: bool,
    pub(crate) cases: Vec<Spanned<String>>,
    pub(crate) decisions: Vec<Spanned<String>>,
    pub(crate) evidence: Vec<Spanned<String>>,
    pub(crate) aliases: Vec<Spanned<Url>>,
}

/// Reads a note.
pub(crate) fn read(text: &Text<'_>, keys: Keys<'_>, options: &Options) -> PostDraft {
    let theirs = keys.in_manner(Manner::Strict);
    let ours = keys.in_manner(Manner::Lenient);
    let mut filed = filed(&keys, text.body..text.whole.len(), Manner::Lenient);
    let place = place(&keys, &["slug", "postSlug"], &natural_slug(&text.file), Manner::Strict);
    let zone = theirs.text(&["timezone"]).and_then(|name| zone(&keys, name));
    let zone = zone.as_ref().unwrap_or(keys.zone());
    let title = theirs.required(&["title"], "add a line `title: …`");
    let description = description(&keys, theirs);
    let help = "add a line such as `pubDatetime: 2026-11-20T09:00:00Z`";
    let published = theirs.required_moment(&["pubDatetime", "date", "pubDate"], zone, help);
    let modified = keys.usual().moment(&["modDatetime", "updated", "lastmod"], zone);
    if let Some((first, last)) = published.as_ref().zip(modified.as_ref())
        && last.value.day < first.value.day
    {
        let key = keys.entry(&["modDatetime", "updated", "lastmod"]).map_or("modDatetime", |entry| &entry.key);
        keys.fault(catalogue::changed_early(keys.spot(last.span.clone()), key, keys.spot(first.span.clone())));
    }
    let (published, modified) = (published.map(|moment| moment.value), modified.map(|moment| moment.value));
    let draft = theirs.flag(&["draft"]).unwrap_or(false);
    filed.hide(options, draft, published.as_ref().map(|moment| moment.seconds));
    let aliases = ours.items(&["aliases"]).into_iter().filter_map(|node| alias(ours, node)).collect();
    let read = PostDraft {
        place,
        title: title.map(|title| title.value).unwrap_or_default(),
        description,
        published: published.unwrap_or(Moment { seconds: 0, iso: String::new(), day: Day::default() }),
        modified,
        author: theirs.words(&["author"]),
        featured: theirs.flag(&["featured"]).unwrap_or(false),
        tags: tags(theirs.texts(&["tags"])),
        category: ours.words(&["category"]),
        standfirst: ours.words(&["standfirst"]),
        series: series(ours),
        series_spot: text.entry("series").map(|entry| keys.spot(entry.value.span.clone())),
        toc: ours.flag(&["toc"]).unwrap_or(true),
        lang: lang(&keys, &["lang", "language", "locale"]),
        og_image: theirs.text(&["ogImage"]).filter(|path| !path.value.is_empty()),
        canonical: theirs.url(&["canonicalURL"]).map(|url| url.value),
        hide_edit: theirs.flag(&["hideEditPost"]).unwrap_or(false),
        cases: ours.texts(&["cases"]).unwrap_or_default(),
        decisions: ours.texts(&["decisions"]).unwrap_or_default(),
        evidence: ours.texts(&["evidence"]).unwrap_or_default(),
        aliases,
        filed,
    };
    keys.finish();
    read
}

/// AstroPaper wants the key, but lets it be empty; then the excerpt stands in.
fn description(keys: &Keys<'_>, theirs: Asking<'_, '_>) -> String {
    let names = ["description", "summary"];
    match keys.entry(&names).map(|entry| &entry.value.value) {
        Some(Value::Scalar { text, .. }) => text.trim().to_owned(),
        _ => {
            let help = "add a line `description: …`, one or two sentences for lists and link previews";
            theirs.required(&names, help).map(|text| text.value).unwrap_or_default()
        }
    }
}

/// Tags in written order, each once.
pub(crate) fn tags(written: Option<Vec<Spanned<String>>>) -> Vec<String> {
    let Some(written) = written else { return vec!["others".to_owned()] };
    let mut tags: Vec<String> = Vec::new();
    for tag in written {
        if !tags.contains(&tag.value) {
            tags.push(tag.value);
        }
    }
    tags
}

fn zone(keys: &Keys<'_>, name: Spanned<String>) -> Option<TimeZone> {
    if name.value.is_empty() {
        return None;
    }
    let zone = TimeZone::get(&name.value).ok();
    if zone.is_none() {
        let expected = "a time zone such as Europe/Berlin";
        keys.fault(catalogue::wrong_type(keys.spot(name.span), "timezone", expected, &format!("`{}`", name.value)));
    }
    zone
}

fn series(ours: Asking<'_, '_>) -> Option<Series> {
    let entry = ours.value(&["series"])?;
    if let Value::Scalar { text, .. } = &entry.value.value {
        return Some(Series { id: text.trim().to_owned(), order: None }).filter(|series| !series.id.is_empty());
    }
    let keys = ours.table_of("series", &entry.value)?;
    let inner = keys.in_manner(Manner::Lenient);
    let id = inner.words(&["id"]);
    let order = inner.number(&["order"], 0.0..=1e6, "between 0 and 1000000").map(|order| order.round());
    if id.is_none() {
        keys.fault(catalogue::ignored_key(keys.opening(), "series", "the series' id, or {id, order}"));
    }
    keys.finish();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // the range was checked
    id.map(|id| Series { id, order: order.map(|order| order as u32) })
}

/// A language tag, if it looks like one.
pub(crate) fn lang(keys: &Keys<'_>, names: &[&'static str]) -> Option<String> {
    let text = keys.in_manner(Manner::Lenient).text(names).filter(|text| !text.value.is_empty())?;
    let tag = text.value.replace('_', "-");
    if is_lang(&tag) {
        return Some(tag);
    }
    keys.fault(catalogue::ignored_key(keys.spot(text.span), names[0], "a language tag such as en or pt-BR"));
    None
}

/// Whether a text has the form of a BCP 47 tag.
pub(crate) fn is_lang(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first =
        parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    first && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// A former address: a path of the site, also written without its first slash.
fn alias<'a>(ours: Asking<'_, 'a>, node: &'a crate::compile::front::Node) -> Option<Spanned<Url>> {
    if let Value::Scalar { text, .. } = &node.value
        && !text.starts_with('/')
        && !text.contains(':')
        && let Some(value) = Url::parse(&address_of(text.trim()))
    {
        return Some(Spanned { value, span: node.span.clone() });
    }
    ours.bare_url("aliases", node)
}
