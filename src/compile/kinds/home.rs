//! The home page as `site.toml` has it: its hero and its sections.

use super::case::links;
use crate::compile::front::{Asking, Keys, Spanned, nearest};
use crate::diag::catalogue;
use crate::model::{Hero, Html, Section};

/// The home page's sections: id, heading, statement.
const SECTIONS: [(&str, &str, &str); 11] = [
    ("mission", "Current mission", ""),
    ("systems", "Systems in production", "What has to stay useful after the release, not only ship once."),
    ("featured", "Featured note", ""),
    ("notes", "Notes", "Essays and working notes, newest first."),
    ("decisions", "Engineering decisions", "Why it is built this way, and what that cost."),
    ("trail", "Evidence trail", "One change, followed from drawing to production."),
    ("proves", "What it proves", "Each line leads to its exhibits."),
    ("journal", "From the journal", "Decisions, migrations, faults and lessons, on the day they happened."),
    ("proof", "Public proof", "The same patterns, in code anyone can read."),
    ("repository", "Repository", "Where the sources live, for reviewers."),
    ("contact", "Contact", ""),
];

pub(super) fn hero(asked: Asking<'_, '_>, title: Option<&str>, description: &str) -> (Hero, Option<Spanned<String>>) {
    let hero = Hero {
        eyebrow: asked.words(&["eyebrow"]).unwrap_or_default(),
        heading: asked
            .words(&["heading"])
            .or_else(|| title.map(str::to_owned))
            .unwrap_or_else(|| "Casebook".to_owned()),
        text: Html::text(description),
        links: links(asked, &["links"]),
    };
    (hero, asked.text(&["text"]).filter(|text| !text.value.is_empty()))
}

pub(super) fn sections(keys: &Keys<'_>, usual: Asking<'_, '_>) -> Vec<Section> {
    let of = |(id, heading, text): &(&'static str, &str, &str)| Section {
        id: (*id).to_owned(),
        heading: (*heading).to_owned(),
        text: (*text).to_owned(),
        count: 0,
    };
    let written = usual.items(&["section"]);
    if written.is_empty() {
        return SECTIONS.iter().map(of).collect();
    }
    let mut out: Vec<Section> = Vec::new();
    for node in written {
        let Some(inner) = usual.table_of("section", node) else { continue };
        let asked = inner.usual();
        let id = asked.required(&["id"], "add an `id`: which section this is");
        let (heading, text) = (asked.words(&["heading"]), asked.text(&["text"]).map(|text| text.value));
        let count = asked.number(&["count"], 0.0..=1000.0, "between 0 and 1000").unwrap_or(0.0);
        inner.finish();
        let Some(id) = id else { continue };
        let Some(known) = SECTIONS.iter().find(|(known, ..)| *known == id.value) else {
            let allowed = SECTIONS.map(|(known, ..)| known);
            let near = nearest(&id.value, allowed.into_iter());
            keys.fault(catalogue::unknown_word(keys.spot(id.span), "section", &id.value, near, &allowed));
            continue;
        };
        if out.iter().any(|section| section.id == id.value) {
            continue;
        }
        let standard = of(known);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // the range was checked
        let count = count as usize;
        let (heading, text) = (heading.unwrap_or(standard.heading), text.unwrap_or(standard.text));
        out.push(Section { id: standard.id, heading, text, count });
    }
    out
}
