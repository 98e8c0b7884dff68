//! `site.toml`, with its defaults filled in.

use super::case::links;
use super::home::{hero, sections};
use super::person::{person, without_remote_portrait};
use super::post::is_lang;
use crate::compile::front::{self, Asking, Faults, Keys, Language, Node, Spanned, Value, nearest};
use crate::compile::text::{decode, unreadable};
use crate::compile::{Options, Sources};
use crate::diag::{CODES, Nature, Policy, Setting, Spot, catalogue};
use crate::model::{Base, Order, PostsSettings, Repository, Site, Url};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// The settings, and what of them is not the casebook's but the compilation's.
pub(crate) struct SiteDraft {
    pub(crate) site: Site,
    /// The hero's text and the file it stands in, not yet rendered.
    pub(crate) hero_text: Option<Spanned<String>>,
    pub(crate) file: Arc<str>,
    /// Hosts whose pictures are shown.
    pub(crate) image_hosts: Vec<String>,
    pub(crate) policy: Policy,
    pub(crate) zone: TimeZone,
    /// Pictures named by path, to be looked up among the files.
    pub(crate) pictures: Vec<Spanned<Url>>,
}

/// The settings' file.
pub(crate) const FILE: &str = "site.toml";

/// Keys of `[site]` that one would look for above every table.
const OF_SITE: [&str; 7] = ["title", "url", "description", "author", "lang", "timezone", "base"];

/// Reads the settings; without the file, its defaults and one warning.
pub(crate) fn read(sources: &Sources, options: &Options, faults: &Faults) -> SiteDraft {
    let file: Arc<str> = Arc::from(FILE);
    let root = match sources.get(FILE) {
        None => {
            faults.add(catalogue::no_site_file());
            None
        }
        Some(source) => match decode(source) {
            Err(fault) => {
                faults.add(*fault);
                None
            }
            Ok(text) => front::parse(text, Language::Toml, 0)
                .map_err(|all| all.into_iter().for_each(|fault| faults.add(unreadable(&file, "TOML", fault))))
                .ok(),
        },
    };
    let absent = root.is_none();
    let root = root.unwrap_or(Node { span: 0..0, value: Value::Map(Vec::new()) });
    let entries = match &root.value {
        Value::Map(entries) => entries.as_slice(),
        _ => &[],
    };
    let utc = TimeZone::UTC;
    let keys = Keys::new(&file, 0..0, entries, faults, &utc);
    let usual = keys.usual();
    let table = |name: &'static str| usual.table(&[name]).unwrap_or_else(|| keys.inner(&[], 0..0));

    let mut pictures = Vec::new();
    let site = table("site");
    let asked = site.usual();
    let zone = zone(&site, asked);
    let url = site_url(&site, asked);
    if url.is_none() && !absent && !site.has("url") {
        let spot = keys.entry(&["site"]).map(|entry| keys.spot(entry.key_span.clone()));
        faults.add(catalogue::no_site_url(spot));
    }
    let base = base(&site, asked, options, url.as_deref());
    let title = asked.words(&["title"]);
    let description = asked.words(&["description"]).unwrap_or_default();
    let author = asked.words(&["author"]);
    let lang = site_lang(&site, asked);
    let og_image = asked.picture(&["ogImage", "og-image"]).map(|url| keep(&mut pictures, url));
    site.finish();

    let person_keys = table("person");
    let person = person(&person_keys, author.as_deref(), title.as_deref(), &mut pictures);
    person_keys.finish();
    let hero_keys = table("hero");
    let (hero, hero_text) = hero(hero_keys.usual(), title.as_deref(), &description);
    hero_keys.finish();
    let posts_keys = table("posts");
    let posts = posts(posts_keys.usual());
    posts_keys.finish();
    let repository = usual.table(&["repository"]).and_then(repository);
    let security = table("security");
    let image_hosts: Vec<String> =
        security.usual().plain_texts(&["images"]).into_iter().map(|host| host.to_lowercase()).collect();
    security.finish();
    let person = without_remote_portrait(person, &pictures, &image_hosts, &keys);
    let policy = Policy { strict: options.strict, settings: check(&table("check")) };
    let site = Site {
        author: author.unwrap_or_else(|| person.name.clone()),
        title: title.unwrap_or_else(|| "Casebook".to_owned()),
        url,
        base,
        description,
        lang,
        og_image,
        person,
        hero,
        mission: usual.words(&["mission"]),
        sections: sections(&keys, usual),
        posts,
        repository,
        social: links(usual, &["social"]),
        since: None,
        updated: None,
    };
    // Other floors read these.
    for theirs in ["offline", "deploy"] {
        keys.entry(&[theirs]);
    }
    for (key, span) in keys.unasked() {
        if let Some(own) = OF_SITE.into_iter().find(|own| *own == key) {
            keys.entry(&[own]);
            faults.add(catalogue::outside_site(keys.spot(span), own));
        }
    }
    keys.finish();
    SiteDraft { site, hero_text, file, image_hosts, policy, zone, pictures }
}

/// Keeps a picture to be looked up later.
pub(super) fn keep(pictures: &mut Vec<Spanned<Url>>, url: Spanned<Url>) -> Url {
    let value = url.value.clone();
    pictures.push(url);
    value
}

