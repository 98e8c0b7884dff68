//! The catalogue: one function for each fault, and nothing else makes one.
//!
//! A headline says on one line what is wrong, without the file before one's eyes; the label says at the
//! offending text what was expected; the help can be acted on.

/// The code of that name; an unknown one does not compile.
macro_rules! code {
    ($name:literal) => {
        const { $crate::diag::codes::find($name) }
    };
}

mod address;
mod block;
mod decision;
mod exhibit;
mod file;
mod image;
mod journal;
mod key;
mod link;
mod record;
mod reference;
mod site;

pub(crate) use address::*;
pub(crate) use block::*;
pub(crate) use decision::*;
pub(crate) use exhibit::*;
pub(crate) use file::*;
pub(crate) use image::*;
pub(crate) use journal::*;
pub(crate) use key::*;
pub(crate) use link::*;
pub(crate) use record::*;
pub(crate) use reference::*;
pub(crate) use site::*;

/// `a, b or c`, each in backquotes.
fn any_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// The text on one line and not too long for a headline.
fn brief(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
