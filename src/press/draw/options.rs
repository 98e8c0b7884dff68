//! The options of a decision as records: what could have been done, what spoke for it and against it.

use super::markup::Markup;
use crate::model::{Decision, DecisionOption, Side, Slot, SlotKind};

/// The slot that shows the records: the list of options, or where there is none, the arguments.
pub(super) fn shown_in(decision: &Decision) -> Option<&Slot> {
    let first = |kind| decision.slots.iter().find(|slot| slot.kind == kind);
    if decision.options.is_empty() { None } else { first(SlotKind::Options).or_else(|| first(SlotKind::Arguments)) }
}

/// Whether everything that stood in a slot is in the records of another one.
pub(super) fn is_absorbed(decision: &Decision, slot: &Slot) -> bool {
    let shown = shown_in(decision).is_some_and(|shown| shown.id != slot.id);
    shown && slot.kind == SlotKind::Arguments && slot.html.is_empty()
}

/// All of them, in written order.
pub(super) fn options(out: &mut Markup, decision: &Decision) {
    out.open("ol", &[("class", "options")]);
    decision.options.iter().for_each(|option| record(out, option));
    out.close("ol");
}

fn record(out: &mut Markup, option: &DecisionOption) {
    out.open("li", if option.chosen { &[("data-chosen", "")] } else { &[] }).open("div", &[("class", "option-head")]);
    let id = [("id", option.id.as_str())];
    out.open("h3", if option.id.is_empty() { &[] } else { &id });
    out.html(&option.title).close("h3");
    if option.chosen {
        out.text(" ").element("span", &[("class", "status"), ("data-status", "chosen")], "Chosen");
    }
    out.close("div");
    if !option.text.is_empty() {
        out.open("div", &[("class", "prose")]).html(&option.text).close("div");
    }
    if !option.arguments.is_empty() {
        out.open("ul", &[("class", "arguments")]);
        for argument in &option.arguments {
            out.open("li", &[("data-side", argument.side.key())]);
            // The sign is drawn; where the text has no word for it, this is the word.
            match argument.side {
                _ if argument.said => {}
                Side::For => drop(out.element("span", &[("class", "visually-hidden")], "For: ")),
                Side::Against => drop(out.element("span", &[("class", "visually-hidden")], "Against: ")),
                Side::Neither => {}
            }
            out.open("div", &[("class", "prose")]).html(&argument.html).close("div").close("li");
        }
        out.close("ul");
    }
    out.close("li");
}
