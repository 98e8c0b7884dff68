//! Dates as authors write them: any YAML timestamp, a date alone, a month, a year.

use crate::model::{Day, Moment, Precision, When};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};

/// What stands there: a civil date, or an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// A date without a time.
    Date(Date),
    /// A date with a time; without an offset it is UTC, as YAML has it.
    Instant(Timestamp),
}

impl Written {
    /// Reads `2024-7-20`, `2024-07-20T09:00:00Z`, `2024-07-20 09:00`, `2024-07-20 09:00:00.5 +2` and the like.
    pub(crate) fn parse(text: &str) -> Option<Written> {
        let text = text.trim();
        let end = text.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(text.len());
        let date = date(&text[..end])?;
        let rest = &text[end..];
        if rest.is_empty() {
            return Some(Written::Date(date));
        }
        let rest = rest.strip_prefix(['T', 't']).or_else(|| rest.strip_prefix([' ', '\t']))?.trim_start();
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.')).unwrap_or(rest.len());
        let (time, rest) = (time(&rest[..end])?, rest[end..].trim());
        let offset = offset(rest)?;
        offset.to_timestamp(DateTime::from_parts(date, time)).ok().map(Written::Instant)
    }
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| (1..=2).contains(&part.len());
    if parts.next().is_some() || year.len() != 4 || !short(month) || !short(day) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn time(text: &str) -> Option<Time> {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = clock.split(':');
    let (hour, minute) = (parts.next()?, parts.next()?);
    let second = parts.next().unwrap_or("0");
    let digits = |part: &str| !part.is_empty() && part.len() <= 2;
    if parts.next().is_some() || ![hour, minute, second].into_iter().all(digits) || fraction.contains(':') {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, second.parse().ok()?, 0).ok()
}

fn offset(text: &str) -> Option<Offset> {
    if text.is_empty() || text.eq_ignore_ascii_case("z") {
        return Some(Offset::UTC);
    }
    let sign = if text.starts_with('+') { 1 } else { -1 };
    let text = text.strip_prefix(['+', '-'])?;
    let (hours, minutes) = match text.split_once(':') {
        Some(parts) => parts,
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => (text, "0"),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    if !(0..24).contains(&hours) || !(0..60).contains(&minutes) {
        return None;
    }
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

/// The instant, with the day readers see. A date alone is its own day everywhere, and midnight UTC in order.
pub(crate) fn moment_of(written: Written, zone: &TimeZone) -> Moment {
    let instant = match written {
        Written::Date(date) => {
            Offset::UTC.to_timestamp(date.to_datetime(Time::midnight())).unwrap_or(Timestamp::UNIX_EPOCH)
        }
        Written::Instant(instant) => instant,
    };
    let seconds = instant.as_second();
    let whole = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    Moment { seconds, iso: whole.to_string(), day: day_of(written, zone) }
}

/// The civil day.
pub(crate) fn day_of(written: Written, zone: &TimeZone) -> Day {
    let date = match written {
        Written::Date(date) => date,
        Written::Instant(instant) => zone.to_datetime(instant).date(),
    };
    Day::new(date.year(), date.month().unsigned_abs(), date.day().unsigned_abs())
}

/// The civil day of an instant.
pub(crate) fn day_at(seconds: i64, zone: &TimeZone) -> Day {
    day_of(Written::Instant(Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH)), zone)
}

/// Reads a date that may be known only to its month or year.
pub(crate) fn when(text: &str, zone: &TimeZone) -> Option<When> {
    let text = text.trim();
    if let Some(written) = Written::parse(text) {
        return Some(When { day: day_of(written, zone), precision: Precision::Day });
    }
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('-') {
        None if digits(text, 4) => Some(When { day: Day::new(text.parse().ok()?, 1, 1), precision: Precision::Year }),
        Some((year, month)) if digits(year, 4) && (digits(month, 2) || digits(month, 1)) => {
            let month: u8 = month.parse().ok()?;
            let day = Day::new(year.parse().ok()?, month, 1);
            (1..=12).contains(&month).then_some(When { day, precision: Precision::Month })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, iso: &str, day: &str) {
        let written = Written::parse(text).unwrap_or_else(|| panic!("{text} is a date"));
        let moment = moment_of(written, &TimeZone::get("Asia/Tokyo").expect("a zone of the bundle"));
        assert_eq!((moment.iso.as_str(), moment.day.iso().as_str()), (iso, day), "{text}");
    }

    #[test]
    fn reads_every_timestamp_of_yaml() {
        check("2026-01-11T01:00:00Z", "2026-01-11T01:00:00Z", "2026-01-11");
        check("2024-7-20T09:00:00Z", "2024-07-20T09:00:00Z", "2024-07-20");
        check("2024-07-20", "2024-07-20T00:00:00Z", "2024-07-20");
        check("2024-07-20 23:30:00", "2024-07-20T23:30:00Z", "2024-07-21");
        check("2024-07-20 09:00", "2024-07-20T09:00:00Z", "2024-07-20");
        check("2001-12-14t21:59:43.10-05:00", "2001-12-15T02:59:43Z", "2001-12-15");
        check("2001-12-14 21:59:43.10 -5", "2001-12-15T02:59:43Z", "2001-12-15");
        check("2024-07-20T09:00:00+0530", "2024-07-20T03:30:00Z", "2024-07-20");
        check("2024-07-20T09:00:00.123Z", "2024-07-20T09:00:00Z", "2024-07-20");
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "yesterday",
            "2024-13-01",
            "2024-02-30",
            "24-01-01",
            "2024-01",
            "2024-01-01T",
            "2024-01-01T25:00",
            "2024-01-01 09:00 CET",
            "2024-01-01T09:00:00+99",
            "2024-01-01x",
            "2024-01-01T09",
        ] {
            assert_eq!(Written::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_and_a_year_are_enough_for_a_period() {
        let precision = |text: &str| when(text, &TimeZone::UTC).map(|when| (when.day.iso(), when.precision));
        assert_eq!(precision("2026"), Some(("2026-01-01".into(), Precision::Year)));
        assert_eq!(precision("2026-11"), Some(("2026-11-01".into(), Precision::Month)));
        assert_eq!(precision("2026-11-20"), Some(("2026-11-20".into(), Precision::Day)));
        assert_eq!(precision("2026-13"), None);
    }
}
