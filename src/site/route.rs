//! Every address of the site as a value. The only place where a path is spelled.

use crate::model::Base;

/// A page. Slugs are kept as they stand in an address: percent-encoded, possibly with `/` inside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// `/`
    Home,
    /// `/posts/`
    Notes,
    /// `/posts/year/2024/`
    NotesOf(String),
    /// `/posts/<slug>/`
    Note(String),
    /// `/tags/`
    Tags,
    /// `/tags/<tag>/`
    Tag(String),
    /// `/cases/`
    Cases,
    /// `/cases/<slug>/`
    Case(String),
    /// `/decisions/`
    Decisions,
    /// `/decisions/<slug>/`
    Decision(String),
    /// `/journal/`
    Journal,
    /// `/journal/<slug>/`
    Entry(String),
    /// `/evidence/`
    Evidence,
    /// `/evidence/<slug>/`
    Exhibit(String),
    /// `/<slug>/`
    Page(String),
    /// Anything else, answered by `404.html`.
    Lost,
}

/// First segments that a free page may not take.
pub const RESERVED: [&str; 15] = [
    "posts",
    "tags",
    "cases",
    "decisions",
    "journal",
    "evidence",
    "index",
    "assets",
    "search",
    "404.html",
    "shell.html",
    "data.json",
    "resume.json",
    "site.webmanifest",
    "favicon.ico",
];

/// The last part of the address of a page's text.
const PAGE_TEXT: &str = "/index.md";
/// The same for a case.
const CASE_TEXT: &str = "/case.md";
/// The last part of the address of a case's data.
const CASE_DATA: &str = "/case.json";
/// Names under a page that are files.
const TAKEN: [&str; 3] = [PAGE_TEXT, CASE_TEXT, CASE_DATA];

impl Route {
    /// Reads a path inside the site (the base already stripped). Total: what is no page is [`Route::Lost`].
    /// The final slash may be missing, and `index.html` may stand behind it.
    pub fn parse(path: &str) -> Route {
        let path = path.strip_suffix("/index.html").unwrap_or(path);
        let inner = path.trim_start_matches('/').trim_end_matches('/');
        if inner.is_empty() {
            return Route::Home;
        }
        // Another form of a page is a file and no page.
        if TAKEN.iter().any(|name| inner.ends_with(name)) {
            return Route::Lost;
        }
        let (first, rest) = inner.split_once('/').unwrap_or((inner, ""));
        let slug = || rest.to_owned();
        match (first, rest) {
            ("posts", "") => Route::Notes,
            ("posts", _) => match rest.strip_prefix("year/") {
                Some(year) if is_year(year) => Route::NotesOf(year.to_owned()),
                _ => Route::Note(slug()),
            },
            ("tags", "") => Route::Tags,
            ("tags", _) => Route::Tag(slug()),
            ("cases", "") => Route::Cases,
            ("cases", _) => Route::Case(slug()),
            ("decisions", "") => Route::Decisions,
            ("decisions", _) => Route::Decision(slug()),
            ("journal", "") => Route::Journal,
            ("journal", _) => Route::Entry(slug()),
            ("evidence", "") => Route::Evidence,
            // Below it lie the exhibits' files, which are no pages.
            ("evidence", _) if rest.starts_with("files/") => Route::Lost,
            ("evidence", _) => Route::Exhibit(slug()),
            _ if RESERVED.contains(&first) => Route::Lost,
            _ => Route::Page(inner.to_owned()),
        }
    }

    /// The path inside the site, with its final slash.
    pub fn path(&self) -> String {
        let under = |folder: &str, slug: &str| ["/", folder, slug, "/"].concat();
        match self {
            Route::Home => "/".to_owned(),
            Route::Notes => "/posts/".to_owned(),
            Route::NotesOf(year) => under("posts/year/", year),
            Route::Note(slug) => under("posts/", slug),
            Route::Tags => "/tags/".to_owned(),
            Route::Tag(slug) => under("tags/", slug),
            Route::Cases => "/cases/".to_owned(),
            Route::Case(slug) => under("cases/", slug),
            Route::Decisions => "/decisions/".to_owned(),
            Route::Decision(slug) => under("decisions/", slug),
            Route::Journal => "/journal/".to_owned(),
            Route::Entry(slug) => under("journal/", slug),
            Route::Evidence => "/evidence/".to_owned(),
            Route::Exhibit(slug) => under("evidence/", slug),
            Route::Page(slug) => under("", slug),
            Route::Lost => "/404.html".to_owned(),
        }
    }

    /// The list in the masthead that the page belongs to.
    pub fn tab(&self) -> Route {
        match self {
            Route::NotesOf(_) | Route::Note(_) | Route::Tags | Route::Tag(_) => Route::Notes,
            Route::Case(_) => Route::Cases,
            Route::Decision(_) => Route::Decisions,
            Route::Entry(_) => Route::Journal,
            Route::Exhibit(_) => Route::Evidence,
            other => other.clone(),
        }
    }

    /// The address as it stands in a link.
    pub fn href(&self, base: &Base) -> String {
        [base.as_str(), &self.path()].concat()
    }