fn zone(site: &Keys<'_>, asked: Asking<'_, '_>) -> TimeZone {
    let Some(name) = asked.text(&["timezone"]).filter(|name| !name.value.is_empty()) else { return TimeZone::UTC };
    TimeZone::get(&name.value).unwrap_or_else(|_| {
        let expected = "a time zone such as Europe/Berlin";
        site.fault(catalogue::wrong_type(site.spot(name.span), "timezone", expected, &format!("`{}`", name.value)));
        TimeZone::UTC
    })
}

/// The public address: a web address without query or fragment; kept without its final slash.
fn site_url(site: &Keys<'_>, asked: Asking<'_, '_>) -> Option<String> {
    let written = asked.text(&["url"]).filter(|url| !url.value.is_empty())?;
    let text = written.value.trim_end_matches('/');
    let (host, rest) = text.split_once("://").unwrap_or_default();
    let web = host.eq_ignore_ascii_case("https") || host.eq_ignore_ascii_case("http");
    let bare = rest.split(['?', '#']).next().unwrap_or_default();
    let no_host = !web || bare.is_empty() || bare.starts_with('/');
    let blank = text.contains(char::is_whitespace);
    let parts = [("a blank", blank), ("a query", text.contains('?')), ("a fragment", text.contains('#'))];
    let parts: Vec<&str> = parts.into_iter().filter(|(_, has)| *has).map(|(what, _)| what).collect();
    let why = if no_host {
        Some("it names no host".to_owned())
    } else if !parts.is_empty() {
        Some(format!("it has {}", parts.join(" and ")))
    } else {
        Url::parse(text).is_none().then(|| "it has a sign that no address has".to_owned())
    };
    if let Some(why) = why {
        let plain = text.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let plain = Some(plain).filter(|plain| !no_host && Url::parse(plain).is_some());
        site.fault(catalogue::bad_site_url(site.spot(written.span), &written.value, &why, plain));
        return None;
    }
    Some(text.to_owned())
}

fn base(site: &Keys<'_>, asked: Asking<'_, '_>, options: &Options, url: Option<&str>) -> Base {
    let written = asked.text(&["base"]).filter(|base| !base.value.is_empty()).and_then(|base| {
        let parsed = Base::parse(&base.value);
        if parsed.is_none() {
            let found = format!("`{}`", base.value);
            site.fault(catalogue::wrong_type(site.spot(base.span), "base", "a path such as /notes/", &found));
        }
        parsed
    });
    let of_url = || {
        let rest = url?.split_once("://")?.1;
        Base::parse(rest.split_once('/').map_or("", |(_, path)| path))
    };
    options.base.clone().or(written).or_else(of_url).unwrap_or_default()
}

fn site_lang(site: &Keys<'_>, asked: Asking<'_, '_>) -> String {
    let Some(lang) = asked.text(&["lang", "language"]).filter(|lang| !lang.value.is_empty()) else {
        return "en".to_owned();
    };
    if !is_lang(&lang.value) {
        let found = format!("`{}`", lang.value);
        site.fault(catalogue::wrong_type(site.spot(lang.span), "lang", "a language tag such as en or pt-BR", &found));
        return "en".to_owned();
    }
    lang.value
}

fn posts(asked: Asking<'_, '_>) -> PostsSettings {
    let orders = [
        ("pubdatetime", Order::Published),
        ("published", Order::Published),
        ("moddatetime", Order::Modified),
        ("modified", Order::Modified),
    ];
    PostsSettings {
        heading: asked.words(&["heading"]).unwrap_or_else(|| "Notes".to_owned()),
        text: asked.words(&["text"]).unwrap_or_else(|| "Essays and working notes, newest first.".to_owned()),
        order: asked.choice(&["order"], &orders).unwrap_or(Order::Published),
    }
}

fn repository(keys: Keys<'_>) -> Option<Repository> {
    let asked = keys.usual();
    let url = asked.url(&["url"]);
    if url.is_none() && !keys.has("url") {
        keys.fault(catalogue::missing_key(keys.opening(), "url", "add a `url`: the repository's page"));
    }
    let pattern = |name: &'static str| {
        let text = asked.text(&[name]).filter(|text| !text.value.is_empty())?;
        // A pattern is an address once its places are filled.
        let probe = text.value.replace("{path}", "p").replace("{url}", "u").replace("{title}", "t");
        if Url::parse(&probe).is_none() {
            keys.fault(catalogue::bad_url(keys.spot(text.span), name, &text.value));
            return None;
        }
        Some(text.value)
    };
    let (edit, discuss) = (pattern("edit"), pattern("discuss"));
    let text = asked.words(&["text"]).unwrap_or_default();
    keys.finish();
    Some(Repository { url: url?.value, text, edit, discuss })
}

/// `[check]`: a weight for each code named. Other floors have codes too, so any warning of the table counts.
fn check(keys: &Keys<'_>) -> std::collections::BTreeMap<String, Setting> {
    let words =
        [("error", Setting::Error), ("warning", Setting::Warning), ("hint", Setting::Hint), ("off", Setting::Off)];
    let mut settings = std::collections::BTreeMap::new();
    for code in CODES.iter().filter(|code| code.nature != Nature::Error) {
        if let Some(setting) = keys.usual().choice(&[code.name], &words) {
            settings.insert(code.name.to_owned(), setting);
        }
    }
    let warnings = || CODES.iter().filter(|code| code.nature != Nature::Error).map(|code| code.name);
    for (key, span) in keys.unasked() {
        let fixed = CODES.iter().any(|code| code.name == key);
        let near = nearest(key, warnings()).filter(|_| !fixed);
        keys.fault(catalogue::unknown_check(Spot::new(keys.file(), span), key, near, fixed));
    }
    settings
}
