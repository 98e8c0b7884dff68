//! What is wrong with a date: which part of it no calendar has, or how it would be written here.

use crate::model::MONTHS;
use jiff::civil::Date;

/// Why a text is no date: which part does not fit, and what to write instead.
type Misdated = (String, String);

/// Looks for what was meant; `None` where nothing in the text is like a date.
pub(crate) fn misdated(text: &str) -> Option<Misdated> {
    let text = text.trim();
    let end = text.find(['T', 't', ' ']).filter(|at| text[..*at].contains(['-', '/', '.'])).unwrap_or(text.len());
    let (date, time) = (&text[..end], text[end..].trim_start_matches(['T', 't', ' ']).trim());
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let numbers: Option<Vec<u16>> = parts.iter().map(|part| part.parse().ok().filter(|_| part.len() <= 4)).collect();
    match numbers.as_deref() {
        Some([year, month, day]) if parts[0].len() == 4 => calendar(*year, *month, *day)
            .or_else(|| (!plain(date)).then(|| written_otherwise(*year, *month, *day)))
            .or_else(|| clock(time)),
        // Which of the two is the month, only a number above twelve says.
        Some([first, second, year]) if parts[2].len() == 4 => {
            let dotted = date.contains('.');
            let (month, day) = if dotted || *first > 12 { (*second, *first) } else { (*first, *second) };
            if dotted || *first > 12 || *second > 12 || first == second {
                calendar(*year, month, day).or_else(|| Some(written_otherwise(*year, month, day)))
            } else {
                Some(("the year comes first".to_owned(), form()))
            }
        }
        Some([_, _, _]) => Some(("the year needs four digits".to_owned(), form())),
        Some([year, month]) if parts[0].len() == 4 => calendar(*year, *month, 1).or_else(|| {
            let help = format!("write the day too, such as {year}-{month:02}-01");
            Some(("the day is missing".to_owned(), help))
        }),
        Some([year]) if parts[0].len() == 4 => {
            Some(("month and day are missing".to_owned(), format!("write month and day too, such as {year}-01-11")))
        }
        _ => in_words(text),
    }
}

fn form() -> String {
    "write year, month and day, such as 2026-01-11".to_owned()
}

fn plain(date: &str) -> bool {
    date.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

fn written_otherwise(year: u16, month: u16, day: u16) -> Misdated {
    ("a date is written year-month-day".to_owned(), format!("write {year:04}-{month:02}-{day:02}"))
}

/// The part that the calendar does not have.
fn calendar(year: u16, month: u16, day: u16) -> Option<Misdated> {
    let no = |label: String, help: &str| Some((label, help.to_owned()));
    let Some(name) = usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at)) else {
        return no(format!("there is no month {month}"), "months go from 01 to 12: write year-month-day");
    };
    let first = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()?;
    let days = first.days_in_month().unsigned_abs();
    if (1..=u16::from(days)).contains(&day) {
        return None;
    }
    let of_year = if month == 2 { format!(" {year}") } else { String::new() };
    no(format!("{name}{of_year} has {days} days"), &format!("write a day from 01 to {days}"))
}

/// The part that no clock shows.
fn clock(time: &str) -> Option<Misdated> {
    let end = time.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.')).unwrap_or(time.len());
    let (clock, offset) = (&time[..end], time[end..].trim());
    let say = |label: String, help: &str| Some((label, help.to_owned()));
    let parts: Vec<u16> = clock.split(':').filter_map(|part| part.split('.').next()?.parse().ok()).collect();
    match parts.as_slice() {
        [hour, ..] if *hour > 23 => say(format!("there is no hour {hour}"), "hours go from 00 to 23"),
        [_, minute, ..] if *minute > 59 => say(format!("there is no minute {minute}"), "minutes go from 00 to 59"),
        [_, _, second] if *second > 59 => say(format!("there is no second {second}"), "seconds go from 00 to 59"),
        [] | [_] => say("the time is not complete".to_owned(), "write hours and minutes, such as T09:00"),
        _ if offset.chars().any(char::is_alphabetic) => {
            say(format!("`{offset}` is no offset"), "write Z for UTC, or an offset such as +01:00")
        }
        _ => None,
    }
}

/// A date with the month as a word.
fn in_words(text: &str) -> Option<Misdated> {
    let words = || text.split([' ', ',', '.', '-', '/']).filter(|word| !word.is_empty());
    let is = |word: &str, name: &str| {
        word.len() >= 3 && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    let month = words().find_map(|word| MONTHS.iter().position(|name| is(word, name)))?;
    let numbers: Vec<u16> =
        words().filter_map(|word| word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()).collect();
    let month = u16::try_from(month + 1).ok()?;
    match numbers.as_slice() {
        [day, year] | [year, day] if *year > 999 && *day < 100 => {
            calendar(*year, month, *day).or_else(|| Some(written_otherwise(*year, month, *day)))
        }
        _ => Some(("a date is written in numbers".to_owned(), form())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_that_does_not_fit_is_named() {
        for (text, label, help) in [
            ("2026-13-01", "there is no month 13", "months go from 01 to 12: write year-month-day"),
            ("2026-00-01", "there is no month 0", "months go from 01 to 12: write year-month-day"),
            ("2026-11-31", "November has 30 days", "write a day from 01 to 30"),
            ("2026-02-29", "February 2026 has 28 days", "write a day from 01 to 28"),
            ("2026-11-00", "November has 30 days", "write a day from 01 to 30"),
            ("2026/01/11", "a date is written year-month-day", "write 2026-01-11"),
            ("11.1.2026", "a date is written year-month-day", "write 2026-01-11"),
            ("01/31/2026", "a date is written year-month-day", "write 2026-01-31"),
            ("01/11/2026", "the year comes first", "write year, month and day, such as 2026-01-11"),
            ("26-01-11", "the year needs four digits", "write year, month and day, such as 2026-01-11"),
            ("2026-01", "the day is missing", "write the day too, such as 2026-01-01"),
            ("2026", "month and day are missing", "write month and day too, such as 2026-01-11"),
            ("11 January 2026", "a date is written year-month-day", "write 2026-01-11"),
            ("Jan 11th, 2026", "a date is written year-month-day", "write 2026-01-11"),
            ("31 Nov 2026", "November has 30 days", "write a day from 01 to 30"),
            ("2026-01-11T25:00", "there is no hour 25", "hours go from 00 to 23"),
            ("2026-01-11 09:75", "there is no minute 75", "minutes go from 00 to 59"),
            ("2026-01-11 09:00 CET", "`CET` is no offset", "write Z for UTC, or an offset such as +01:00"),
            ("2026-01-11T09", "the time is not complete", "write hours and minutes, such as T09:00"),
        ] {
            let want = (label.to_owned(), help.to_owned());
            assert_eq!(misdated(text), Some(want), "{text}");
        }
        for text in ["", "yesterday", "soön", "---", "5", "\u{665}-1-1", "99999-1-1-1"] {
            assert_eq!(misdated(text), None, "{text}");
        }
    }
}
