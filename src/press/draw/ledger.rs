//! The ledger: exhibits as a table, with every reading of them in place.

use super::mark::{Place, mark};
use super::markup::Markup;
use crate::model::{Casebook, Evidence, Html};
use crate::site::Route;
use crate::site::route::exhibit_fragment;

/// The columns: name, and the role for a reader whose browser folds the table into blocks.
const COLUMNS: [&str; 7] = ["Mark", "Exhibit", "Kind", "Stage", "Date", "Grade", "Supports"];

pub(crate) fn ledger(book: &Casebook, exhibits: &[&Evidence]) -> Html {
    let mut out = Markup::default();
    if exhibits.is_empty() {
        return out.done();
    }
    out.open("div", &[("class", "ledger-frame")]).open("table", &[("class", "ledger"), ("role", "table")]);
    let caption = "By date, then by name. The letters after a description begin the file\u{2019}s SHA-256.";
    out.element("caption", &[], caption);
    out.open("thead", &[("role", "rowgroup")]).open("tr", &[("role", "row")]);
    for column in COLUMNS {
        out.open("th", &[("scope", "col"), ("role", "columnheader")]).element("span", &[], column).close("th");
    }
    out.close("tr").close("thead").open("tbody", &[("role", "rowgroup"), ("data-entries", "")]);
    exhibits.iter().for_each(|item| row(&mut out, book, item));
    out.close("tbody").close("table").close("div");
    out.done()
}

fn row(out: &mut Markup, book: &Casebook, item: &Evidence) {
    let cases = book.cases_resting_on(item).map(|case| case.slug.encoded()).collect::<Vec<_>>().join(" ");
    let fragment = exhibit_fragment(item.mark);
    out.open(
        "tr",
        &[
            ("id", &fragment),
            ("role", "row"),
            ("data-visibility", item.visibility.key()),
            ("data-kind", item.kind.key()),
            ("data-grade", item.grade.key()),
            ("data-cases", &cases),
        ],
    );
    out.open("th", &[("scope", "row"), ("role", "rowheader")]);
    mark(out, book, item, Place::Line);
    out.close("th");
    what(out, book, item);
    cell(out, &[("class", "stamp")], item.kind.key());
    stage(out, book, item);
    out.open("td", &[("class", "stamp"), ("role", "cell")]);
    match item.date {
        Some(day) => out.element("time", &[("datetime", &day.iso())], &day.short()),
        None => out.text("\u{2014}"),
    };
    out.close("td");
    cell(out, &[("class", "stamp"), ("data-grade", item.grade.key())], item.grade.key());
    supports(out, book, item);
    out.close("tr");
}

fn cell(out: &mut Markup, attributes: &[(&str, &str)], text: &str) {
    let mut all = vec![("role", "cell")];
    all.extend(attributes);
    out.element("td", &all, text);
}

/// Title, description, and where the thing itself can be seen.
fn what(out: &mut Markup, book: &Casebook, item: &Evidence) {
    out.open("td", &[("class", "what"), ("role", "cell")]);
    let within = |path: &str| format!("{}/{path}", book.site.base);
    let file = item.open_file().map(|(_, path)| within(path));
    let source = item.open_source().map(|url| match url.site_path() {
        Some(path) => format!("{}{path}", book.site.base),
        None => url.to_string(),
    });
    match file.or(source) {
        Some(href) => out.element("a", &[("class", "title"), ("href", &href)], &item.title),
        None => out.element("span", &[("class", "title")], &item.title),
    };
    out.open("span", &[("class", "about")]);
    if let Some(description) = &item.description {
        out.text(description).text(" ");
    }
    if !item.is_open() {
        out.element("span", &[("class", "sealed"), ("aria-hidden", "true")], "").text(" ");
        out.element("span", &[("class", "stamp")], item.visibility.key()).text(" ");
    }
    if let Some(file) = &item.file {
        let digest = &file.sha256[..8.min(file.sha256.len())];
        out.element("span", &[("class", "stamp"), ("title", &file.sha256)], digest);
    }
    if let Some(archived) = item.open_archived() {
        out.text(" ").link(archived.as_str(), "archived copy");
    }
    out.close("span").close("td");
}

fn stage(out: &mut Markup, book: &Casebook, item: &Evidence) {
    out.open("td", &[("class", "stamp stage"), ("role", "cell")]);
    let at = book.trail.iter().position(|stage| item.stage.as_ref() == Some(&stage.id));
    match at {
        Some(at) => {
            out.element("span", &[("class", "visually-hidden")], &book.trail[at].name);
            out.open("span", &[("class", "stage-dots"), ("aria-hidden", "true")]);
            for place in 0..book.trail.len() {
                out.open("i", if place == at { &[("data-on", "")] } else { &[] }).close("i");
            }
            out.close("span");
        }
        None => {
            out.text("\u{2014}");
        }
    }
    out.close("td");
}

/// The decisions and cases an exhibit supports.
fn supports(out: &mut Markup, book: &Casebook, item: &Evidence) {
    let base = &book.site.base;
    let decides = |id: &String, cited: &[String]| item.decisions.contains(id) || cited.contains(&item.id);
    let decisions = book.decisions.iter().rev().filter(|decision| decides(&decision.id, &decision.evidence));
    let mut ways: Vec<(String, String, &str)> = Vec::new();
    ways.extend(
        decisions.map(|d| (Route::Decision(d.slug.encoded()).href(base), format!("D{}", d.number), d.title.as_str())),
    );
    let cases = book.cases_resting_on(item);
    ways.extend(
        cases.map(|case| {
            (Route::Case(case.slug.encoded()).href(base), format!("C{}", case.number), case.title.as_str())
        }),
    );
    if ways.is_empty() {
        return cell(out, &[("class", "stamp supports"), ("data-empty", "")], "\u{2014}");
    }
    out.open("td", &[("class", "stamp supports"), ("role", "cell")]);
    for (at, (href, label, title)) in ways.iter().enumerate() {
        out.text(if at > 0 { " " } else { "" }).element("a", &[("href", href), ("title", title)], label);
    }
    out.close("td");
}
