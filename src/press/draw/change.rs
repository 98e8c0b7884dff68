//! What became of a number, in words: how much less or more, and whether that is known.

use crate::model::{Metric, Quantity};

/// More times than this are said as times, not in per cent.
const TIMES: f64 = 3.0;

/// The change from before to after: `58.5 % less`.
pub(super) fn change(metric: &Metric) -> String {
    let (before, after) = match (&metric.before, &metric.after) {
        (_, None) => return "not yet measured".to_owned(),
        (None, Some(_)) => return "no baseline".to_owned(),
        (Some(before), Some(after)) => (before, after),
    };
    // A range against a number is a range of changes; the ends of both are compared crosswise.
    let pairs = [(before.high, after.low), (before.low, after.high)];
    let mut words: Vec<String> = pairs.iter().map(|(from, to)| between(*from, *to, &metric.unit)).collect();
    words.dedup();
    let words = joined(&words);
    if roughly(before) || roughly(after) { format!("about {words}") } else { words }
}

/// From one number to another. Per cent mean something from a number above nought only.
fn between(from: f64, to: f64, unit: &str) -> String {
    if from == to {
        return "unchanged".to_owned();
    }
    let direction = if to < from { "less" } else { "more" };
    if from <= 0.0 || to < 0.0 {
        return format!("{} {direction}", with_unit(&plain((to - from).abs()), unit));
    }
    let times = to / from;
    if times >= TIMES {
        return format!("{}\u{a0}times as much", plain(round(times)));
    }
    format!("{}\u{a0}% {direction}", percent((times - 1.0).abs() * 100.0, to == 0.0))
}

/// `68 to 75 % less`, where both ends go the same way.
fn joined(words: &[String]) -> String {
    let [first, last] = words else { return words.concat() };
    for end in ["\u{a0}% less", "\u{a0}% more"] {
        if let (Some(one), Some(_)) = (last.strip_suffix(end), first.strip_suffix(end)) {
            return format!("{one} to {first}");
        }
    }
    format!("{first} to {last}")
}

/// A tenth of a per cent; finer only where it would otherwise claim that nothing is left, or nothing has changed.
fn percent(number: f64, all: bool) -> String {
    let whole = |text: &str| !all && (text == "100" || text == "0");
    let text = |places: usize| trimmed(&format!("{number:.places$}"));
    (1..6).map(text).find(|text| !whole(text)).unwrap_or_else(|| text(6))
}

/// Three figures.
fn round(number: f64) -> f64 {
    let unit = 10_f64.powf(number.abs().log10().floor() - 2.0);
    (number / unit).round() * unit
}

/// Whether an author wrote that a number is not exact.
fn roughly(quantity: &Quantity) -> bool {
    quantity.text.starts_with(['~', '\u{2248}', '<', '>', '\u{2264}', '\u{2265}', '\u{b1}'])
}

/// A number without needless noughts, with a real minus.
pub(super) fn plain(number: f64) -> String {
    trimmed(&format!("{number:.3}")).replace('-', "\u{2212}")
}

fn trimmed(text: &str) -> String {
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text.is_empty() || text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A number and its unit, held together.
pub(super) fn with_unit(text: &str, unit: &str) -> String {
    if unit.is_empty() { text.to_owned() } else { format!("{text}\u{a0}{unit}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        let (low, high) = text.split_once('–').unwrap_or((text, text));
        let number = |text: &str| text.trim_start_matches(['~', '<', ' ']).parse().expect("a number");
        Quantity { low: number(low), high: number(high), text: text.to_owned() }
    }

    fn words(before: &str, after: &str) -> String {
        let some = |text: &str| (!text.is_empty()).then(|| quantity(text));
        let (before, after) = (some(before), some(after));
        let metric = Metric { label: String::new(), before, after, unit: "kB".into(), window: None, evidence: vec![] };
        change(&metric).replace('\u{a0}', " ")
    }

    #[test]
    fn a_change_is_said_in_words() {
        assert_eq!(words("125.2", "51.9"), "58.5 % less");
        assert_eq!(words("100", "112"), "12 % more");
        assert_eq!(words("5", "5"), "unchanged");
        assert_eq!(words("0.76", "0"), "100 % less");
        assert_eq!(words("~100", "50"), "about 50 % less");
    }

    #[test]
    fn what_is_not_known_is_said() {
        assert_eq!(words("100", ""), "not yet measured");
        assert_eq!(words("", "5"), "no baseline");
        assert_eq!(words("", ""), "not yet measured");
    }

    #[test]
    fn ranges_give_ranges() {
        assert_eq!(words("14–18", "4.5"), "67.9 to 75 % less");
        assert_eq!(words("100", "88–121"), "12 % less to 21 % more");
    }

    #[test]
    fn huge_and_tiny_changes_stay_true() {
        assert_eq!(words("1", "5000"), "5000 times as much");
        assert_eq!(words("1000000", "1"), "99.9999 % less");
        assert_eq!(words("100000", "100001"), "0.001 % more");
    }

    #[test]
    fn below_nought_the_difference_is_said() {
        assert_eq!(words("-5", "3"), "8 kB more");
        assert_eq!(words("0", "3"), "3 kB more");
        assert_eq!(words("-5", "-7.5"), "2.5 kB less");
    }
}
