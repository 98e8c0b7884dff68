//! The parts of a decision: which section is which, and where a section holds two.

use super::elements::{Element, elements};
use crate::compile::markdown::Section;
use crate::model::{Heading, Html, Slot, SlotKind};

/// Headings by the traditions that use them, in lower case.
const LABELS: [(SlotKind, &[&str]); 9] = [
    (
        SlotKind::Context,
        &[
            "context",
            "problem",
            "context and problem statement",
            "problem statement",
            "context and problem",
            "background",
            "situation",
        ],
    ),
    (SlotKind::Drivers, &["decision drivers", "drivers", "forces"]),
    (
        SlotKind::Options,
        &[
            "considered options",
            "options considered",
            "options",
            "alternatives",
            "alternatives considered",
            "considered alternatives",
        ],
    ),
    (SlotKind::Decision, &["decision", "decision outcome"]),
    (SlotKind::Tradeoffs, &["tradeoffs", "tradeoff", "trade-offs", "trade-off", "negative consequences", "costs"]),
    (SlotKind::Result, &["result", "results", "consequences", "positive consequences"]),
    (SlotKind::Confirmation, &["confirmation", "validation", "compliance"]),
    (SlotKind::Arguments, &["arguments", "argument", "pros and cons of the options", "pros and cons"]),
    (SlotKind::More, &["more", "more information", "links", "references", "notes", "related decisions"]),
];

/// The sort of part a heading names.
pub(crate) fn kind_of(label: &str) -> SlotKind {
    // A mark for "optional" stays in many files.
    let plain = label.trim().trim_end_matches(':').to_lowercase();
    let plain = plain.trim_end_matches("(optional)").trim();
    LABELS.iter().find(|(_, labels)| labels.contains(&plain)).map_or(SlotKind::Other, |(kind, _)| *kind)
}

/// The slots of a text, in written order. A decision's own consequences and confirmation, written one level
/// below it, are slots of their own.
pub(crate) fn slots(sections: Vec<Section>, outline: &[Heading]) -> Vec<Slot> {
    let mut slots = Vec::new();
    for section in sections {
        let kind = kind_of(&section.label);
        let lead = if section.lead.is_empty() { Html::trusted(lead(section.html.as_str())) } else { section.lead };
        let slot = Slot { kind, label: section.label, id: section.id, html: section.html, lead };
        if kind == SlotKind::Decision { split(slot, outline, &mut slots) } else { slots.push(slot) }
    }
    slots
}

fn split(mut slot: Slot, outline: &[Heading], slots: &mut Vec<Slot>) {
    let html = slot.html.as_str().to_owned();
    let mut parts = Vec::new();
    for cut in headings(&html) {
        let label =
            outline.iter().find(|heading| heading.id == cut.id).map_or(String::new(), |heading| heading.text.clone());
        let kind = kind_of(&label);
        let promoted = matches!(kind, SlotKind::Tradeoffs | SlotKind::Result | SlotKind::Confirmation);
        // Once one is cut off, those behind it cannot go back into the decision.
        if promoted || !parts.is_empty() {
            parts.push((cut, kind, label));
        }
    }
    let Some((first, ..)) = parts.first() else {
        slots.push(slot);
        return;
    };
    slot.html = Html::trusted(html[..first.start].trim_end().to_owned());
    slots.push(slot);
    for (at, (cut, kind, label)) in parts.iter().enumerate() {
        let end = parts.get(at + 1).map_or(html.len(), |(next, ..)| next.start);
        let inside = html[cut.end..end].trim();
        let (html, lead) = (Html::trusted(inside.to_owned()), Html::trusted(lead(inside)));
        slots.push(Slot { kind: *kind, label: label.clone(), id: cut.id.clone(), html, lead });
    }
}

/// A heading of level 3 that stands in no other element.
struct Cut {
    start: usize,
    end: usize,
    id: String,
}

fn headings(html: &str) -> Vec<Cut> {
    let cut =
        |element: Element<'_>| Cut { start: element.whole.start, end: element.whole.end, id: element.id().to_owned() };
    elements(html).into_iter().filter(|element| element.name == "h3").map(cut).collect()
}

/// The inside of the first paragraph; where there is only a list, of its first item.
fn lead(html: &str) -> String {
    if let Some((lead, _)) = html.split_once("<p>").and_then(|(_, rest)| rest.split_once("</p>")) {
        return lead.to_owned();
    }
    let item = html.split_once("<li>").map_or("", |(_, rest)| rest);
    let end = ["</li>", "<ul", "<ol", "<table", "<pre", "<blockquote"].iter().filter_map(|stop| item.find(stop)).min();
    item[..end.unwrap_or(0)].trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_every_tradition_are_known() {
        for (label, kind) in [
            ("Context", SlotKind::Context),
            ("Context and Problem Statement", SlotKind::Context),
            ("Problem", SlotKind::Context),
            ("Decision Drivers <!-- optional -->", SlotKind::Other),
            ("Considered Options", SlotKind::Options),
            ("Decision Outcome", SlotKind::Decision),
            ("Tradeoffs", SlotKind::Tradeoffs),
            ("Negative Consequences", SlotKind::Tradeoffs),
            ("Positive consequences:", SlotKind::Result),
            ("Consequences", SlotKind::Result),
            ("Pros and Cons of the Options", SlotKind::Arguments),
            ("Weather", SlotKind::Other),
        ] {
            assert_eq!(kind_of(label), kind, "{label}");
        }
    }

    #[test]
    fn a_list_alone_leads_with_its_first_item() {
        assert_eq!(lead("<ul><li>Good, <em>because</em>\n<ul><li>x</li></ul></li></ul>"), "Good, <em>because</em>");
        assert_eq!(lead("<ul><li><p>Loose</p></li></ul>"), "Loose");
        assert_eq!(lead("<pre>x</pre>"), "");
    }

    #[test]
    fn consequences_below_the_decision_are_slots_of_their_own() {
        let html = "<p>We chose.</p>\n<h3 id=\"why\">Why</h3>\n<p>So.</p>\n<blockquote><h3 id=\"q\">Q</h3></blockquote>\n<h3 id=\"consequences\">Consequences</h3>\n<p>Good <em>so</em>.</p><p>More</p>\n<h3 id=\"after\">After</h3><p>z</p>";
        let section =
            Section { label: "Decision Outcome".into(), html: Html::trusted(html.into()), ..Section::default() };
        let heading = |id: &str, text: &str| Heading { level: 3, id: id.into(), text: text.into() };
        let outline = [
            heading("why", "Why"),
            heading("q", "Q"),
            heading("consequences", "Consequences"),
            heading("after", "After"),
        ];
        let slots = slots(vec![section], &outline);
        let seen: Vec<(SlotKind, &str, &str)> =
            slots.iter().map(|slot| (slot.kind, slot.label.as_str(), slot.lead.as_str())).collect();
        assert_eq!(
            seen,
            [
                (SlotKind::Decision, "Decision Outcome", "We chose."),
                (SlotKind::Result, "Consequences", "Good <em>so</em>."),
                (SlotKind::Other, "After", "z"),
            ]
        );
        assert!(slots[0].html.as_str().ends_with("</blockquote>"));
    }
}
