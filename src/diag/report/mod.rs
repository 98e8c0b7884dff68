//! The three ways faults are told: to people, to programs, to a code host's checks.

mod github;
mod human;
mod json;
mod place;

pub use github::github;
pub use human::{Colour, human};
pub use json::json;
