//! What each page shows, as one value: made at build time, or on the client from the index.

mod dossier;
mod free;
mod home;
mod leaf;
mod note;
mod notes;
mod rows;

pub use dossier::{DEPTHS, DossierPage};
pub use free::{FreePage, LostPage};
pub use home::{HomePage, HomeSection, PersonCard};
pub use leaf::LeafPage;
pub use note::NotePage;
pub use notes::{NoteGroup, NotesPage, TagsPage};
pub use rows::RowsPage;

use super::wire::{Field, Node, SCHEMA};
use crate::model::Html;

/// A page: what the browser's title and language become, and what is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Text of `<title>`.
    pub title: String,
    /// One or two sentences, for search engines and link previews.
    pub description: String,
    /// Where the text first appeared, if not here.
    pub canonical: String,
    /// BCP 47 tag of the page; empty where it is the site's.
    pub lang: String,
    /// The content of `main`.
    pub view: View,
    /// What it is in a few lines, for links that lead to it. Read by [`card`], not with the page.
    pub card: Html,
}

/// The content of `main`, one kind for each template.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant)] // a visit holds one page at a time, and a box would cost every page's data a step
pub enum View {
    /// `/`
    Home(HomePage),
    /// `/posts/`, `/posts/year/…/`, `/tags/…/`
    Notes(NotesPage),
    /// `/tags/`
    Tags(TagsPage),
    /// `/posts/<slug>/`
    Note(NotePage),
    /// `/cases/<slug>/`
    Dossier(DossierPage),
    /// `/decisions/<slug>/`, `/journal/<slug>/`, `/evidence/<slug>/`
    Leaf(LeafPage),
    /// `/cases/`, `/decisions/`, `/journal/`, `/evidence/`
    Rows(RowsPage),
    /// `/<slug>/`
    Free(FreePage),
    /// Anything else.
    Lost(LostPage),
}

/// Gives one arm for each kind of view.
macro_rules! kinds {
    ($($kind:literal $view:ident)*) => {
        impl View {
            /// The name of the kind in the file.
            pub fn kind(&self) -> &'static str {
                match self { $(View::$view(_) => $kind,)* }
            }

            fn read<N: Node>(kind: &str, node: &N) -> Option<View> {
                match kind { $($kind => Some(View::$view(Field::read(node))),)* _ => None }
            }

            fn strip(&mut self) {
                match self { $(View::$view(page) => page.strip(),)* }
            }
        }

        /// As the bare record; [`Page`] names the kind beside it.
        impl serde::Serialize for View {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(View::$view(page) => page.serialize(serializer),)* }
            }
        }
    };
}

kinds! {
    "home" Home "notes" Notes "tags" Tags "note" Note "dossier" Dossier
    "leaf" Leaf "rows" Rows "free" Free "lost" Lost
}

/// Begins with the name and the version, so that anything else in its place is recognised.
impl serde::Serialize for Page {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut file = serializer.serialize_struct("Page", 8)?;
        file.serialize_field("casebook", &SCHEMA)?;
        file.serialize_field("title", &self.title)?;
        file.serialize_field("description", &self.description)?;
        file.serialize_field("canonical", &self.canonical)?;
        file.serialize_field("lang", &self.lang)?;
        file.serialize_field("kind", self.view.kind())?;
        file.serialize_field("view", &self.view)?;
        if !self.card.is_empty() {
            file.serialize_field("card", &self.card)?;
        }
        file.end()
    }
}

impl Page {
    /// A page of the site's own language that appeared nowhere else.
    pub fn new(title: String, description: String, view: View) -> Page {
        Page { title, description, canonical: String::new(), lang: String::new(), view, card: Html::default() }
    }

    /// Reads a page's data; `None` when it is of another version or no page's data at all.
    pub fn read<N: Node>(node: &N) -> Option<Page> {
        if node.get("casebook").number() != SCHEMA {
            return None;
        }
        let view = View::read(&node.get("kind").text(), &node.get("view"))?;
        let text = |key: &str| node.get(key).text();
        let (title, description) = (text("title"), text("description"));
        let (canonical, lang) = (text("canonical"), text("lang"));
        Some(Page { title, description, canonical, lang, view, card: Html::default() })
    }

    /// The same page without its card and the markup that its DOM already holds: what the island carries.
    pub fn stripped(mut self) -> Page {
        self.view.strip();
        self.card = Html::default();
        self
    }
}

/// The card in a page's data; `None` when that is of another version, no page's data, or of a page without a card.
pub fn card<N: Node>(node: &N) -> Option<Html> {
    let card: Html = Field::read(&node.get("card"));
    (node.get("casebook").number() == SCHEMA && !card.is_empty()).then_some(card)
}
