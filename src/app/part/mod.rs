//! What more than one page shows: one component a file, named like its style.

mod colophon;
mod decision;
mod entry;
mod filter;
mod folder;
mod masthead;
mod neighbours;
mod small;
mod symbols;
mod trouble;

pub use colophon::Colophon;
pub use decision::{DecisionItem, DecisionItemProps};
pub use entry::{Entries, EntriesProps, EntryRows, EntryRowsProps, Room};
pub use filter::Filter;
pub use folder::Folders;
pub use masthead::Masthead;
pub use neighbours::Around;
pub use small::{ListHeader, StatusWord, Tags, Time, Ways};
pub use symbols::Symbols;
pub use trouble::Trouble;
