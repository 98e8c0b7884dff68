//! Faults between the decisions of a record.

use super::brief;
use crate::diag::{Diagnostic, Spot};

/// A status of the author's own.
pub(crate) fn unknown_status(spot: Spot, text: &str, nearest: Option<&str>) -> Diagnostic {
    let headline = format!("`{}` is no known status; it is shown as written", brief(text));
    let help = nearest.map_or_else(
        || "known are proposed, accepted, rejected, deprecated, superseded and draft".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    Diagnostic::at(code!("unknown-status"), spot, "kept as a label", headline).help(help)
}

/// A text that does not say what its front matter says.
pub(crate) fn front_matter_disagrees(spot: Spot, key: &str, other: Spot) -> Diagnostic {
    let headline = format!("the text gives another `{key}` than the front matter, which counts");
    Diagnostic::at(code!("front-matter-disagrees"), spot, "left out", headline)
        .also(other, "this counts")
        .help("write one thing in both places, or remove one of the two")
}

/// Only one of the pair knows; `help` says what the other should say, in its own form.
pub(crate) fn supersede_one_sided(spot: Spot, old: &str, new: &str, other: Spot, help: String) -> Diagnostic {
    let headline = format!("only one of two decisions says that `{new}` supersedes `{old}`");
    Diagnostic::at(code!("supersede-one-sided"), spot, "said here", headline).also(other, "not said here").help(help)
}

/// A circle of successors, or of decisions that amend each other; `verb` says which.
pub(crate) fn supersede_cycle(spot: Spot, others: Vec<Spot>, verb: &str, circle: &[&str]) -> Diagnostic {
    let headline = format!("decisions {verb} each other in a circle: {}", circle.join(" → "));
    let closed = Diagnostic::at(code!("supersede-cycle"), spot, "this closes the circle", headline);
    others
        .into_iter()
        .fold(closed, |fault, spot| fault.also(spot, "part of the circle"))
        .help("remove one of the references")
}

/// A successor before its time.
pub(crate) fn successor_older(spot: Spot, new: &str, verb: &str, old: &str, other: Spot) -> Diagnostic {
    let headline = format!("`{new}` {verb} `{old}`, but is older");
    Diagnostic::at(code!("successor-older"), spot, "the later one's date", headline)
        .also(other, format!("the date of what it {verb}"))
        .help("correct one of the dates: `date` is the day of the decision")
}

/// A status that does not fit a successor.
pub(crate) fn status_disagrees(
    spot: Spot,
    id: &str,
    status: &str,
    successors: &[String],
    elsewhere: Option<Spot>,
) -> Diagnostic {
    let headline = if successors.is_empty() {
        format!("`{id}` is superseded, but nothing supersedes it")
    } else {
        format!("`{id}` is superseded by {}, but its status is {status}", successors.join(", "))
    };
    let help =
        if successors.is_empty() { "name the successor in `superseded-by`" } else { "write `status: superseded`" };
    let fault = Diagnostic::at(code!("status-disagrees"), spot, "this does not fit", headline).help(help);
    match elsewhere {
        Some(other) => fault.also(other, "superseded here"),
        None => fault,
    }
}

/// A decision whose day of review has passed.
pub(crate) fn review_overdue(spot: Spot, id: &str, day: &str, days: i32) -> Diagnostic {
    let late = if days == 1 { "a day ago".to_owned() } else { format!("{days} days ago") };
    let headline = format!("`{id}` was to be reviewed by {day}, {late}");
    Diagnostic::at(code!("review-overdue"), spot, "this day has passed", headline)
        .help("look at it again: write an `outcome` with today's `date`, or move `review-by`")
}

/// A part that no case is made of.
pub(crate) fn unknown_part(spot: Spot, name: &str, nearest: Option<&str>, known: &[&str]) -> Diagnostic {
    let headline = format!("no case it applies to has `{}` in its stack", brief(name));
    let help = match nearest {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() || known.len() > 12 => "add it to the `stack` of a case, or remove it".to_owned(),
        None => format!("add it to the `stack` of a case, or write one of {}", known.join(", ")),
    };
    Diagnostic::at(code!("unknown-part"), spot, "shown here alone", headline).help(help)
}

/// A chosen option that was never on the table.
pub(crate) fn chosen_option(spot: Spot, chosen: &str, options: &[&str]) -> Diagnostic {
    let headline = format!("the chosen option `{}` is not among the options", brief(chosen));
    let listed = options.iter().map(|option| format!("`{}`", brief(option))).collect::<Vec<_>>().join(", ");
    Diagnostic::at(code!("chosen-option"), spot, "not in the list of options", headline)
        .help(format!("write it as it is listed: {listed}"))
}

/// An outcome of something that was not decided yet.
pub(crate) fn outcome_early(spot: Spot, id: &str, other: Spot) -> Diagnostic {
    let headline = format!("the outcome of `{}` is dated before the decision", brief(id));
    Diagnostic::at(code!("outcome-early"), spot, "known here", headline)
        .also(other, "and decided only here")
        .help("correct one of the two dates")
}
