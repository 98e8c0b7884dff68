//! An exhibit on its own page: what it is, where it can be seen, and what rests on it.

use super::facts::{fact, text};
use super::markup::Markup;
use crate::model::{Casebook, Evidence, Html};

/// Kind, grade, visibility, stage and date of an exhibit, and the digest of its file.
pub(crate) fn exhibit_facts(book: &Casebook, item: &Evidence) -> Html {
    let mut out = Markup::default();
    out.open("dl", &[("class", "facts")]);
    fact(&mut out, None, "Kind", text(Some(item.kind.key())));
    fact(&mut out, None, "Grade", text(Some(item.grade.key())));
    fact(&mut out, None, "Visibility", text(Some(item.visibility.key())));
    let stage = book.trail.iter().find(|stage| item.stage.as_ref() == Some(&stage.id));
    fact(&mut out, None, "Stage", text(stage.map(|stage| stage.name.as_str())));
    out.close("dl");
    out.done()
}

/// The description and the text.
pub(crate) fn exhibit_body(item: &Evidence) -> Html {
    let mut out = Markup::default();
    if let Some(description) = &item.description {
        out.element("p", &[("class", "standfirst")], description);
    }
    out.html(&super::prose(&item.body.html));
    out.done()
}
