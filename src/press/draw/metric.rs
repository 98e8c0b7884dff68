//! Before and after as bars. All metrics of one unit share one scale, so that lengths can be compared.

use super::mark::{Place, grades, marks};
use super::markup::{Markup, percent};
use crate::model::{Case, Casebook, Html, Metric, Quantity};

/// Bars for a folder's sheet: no axis.
pub(crate) fn metric_bars(book: &Casebook, case: &Case) -> Html {
    let mut out = Markup::default();
    if !case.metrics.is_empty() {
        let shown: Vec<&Metric> = case.metrics.iter().take(3).collect();
        list(&mut out, book, &shown, |unit| top(&case.metrics, unit), "Before and after");
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
        let group: Vec<&Metric> = case.metrics.iter().filter(|metric| metric.unit == unit).collect();
        let (step, steps) = scale(top(&case.metrics, unit));
        let end = f64::from(steps) * step;
        out.open("div", &[("class", "metric-group")]);
        list(&mut out, book, &group, |_| end, if unit.is_empty() { "Numbers" } else { unit });
        axis(&mut out, step, steps, unit);
        out.close("div");
    }
    out.close("div");
    out.done()
}

/// The largest number of a unit.
fn top(metrics: &[Metric], unit: &str) -> f64 {
    let numbers = metrics.iter().filter(|m| m.unit == unit).flat_map(|m| [&m.before, &m.after]).flatten();
    numbers.map(|quantity| quantity.high).fold(0.0, f64::max)
}

fn list(out: &mut Markup, book: &Casebook, metrics: &[&Metric], top: impl Fn(&str) -> f64, label: &str) {
    out.open("ul", &[("class", "metrics"), ("aria-label", label), ("data-entries", "")]);
    for metric in metrics {
        let top = top(&metric.unit);
        out.open("li", &[("class", "metric"), ("data-grade", &grades(book, &metric.evidence))])
            .open("p", &[("class", "metric-name")])
            .open("span", &[])
            .text(&metric.label);
        marks(out, book, &metric.evidence, Place::Superior);
        out.close("span").element("span", &[("class", "metric-change")], &change(metric)).close("p");
        if let Some(before) = &metric.before {
            bar(out, "before", "before", before, top, &metric.unit);
        }
        match &metric.after {
            Some(after) => {
                bar(out, "after", if metric.before.is_some() { "after" } else { "" }, after, top, &metric.unit)
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

fn bar(out: &mut Markup, when: &str, word: &str, quantity: &Quantity, top: f64, unit: &str) {
    let share = |number: f64| if top > 0.0 { number / top } else { 0.0 };
    // A range floats from its lower end; a single number begins at nought.
    let from = if quantity.low < quantity.high { quantity.low } else { 0.0 };
    out.open("div", &[("class", "bar"), ("data-when", when)]);
    out.open("svg", &[("class", "bar-track"), ("aria-hidden", "true")]);
    out.open("rect", &[("x", &percent(share(from))), ("width", &percent(share(quantity.high - from)))]).close("rect");
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

fn with_unit(text: &str, unit: &str) -> String {
    if unit.is_empty() { text.to_owned() } else { format!("{text}\u{a0}{unit}") }
}

/// The change in per cent between two single numbers; in words where there is none.
fn change(metric: &Metric) -> String {
    match (&metric.before, &metric.after) {
        (_, None) => "not yet measured".to_owned(),
        (_, Some(after)) if after.low < after.high => "range".to_owned(),
        (Some(before), Some(after)) if before.low == before.high && before.high != 0.0 => {
            let change = (after.high / before.high - 1.0) * 100.0;
            let sign = if change < 0.0 { "\u{2212}" } else { "+" };
            format!("{sign}{:.1}\u{a0}%", change.abs())
        }
        _ => String::new(),
    }
}

/// The step of an axis, and how many of them hold the largest number: no bar is longer than its axis.
fn scale(top: f64) -> (f64, u32) {
    if top <= 0.0 {
        return (0.0, 0);
    }
    let step = round_step(top / 6.0);
    // Some numbers miss a whole step by the last bit of a division.
    (step, (top / step - 1e-9).ceil() as u32)
}

/// An axis from nought with three to six round steps.
fn axis(out: &mut Markup, step: f64, steps: u32, unit: &str) {
    if steps == 0 {
        return;
    }
    out.open("svg", &[("class", "scale"), ("aria-hidden", "true")]);
    out.open("line", &[("x2", "100%"), ("y1", "0.5"), ("y2", "0.5")]).close("line");
    for place in 0..=steps {
        let number = f64::from(place) * step;
        let x = percent(f64::from(place) / f64::from(steps));
        out.open("line", &[("x1", &x), ("x2", &x), ("y2", "5")]).close("line");
        let label = if place == 0 { with_unit("0", unit) } else { plain(number) };
        let anchor = if place == 0 { "start" } else { "middle" };
        out.element("text", &[("x", &x), ("y", "18"), ("text-anchor", anchor)], &label);
    }
    out.close("svg");
}

/// The next of 1, 2, 2.5 or 5 times a power of ten.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    let factors = [1.0, 2.0, 2.5, 5.0, 10.0];
    factors.into_iter().map(|factor| factor * power).find(|step| *step >= least).unwrap_or(10.0 * power)
}

fn plain(number: f64) -> String {
    let text = format!("{number:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metric(before: f64, after: Option<(f64, f64)>) -> Metric {
        let quantity = |low: f64, high: f64| Quantity { low, high, text: format!("{high}") };
        Metric {
            label: "x".into(),
            before: Some(quantity(before, before)),
            after: after.map(|(low, high)| quantity(low, high)),
            unit: "kB".into(),
            window: None,
            evidence: vec![],
        }
    }

    #[test]
    fn change_is_in_per_cent_of_the_baseline() {
        assert_eq!(change(&metric(125.2, Some((51.9, 51.9)))), "\u{2212}58.5\u{a0}%");
        assert_eq!(change(&metric(100.0, Some((88.0, 121.0)))), "range");
        assert_eq!(change(&metric(100.0, None)), "not yet measured");
    }

    #[test]
    fn an_axis_holds_its_longest_bar() {
        assert_eq!(scale(147.9), (25.0, 6));
        assert_eq!(scale(505.0), (100.0, 6));
        assert_eq!(scale(600.0), (100.0, 6));
        assert_eq!(scale(101.0), (20.0, 6));
        assert_eq!(scale(0.0), (0.0, 0));
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(round_step(125.2 / 5.0), 50.0);
        assert_eq!(round_step(0.3 / 5.0), 0.1);
        assert_eq!(percent(51.9 / 125.2), "41.45%");
    }
}
