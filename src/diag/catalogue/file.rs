//! Faults of whole files and of the fences in them.

use super::{any_of, brief};
use crate::diag::{Diagnostic, Spot};

/// A text that is no UTF-8, with the first byte that is not.
pub(crate) fn not_utf8(spot: Spot) -> Diagnostic {
    let headline = format!("{} is not valid UTF-8 at byte {}", spot.file, spot.start);
    Diagnostic::at(code!("not-utf8"), spot, "", headline).help("save the file as UTF-8")
}

/// A link of the file system to nothing.
pub(crate) fn link_to_nothing(spot: Spot) -> Diagnostic {
    let headline = format!("the link {} leads nowhere", spot.file);
    Diagnostic::at(code!("unread-file"), spot, "", headline)
        .help("remove the link, or put the file there that it names")
}

/// A link of the file system to a folder around it.
pub(crate) fn link_in_a_circle(spot: Spot) -> Diagnostic {
    let headline = format!("the link {} leads back to a folder it lies in", spot.file);
    Diagnostic::at(code!("unread-file"), spot, "", headline).help("remove the link")
}

/// A link of the file system that leaves the project: what it leads to would be published.
pub(crate) fn link_outside(spot: Spot) -> Diagnostic {
    let headline = format!("the link {} leads outside the project", spot.file);
    Diagnostic::at(code!("unread-file"), spot, "", headline).help("copy what it leads to, or remove the link")
}

/// A link of the file system to what is hidden or kept out of git: somebody did not want that seen.
pub(crate) fn link_to_what_is_kept(spot: Spot) -> Diagnostic {
    let headline = format!("the link {} leads to what is hidden or ignored by git", spot.file);
    Diagnostic::at(code!("unread-file"), spot, "", headline).help("copy what may be seen, or remove the link")
}

/// A file that the system keeps to itself.
pub(crate) fn unreadable(spot: Spot, said: &str) -> Diagnostic {
    let headline = format!("{} cannot be read: {}", spot.file, brief(said));
    Diagnostic::at(code!("unread-file"), spot, "", headline).help("make the file readable, or remove it")
}

/// A component file: it needs a runtime that a casebook does not have.
pub(crate) fn skipped_mdx(spot: Spot) -> Diagnostic {
    let headline = format!("{} is left out: MDX needs a JavaScript runtime", spot.file);
    Diagnostic::at(code!("skipped-file"), spot, "", headline)
        .help("write it as Markdown and name it `.md`; raw HTML within the policy is kept")
}

/// A hidden file among the static ones.
pub(crate) fn skipped_hidden(spot: Spot) -> Diagnostic {
    let headline = format!("{} is left out: its name begins with a dot", spot.file);
    Diagnostic::at(code!("skipped-file"), spot, "", headline)
        .help("only `.well-known/` and `.nojekyll` are published; rename the file or remove it")
}

/// A note without front matter. `begun` is a fence that stands too late to begin one.
pub(crate) fn no_front_matter(spot: Spot, begun: bool) -> Diagnostic {
    let headline = format!("{} has no front matter; begin line 1 with `---`", spot.file);
    let label = if begun { "this has to be the beginning of line 1" } else { "expected `---` here" };
    let help = if begun {
        "remove the blank before it: line 1 is `---` and nothing else"
    } else {
        "write above the text:\n---\ntitle: A title\ndescription: One or two sentences.\npubDatetime: 2026-11-20\n---"
    };
    Diagnostic::at(code!("no-front-matter"), spot, label, headline).help(help)
}

/// An opening fence without a closing one.
pub(crate) fn front_matter_unclosed(spot: Spot, fence: &str) -> Diagnostic {
    let headline = format!("the front matter of {} never ends", spot.file);
    Diagnostic::at(code!("front-matter-unclosed"), spot, "it begins here", headline)
        .help(format!("close it with a line `{fence}`"))
}

/// A text that the YAML or TOML parser refuses.
pub(crate) fn front_matter_syntax(spot: Spot, language: &str, message: &str, help: Option<String>) -> Diagnostic {
    let message = message.lines().next().unwrap_or("");
    let headline = format!("{} is not valid {language}: {message}", spot.file);
    let plain = match language {
        "TOML" => "write one `key = value` on each line, and texts in quotes",
        _ => "quote the value if it contains a colon, a hash or a bracket, and check the indentation",
    };
    Diagnostic::at(code!("front-matter-syntax"), spot, "here", headline).help(plain).help_if(help)
}

/// Front matter that holds something other than keys.
pub(crate) fn front_matter_shape(spot: Spot) -> Diagnostic {
    let headline = format!("the front matter of {} is no list of keys", spot.file);
    Diagnostic::at(code!("front-matter-shape"), spot, "expected lines like `title: A title`", headline)
        .help("write one `key: value` on each line")
}

/// Texts in a folder that a casebook does not have, with the nearest one it has.
pub(crate) fn unknown_folder(spot: Spot, folder: &str, files: usize, nearest: Option<&str>) -> Diagnostic {
    let headline = format!("`{}/` is no folder of a casebook", brief(folder));
    let label = match files {
        1 => "this text is left out".to_owned(),
        _ => format!("{files} texts are left out, this one first"),
    };
    let help = match nearest {
        Some(near) => format!("did you mean `{near}/`?"),
        None => format!("move the text to {}, or begin the folder's name with `_`", any_of(&FOLDERS)),
    };
    Diagnostic::at(code!("unknown-folder"), spot, label, headline).help(help)
}

/// A text beside the folders instead of in one.
pub(crate) fn outside_folders(spot: Spot) -> Diagnostic {
    let headline = format!("{} lies in no folder of a casebook", spot.file);
    Diagnostic::at(code!("unknown-folder"), spot, "this text is left out", headline)
        .help("move it to `pages/` or `posts/`, or begin its name with `_`")
}

/// Folders with texts, as they are offered.
const FOLDERS: [&str; 7] = ["posts/", "cases/", "decisions/", "journal/", "evidence/", "proof/", "pages/"];

/// A heading without a date between entries that have one.
pub(crate) fn undated_heading(spot: Spot) -> Diagnostic {
    let headline = format!("a heading in {} has no date; what follows it is left out", spot.file);
    Diagnostic::at(code!("undated-heading"), spot, "ends the entry above and begins none", headline)
        .help("begin it with a date, as in `## 2026-11-20 A title`, or make it `###` to keep it in the entry above")
}

/// Text above the dated headings of a journal that has no date of its own.
pub(crate) fn undated_text(spot: Spot) -> Diagnostic {
    let headline = format!("a text in {} stands above the first dated heading, so it is in no entry", spot.file);
    Diagnostic::at(code!("undated-text"), spot, "this would be left out", headline)
        .help("put it below a dated heading such as `## 2026-11-20 A title`, or between `<!--` and `-->` if it is not for readers")
}
