//! Faults of evidence and its files.

use super::brief;
use crate::diag::{Diagnostic, Spot};

/// A file that is not there, with the one that may be meant.
pub(crate) fn exhibit_missing(spot: Spot, path: &str, meant: Option<&str>) -> Diagnostic {
    let headline = format!("the exhibit's file `{}` does not exist", brief(path));
    Diagnostic::at(code!("exhibit-missing"), spot, "expected a file, relative to the project's root", headline)
        .help("correct the path, or use `source` for an address")
        .help_if(meant.map(|meant| format!("did you mean `{meant}`?")))
}

/// A file that is there, under a path that does not begin at the project's root.
pub(crate) fn exhibit_misspelt(spot: Spot, path: &str, meant: &str) -> Diagnostic {
    let headline = format!("the exhibit's file `{}` is not written from the project's root", brief(path));
    Diagnostic::at(code!("exhibit-missing"), spot, "expected names with `/` between them, from the root down", headline)
        .help(format!("did you mean `{meant}`?"))
}

/// A folder instead of a file, with a file in it.
pub(crate) fn exhibit_folder(spot: Spot, path: &str, file: Option<&str>) -> Diagnostic {
    let headline = format!("the exhibit's file `{}` is a folder", brief(path));
    Diagnostic::at(code!("exhibit-missing"), spot, "expected a file, relative to the project's root", headline)
        .help("name one file, or pack the folder into one")
        .help_if(file.map(|file| format!("name one file in it, such as `{file}`, or pack the folder into one")))
}

/// A file without a byte.
pub(crate) fn empty_file(spot: Spot, path: &str) -> Diagnostic {
    let headline = format!("the exhibit's file `{}` is empty", brief(path));
    Diagnostic::at(code!("empty-exhibit"), spot, "not a single byte", headline)
        .help("put into the file what it should show, or name another")
}

/// An exhibit with nothing to look at.
pub(crate) fn empty_exhibit(spot: Spot, id: &str) -> Diagnostic {
    let headline = format!("the exhibit `{}` shows nothing: it has no file, no address and no text", brief(id));
    Diagnostic::at(code!("empty-exhibit"), spot, "nothing to look at", headline)
        .help("add `file: …`, `source: https://…` or a text below the front matter")
}

/// An exhibit without a word on what sort of thing it is.
pub(crate) fn assumed_kind(spot: Spot, id: &str, kinds: &[&str]) -> Diagnostic {
    let headline = format!("the exhibit `{}` has no `kind` and is shown as a document", brief(id));
    Diagnostic::at(code!("assumed-kind"), spot, "no `kind` here", headline)
        .help(format!("add a line `kind: …`: one of {}", kinds.join(", ")))
}

/// An exhibit from a day that has not come.
pub(crate) fn future_evidence(spot: Spot, id: &str) -> Diagnostic {
    let headline = format!("the exhibit `{}` is dated after today", brief(id));
    Diagnostic::at(code!("future-evidence"), spot, "this day has not come", headline)
        .help("correct the date: it is the day the thing was made")
}

/// A file elsewhere on the machine.
pub(crate) fn exhibit_outside(spot: Spot, path: &str) -> Diagnostic {
    let headline = format!("the exhibit's file `{}` lies outside the project", brief(path));
    Diagnostic::at(code!("exhibit-outside"), spot, "expected a path inside the project", headline)
        .help("copy the file into the project; links that lead out of it count as outside")
}

/// A dotfile or what lies behind one.
pub(crate) fn exhibit_hidden(spot: Spot, path: &str) -> Diagnostic {
    let headline = format!("the exhibit's file `{}` is hidden and is not published", brief(path));
    Diagnostic::at(code!("exhibit-hidden"), spot, "a name here begins with a dot", headline)
        .help("copy what should be shown into a file with a plain name")
}

/// A file that version control is told to leave alone.
pub(crate) fn exhibit_ignored(spot: Spot, path: &str) -> Diagnostic {
    let headline = format!("the exhibit's file `{}` is ignored by git", brief(path));
    Diagnostic::at(code!("exhibit-ignored"), spot, "not part of the record", headline)
        .help("add the file to the repository, or choose another")
}

/// A file beyond the limit.
pub(crate) fn exhibit_too_large(spot: Spot, path: &str) -> Diagnostic {
    let headline = format!("the exhibit's file `{}` is too large", brief(path));
    Diagnostic::at(code!("exhibit-too-large"), spot, "too large to publish", headline)
        .help("publish an extract, or give the address of the original in `source`")
}

/// A seal without its secret.
///
/// `length` is what there is of it, `least` what it takes.
pub(crate) fn seal_without_salt(spot: Spot, path: &str, length: Option<usize>, least: usize) -> Diagnostic {
    let headline = match length {
        None => format!("a sealed exhibit needs a salt, and {path} is missing"),
        Some(0) => format!("a sealed exhibit needs a salt, and {path} is empty"),
        Some(length) => {
            let bytes = if length == 1 { "byte" } else { "bytes" };
            format!("a sealed exhibit needs a salt of {least} bytes, and {path} has {length} {bytes}")
        }
    };
    Diagnostic::at(code!("seal-without-salt"), spot, "sealed here", headline).help(format!(
        "write at least {least} random bytes to {path} (`openssl rand -hex 32`) and keep the file out of the repository"
    ))
}

/// Words that a seal leaves out.
pub(crate) fn sealed_text(spot: Spot, what: &str) -> Diagnostic {
    let headline = format!("{what} of a sealed exhibit is left out");
    Diagnostic::at(code!("sealed-text"), spot, "not published", headline)
        .help("remove it, or make the exhibit `redacted`, which shows its description")
}

/// A digest that opens another exhibit's seal to everyone who guesses the file.
pub(crate) fn digest_told(spot: Spot, sealed: Spot) -> Diagnostic {
    let headline = "the digest of a sealed file would be told here, without the salt".to_owned();
    Diagnostic::at(code!("digest-told"), spot, "a redacted exhibit shows the digest of its file", headline)
        .also(sealed, "sealed here")
        .help("seal both exhibits, or make both `redacted`")
}

/// A withheld file on its way out by another door.
pub(crate) fn published_withheld(spot: Spot, path: &str, evidence: Spot) -> Diagnostic {
    let headline = format!("`{}` is withheld as evidence, but would be published here", brief(path));
    Diagnostic::at(code!("published-withheld"), spot, "this publishes the file", headline)
        .also(evidence, "withheld here")
        .help("remove the file from what is published, or make the exhibit `public`")
}
