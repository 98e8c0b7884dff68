//! The HTML document around a page: head, policy, the app's markup, the island.

use super::icons::PAPER;
use super::look::{Client, Look};
use super::render;
use crate::model::{Base, Casebook, Html};
use crate::site::Route;
use crate::site::page::Page;
use crate::site::route::file;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What a page says about itself to machines.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    /// `website` or `article`.
    pub(super) kind: &'static str,
    /// Picture for link previews, a path inside the site or a web address.
    pub(super) image: Option<String>,
    /// RFC 3339 instants of publication and last change, for articles.
    pub(super) published: Option<String>,
    /// See `published`.
    pub(super) modified: Option<String>,
    /// Files with the same in another form, by address.
    pub(super) texts: Vec<String>,
    /// What it says in schema.org's words, ready to stand in a document.
    pub(super) graph: String,
}

/// What the heads of pages end with.
struct Ending {
    home: String,
    other: String,
}

/// How much of the style a page waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dress {
    /// What the home page shows; the client brings the rest.
    Site,
    /// All of it.
    Whole,
}

/// What all documents share, made once.
pub(super) struct Shell {
    base: Base,
    site: String,
    lang: String,
    url: Option<String>,
    /// From the policy to the scripts: the same bytes on the home page, and on every other.
    ending: Ending,
    image: Option<String>,
}

impl Shell {
    pub(super) fn new(book: &Casebook, client: &Client, look: &Look) -> Shell {
        let site = &book.site;
        Shell {
            base: site.base.clone(),
            site: site.title.clone(),
            lang: site.lang.clone(),
            url: site.origin().map(|origin| format!("{origin}{}", site.base)),
            ending: Ending {
                home: ending(&site.base, &site.title, client, look, Dress::Site),
                other: ending(&site.base, &site.title, client, look, Dress::Whole),
            },
            image: site.og_image.as_ref().map(|image| image.as_str().to_owned()),
        }
    }

    /// The whole document of a route.
    pub(super) fn document(&self, route: &Route, page: &Page, about: &About) -> String {
        let app = render::app(&self.base, &self.site, route, page.clone());
        let island = super::page::data(&page.clone().stripped());
        let lang = if page.lang.is_empty() { &self.lang } else { &page.lang };
        let mut out = String::with_capacity(app.len() + island.len() + self.ending.other.len() + 2048);
        self.open(&mut out, lang, &page.title);
        self.describe(&mut out, route, page, about);
        out.push_str(if *route == Route::Home { &self.ending.home } else { &self.ending.other });
        out.push_str("</head>\n<body><div id=\"app\" data-prerendered=\"");
        Html::escape_into(&mut out, &route.path());
        out.push_str("\">");
        out.push_str(&app);
        out.push_str("</div><script type=\"application/json\" id=\"casebook-page\">");
        out.push_str(&island);
        out.push_str("</script></body>\n</html>\n");
        out
    }

    /// The document any route can be drawn into.
    pub(super) fn bare(&self) -> String {
        let mut out = String::new();
        self.open(&mut out, &self.lang, &self.site);
        out.push_str(&self.ending.other);
        out.push_str("</head>\n<body><div id=\"app\"></div></body>\n</html>\n");
        out
    }

