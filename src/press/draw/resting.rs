//! What rests on an exhibit: claims in their own words, numbers, decisions.

use super::backlinks::quotes;
use super::markup::Markup;
use crate::model::{Case, Casebook, Evidence, Html, Kind, Metric, Reference, Resting};
use crate::press::page::decision_status;
use crate::site::Route;

/// The list; empty where nothing does.
pub(super) fn list(book: &Casebook, item: &Evidence) -> Html {
    let mut out = Markup::default();
    let resting = book.resting_on(item);
    if resting.is_empty() {
        return out.done();
    }
    out.open("ul", &[("class", "backlinks resting")]);
    for one in resting {
        out.open("li", &[]).open("p", &[("class", "entry-meta")]);
        match one {
            Resting::Claim(case, claim) => {
                of_case(&mut out, book, case, "Claim", "proves");
                out.open("blockquote", &[]).open("p", &[]).html(&claim.text).close("p").close("blockquote");
            }
            Resting::Metric(case, metric) => {
                of_case(&mut out, book, case, "Number", "metrics");
                out.open("blockquote", &[]).element("p", &[], &in_words(metric)).close("blockquote");
            }
            Resting::Decision(decision) => {
                let status = decision_status(&decision.status);
                out.element("span", &[], &format!("Decision {}", decision.number));
                out.element("span", &[("class", "status"), ("data-status", &status.key)], &status.label);
                if let Some(day) = decision.date {
                    out.element("time", &[("datetime", &day.iso())], &day.short());
                }
                let href = Route::Decision(decision.slug.encoded()).href(&book.site.base);
                out.close("p").link(&href, &decision.title);
                let told = book.backlinks_of(&Reference::new(Kind::Evidence, &item.id)).iter();
                let own = Reference::new(Kind::Decision, &decision.id);
                told.filter(|one| one.by == own).for_each(|one| quotes(&mut out, one));
            }
        }
        out.close("li");
    }
    out.close("ul");
    out.done()
}

/// Ends the line above an entry, and leads to the chapter of the case it stands in.
fn of_case(out: &mut Markup, book: &Casebook, case: &Case, what: &str, chapter: &str) {
    let href = format!("{}#{chapter}", Route::Case(case.slug.encoded()).href(&book.site.base));
    out.element("span", &[], what).element("span", &[], &format!("Case\u{a0}{}", case.number)).close("p");
    out.link(&href, &case.title);
}

/// `Size of the client: 147.9 kB before, 88.3 kB after`
fn in_words(metric: &Metric) -> String {
    let unit = if metric.unit.is_empty() { String::new() } else { format!("\u{a0}{}", metric.unit) };
    let told = |quantity: &Option<crate::model::Quantity>, when: &str| {
        quantity.as_ref().map(|quantity| format!("{}{unit}{when}", quantity.text))
    };
    let numbers: Vec<String> = match metric.before {
        Some(_) => [told(&metric.before, " before"), told(&metric.after, " after")].into_iter().flatten().collect(),
        None => told(&metric.after, "").into_iter().collect(),
    };
    if numbers.is_empty() {
        return format!("{}: not yet measured", metric.label);
    }
    format!("{}: {}", metric.label, numbers.join(", "))
}
