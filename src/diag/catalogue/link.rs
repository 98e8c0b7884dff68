//! Faults of what a text links to and shows.

use super::brief;
use crate::diag::{Diagnostic, Spot};

/// A link to nothing.
pub(crate) fn broken_link(spot: Spot, why: &str, help: Option<String>) -> Diagnostic {
    Diagnostic::at(code!("broken-link"), spot, why, format!("a link leads nowhere: {why}"))
        .help("correct the destination, or remove the link")
        .help_if(help)
}

/// A file on its way out that nobody meant for readers.
pub(crate) fn private_file(spot: Spot, destination: &str, help: &str) -> Diagnostic {
    let headline = format!("`{}` is not for readers, and would be published here", brief(destination));
    Diagnostic::at(code!("private-file"), spot, "this would publish the file", headline).help(help)
}

/// A link to a place that its page does not have.
pub(crate) fn broken_fragment(spot: Spot, page: &str, fragment: &str, nearest: Option<&str>) -> Diagnostic {
    let headline = format!("{page} has no place `#{}`", brief(fragment));
    let help = match nearest {
        Some(nearest) => format!("did you mean `#{nearest}`?"),
        None => "a heading's fragment is its text in lower case, joined by `-`".to_owned(),
    };
    Diagnostic::at(code!("broken-fragment"), spot, "no heading has this fragment", headline).help(help)
}

/// A picture that is not where the text says.
pub(crate) fn missing_image(spot: Spot, destination: &str, help: Option<String>) -> Diagnostic {
    let headline = format!("the picture `{}` does not exist", brief(destination));
    Diagnostic::at(code!("missing-image"), spot, "expected a file at this path, relative to the text", headline)
        .help("put the file there, or correct the path")
        .help_if(help)
}

/// A picture by a path of the site that nothing answers.
pub(crate) fn missing_site_image(spot: Spot, destination: &str, help: Option<String>) -> Diagnostic {
    let headline = format!("the picture `{}` is not among the static files", brief(destination));
    Diagnostic::at(code!("missing-site-image"), spot, "expected a file under static/ or public/", headline)
        .help("put the file there, or correct the path")
        .help_if(help)
}

/// A picture on another host.
pub(crate) fn remote_image(spot: Spot, host: &str) -> Diagnostic {
    let headline = format!("a picture from {host} became a link");
    Diagnostic::at(code!("remote-image"), spot, "readers would fetch this from another host", headline)
        .help(format!("keep the picture beside the text, or name `{host}` in `[security] images`"))
}

/// Markup outside the policy.
pub(crate) fn dropped_html(spot: Spot, name: &str) -> Diagnostic {
    let headline = format!("raw HTML was left out: {name}");
    Diagnostic::at(code!("dropped-html"), spot, "outside what a page may hold", headline)
        .help("write it in Markdown, or remove it")
}

/// A frame turned into a link.
pub(crate) fn frame_replaced(spot: Spot, host: &str) -> Diagnostic {
    let headline = format!("a frame from {host} became a link");
    Diagnostic::at(code!("frame-replaced"), spot, "readers get a link card instead", headline)
        .help("link to it in the text, or leave it as it is")
}

/// A destination of a kind that is not published.
pub(crate) fn unsafe_url(spot: Spot, url: &str) -> Diagnostic {
    let headline = format!("a link was left out: `{}`", brief(url));
    Diagnostic::at(code!("unsafe-url"), spot, "expected https, http, mailto or a path", headline)
        .help("write a web address, an address for mail or a path")
}

/// A footnote's mark without the footnote.
pub(crate) fn undefined_note(spot: Spot, label: &str, help: Option<String>) -> Diagnostic {
    let headline =
        format!("there is no footnote `{}` and no exhibit of that name; the mark stays as text", brief(label));
    Diagnostic::at(code!("undefined-note"), spot, "defined nowhere", headline)
        .help(format!("add a line `[^{label}]: …`, or name an exhibit by its id"))
        .help_if(help)
}

/// A footnote without a mark.
pub(crate) fn unused_note(spot: Spot, label: &str) -> Diagnostic {
    let headline = format!("nothing refers to the footnote `{}`; it is left out", brief(label));
    Diagnostic::at(code!("unused-note"), spot, "referred to nowhere", headline)
        .help(format!("write `[^{label}]` where it belongs, or remove it"))
}

/// A footnote that is there twice.
pub(crate) fn duplicate_note(spot: Spot, label: &str) -> Diagnostic {
    let headline = format!("the footnote `{}` is defined twice; this one is left out", brief(label));
    Diagnostic::at(code!("duplicate-note"), spot, "the first one counts", headline)
        .help("give one of the two another name, or remove it")
}

/// A link by a label that stands for nothing.
pub(crate) fn undefined_label(spot: Spot, label: &str, nearest: Option<&str>) -> Diagnostic {
    let headline = format!("nothing defines the label `{}`; the link stays as text", brief(label));
    let help = match nearest {
        Some(near) => format!("did you mean `[{near}]`?"),
        None => format!("add a line `[{}]: address`, or write the address in round brackets", brief(label)),
    };
    Diagnostic::at(code!("undefined-label"), spot, "defined nowhere", headline).help(help)
}