    /// The file that answers it, in the output folder; still percent-encoded.
    pub fn file(&self) -> String {
        let path = self.path();
        let inner = path.trim_start_matches('/');
        if inner.is_empty() || inner.ends_with('/') { format!("{inner}index.html") } else { inner.to_owned() }
    }

    /// The address of the page's text as Markdown, for a page that has one.
    pub fn markdown(&self) -> Option<String> {
        let name = match self {
            Route::Case(_) => CASE_TEXT,
            Route::Note(_) | Route::Decision(_) | Route::Entry(_) | Route::Exhibit(_) | Route::Page(_) => PAGE_TEXT,
            _ => return None,
        };
        Some([self.path().as_str(), &name[1..]].concat())
    }

    /// The address of everything about a case as plain data.
    pub fn case_data(&self) -> Option<String> {
        matches!(self, Route::Case(_)).then(|| [self.path().as_str(), &CASE_DATA[1..]].concat())
    }

    /// The address of the page's data, for a route that has a file of its own; lists of notes are drawn
    /// from the index instead.
    pub fn data(&self) -> Option<String> {
        match self {
            Route::Notes | Route::NotesOf(_) | Route::Tags | Route::Tag(_) | Route::Lost => None,
            _ => Some([self.path().as_str(), "data.json"].concat()),
        }
    }
}

/// Addresses of files that are no pages.
pub mod file {
    /// The index: what every list begins with.
    pub const INDEX: &str = "/index/index.json";
    /// Everything that can be gone to besides notes and tags.
    pub const THINGS: &str = "/index/things.json";
    /// What is laid over the page for a moment.
    pub const SHEETS: &str = "/index/sheets.json";
    /// The edge of the book, drawn from the record.
    pub const FORE_EDGE: &str = "/index/fore-edge.svg";
    /// Who keeps the record, in the terms of JSON Resume.
    pub const RESUME: &str = "/resume.json";
    /// The site as something that can be put on a home screen.
    pub const MANIFEST: &str = "/site.webmanifest";
    /// The icon that browsers ask for without being told.
    pub const ICON: &str = "/favicon.ico";
    /// The folder of content-hashed files.
    pub const ASSETS: &str = "/assets/";
    /// In the preview only: the stream of changes.
    pub const LIVE: &str = "/__casebook/live";
    /// In the preview only: what listens to it.
    pub const LIVE_SCRIPT: &str = "/__casebook/live.js";
    /// The page without content that any route can be rendered from.
    pub const SHELL: &str = "/shell.html";

    /// The address of a file in the output, by its path there.
    pub fn of(path: &str) -> String {
        ["/", path].concat()
    }

    /// The cards of one year's notes.
    pub fn notes_of(year: &str) -> String {
        ["/index/notes-", year, ".json"].concat()
    }
}

/// The fragment of an exhibit on the ledger's page.
pub fn exhibit_fragment(mark: u32) -> String {
    format!("e{mark}")
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_survives_its_own_address() {
        let s = |t: &str| t.to_owned();
        for route in [
            Route::Home,
            Route::Notes,
            Route::NotesOf(s("2024")),
            Route::Note(s("a")),
            Route::Note(s("setup/a")),
            Route::Tags,
            Route::Tag(s("c-2")),
            Route::Cases,
            Route::Case(s("client")),
            Route::Decisions,
            Route::Decision(s("0001-x")),
            Route::Journal,
            Route::Entry(s("2026-11-20-x")),
            Route::Evidence,
            Route::Exhibit(s("spike")),
            Route::Page(s("about")),
            Route::Page(s("about/us")),
            Route::Lost,
        ] {
            assert_eq!(Route::parse(&route.path()), route);
        }
    }

    #[test]
    fn parsing_is_total_and_forgiving() {
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("/index.html"), Route::Home);
        assert_eq!(Route::parse("/posts"), Route::Notes);
        assert_eq!(Route::parse("/posts/a/index.html"), Route::Note("a".into()));
        assert_eq!(Route::parse("/posts/year/24/"), Route::Note("year/24".into()));
        assert_eq!(Route::parse("/evidence/files/x.txt"), Route::Lost);
        assert_eq!(Route::parse("/assets/x.css"), Route::Lost);
        assert_eq!(Route::parse("/posts/a/index.md"), Route::Lost);
        assert_eq!(Route::parse("/resume.json"), Route::Lost);
    }

    #[test]
    fn texts_lie_beside_their_pages() {
        assert_eq!(Route::Note("a/b".into()).markdown().as_deref(), Some("/posts/a/b/index.md"));
        assert_eq!(Route::Case("x".into()).markdown().as_deref(), Some("/cases/x/case.md"));
        assert_eq!(Route::Case("x".into()).case_data().as_deref(), Some("/cases/x/case.json"));
        assert_eq!(Route::Notes.markdown(), None);
    }

    #[test]
    fn addresses_carry_the_base() {
        let base = Base::parse("/a/b/").expect("a plain base");
        assert_eq!(Route::Note("x".into()).href(&base), "/a/b/posts/x/");
        assert_eq!(Route::Home.href(&base), "/a/b/");
        assert_eq!(Route::Home.href(&Base::default()), "/");
    }
}
