//! Where the destinations in a text lead.

use super::markdown::{Cited, Image, Link, Remark, Resolve, Shown};
use super::media::{Denied, Media, Private, Use, Used};
use super::names::{Found, Named, Names};
use super::paths::{cut, decoded, extension, folder, has_scheme, host, join, relative};
use super::project::Refusal;
use crate::compile::front::nearest;
use crate::model::{Base, Kind, Reference, Rendition};
use crate::picture::Flaw;
use crate::site::Route;
use crate::site::route::file::of as address_of;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every page of the site: its decoded path without the final slash, to its route and what it shows.
pub(crate) type Pages = BTreeMap<String, Page>;

/// The number and the title of every exhibit shown, by id.
pub(crate) type Ledger = BTreeMap<String, (u32, String)>;

/// One page that a link may lead to.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) route: Route,
    pub(crate) shows: Option<Reference>,
}

/// What destinations are looked up in.
pub(crate) struct Lookup<'a> {
    pub(crate) names: &'a Names,
    pub(crate) pages: &'a Pages,
    /// The number and the title of every exhibit shown, by id.
    pub(crate) ledger: &'a Ledger,
    pub(crate) media: &'a Media<'a>,
    pub(crate) base: &'a Base,
    /// The public address, without its final slash.
    pub(crate) url: Option<&'a str>,
    /// Its beginning, up to where paths begin.
    pub(crate) origin: Option<&'a str>,
    pub(crate) image_hosts: &'a [String],
}

/// The answers for one text.
pub(crate) struct Answers<'a> {
    pub(crate) lookup: &'a Lookup<'a>,
    pub(crate) file: &'a Arc<str>,
}

impl Resolve for Answers<'_> {
    fn link(&self, destination: &str) -> Link {
        if let Some(path) = self.own_path(destination) {
            return self.site_link(path);
        }
        if host(destination).is_some() {
            return Link::To { href: destination.to_owned(), mention: None, external: true };
        }
        if has_scheme(destination) || destination.starts_with('#') || destination.is_empty() {
            return Link::To { href: destination.to_owned(), mention: None, external: false };
        }
        if destination.starts_with('/') { self.site_link(destination) } else { self.file_link(destination) }
    }

    fn wikilink(&self, id: &str) -> Link {
        let (id, fragment) = id.split_once('#').map_or((id, None), |(id, fragment)| (id, Some(fragment)));
        if id.trim().is_empty() {
            return self.link(&format!("#{}", fragment.unwrap_or("")));
        }
        match self.lookup.names.find_any(id.trim()) {
            Found::One(named) => self.to(named, "", fragment),
            Found::Several(ids) => {
                let listed = ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
                broken(
                    format!("`{id}` may mean any of {listed}"),
                    Some("write the kind before the id, as in `[[posts/…]]`".into()),
                )
            }
            Found::Nothing(near) => {
                broken(format!("nothing has the id `{id}`"), near.map(|near| format!("did you mean `[[{near}]]`?")))
            }
        }
    }

    fn exhibit(&self, label: &str) -> Cited {
        match self.lookup.names.find(Kind::Evidence, label) {
            Found::One(named) => match self.lookup.ledger.get(&named.reference.id) {
                Some((mark, title)) => Cited::Exhibit {
                    href: format!("{}{}", self.lookup.base, named.path),
                    mark: *mark,
                    title: title.clone(),
                    reference: named.reference.clone(),
                },
                None if named.broken => Cited::Exhibit {
                    href: named.path.clone(),
                    mark: 0,
                    title: String::new(),
                    reference: named.reference.clone(),
                },
                None => Cited::Hidden,
            },
            Found::Several(ids) => {
                let listed = ids.iter().map(|id| format!("`[^{id}]`")).collect::<Vec<_>>().join(", ");
                Cited::Nothing { help: Some(format!("several exhibits answer to it: write one of {listed}")) }
            }
            Found::Nothing(near) => {
                Cited::Nothing { help: near.map(|near| format!("did you mean the exhibit `[^{near}]`?")) }
            }
        }
    }

    fn image(&self, destination: &str) -> Image {
        if let Some(host) = host(destination) {
            let allowed = self.lookup.image_hosts.iter().any(|known| known.eq_ignore_ascii_case(host));
            return Image::Remote { allowed, host: host.to_owned() };
        }
        let (path, ..) = cut(destination);
        let media = self.lookup.media;
        if path.starts_with('/') {
            return match media.shown_of_site(self.file, path) {
                Some(Ok(used)) => self.shown(&used),
                Some(Err(denied)) => why_not(denied, false),
                None => Image::Missing {
                    fatal: false,
                    help: media.nearest(path).map(|near| format!("did you mean `/{near}`?")),
                },
            };
        }
        match media.of_text(self.file, path, Use::Shown) {
            Ok(used) => self.shown(&used),
            Err(Denied::Refused(Refusal::Missing)) => {
                let near = media.near_picture(self.file, path);
                Image::Missing { fatal: true, help: near.map(|near| format!("did you mean `{near}`?")) }
            }
            Err(denied) => why_not(denied, true),
        }
    }

    fn absolute(&self, href: &str) -> String {
        match self.lookup.origin {
            Some(origin) if href.starts_with('/') && !href.starts_with("//") => [origin, href].concat(),
            _ => href.to_owned(),
        }
    }
}

