//! The logbook.

use crate::diag::{Diagnostic, Spot};

/// A circle of corrections.
pub(crate) fn correction_cycle(spot: Spot, circle: &[&str]) -> Diagnostic {
    let headline = format!("entries correct each other in a circle: {}", circle.join(" → "));
    Diagnostic::at(code!("correction-cycle"), spot, "this closes the circle", headline)
        .help("remove one of the `corrects`: the later entry corrects the earlier one")
}

/// A correction before what it corrects.
pub(crate) fn correction_early(spot: Spot, own: &str, corrected: &str, other: Spot) -> Diagnostic {
    let headline = format!("an entry of {own} corrects one of {corrected}, which came later");
    Diagnostic::at(code!("correction-early"), spot, "corrects something that was not there yet", headline)
        .also(other, "the entry it corrects")
        .help("correct one of the dates, or write `corrects` in the later of the two")
}
