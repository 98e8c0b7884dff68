//! Pure knowledge of the site: its addresses, and what each page shows.
//!
//! Values in, values out, for both targets. Nothing here knows Leptos, Markdown, files or a clock.

pub mod route;

pub use route::Route;
