//! Faults of addresses, ids and numbers.

use super::brief;
use crate::diag::{Diagnostic, Spot};

/// A slug that could leave its folder, break an address or take the place of a page's file. `of_name`: the file's
/// name gives it, for no key does.
pub(crate) fn unsafe_slug(spot: Spot, slug: &str, suggestion: Option<&str>, of_name: bool) -> Diagnostic {
    let headline = format!("the slug `{}` is not a safe part of an address", brief(slug));
    let label = match of_name {
        true => "the slug comes from the file's name",
        false => "expected words joined by `-`, no `..`, no leading or trailing `/`",
    };
    let help = match (suggestion, of_name) {
        (Some(suggestion), false) => format!("write `{suggestion}`"),
        (None, false) => "use letters, digits and `-`".to_owned(),
        (Some(suggestion), true) => format!("rename the file, or add a line `slug: {suggestion}`"),
        (None, true) => "rename the file, or add a `slug` of letters, digits and `-`".to_owned(),
    };
    Diagnostic::at(code!("unsafe-slug"), spot, label, headline).help(help)
}

/// A slug that the site needs itself.
pub(crate) fn reserved_slug(spot: Spot, slug: &str, path: &str) -> Diagnostic {
    let headline = format!("the slug `{}` is needed by the site itself", brief(slug));
    Diagnostic::at(code!("reserved-slug"), spot, format!("`{path}` is taken"), headline).help("choose another `slug`")
}

/// Two things at one address.
pub(crate) fn duplicate_address(spot: Spot, other: Spot, path: &str) -> Diagnostic {
    let headline = format!("{} and {} would both be published at {path}", other.file, spot.file);
    Diagnostic::at(code!("duplicate-address"), spot, format!("{path} again"), headline)
        .also(other, "published here first")
        .help("give one of the two another `slug`")
}

/// Two things of one kind with one id.
pub(crate) fn duplicate_id(spot: Spot, other: Spot, id: &str) -> Diagnostic {
    let headline = if other.file == spot.file {
        format!("the id `{}` is given twice in {}", brief(id), spot.file)
    } else {
        format!("{} and {} both have the id `{}`", other.file, spot.file, brief(id))
    };
    let help = match other.file == spot.file {
        true if spot.file.starts_with("journal/") => {
            "give one of the two another title, or a line `- id: …` below its heading"
        }
        true => "give one of the two another `id`",
        false => "give this one another `id`, or rename the file",
    };
    Diagnostic::at(code!("duplicate-id"), spot, "the same id again", headline).also(other, "first used here").help(help)
}

/// Two cases or decisions with one number.
pub(crate) fn duplicate_number(spot: Spot, other: Spot, number: &str) -> Diagnostic {
    let headline = format!("{} and {} carry the same number {number}", other.file, spot.file);
    Diagnostic::at(code!("duplicate-number"), spot, "the same number again", headline)
        .also(other, "first used here")
        .help("number one of them anew")
}

/// A former address that cannot be used.
pub(crate) fn ignored_address(spot: Spot, path: &str, why: &str) -> Diagnostic {
    let headline = format!("the former address `{}` is left out: {why}", brief(path));
    Diagnostic::at(code!("ignored-address"), spot, why, headline)
        .help("write a path that nothing else has, such as `/old/name/`")
}

/// A static file where something else goes.
pub(crate) fn static_collision(spot: Spot, path: &str, what: &str, other: Option<Spot>) -> Diagnostic {
    let headline = format!("{} would take the place of {what} at /{path}", spot.file);
    let fault = Diagnostic::at(code!("static-collision"), spot, "", headline).help("rename the static file");
    match other {
        Some(other) => fault.also(other, "published there"),
        None => fault,
    }
}
