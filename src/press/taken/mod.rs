//! What a reader can take away: the text of a page as Markdown, a case as data, a person as a résumé.
//!
//! Printed from the casebook, as the pages are, and saying no more than they do.

mod case;
mod data;
mod line;
mod resume;
mod sheet;
mod twin;

use super::pages::Subject;
use crate::model::Casebook;
use crate::site::Route;

pub(super) use data::filled;
pub(super) use resume::{for_person, resume, skills};

/// The other forms of a page, by address.
pub(super) fn files(book: &Casebook, route: &Route, subject: Subject) -> Vec<(String, String)> {
    let text = match subject {
        Subject::Post(post) => twin::note(book, post),
        Subject::Case(case) => case::case(book, case),
        Subject::Decision(decision) => twin::decision(book, decision),
        Subject::Entry(entry) => twin::entry(book, entry),
        Subject::Exhibit(item) => twin::exhibit(book, item),
        Subject::Page(page) => twin::page(book, page),
        Subject::Record | Subject::Resume => return Vec::new(),
    };
    let data = match subject {
        Subject::Case(case) => route.case_data().map(|path| (path, data::case(book, case))),
        _ => None,
    };
    route.markdown().map(|path| (path, text)).into_iter().chain(data).collect()
}
