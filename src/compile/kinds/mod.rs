//! The kinds of things an author files, each read out of its front matter into a draft.
//!
//! A draft holds what the file itself says. What needs the other files (references, numbers, links) is
//! settled afterwards.

pub(crate) mod case;
pub(crate) mod dated;
mod days;
pub(crate) mod decision;
mod entry;
pub(crate) mod evidence;
pub(crate) mod filed;
mod home;
pub(crate) mod journal;
mod listed;
pub(crate) mod page;
mod person;
pub(crate) mod post;
pub(crate) mod proof;
pub(crate) mod record;
mod relations;
mod sentences;
pub(crate) mod site;
pub(crate) mod title;
mod title_list;
