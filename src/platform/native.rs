//! The contract on a machine without a browser: pages are drawn, nothing ever happens.

/// Where the reader is: nowhere.
pub mod address {
    use crate::platform::Address;

    /// The address shown in the browser.
    pub fn here() -> Address {
        Address { href: String::new(), path: String::new(), query: String::new(), fragment: String::new() }
    }

    /// The base that the page was pressed for.
    pub fn base() -> String {
        String::new()
    }

    /// The key of the current entry in the history; 0 where it has none.
    pub fn key() -> u32 {
        0
    }

    /// Adds an entry to the history.
    pub fn push(_href: &str, _key: u32) {}

    /// Gives the current entry its key.
    pub fn keep(_key: u32) {}

    /// Keeps a text for the next document of this visit.
    pub fn store(_places: &str) {}

    /// What the last document of this visit kept.
    pub fn stored() -> String {
        String::new()
    }

    /// Loads an address afresh, leaving this client behind.
    pub fn leave(_href: &str) {}
}

/// Nobody rests on a link.
pub mod card {
    use super::dom::Link;
    use crate::model::Html;

    /// Shows a card beside a link where the reader still is; without one, takes away what was shown.
    pub fn show(_link: &Link, _card: Html) {}

    /// Whether a card is shown.
    pub fn shown() -> bool {
        false
    }

    /// Whether the reader is still at the card, or at its link.
    pub fn kept() -> bool {
        false
    }

    /// Takes the card away; whether there was one.
    pub fn hide() -> bool {
        false
    }
}

/// There is no device.
pub mod device {
    /// Where the pages that were opened are kept.
    pub const OPENED: &str = "";

    /// What is kept under a name; empty where nothing is.
    pub fn kept(_name: &str) -> String {
        String::new()
    }

    /// Keeps a text under a name, or forgets it where it is empty.
    pub fn keep(_name: &str, _text: &str) {}
}

/// There is no document.
pub mod dom {
    /// A link in the document.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Link;

    /// Name of the site, from the shell.
    pub fn site() -> String {
        String::new()
    }

    /// What the document's head says.
    pub fn name(_name: &crate::platform::Name) {}

    /// Moves focus to the page's heading without scrolling.
    pub fn focus_heading() {}

    /// How far the page is scrolled, in CSS pixels.
    pub fn scroll() -> u32 {
        0
    }

    /// Whether the reader has touched the page.
    pub fn is_moved() -> bool {
        false
    }

    /// Whether the whole page is laid out.
    pub fn whole(_on: bool) {}

    /// Scrolls to a distance from the top.
    pub fn scroll_to(_top: u32) {}

    /// Scrolls to the element with this id; false where there is none.
    pub fn scroll_to_fragment(_id: &str) -> bool {
        false
    }

    /// Says that a page is on its way.
    pub fn busy(_on: bool) {}

    /// Says that the client has taken over.
    pub fn ready() {}
}

/// Nobody acts.
pub mod events {
    use crate::platform::Act;

    /// Calls `act` for everything a reader does.
    pub fn listen(_act: impl Fn(Act) + 'static) {}
}

/// Lists are pressed whole.
pub mod filter {
    /// Shows only the rows that a filter lets through; all of them for an empty one.
    pub fn apply(_filter: &str) {}

    /// How many rows a filter lets through.
    pub fn count(_filter: &str) -> u32 {
        0
    }
}

/// Nobody goes anywhere.
pub mod list {
    /// Moves the focus to the next item, or to the one before.
    pub fn step(_forward: bool) {}
}

/// Nothing is fetched.
pub mod load {
    use crate::platform::Failure;
    use crate::site::index::{Chunk, Index};
    use crate::site::page::Page;
    use crate::site::things::Things;

    /// Fetches a page's data.
    pub async fn page(_href: &str) -> Result<Page, Failure> {
        Err(Failure::Missing)
    }

    /// Fetches the card in a page's data.
    pub async fn card(_href: &str) -> Option<crate::model::Html> {
        None
    }

