//! Days as decision records write them: the tools print one form, people many.

use crate::compile::front::{Keys, Spanned, Written, day_of, misdated};
use crate::diag::catalogue;
use crate::model::{Day, MONTHS};
use jiff::civil::Date;

/// The day a text gives, or a fault at it; an empty text is none.
pub(super) fn day(keys: &Keys<'_>, key: &str, text: &Spanned<String>) -> Option<Spanned<Day>> {
    if text.value.is_empty() {
        return None;
    }
    let day = read(&text.value, keys);
    if day.is_none() {
        let why = misdated(&text.value);
        keys.fault(catalogue::bad_date(keys.spot(text.span.clone()), key, &text.value, why));
    }
    day.map(|value| Spanned { value, span: text.span.clone() })
}

/// The first day that stands in a sentence such as `accepted (2021-05-12)`.
pub(super) fn day_inside(keys: &Keys<'_>, sentence: &str) -> Option<Day> {
    let mut parts = sentence.split(|c: char| !(c.is_ascii_digit() || c == '-'));
    parts.find_map(Written::parse).map(|written| day_of(written, keys.zone()))
}

fn read(text: &str, keys: &Keys<'_>) -> Option<Day> {
    let text = text.trim().trim_matches(['[', ']', '`', '.']).trim();
    if let Some(written) = Written::parse(text) {
        return Some(day_of(written, keys.zone()));
    }
    // A remark in brackets or behind a comma follows some days: `2021-05-12 (last change 2021-06-01)`.
    let plain = text.split_once(" (").map_or(text, |(day, _)| day).trim_end_matches([',', ';']);
    let date = of_numbers(plain).or_else(|| of_words(plain))?;
    Some(Day::new(date.year(), date.month().unsigned_abs(), date.day().unsigned_abs()))
}

/// `2021-05-12`, `2021/5/12`, `2021.05.12`, `12.05.2021`, and with slashes where only one number can be the month.
fn of_numbers(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<i16>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    let (year, month, day) = match (first.len(), third.len()) {
        (4, 1..=2) => (a, b, c),
        (1..=2, 4) if text.contains('.') || a > 12 => (c, b, a),
        (1..=2, 4) if b > 12 || a == b => (c, a, b),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `12 May 2021`, `May 12th, 2021`
fn of_words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split([' ', ',', '.', '-']).filter(|word| !word.is_empty()).collect();
    let [first, second, year] = words.as_slice() else { return None };
    let month = |word: &str| {
        let named = |month: &str| word.len() >= 3 && month.to_lowercase().starts_with(&word.to_lowercase());
        MONTHS.iter().position(|month| named(month)).and_then(|at| i8::try_from(at + 1).ok())
    };
    let day = |word: &str| word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<i8>().ok();
    let (month, day) = match month(first) {
        Some(month) => (month, day(second)?),
        None => (month(second)?, day(first)?),
    };
    Date::new(year.parse().ok().filter(|_| year.len() == 4)?, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_where_only_one_can_be_meant() {
        for (text, wanted) in [
            ("2021/5/12", Some("2021-05-12")),
            ("12.05.2021", Some("2021-05-12")),
            ("25/12/2021", Some("2021-12-25")),
            ("12/25/2021", Some("2021-12-25")),
            ("05/12/2021", None),
            ("12 May 2021", Some("2021-05-12")),
            ("May 12th, 2021", Some("2021-05-12")),
            ("12-Sept-2021", Some("2021-09-12")),
            ("31 Feb 2021", None),
            ("May 2021", None),
            ("Thursday", None),
        ] {
            let day = of_numbers(text).or_else(|| of_words(text)).map(|date| date.to_string());
            assert_eq!(day.as_deref(), wanted, "{text}");
        }
    }
}
