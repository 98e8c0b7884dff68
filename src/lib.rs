//! Casebook: a working engineer's public record, from a folder of Markdown to a site that lives in the browser.
//!
//! One package, two targets. This file only says which floors exist on which; ARCHITECTURE.md says why.

// A view is one nested type; the deepest pages go past the default.
#![recursion_limit = "512"]

pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
#[cfg(not(target_arch = "wasm32"))]
pub mod diag;
pub mod model;
#[cfg(not(target_arch = "wasm32"))]
pub mod picture;
pub mod platform;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
pub mod site;
