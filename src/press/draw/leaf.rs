//! What the leaves of the record have in common: the line above their title.

use super::markup::Markup;
use crate::model::{Case, Casebook, Day, Html};
use crate::site::Route;
use crate::site::card::Status;

/// What a leaf is, its status, its day, and the cases it belongs to.
pub(crate) fn meta(book: &Casebook, label: &str, status: Option<&Status>, day: Option<Day>, cases: &[&Case]) -> Html {
    let mut out = Markup::default();
    out.element("span", &[], label);
    if let Some(status) = status {
        out.element("span", &[("class", "status"), ("data-status", &status.key)], &status.label);
    }
    if let Some(day) = day {
        out.element("time", &[("datetime", &day.iso())], &day.short());
    }
    for case in cases {
        let href = Route::Case(case.slug.encoded()).href(&book.site.base);
        out.open("span", &[]).link(&href, &format!("Case\u{a0}{}", case.number)).close("span");
    }
    out.done()
}
