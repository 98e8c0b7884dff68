//! Faults of references between the things of a casebook.

use super::brief;
use crate::diag::{Diagnostic, Spot};

fn none_such(kind: &str, text: &str) -> String {
    format!("there is no {kind} `{}`", brief(text))
}

fn suggest(kind: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("write the {kind}'s id: its path inside its folder, without the extension"),
    }
}

/// A reference to nothing.
pub(crate) fn unknown_reference(spot: Spot, kind: &str, text: &str, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::at(code!("unknown-reference"), spot, format!("no {kind} has this id"), none_such(kind, text))
        .help(suggest(kind, nearest))
}

/// A reference to an exhibit that is not there: `what` stands without it.
pub(crate) fn lost_evidence(spot: Spot, what: &str, text: &str, help: Option<String>) -> Diagnostic {
    let headline = format!("{what} lost its evidence: {}", none_such("exhibit", text));
    Diagnostic::at(code!("lost-evidence"), spot, "this supported it", headline)
        .help("restore the exhibit or remove the reference; `lost-evidence = \"warning\"` in [check] builds without it")
        .help_if(help)
}

/// A stage that the trail does not have.
pub(crate) fn unknown_stage(spot: Spot, text: &str, nearest: Option<&str>, known: &[&str]) -> Diagnostic {
    let label = "evidence/trail.yml has no such stage";
    let listed = known.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let help = match nearest {
        Some(near) => format!("did you mean `{near}`? evidence/trail.yml has {listed}"),
        None if known.is_empty() => format!("list the stages in evidence/trail.yml: `- id: {}`", brief(text)),
        None => format!("write one of {listed}, or add it to evidence/trail.yml"),
    };
    Diagnostic::at(code!("unknown-reference"), spot, label, none_such("stage", text)).help(help)
}

/// A post's reference to nothing or to several things: said and left out.
pub(crate) fn dropped_reference(spot: Spot, kind: &str, text: &str, help: Option<&str>) -> Diagnostic {
    let headline = format!("a reference is left out: {}", none_such(kind, text));
    Diagnostic::at(code!("dropped-reference"), spot, format!("no single {kind} is meant"), headline)
        .help(suggest(kind, help))
}

/// A short reference that fits several.
pub(crate) fn ambiguous_reference(spot: Spot, kind: &str, text: &str, candidates: &[&str]) -> Diagnostic {
    let listed = candidates.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let headline = format!("`{}` may mean any of {} {kind} ids: {listed}", brief(text), candidates.len());
    Diagnostic::at(code!("ambiguous-reference"), spot, "not unique", headline).help(format!("write one of {listed}"))
}

/// A reference to something that readers do not get to see.
pub(crate) fn hidden_reference(spot: Spot, kind: &str, text: &str) -> Diagnostic {
    let headline = format!("the {kind} `{}` is not published; the reference is left out", brief(text));
    Diagnostic::at(code!("hidden-reference"), spot, "a draft, or not yet due", headline)
        .help("publish it, or remove the reference")
}
