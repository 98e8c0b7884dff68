//! Before and after as bars. All metrics of one unit share one scale, so that lengths can be compared.

use super::change::{change, with_unit};
use super::mark::{Place, grades, marks};
use super::markup::{Markup, percent};
use super::scale::Scale;
use crate::model::{Case, Casebook, Html, Metric, Quantity};

/// A folder's sheet has room for this many.
const SHOWN: usize = 3;

/// Bars for a folder's sheet: no axis.
pub(crate) fn metric_bars(book: &Casebook, case: &Case) -> Html {
    let mut out = Markup::default();
    if !case.metrics.is_empty() {
        let shown: Vec<&Metric> = case.metrics.iter().take(SHOWN).collect();
        list(&mut out, book, &shown, |unit| Scale::bare(of(case, unit)), "Before and after");
    }
    out.done()
}

/// Bars by unit, each group with its axis.
pub(crate) fn metrics(book: &Casebook, case: &Case) -> Html {
    let mut out = Markup::default();
    if case.metrics.is_empty() {
        return out.done();
    }
    let mut units: Vec<&str> = Vec::new();
    for metric in &case.metrics {
        if !units.contains(&metric.unit.as_str()) {
            units.push(&metric.unit);
        }
    }
    out.open("div", &[("class", "metric-groups")]);
    for unit in units {
        let group: Vec<&Metric> = of(case, unit).collect();
        let scale = Scale::stepped(of(case, unit));
        out.open("div", &[("class", "metric-group")]);
        list(&mut out, book, &group, |_| scale, if unit.is_empty() { "Numbers" } else { unit });
        scale.axis(&mut out, unit);
        out.close("div");
    }
    out.close("div");
    out.done()
}

/// The metrics of a unit.
fn of<'a>(case: &'a Case, unit: &'a str) -> impl Iterator<Item = &'a Metric> {
    case.metrics.iter().filter(move |metric| metric.unit == unit)
}

fn list(out: &mut Markup, book: &Casebook, metrics: &[&Metric], scale: impl Fn(&str) -> Scale, label: &str) {
    out.open("ul", &[("class", "metrics"), ("aria-label", label), ("data-entries", "")]);
    for metric in metrics {
        let scale = scale(&metric.unit);
        out.open("li", &[("class", "metric"), ("data-grade", &grades(book, &metric.evidence))])
            .open("p", &[("class", "metric-name")])
            .open("span", &[])
            .text(&metric.label);
        marks(out, book, &metric.evidence, Place::Superior);
        out.close("span").element("span", &[("class", "metric-change")], &change(metric)).close("p");
        if let Some(before) = &metric.before {
            bar(out, "before", "before", before, scale, &metric.unit);
        }
        match &metric.after {
            Some(after) => {
                bar(out, "after", if metric.before.is_some() { "after" } else { "" }, after, scale, &metric.unit)
            }
            None => unmeasured(out),
        }
        if let Some(window) = &metric.window {
            out.element("p", &[("class", "metric-note")], window);
        }
        out.close("li");
    }
    out.close("ul");
}

fn bar(out: &mut Markup, when: &str, word: &str, quantity: &Quantity, scale: Scale, unit: &str) {
    let (from, long) = scale.bar(quantity);
    out.open("div", &[("class", "bar"), ("data-when", when)]);
    out.open("svg", &[("class", "bar-track"), ("aria-hidden", "true")]);
    out.open("rect", &[("x", &percent(from)), ("width", &percent(long))]).close("rect");
    if scale.is_signed() {
        let nought = percent(scale.share(0.0));
        out.open("line", &[("class", "nought"), ("x1", &nought), ("x2", &nought), ("y2", "100%")]).close("line");
    }
    out.close("svg").open("span", &[]);
    if !word.is_empty() {
        out.element("span", &[("class", "visually-hidden")], &format!("{word}: "));
    }
    out.text(&with_unit(&quantity.text, unit)).close("span").close("div");
}

fn unmeasured(out: &mut Markup) {
    out.open("div", &[("class", "bar"), ("data-when", "unmeasured")]);
    out.open("svg", &[("class", "bar-track"), ("aria-hidden", "true")]);
    out.open("rect", &[("x", "0%"), ("width", "100%")]).close("rect").close("svg");
    out.open("span", &[]).element("span", &[("class", "visually-hidden")], "after: not yet measured");
    out.element("span", &[("aria-hidden", "true")], "\u{2014}").close("span").close("div");
}