/// What to do about a refusal, where the plain advice does not fit.
fn why(refusal: Refusal) -> Option<String> {
    Some(
        match refusal {
            Refusal::Missing => return None,
            Refusal::Outside => "the path leads out of the project: copy the file into it",
            Refusal::Hidden => "files whose names begin with a dot are not published",
            Refusal::Ignored => "git ignores the file: add it to the repository",
            Refusal::TooLarge => "the file is too large to publish: make it smaller",
        }
        .to_owned(),
    )
}

/// Why a picture is not shown.
fn why_not(denied: Denied, fatal: bool) -> Image {
    match denied {
        Denied::Refused(refusal) => Image::Missing { fatal, help: why(refusal) },
        Denied::Flawed(flaw) => {
            let (why, help) = flawed(flaw);
            Image::Broken { why, help }
        }
        Denied::Private(why) => Image::Broken { why: "it is not for readers".to_owned(), help: kept_back(why, "") },
    }
}

/// What to do about a file that is not for readers. `path` is where it lies in the project.
fn kept_back(why: Private, path: &str) -> String {
    match why {
        Private::Outside => {
            format!("make it an exhibit with `file: {path}` and cite that, or copy it beside the text")
        }
        Private::Settings => "remove the link: site.toml is read by the tool, not by readers".to_owned(),
        Private::Key => "remove it: keys and their containers are never published".to_owned(),
    }
}

/// What is wrong with a picture, and what would mend it.
fn flawed(flaw: Flaw) -> (String, String) {
    let (why, help) = match flaw {
        Flaw::Unknown => {
            ("it is no picture that browsers show".to_owned(), "save it as JPEG, PNG, WebP, AVIF, GIF or SVG")
        }
        Flaw::Broken => ("it is damaged, or ends too early".to_owned(), "save it anew from the program that made it"),
        Flaw::TooLarge(width, height) => (
            format!("it has {width} × {height} pixels, more than are unpacked"),
            "make it smaller: 64 million pixels are allowed",
        ),
        Flaw::Metadata => (
            "it carries metadata, which cannot be taken out of AVIF here".to_owned(),
            "export it without metadata, or save it as JPEG, PNG or WebP",
        ),
    };
    (why, help.to_owned())
}

fn broken(why: String, help: Option<String>) -> Link {
    Link::Broken { why, help, href: None }
}

