//! The scale that all bars of one unit share, and the axis below them.

use super::change::{plain, with_unit};
use super::markup::{Markup, percent};
use crate::model::{Metric, Quantity};

/// From where to where bars reach, and the round step between the names of its axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    from: f64,
    to: f64,
    step: f64,
}

impl Scale {
    /// Nought and every number of a unit, from one whole step to another: no bar is longer than its axis.
    pub(super) fn stepped<'a>(metrics: impl Iterator<Item = &'a Metric>) -> Scale {
        let Scale { from, to, .. } = Scale::bare(metrics);
        if from == to {
            return Scale { from, to, step: 0.0 };
        }
        let step = round_step((to - from) / 6.0);
        // Some numbers miss a whole step by the last bit of a division.
        Scale { from: (from / step + 1e-9).floor() * step, to: (to / step - 1e-9).ceil() * step, step }
    }

    /// The same without an axis: the longest bar fills it.
    pub(super) fn bare<'a>(metrics: impl Iterator<Item = &'a Metric>) -> Scale {
        let both = |metric: &'a Metric| [&metric.before, &metric.after].into_iter().flatten();
        let (mut from, mut to) = (0.0, 0.0);
        metrics.flat_map(both).for_each(|quantity| {
            from = f64::min(from, quantity.low);
            to = f64::max(to, quantity.high);
        });
        Scale { from, to, step: 0.0 }
    }

    /// Whether anything lies below nought.
    pub(super) fn is_signed(self) -> bool {
        self.from < 0.0
    }

    /// A number's share of the width.
    pub(super) fn share(self, number: f64) -> f64 {
        if self.to > self.from { (number - self.from) / (self.to - self.from) } else { 0.0 }
    }

    /// Beginning and length of a bar: a range floats, a single number goes out from nought.
    pub(super) fn bar(self, quantity: &Quantity) -> (f64, f64) {
        let range = quantity.low < quantity.high;
        let (from, to) = if range { (quantity.low, quantity.high) } else { (0.0, quantity.high) };
        let (from, to) = (self.share(from.min(to)), self.share(from.max(to)));
        (from, to - from)
    }

    /// The axis with its round steps; none where there is nothing to measure.
    pub(super) fn axis(self, out: &mut Markup, unit: &str) {
        if self.step == 0.0 {
            return;
        }
        out.open("svg", &[("class", "scale"), ("aria-hidden", "true")]);
        out.open("line", &[("x2", "100%"), ("y1", "0.5"), ("y2", "0.5")]).close("line");
        let steps = ((self.to - self.from) / self.step).round() as u32;
        for place in 0..=steps {
            let number = self.from + f64::from(place) * self.step;
            let x = percent(f64::from(place) / f64::from(steps));
            out.open("line", &[("x1", &x), ("x2", &x), ("y2", "5")]).close("line");
            let label = if place == 0 { with_unit(&plain(number), unit) } else { plain(number) };
            let anchor = if place == 0 { "start" } else { "middle" };
            out.element("text", &[("x", &x), ("y", "18"), ("text-anchor", anchor)], &label);
        }
        out.close("svg");
    }
}

/// The next of 1, 2, 2.5 or 5 times a power of ten.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    let factors = [1.0, 2.0, 2.5, 5.0, 10.0];
    factors.into_iter().map(|factor| factor * power).find(|step| *step >= least).unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metric(before: f64, after: f64) -> Metric {
        let quantity = |number: f64| Some(Quantity { low: number, high: number, text: String::new() });
        let (before, after) = (quantity(before), quantity(after));
        Metric { label: String::new(), before, after, unit: String::new(), window: None, evidence: vec![] }
    }

    fn scale(before: f64, after: f64) -> Scale {
        Scale::stepped([metric(before, after)].iter())
    }

    #[test]
    fn an_axis_holds_its_longest_bar() {
        assert_eq!(scale(147.9, 1.0), Scale { from: 0.0, to: 150.0, step: 25.0 });
        assert_eq!(scale(600.0, 505.0), Scale { from: 0.0, to: 600.0, step: 100.0 });
        assert_eq!(scale(-7.0, 12.0), Scale { from: -10.0, to: 15.0, step: 5.0 });
        assert_eq!(scale(0.0, 0.0).step, 0.0);
    }

    #[test]
    fn bars_go_out_from_nought() {
        let number = |low: f64, high: f64| Quantity { low, high, text: String::new() };
        let signed = scale(-10.0, 15.0);
        assert_eq!(signed.bar(&number(-10.0, -10.0)), (0.0, 0.4));
        assert_eq!(signed.bar(&number(15.0, 15.0)), (0.4, 0.6));
        assert_eq!(signed.bar(&number(0.0, 0.0)), (0.4, 0.0));
        let (from, long) = signed.bar(&number(-5.0, 5.0));
        assert!((from - 0.2).abs() < 1e-12 && (long - 0.4).abs() < 1e-12);
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(round_step(125.2 / 5.0), 50.0);
        assert_eq!(round_step(0.3 / 5.0), 0.1);
    }
}