    fn open(&self, out: &mut String, lang: &str, title: &str) {
        out.push_str("<!DOCTYPE html>\n<html");
        for (name, value) in [
            ("lang", lang),
            ("data-lang", self.lang.as_str()),
            ("data-base", &self.base.to_string()),
            ("data-site", &self.site),
            ("data-url", self.url.as_deref().unwrap_or_default()),
        ] {
            attribute(out, name, value);
        }
        out.push_str(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        Html::escape_into(out, title);
        out.push_str("</title>\n");
    }

    fn describe(&self, out: &mut String, route: &Route, page: &Page, about: &About) {
        let absolute = |path: &str| match (&self.url, path.strip_prefix('/')) {
            (Some(url), Some(_)) => Some(format!("{url}{path}")),
            (None, Some(_)) => None,
            (_, None) => Some(path.to_owned()),
        };
        let mut meta = |kind: &str, name: &str, value: &str| {
            if !value.is_empty() {
                out.push_str("<meta");
                attribute(out, kind, name);
                attribute(out, "content", value);
                out.push_str(">\n");
            }
        };
        if *route == Route::Lost {
            return meta("name", "robots", "noindex");
        }
        meta("name", "description", &page.description);
        meta("property", "og:type", about.kind);
        meta("property", "og:site_name", &self.site);
        meta("property", "og:title", page.title.strip_suffix(&format!(" · {}", self.site)).unwrap_or(&page.title));
        meta("property", "og:description", &page.description);
        meta("property", "og:locale", &(if page.lang.is_empty() { &self.lang } else { &page.lang }).replace('-', "_"));
        let own = absolute(&route.path());
        meta("property", "og:url", own.as_deref().unwrap_or_default());
        let image = about.image.as_ref().or(self.image.as_ref()).and_then(|image| absolute(image));
        meta("property", "og:image", image.as_deref().unwrap_or_default());
        meta("name", "twitter:card", if image.is_some() { "summary_large_image" } else { "summary" });
        meta("property", "article:published_time", about.published.as_deref().unwrap_or_default());
        meta("property", "article:modified_time", about.modified.as_deref().unwrap_or_default());
        if let Some(canonical) = Some(page.canonical.clone()).filter(|elsewhere| !elsewhere.is_empty()).or(own) {
            out.push_str("<link rel=\"canonical\"");
            attribute(out, "href", &canonical);
            out.push_str(">\n");
        }
        // What speaks of this page alone is marked: the client takes it away when it shows another.
        for path in route.data().iter().chain(&about.texts) {
            let kind = if path.ends_with(".md") { "text/markdown" } else { "application/json" };
            out.push_str("<link rel=\"alternate\"");
            attribute(out, "type", kind);
            attribute(out, "href", &format!("{}{path}", self.base));
            out.push_str(" data-page>\n");
        }
        if !about.graph.is_empty() {
            out.push_str("<script type=\"application/ld+json\" data-page>");
            out.push_str(&about.graph);
            out.push_str("</script>\n");
        }
    }
}

/// A document that only leads on.
pub(super) fn redirect(href: &str, title: &str) -> String {
    let mut out =
        String::from("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"refresh\"");
    attribute(&mut out, "content", &format!("0; url={href}"));
    out.push_str(">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\"");
    attribute(&mut out, "href", href);
    out.push_str(">\n<title>");
    Html::escape_into(&mut out, title);
    out.push_str("</title>\n</head>\n<body><p><a");
    attribute(&mut out, "href", href);
    out.push('>');
    Html::escape_into(&mut out, title);
    out.push_str("</a></p></body>\n</html>\n");
    out
}

/// What every head ends with. `first.js` stands before the style, so that it runs before the first paint
/// without waiting for it; its hash is the only inline script the policy lets through.
fn ending(base: &Base, title: &str, client: &Client, look: &Look, dress: Dress) -> String {
    let asset = |name: &str| format!("{base}{}{name}", file::ASSETS);
    let hash = STANDARD.encode(Sha256::digest(look.first.as_bytes()));
    let mut out = String::new();
    let mut link = |attributes: &[(&str, &str)]| {
        out.push_str("<link");
        for (name, value) in attributes {
            attribute(&mut out, name, value);
        }
        out.push_str(">\n");
    };
    link(&[("rel", "stylesheet"), ("href", &asset(&look.site.name))]);
    if dress == Dress::Whole {
        link(&[("rel", "stylesheet"), ("href", &asset(&look.rest.name))]);
    }
    for font in look.fonts.iter().take(1) {
        link(&[
            ("rel", "preload"),
            ("href", &asset(&font.name)),
            ("as", "font"),
            ("type", "font/woff2"),
            ("crossorigin", ""),
        ]);
    }
    link(&[("rel", "icon"), ("href", &asset(&look.icons.drawn.name)), ("type", "image/svg+xml")]);
    link(&[("rel", "apple-touch-icon"), ("href", &asset(&look.icons.touch.name))]);
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}'; style-src 'self'; img-src 'self' https: data:; \
         media-src 'self' https:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
    );
    let mut head = String::from("<meta http-equiv=\"Content-Security-Policy\"");
    attribute(&mut head, "content", &policy);
    head.push_str(">\n<meta name=\"application-name\"");
    attribute(&mut head, "content", title);
    head.push_str(">\n");
    for (scheme, colour) in ["light", "dark"].into_iter().zip(PAPER) {
        head.push_str("<meta name=\"theme-color\"");
        attribute(&mut head, "media", &format!("(prefers-color-scheme: {scheme})"));
        attribute(&mut head, "content", colour);
        attribute(&mut head, "data-scheme", scheme);
        head.push_str(">\n");
    }
    head.push_str("<script>");
    head.push_str(&look.first);
    head.push_str("</script>\n");
    head.push_str(&out);
    // Neither the parser nor the first paint has anything to do with it.
    head.push_str("<script async type=\"module\" fetchpriority=\"low\"");
    attribute(&mut head, "src", &asset(&client.boot.name));
    // Named here and not preloaded: the client waits until the page is painted.
    attribute(&mut head, "data-glue", &asset(&client.glue.name));
    attribute(&mut head, "data-wasm", &asset(&client.wasm.name));
    // What nobody can use before scripts run, or see before the page is painted.
    attribute(&mut head, "data-manifest", &format!("{base}{}", file::MANIFEST));
    for font in look.fonts.iter().skip(1) {
        attribute(&mut head, "data-mono", &asset(&font.name));
    }
    if dress == Dress::Site {
        attribute(&mut head, "data-rest", &asset(&look.rest.name));
    }
    head.push_str("></script>\n");
    head
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    Html::escape_into(out, value);
    out.push('"');
}
