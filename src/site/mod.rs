//! Pure knowledge of the site: its addresses, and what each page shows.
//!
//! Values in, values out, for both targets. Nothing here knows Leptos, Markdown, files or a clock.

pub mod card;
pub mod filter;
pub mod find;
pub mod fold;
pub mod index;
pub mod listing;
pub mod mark;
pub mod page;
pub mod recent;
pub mod route;
pub mod sheets;
pub mod things;
pub mod wire;
pub mod words;

pub use route::Route;
