//! What is laid over the page for a moment: the palette, the keys, the reader's settings.

use super::markup::Markup;
use crate::model::{Base, Casebook};
use crate::site::Route;
use crate::site::sheets::{KEYS, PALETTE, READER, Sheets};
use crate::site::wire::SCHEMA;

/// What each key does, in two groups.
const DOES: [(&[char], &str); 12] = [
    (&['/'], "search titles and tags"),
    (&['j'], "next in the list"),
    (&['k'], "the one before"),
    (&['t'], "light or dark"),
    (&['?'], "these keys"),
    (&['g', 'h'], "home"),
    (&['g', 'n'], "notes"),
    (&['g', 'c'], "cases"),
    (&['g', 'd'], "decisions"),
    (&['g', 'j'], "journal"),
    (&['g', 'e'], "evidence"),
    (&['g', 't'], "tags"),
];

/// A setting: what it is called, the attribute of `<html>` behind `data-`, and its choices as value and word. An
/// empty value is how the page comes, and leaves no attribute.
type Setting = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const SETTINGS: [Setting; 7] = [
    ("Scheme", "theme", &[("", "System"), ("light", "Light"), ("dark", "Dark")]),
    ("Text size", "size", &[("small", "Small"), ("", "Normal"), ("large", "Large"), ("larger", "Larger")]),
    ("Lines", "measure", &[("narrow", "Short"), ("", "Normal"), ("wide", "Long")]),
    ("Letters", "face", &[("", "Serif"), ("sans", "Sans")]),
    ("Motion", "motion", &[("", "System"), ("off", "Off")]),
    ("Cards on links", "cards", &[("", "On"), ("off", "Off")]),
    ("Shortcuts", "keys", &[("", "On"), ("off", "Off")]),
];

pub(crate) fn sheets(book: &Casebook) -> Sheets {
    let mut out = Markup::default();
    palette(&mut out, &book.site.base);
    keys(&mut out);
    reader(&mut out);
    Sheets { casebook: SCHEMA, card: out.done() }
}

/// Opens a sheet with its heading. A click beside it closes it where the browser knows how.
fn open(out: &mut Markup, name: &str, class: &str, heading: &str) {
    let (id, label) = (format!("casebook-{name}"), format!("casebook-{name}-heading"));
    out.open("dialog", &[("class", class), ("id", &id), ("aria-labelledby", &label), ("closedby", "any")]);
    out.element("h2", &[("id", &label)], heading);
}

fn palette(out: &mut Markup, base: &Base) {
    open(out, PALETTE, "sheet palette", "Search the record");
    out.open("form", &[("method", "dialog")]);
    // No search field: Escape would empty it first, and here it leads back to the page.
    out.open(
        "input",
        &[
            ("type", "text"),
            ("role", "combobox"),
            ("aria-label", "Titles, tags, cases, decisions"),
            ("aria-controls", "casebook-found"),
            ("aria-expanded", "false"),
            ("aria-autocomplete", "list"),
            ("placeholder", "Titles, tags, cases, decisions"),
            ("autocomplete", "off"),
            ("autocapitalize", "none"),
            ("spellcheck", "false"),
            ("inputmode", "search"),
            ("enterkeyhint", "go"),
        ],
    );
    out.element("button", &[("type", "submit")], "Close").close("form");
    // The blank says that nothing was looked for yet.
    out.element("div", &[("id", "casebook-found"), ("role", "listbox"), ("aria-label", "Found")], " ");
    out.open("p", &[("class", "palette-none")])
        .text("Nothing here is called that. Try fewer letters, or look through all ");
    out.link(&Route::Notes.href(base), "notes").text(" or all ").link(&Route::Tags.href(base), "tags").text(".");
    out.close("p").open("p", &[("class", "palette-foot")]).element("output", &[], "");
    out.open("span", &[("aria-hidden", "true")]);
    for (keys, does) in
        [(&["\u{2191}", "\u{2193}"][..], "choose"), (&["Enter"], "open"), (&["Ctrl", "Enter"], "new tab")]
    {
        out.open("span", &[]);
        caps(out, keys);
        out.text(does).close("span");
    }
    out.close("span").close("p").close("dialog");
}

fn keys(out: &mut Markup) {
    open(out, KEYS, "sheet", "Keys");
    out.open("dl", &[("class", "keys")]);
    for (keys, does) in DOES {
        out.open("div", &[]).open("dt", &[]);
        keys.iter().for_each(|key| caps(out, &[&key.to_string()]));
        out.close("dt").element("dd", &[], does).close("div");
    }
    out.close("dl").open("form", &[("method", "dialog"), ("class", "sheet-foot")]);
    out.element("p", &[], "Nothing needs a key, and none counts while you type.");
    out.element("button", &[("type", "button"), ("data-sheet", READER)], "Settings");
    out.element("button", &[("autofocus", "")], "Close");
    out.close("form").close("dialog");
}

fn caps(out: &mut Markup, keys: &[&str]) {
    for key in keys {
        out.element("kbd", &[], key);
    }
}

fn reader(out: &mut Markup) {
    open(out, READER, "sheet", "How you read");
    out.open("form", &[("method", "dialog")]);
    for (label, name, choices) in SETTINGS {
        out.open("fieldset", &[]).element("legend", &[], label);
        for (value, word) in choices {
            out.open("label", &[]);
            // Written out: to the writer of attributes an empty value is none.
            let value = if value.is_empty() { "none" } else { value };
            let chosen: &[(&str, &str)] = &[("type", "radio"), ("name", name), ("value", value), ("checked", "")];
            out.open("input", &chosen[..if value == "none" { 4 } else { 3 }]);
            out.element("span", &[], word).close("label");
        }
        out.close("fieldset");
    }
    out.open("div", &[("class", "sheet-foot")]).element("p", &[], "Kept on this device alone.");
    out.element("button", &[("type", "button"), ("data-sheet", KEYS)], "Keys");
    out.element("button", &[("type", "reset"), ("data-reset", "")], "Reset").element("button", &[], "Done");
    out.close("div").close("form").close("dialog");
}
