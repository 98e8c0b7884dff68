//! What `site.toml` says, with its defaults filled in.

use super::{Base, Day, Html, Person, Url};

/// The site as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Name of the site, shown in the masthead and after every page's title.
    pub title: String,
    /// Origin and base as readers reach it, without a final slash; without it there is no canonical address.
    pub url: Option<String>,
    /// Where addresses begin.
    pub base: Base,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Default author of posts.
    pub author: String,
    /// BCP 47 tag of the interface and of texts that say nothing else.
    pub lang: String,
    /// Picture for link previews: a path inside the site.
    pub og_image: Option<Url>,
    /// Who keeps the record.
    pub person: Person,
    /// The statement at the top of the home page.
    pub hero: Hero,
    /// What is being worked towards now, in one sentence.
    pub mission: Option<String>,
    /// The home page's sections in order.
    pub sections: Vec<Section>,
    /// How notes are listed.
    pub posts: PostsSettings,
    /// Where the sources live.
    pub repository: Option<Repository>,
    /// Places to be found at.
    pub social: Vec<Link>,
    /// The oldest day anything in the record carries.
    pub since: Option<Day>,
    /// The newest day anything in the record carries.
    pub updated: Option<Day>,
}

impl Site {
    /// Where the host begins whose paths the site's addresses are: `https://a.example`, without a final slash.
    pub fn origin(&self) -> Option<&str> {
        let url = self.url.as_deref()?;
        let host = url.find("://").map_or(0, |at| at + 3);
        Some(url[host..].find('/').map_or(url, |slash| &url[..host + slash]))
    }

    /// A link's address as it is found from anywhere; without a public address, as the site has it.
    pub fn absolute(&self, href: &str) -> String {
        match self.origin() {
            Some(origin) if href.starts_with('/') && !href.starts_with("//") => [origin, href].concat(),
            _ => href.to_owned(),
        }
    }

    /// An author's address as a link writes it: paths inside the site get the base.
    pub fn within(&self, url: &Url) -> String {
        let base = if url.site_path().is_some() { self.base.as_str() } else { "" };
        [base, url.as_str()].concat()
    }
}

/// The statement at the top of the home page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hero {
    /// A short line above the heading.
    pub eyebrow: String,
    /// The statement.
    pub heading: String,
    /// A paragraph below it.
    pub text: Html,
    /// Where to go from here.
    pub links: Vec<Link>,
}

/// One section of the home page.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which: `mission`, `systems`, `featured`, `notes`, `decisions`, `trail`, `proves`, `journal`, `proof`, `repository` or `contact`.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// Its statement.
    pub text: String,
    /// How many items to show; 0 takes the section's own default.
    pub count: usize,
}

/// How notes are listed.
#[derive(Clone, Debug, PartialEq)]
pub struct PostsSettings {
    /// Heading of the list.
    pub heading: String,
    /// Its statement.
    pub text: String,
    /// What decides the order.
    pub order: Order,
}

/// What decides the order of notes, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The day of publication.
    Published,
    /// The day of the last change, as AstroPaper has it.
    Modified,
}

/// Where the sources live.
#[derive(Clone, Debug, PartialEq)]
pub struct Repository {
    /// Its page.
    pub url: Url,
    /// What a reviewer finds there.
    pub text: String,
    /// Address for editing a source file; `{path}` stands for the file.
    pub edit: Option<String>,
    /// Address for discussing a page; `{url}` and `{title}` stand for the page's.
    pub discuss: Option<String>,
}

/// A labelled address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub url: Url,
}
