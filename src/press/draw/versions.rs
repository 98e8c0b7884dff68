//! The releases of a system.

use super::markup::Markup;
use crate::model::{Case, Html};

/// Releases, newest first; nothing without any.
pub(crate) fn versions(case: &Case) -> Html {
    let mut out = Markup::default();
    if case.versions.is_empty() {
        return out.done();
    }
    out.open("ol", &[("class", "versions"), ("reversed", "")]);
    for version in case.versions.iter().rev() {
        out.open("li", &[]).element("time", &[("datetime", &version.date.iso())], &version.date.short());
        out.element("span", &[("class", "version-number")], &format!("v{}", version.version));
        if let Some(note) = &version.note {
            out.element("span", &[], note);
        }
        out.close("li");
    }
    out.close("ol");
    out.done()
}
