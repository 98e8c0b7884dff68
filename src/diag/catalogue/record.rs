//! What a record ought to say, and does not.

use super::brief;
use crate::diag::{Diagnostic, Spot};

/// A claim that rests on nothing.
pub(crate) fn unsupported_claim(spot: Spot, claim: &str) -> Diagnostic {
    let headline = format!("nothing supports the claim “{}”", brief(claim));
    Diagnostic::at(code!("unsupported-claim"), spot, "a claim without evidence", headline)
        .help("write `- claim: …` with `evidence: [id]`, or put `[^id]` behind the sentence")
}

/// An exhibit that nothing needs.
pub(crate) fn unused_evidence(spot: Spot, id: &str) -> Diagnostic {
    let headline = format!("nothing uses the exhibit `{}`", brief(id));
    Diagnostic::at(code!("unused-evidence"), spot, "cited nowhere", headline)
        .help(format!("cite it as `[^{id}]`, name it in an `evidence` list, or give it `cases` or `decisions`"))
}

/// Metrics of one case that all lack the same thing: the first one's place, then the others'.
fn metrics(fault: Diagnostic, others: Vec<Spot>) -> Diagnostic {
    others.into_iter().fold(fault, |fault, spot| fault.also(spot, "and here"))
}

fn lacking(count: usize, what: &str) -> String {
    if count == 1 { format!("a metric has {what}") } else { format!("{count} metrics have {what}") }
}

/// Numbers with nothing to compare them with.
pub(crate) fn metric_without_baseline(first: Spot, others: Vec<Spot>) -> Diagnostic {
    let headline = lacking(others.len() + 1, "no baseline");
    let fault = Diagnostic::at(code!("metric-without-baseline"), first, "no `before` here", headline);
    metrics(fault, others)
        .help("add `before`: the number it is compared with; write `before: \"\"` where there is none")
}

/// Numbers of nothing in particular.
pub(crate) fn metric_without_unit(first: Spot, others: Vec<Spot>) -> Diagnostic {
    let headline = lacking(others.len() + 1, "no unit");
    let fault = Diagnostic::at(code!("metric-without-unit"), first, "no `unit` here", headline);
    metrics(fault, others).help("add `unit`; write `unit: \"\"` for a ratio or a plain count")
}

/// Numbers without a when and where.
pub(crate) fn metric_without_window(first: Spot, others: Vec<Spot>) -> Diagnostic {
    let headline = lacking(others.len() + 1, "no window");
    let fault = Diagnostic::at(code!("metric-without-window"), first, "no `window` here", headline);
    metrics(fault, others).help("add `window`: when, where and over what it was measured")
}

/// Numbers that nobody can check.
pub(crate) fn metric_without_evidence(first: Spot, others: Vec<Spot>) -> Diagnostic {
    let headline = lacking(others.len() + 1, "no evidence");
    let fault = Diagnostic::at(code!("metric-without-evidence"), first, "no `evidence` here", headline);
    metrics(fault, others).help("add `evidence: [id]`: the exhibit with the measurement")
}

/// A decision that cost nothing, it seems.
pub(crate) fn decision_without_tradeoff(spot: Spot, id: &str) -> Diagnostic {
    let headline = format!("the decision `{}` names no tradeoff", brief(id));
    Diagnostic::at(code!("decision-without-tradeoff"), spot, "in force, and without a price", headline)
        .help("add a section `## Tradeoffs` or `## Consequences`: what the choice costs")
}

/// A decision of no day.
pub(crate) fn decision_without_date(spot: Spot, id: &str) -> Diagnostic {
    let headline = format!("the decision `{}` has no date", brief(id));
    Diagnostic::at(code!("decision-without-date"), spot, "on no timeline", headline).help(
        "add the day it was made: `date: 2026-11-20` in front matter, or a line `Date: 2026-11-20` below the title",
    )
}

/// A system without a limit.
pub(crate) fn case_without_limit(spot: Spot, title: &str) -> Diagnostic {
    let headline = format!("the case “{}” names no limit", brief(title));
    Diagnostic::at(code!("case-without-limit"), spot, "no `limits` here", headline)
        .help("add `limits`: a list of what the system does not do")
}

/// Parts of a dossier that are not there.
pub(crate) fn missing_part(spot: Spot, title: &str, parts: &[&str]) -> Diagnostic {
    let listed = parts.iter().map(|part| format!("`{part}`")).collect::<Vec<_>>().join(", ");
    let headline = format!("the dossier “{}” is shown without {listed}", brief(title));
    Diagnostic::at(code!("missing-part"), spot, "these keys are not given", headline)
        .help("add what is true of the system; what is missing leaves no hole")
}
