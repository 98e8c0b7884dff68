//! What the palette lists besides notes and tags.

use crate::model::Casebook;
use crate::site::Route;
use crate::site::things::{Thing, Things};
use crate::site::wire::SCHEMA;

/// Everything a reader can go to by its name. Nothing in it comes from a note.
pub(super) fn things(book: &Casebook) -> Things {
    let thing = |kind: String, name: &str, route: Route| Thing { kind, name: name.to_owned(), path: route.path() };
    let lists = [
        ("Home", Route::Home),
        ("Notes", Route::Notes),
        ("Cases", Route::Cases),
        ("Decisions", Route::Decisions),
        ("Journal", Route::Journal),
        ("Evidence", Route::Evidence),
        ("Tags", Route::Tags),
    ];
    let lists = lists.into_iter().map(|(name, route)| thing("List".to_owned(), name, route));
    let cases = book
        .cases
        .iter()
        .map(|case| thing(format!("Case\u{a0}{}", case.number), &case.title, Route::Case(case.slug.encoded())));
    let pages = book.pages.iter().map(|page| thing("Page".to_owned(), &page.title, Route::Page(page.slug.encoded())));
    let decisions = book.decisions.iter().map(|decision| {
        let kind = format!("Decision\u{a0}{}", decision.number);
        thing(kind, &decision.title, Route::Decision(decision.slug.encoded()))
    });
    let entries =
        book.journal.iter().map(|entry| thing("Entry".to_owned(), &entry.title, Route::Entry(entry.slug.encoded())));
    let exhibits = book
        .evidence
        .iter()
        .map(|item| thing(format!("Exhibit\u{a0}E{}", item.mark), &item.title, Route::Exhibit(item.slug.encoded())));
    let resume = book.resume_page().map(|slug| thing("Page".to_owned(), "Résumé", Route::Page(slug.to_owned())));
    let things = lists.chain(cases).chain(resume).chain(pages).chain(decisions).chain(entries).chain(exhibits);
    Things { casebook: SCHEMA, things: things.collect() }
}
