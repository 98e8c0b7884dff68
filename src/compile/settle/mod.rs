//! From drafts to the finished things: texts rendered, references resolved, numbers given.

mod alike;
mod arguments;
mod case;
mod chosen;
mod circles;
mod correction;
mod decision;
mod elements;
pub(crate) mod exhibit;
mod journal;
mod one_sided;
mod options;
mod page;
mod post;
mod slots;
mod succession;
mod upkeep;
mod written;

pub(crate) use case::{case, numbers as case_numbers};
pub(crate) use correction::corrections;
pub(crate) use decision::{decision, numbers as decision_numbers};
pub(crate) use exhibit::{evidence, marks, withheld};
pub(crate) use journal::entry;
pub(crate) use page::{page, proof};
pub(crate) use post::post;
pub(crate) use succession::supersessions;
pub(crate) use upkeep::{check_parts, check_reviews};
pub(crate) use written::{Seen, World, Written, inline};
