//! What stands beside a note's text: its table of contents, and the way back to where a reader left a long one.

use super::markup::Markup;
use crate::model::{Heading, Html, Post};

/// A short table of contents helps nobody.
const OUTLINE_FROM: usize = 2;
/// From so many minutes on, a reader may have to leave a text before its end.
const LONG: u32 = 4;

/// The rail of a note; empty for none.
pub(crate) fn rail(post: &Post) -> Html {
    let mut out = Markup::default();
    let headings: Vec<&Heading> = post.body.outline.iter().filter(|heading| heading.level <= 3).collect();
    if post.toc && headings.len() >= OUTLINE_FROM {
        outline(&mut out, &headings);
    }
    if post.body.minutes >= LONG {
        // Shown by the client, which alone knows where the reader was.
        out.open("p", &[("class", "continue"), ("hidden", "")]);
        out.open("button", &[("type", "button"), ("data-continue", "")]).text("Continue at\u{a0}");
        out.element("span", &[], "").text("\u{a0}%").close("button").text(" ");
        out.open("button", &[("type", "button"), ("data-continue", "no"), ("aria-label", "Do not continue there")]);
        out.text("\u{d7}").close("button").close("p");
    }
    out.done()
}

/// Open beside the text, and folded above it where there is no room beside.
fn outline(out: &mut Markup, headings: &[&Heading]) {
    let label = "In this note";
    out.open("nav", &[("class", "outline"), ("aria-label", label)]);
    out.element("p", &[("class", "label")], label);
    out.open("details", &[]).element("summary", &[("class", "label")], label).open("ol", &[]);
    let mut rest = headings;
    while let [first, tail @ ..] = rest {
        let below = tail.iter().take_while(|heading| heading.level > 2).count();
        out.open("li", &[]).link(&format!("#{}", first.id), &first.text);
        if below > 0 {
            out.open("ol", &[]);
            for heading in &tail[..below] {
                out.open("li", &[]).link(&format!("#{}", heading.id), &heading.text).close("li");
            }
            out.close("ol");
        }
        out.close("li");
        rest = &tail[below..];
    }
    out.close("ol").close("details").close("nav");
}
