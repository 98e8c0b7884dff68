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

/// Only one of the pair knows.
pub(crate) fn supersede_one_sided(spot: Spot, old: &str, new: &str, other: Spot, line: &str) -> Diagnostic {
    let headline = format!("only one of two decisions says that `{new}` supersedes `{old}`");
    let help = format!("add `{line}` to {}", other.file);
    Diagnostic::at(code!("supersede-one-sided"), spot, "said here", headline).also(other, "not said here").help(help)
}

/// A circle of successors.
pub(crate) fn supersede_cycle(spot: Spot, circle: &[&str]) -> Diagnostic {
    let headline = format!("decisions supersede each other in a circle: {}", circle.join(" → "));
    Diagnostic::at(code!("supersede-cycle"), spot, "this closes the circle", headline)
        .help("remove one of the references")
}

/// A successor before its time.
pub(crate) fn successor_older(spot: Spot, new: &str, old: &str, other: Spot) -> Diagnostic {
    let headline = format!("`{new}` supersedes `{old}`, but is older");
    Diagnostic::at(code!("successor-older"), spot, "the successor's date", headline)
        .also(other, "the date of what it supersedes")
        .help("correct one of the dates: `date` is the day of the decision")
}

/// A status that does not fit a successor.
pub(crate) fn status_disagrees(spot: Spot, id: &str, status: &str, successors: &[String]) -> Diagnostic {
    let headline = if successors.is_empty() {
        format!("`{id}` is superseded, but nothing supersedes it")
    } else {
        format!("`{id}` is superseded by {}, but its status is {status}", successors.join(", "))
    };
    let help =
        if successors.is_empty() { "name the successor in `superseded-by`" } else { "write `status: superseded`" };
    Diagnostic::at(code!("status-disagrees"), spot, "this does not fit", headline).help(help)
}

/// A chosen option that was never on the table.
pub(crate) fn chosen_option(spot: Spot, chosen: &str, options: &[&str]) -> Diagnostic {
    let headline = format!("the chosen option `{}` is not among the options", brief(chosen));
    let listed = options.iter().map(|option| format!("`{}`", brief(option))).collect::<Vec<_>>().join(", ");
    Diagnostic::at(code!("chosen-option"), spot, "not in the list of options", headline)
        .help(format!("write it as it is listed: {listed}"))
}
