//! Faults of the site's settings.

use super::brief;
use crate::diag::{Diagnostic, Spot};

/// No settings at all.
pub(crate) fn no_site_file() -> Diagnostic {
    Diagnostic::nowhere(code!("no-site-file"), "there is no site.toml; defaults are used".to_owned())
        .help("write a site.toml with `[site]`, `title` and `url`")
}

/// No public address.
pub(crate) fn no_site_url(spot: Option<Spot>) -> Diagnostic {
    let headline = "the site has no url: its pages name no canonical address".to_owned();
    let code = code!("no-site-url");
    let fault = match spot {
        Some(spot) => Diagnostic::at(code, spot, "expected a `url` here", headline),
        None => Diagnostic::nowhere(code, headline),
    };
    fault.help("add `url = \"https://…\"` to `[site]`")
}

/// An address that no site can have, with what is left of it.
pub(crate) fn bad_site_url(spot: Spot, written: &str, why: &str, plain: Option<&str>) -> Diagnostic {
    let headline = format!("`{}` cannot be the site's address: {why}", brief(written));
    let help = match plain {
        Some(plain) => format!("write `url = \"{plain}\"`"),
        None => "write where the site is found, without blanks, such as `https://ada.example/notes`".to_owned(),
    };
    Diagnostic::at(code!("bad-url"), spot, "expected https:// and a host, with or without a path", headline).help(help)
}

/// A key of `[site]` above every table.
pub(crate) fn outside_site(spot: Spot, key: &str) -> Diagnostic {
    let headline = format!("`{key}` stands outside `[site]`, where it is not read");
    Diagnostic::at(code!("unknown-key"), spot, "not known here", headline).help("write it under `[site]`")
}

/// A code whose weight cannot be set: one that is always an error, or none at all.
pub(crate) fn unknown_check(spot: Spot, code: &str, nearest: Option<&str>, fixed: bool) -> Diagnostic {
    let headline = match fixed {
        true => format!("`{code}` is always an error: its weight cannot be set"),
        false => format!("`{}` is no warning whose weight can be set", brief(code)),
    };
    let help = nearest.map_or_else(|| "remove the line".to_owned(), |near| format!("did you mean `{near}`?"));
    Diagnostic::at(code!("unknown-check"), spot, "without effect", headline).help(help)
}
