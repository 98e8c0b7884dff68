//! Dates as a record uses them: a civil day, a day known only to its month or year, and an instant.

/// A civil day without a time zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The year, proleptic Gregorian.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// The months by name, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Day {
    /// A day that the caller knows to exist.
    pub const fn new(year: i16, month: u8, day: u8) -> Day {
        Day { year, month, day }
    }

    /// `2026-11-20`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `20 Nov 2026`, held together by no-break spaces.
    pub fn short(self) -> String {
        format!("{}\u{a0}{}\u{a0}{}", self.day, self.month_short(), self.year)
    }

    /// `20 Nov`, for lists that name the year elsewhere.
    pub fn in_year(self) -> String {
        format!("{}\u{a0}{}", self.day, self.month_short())
    }

    /// `20 November 2026`, held together by no-break spaces.
    pub fn long(self) -> String {
        format!("{}\u{a0}{}\u{a0}{}", self.day, self.month_name(), self.year)
    }

    /// `November`.
    pub fn month_name(self) -> &'static str {
        MONTHS[usize::from(self.month.clamp(1, 12)) - 1]
    }

    /// `Nov`.
    pub fn month_short(self) -> &'static str {
        &self.month_name()[..3]
    }

    /// Days since 1 January 1970, negative before it. Used to place marks on a scale, true to the day.
    pub fn number(self) -> i32 {
        // The year is counted from March, so that a leap day is the last day of its year.
        let march_year = i32::from(self.year) - i32::from(self.month <= 2);
        let era = march_year.div_euclid(400);
        let year_of_era = march_year.rem_euclid(400);
        let month = (i32::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }
}

/// How exactly a date was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// A full date.
    Day,
}

/// A date known to its day, its month or its year; `day` holds the first day of what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The first day of the period named.
    pub day: Day,
    /// What of it was written.
    pub precision: Precision,
}

impl When {
    /// `2026`, `2026-11` or `2026-11-20`.
    pub fn iso(self) -> String {
        let mut iso = self.day.iso();
        iso.truncate(match self.precision {
            Precision::Year => iso.len() - 6,
            Precision::Month => iso.len() - 3,
            Precision::Day => iso.len(),
        });
        iso
    }

    /// `2026`, `Nov 2026` or `20 Nov 2026`.
    pub fn text(self) -> String {
        match self.precision {
            Precision::Year => self.day.year.to_string(),
            Precision::Month => format!("{}\u{a0}{}", self.day.month_short(), self.day.year),
            Precision::Day => self.day.short(),
        }
    }
}

/// An instant, with the civil day it fell on in the author's time zone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub seconds: i64,
    /// RFC 3339, in UTC: `2026-01-11T01:00:00Z`.
    pub iso: String,
    /// The day readers see.
    pub day: Day,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_days_across_leap_years_and_eras() {
        assert_eq!(Day::new(1970, 1, 1).number(), 0);
        assert_eq!(Day::new(2000, 3, 1).number() - Day::new(2000, 2, 28).number(), 2);
        assert_eq!(Day::new(1900, 3, 1).number() - Day::new(1900, 2, 28).number(), 1);
        assert_eq!(Day::new(2026, 11, 20).number(), 20_777);
        assert_eq!(Day::new(1969, 12, 31).number(), -1);
    }
}