impl Answers<'_> {
    /// The path inside the site, where a web address is the site's own.
    fn own_path<'d>(&self, destination: &'d str) -> Option<&'d str> {
        let rest = destination.strip_prefix(self.lookup.url?)?;
        if rest.is_empty() { Some("/") } else { rest.starts_with('/').then_some(rest) }
    }

    /// A picture of the site's own, with its better files.
    fn shown(&self, used: &Used) -> Image {
        let base = self.lookup.base;
        let (width, height) = used.size;
        let mut shown = Shown { src: format!("{base}{}", used.path), width, height, ..Shown::default() };
        let Some(picture) = &used.picture else { return Image::File(Box::new(shown)) };
        shown.tone = picture.tone.map(|tone| (tone.light, tone.hue));
        for same in picture.better.chunk_by(|a, b| a.format == b.format) {
            let of = |one: &Rendition| format!("{base}{} {}w", address_of(&one.path), one.width);
            let set = same.iter().map(of).collect::<Vec<_>>().join(", ");
            shown.sets.push((same[0].format.mime(), set));
        }
        let is = picture.format.ending();
        if !(used.ending == is || (used.ending == "jpeg" && is == "jpg")) {
            shown.remarks.push(Remark::Misnamed { says: used.ending.clone(), is: is.to_owned() });
        }
        shown.remarks.extend(picture.removed.iter().map(|what| Remark::Removed { what: what.clone() }));
        Image::File(Box::new(shown))
    }

    fn to(&self, named: &Named, query: &str, fragment: Option<&str>) -> Link {
        if !named.visible {
            let why = format!("{} is not published", named.file);
            return broken(why, Some("publish it, or remove the link".to_owned()));
        }
        let external = named.reference.kind == Kind::Proof;
        let href = if external {
            named.path.clone()
        } else {
            let (path, _, own) = cut(&named.path);
            let fragment = fragment.or(own).map(|fragment| format!("#{fragment}")).unwrap_or_default();
            format!("{}{path}{query}{fragment}", self.lookup.base)
        };
        Link::To { href, mention: Some(named.reference.clone()), external }
    }

    /// A path of the site: a page or a static file.
    fn site_link(&self, destination: &str) -> Link {
        let (path, query, fragment) = cut(destination);
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        let base = self.lookup.base;
        let key = page_key(path);
        if let Some(page) = self.lookup.pages.get(&key) {
            let href = format!("{}{query}{fragment}", page.route.href(base));
            return Link::To { href, mention: page.shows.clone(), external: false };
        }
        if let Some(file) = self.lookup.media.of_site(path) {
            return Link::To { href: format!("{base}{}{query}{fragment}", file.path), mention: None, external: false };
        }
        // Whatever tags and years a note has that cannot be read, there are pages of them.
        let of_notes = matches!(Route::parse(&format!("{key}/")), Route::Tag(_) | Route::NotesOf(_));
        if of_notes && self.lookup.names.lost_some(Kind::Post) {
            return Link::To { href: format!("{base}{destination}"), mention: None, external: false };
        }
        let near = nearest(&key, self.lookup.pages.keys().map(String::as_str));
        let help = near.map(|near| format!("did you mean `{near}/`?"));
        let href = Some(format!("{base}{destination}"));
        Link::Broken { why: format!("the site has no page `{path}`"), help, href }
    }

    /// A path relative to the text's file: another text, or a file to hand out.
    fn file_link(&self, destination: &str) -> Link {
        let (path, query, fragment) = cut(destination);
        let path = decoded(path);
        let from = folder(self.file);
        let Some(target) = join(from, &path) else {
            return self.handed_out(destination, &path);
        };
        let bare = target.trim_end_matches('/');
        let candidates = [target.clone(), format!("{bare}.md"), format!("{bare}/index.md")];
        for candidate in &candidates {
            match self.lookup.names.of_file(candidate).as_slice() {
                [] => {}
                [named] => return self.to(named, query, fragment),
                [named, ..] => {
                    let (page, ..) = cut(&named.path);
                    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
                    let href = format!("{}{page}{query}{fragment}", self.lookup.base);
                    return Link::To { href, mention: None, external: false };
                }
            }
        }
        match self.handed_out(destination, &path) {
            Link::Broken { why, help: None, href } => {
                let near = self.lookup.names.near_file(&target).filter(|near| *near != &**self.file);
                let help = near.map(|near| format!("did you mean `{}`?", relative(from, near)));
                Link::Broken { why, help, href }
            }
            link => link,
        }
    }

    fn handed_out(&self, destination: &str, path: &str) -> Link {
        let text = matches!(extension(path).as_deref(), Some("md" | "mdx" | "markdown"));
        if !text && path.contains('.') {
            match self.lookup.media.of_text(self.file, path, Use::Linked) {
                Ok(file) => {
                    let href = format!("{}{}", self.lookup.base, file.path);
                    return Link::To { href, mention: None, external: false };
                }
                Err(Denied::Refused(Refusal::Missing)) => {}
                Err(Denied::Refused(refusal)) => {
                    return broken(format!("`{destination}` cannot be published"), why(refusal));
                }
                Err(Denied::Flawed(flaw)) => return broken(flawed(flaw).0, Some(flawed(flaw).1)),
                Err(Denied::Private(why)) => {
                    return Link::Private { help: kept_back(why, &self.lookup.media.in_project(self.file, path)) };
                }
            }
        }
        broken(format!("there is no file `{destination}` beside this text"), None)
    }
}

/// How a path is looked up among the pages: decoded, without `index.html` and the final slash.
pub(crate) fn page_key(path: &str) -> String {
    let path = path.strip_suffix("index.html").filter(|rest| rest.ends_with('/')).unwrap_or(path);
    decoded(path.trim_end_matches('/'))
}
