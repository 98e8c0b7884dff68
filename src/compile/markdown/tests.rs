//! At the floor's door: for every construct the smallest text that shows it.

use super::*;
use crate::model::{Kind, Reference};

mod blocks;
mod code;
mod faults;
mod formulas;
mod links;
mod marks;
mod pictures;
mod raw_html;
mod reading;
mod sections;
mod words;

/// A casebook of a few known things.
struct Known;

impl Resolve for Known {
    fn link(&self, destination: &str) -> Link {
        let to = |href: &str, id: &str| Link::To {
            href: href.to_owned(),
            mention: Some(Reference { kind: Kind::Post, id: id.to_owned() }),
            external: false,
        };
        match destination {
            "a.md" => to("/posts/a/", "a"),
            "b.md#two" => to("/posts/b/#two", "b"),
            "gone.md" => Link::Broken { why: "no such text".to_owned(), help: Some("a.md?".to_owned()), href: None },
            "/gone/" => Link::Broken { why: "no such page".to_owned(), help: None, href: Some("/gone/".to_owned()) },
            "trap.md" => to("javascript:alert(1)", "a"),
            "talk.mp4" => Link::To { href: "/assets/talk.mp4".to_owned(), mention: None, external: false },
            other => AsWritten.link(other),
        }
    }

    fn wikilink(&self, id: &str) -> Link {
        match id {
            "a" => self.link("a.md"),
            "b#two" => self.link("b.md#two"),
            _ => self.link("gone.md"),
        }
    }

    fn exhibit(&self, label: &str) -> Cited {
        let exhibit = |mark: u32, id: &str| Cited::Exhibit {
            href: format!("/evidence/{id}/"),
            mark,
            title: "The <log>".to_owned(),
            reference: Reference { kind: Kind::Evidence, id: id.to_owned() },
        };
        match label.trim_start_matches("evidence/") {
            "log-1" => exhibit(4, "log-1"),
            "talk" => exhibit(5, "talk"),
            "secret" => Cited::Hidden,
            "logg-1" => Cited::Nothing { help: Some("`log-1`?".to_owned()) },
            _ => Cited::Nothing { help: None },
        }
    }

    fn image(&self, destination: &str) -> Image {
        match destination {
            "a.png" | "a.png#wide" | "a.png#decorative" => Image::File(Box::new(own("/assets/a.1234.png", 640, 480))),
            "large.jpg" | "large.jpg#wide" => Image::File(Box::new(Shown {
                tone: Some((2, 5)),
                sets: vec![("image/avif", "/l-480.avif 480w, /l-900.avif 900w".to_owned())],
                ..own("/l.jpg", 900, 600)
            })),
            "odd.png" => Image::File(Box::new(Shown {
                remarks: vec![
                    Remark::Misnamed { says: "png".to_owned(), is: "svg".to_owned() },
                    Remark::Removed { what: "`<script>`".to_owned() },
                ],
                ..own("/odd.svg", 9, 9)
            })),
            "broken.png" => Image::Broken { why: "it is damaged".to_owned(), help: "save it anew".to_owned() },
            "gone.png" => Image::Missing { fatal: true, help: None },
            other => match address::host(other) {
                Some(host) => Image::Remote { allowed: false, host: host.to_owned() },
                None => Image::Missing { fatal: false, help: None },
            },
        }
    }
}

fn own(src: &str, width: u32, height: u32) -> Shown {
    Shown { src: src.to_owned(), width, height, ..Shown::default() }
}

fn known(text: &str) -> Rendered {
    in_language(text, "en")
}

fn in_language(text: &str, lang: &str) -> Rendered {
    let hosts = ["pictures.example".to_owned()];
    render(text, Mode::Whole, &Context { resolve: &Known, lang, image_hosts: &hosts, opens: false, reserved: &[] })
}

/// What a text becomes in the known casebook.
#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(known(text).body.html.as_str().trim(), expected, "{text}");
}

/// What is found in a text, each with the words it points at.
#[track_caller]
fn check_findings(text: &str, expected: &[(&str, FindingKind)]) {
    let found = known(text).findings;
    let found: Vec<_> = found.iter().map(|finding| (&text[finding.span.clone()], finding.kind.clone())).collect();
    assert_eq!(found, expected, "{text}");
}
