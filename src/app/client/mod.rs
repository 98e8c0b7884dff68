//! What the client does with the pages: it takes over the document and goes from page to page.
//!
//! Pure of web APIs: everything it asks of a browser is in `platform`.

mod cards;
mod commands;
mod keys;
mod palette;
mod places;
mod router;
mod shelf;
mod start;

pub use start::{open, take_over};
