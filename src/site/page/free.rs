//! Free pages, and the answer to an address that leads nowhere.

use crate::model::Html;
use crate::site::wire::record;

record! {
    /// A page of the author's own.
    FreePage {
        /// The page's `h1`.
        title: String,
        /// BCP 47 tag of the text where it is not the site's.
        lang: String,
        /// `rtl` where the text runs so.
        dir: String,
        /// The text.
        body: Html,
        /// Who mentions it, drawn; may be empty.
        mentioned: Html,
    }

    /// Nothing is filed under this address.
    LostPage {}
}