    /// Fetches the index.
    pub async fn index(_href: &str) -> Result<Index, Failure> {
        Err(Failure::Missing)
    }

    /// Fetches a chunk of the index.
    pub async fn chunk(_href: &str) -> Result<Chunk, Failure> {
        Err(Failure::Missing)
    }

    /// Fetches what can be gone to.
    pub async fn things(_href: &str) -> Result<Things, Failure> {
        Err(Failure::Missing)
    }

    /// Starts fetching, for later.
    pub fn warm(_href: &str) {}

    /// Forgets an answer, or the promise of one.
    pub fn forget(_href: &str) {}

    /// The data in the page itself, and the path it was pressed for.
    pub fn island() -> Option<(String, Page)> {
        None
    }
}

/// There is nothing to mount on.
pub mod mount {
    use super::view::Erased;

    /// Takes over the pressed document.
    pub fn hydrate(_view: impl FnOnce() -> Erased) {}

    /// Draws into the bare shell.
    pub fn draw(_view: impl FnOnce() -> Erased) {}
}

/// Nobody reads.
pub mod reading {
    /// Remembers how far the note that stands was read.
    pub fn keep() {}

    /// Offers the place where the reader left the note.
    pub fn offer() {}
}

/// Nothing is in sight.
pub mod sight {
    use crate::platform::Address;

    /// Marks in the outline which part of the text the reader is at.
    pub fn mark() {}

    /// How far the page is scrolled.
    pub fn depth() -> u32 {
        0
    }

    /// The pages that the links in sight lead to, where the connection is good.
    pub fn ahead() -> Vec<Address> {
        Vec::new()
    }
}

/// Nobody has a wish.
pub mod reader {
    /// Switches between light and dark.
    pub fn switch() {}
}

/// Nothing is laid over the page.
pub mod sheet {
    use crate::model::Html;

    /// Puts the sheets into the document.
    pub fn put(_sheets: &Html) {}

    /// Lays a sheet over the page; false where the document has none of that name.
    pub fn lay(_name: &str) -> bool {
        false
    }

    /// Takes away what lies over the page.
    pub fn close() {}

    /// What is asked for in the palette.
    pub fn asked() -> String {
        String::new()
    }

    /// Shows what was found, and says how much that is.
    pub fn show(_rows: &Html, _says: &str) {}

    /// Says something in the palette.
    pub fn say(_words: &str) {}
}

/// Nothing is opened.
pub mod slip {
    use super::dom::Link;
    use crate::model::Html;

    /// Lets a mark wait for its exhibit; false where it was open and is closed now.
    pub fn wait(_mark: &Link) -> bool {
        false
    }

    /// Ends the waiting; whether the mark still waited, and still stands in the page.
    pub fn arrived(_mark: &Link) -> bool {
        false
    }

    /// Opens an exhibit at its mark, behind those that are open there.
    pub fn open(_mark: &Link, _card: &Html) {}

    /// Closes the slip the reader is at.
    pub fn close_one() {}

    /// Closes everything, before the page goes.
    pub fn close_all() {}
}

/// Nothing waits.
pub mod time {
    /// Waits.
    pub async fn sleep(_milliseconds: u32) {}

    /// Milliseconds since the document was opened.
    pub fn now() -> f64 {
        0.0
    }

    /// Waits until the document shows what the signals say.
    pub async fn settled() {}

    /// Runs a task beside everything else.
    pub fn spawn(_task: impl Future<Output = ()> + 'static) {}
}

/// Nothing changes.
pub mod transition {
    /// Changes the document, animated where that is welcome and cheap.
    pub async fn run(_animate: bool, _to: &str, update: Box<dyn FnOnce()>) {
        update();
    }
}

/// Views are printed.
pub mod view {
    use leptos::prelude::*;

    /// A view of any type.
    pub type Erased = AnyView;

    /// A view from markup, its type forgotten: a page is one value, whatever it shows.
    macro_rules! view {
        ($($markup:tt)*) => { leptos::prelude::IntoAny::into_any(leptos::prelude::view! { $($markup)* }) };
    }
    pub(crate) use view;
}
