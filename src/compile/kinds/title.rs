//! Numbers in the names and titles of decisions.

use crate::compile::front::{Written, day_of};
use crate::model::Day;

/// The number and the day that a file's name begins with: `0007-…` or `20261120-…`.
pub(crate) fn number(stem: &str) -> (Option<String>, Option<Day>) {
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let name = name.strip_prefix("adr-").or_else(|| name.strip_prefix("ADR-")).unwrap_or(name);
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let ends = name[digits..].is_empty() || name[digits..].starts_with(['-', '_', '.', ' ']);
    if digits == 0 || !ends {
        return (None, None);
    }
    let text = &name[..digits];
    if digits == 8 {
        let dashed = format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]);
        if let Some(written @ Written::Date(_)) = Written::parse(&dashed) {
            return (Some(text.to_owned()), Some(day_of(written, &jiff::tz::TimeZone::UTC)));
        }
    }
    let plain = text.trim_start_matches('0');
    (Some(format!("{plain:0>2}")), None)
}

/// A title without the number before it, where it repeats the file's.
pub(crate) fn plain_title<'t>(title: &'t str, number: Option<&str>) -> &'t str {
    let lower = title.to_ascii_lowercase();
    let (rest, named) = match lower.strip_prefix("adr") {
        Some(rest) if rest.trim_start_matches([' ', '-', '_', '#']).starts_with(|c: char| c.is_ascii_digit()) => {
            (&title[title.len() - rest.trim_start_matches([' ', '-', '_', '#']).len()..], true)
        }
        _ => (title, false),
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let same = digits > 0
        && (named || number.is_some_and(|n| n.trim_start_matches('0') == rest[..digits].trim_start_matches('0')));
    let after = rest[digits..].trim_start();
    let parted = after.strip_prefix(['.', ':', '-', '–', '—', ')']).map(str::trim_start);
    match parted {
        Some(plain) if same && !plain.is_empty() => plain,
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_from_names() {
        assert_eq!(number("0007-a"), (Some("07".into()), None));
        assert_eq!(number("x/0123-a"), (Some("123".into()), None));
        assert_eq!(number("adr-0001-a"), (Some("01".into()), None));
        assert_eq!(number("20261120-a"), (Some("20261120".into()), Some(Day::new(2026, 11, 20))));
        assert_eq!(number("why-rust"), (None, None));
        assert_eq!(number("2fa"), (None, None));
    }

    #[test]
    fn titles_lose_a_repeated_number() {
        assert_eq!(plain_title("1. Record decisions", Some("01")), "Record decisions");
        assert_eq!(plain_title("ADR-0012: Use Rust", None), "Use Rust");
        assert_eq!(plain_title("ADR 3 — Use Rust", Some("03")), "Use Rust");
        assert_eq!(plain_title("3. Use Rust", Some("04")), "3. Use Rust");
        assert_eq!(plain_title("Adriatic", None), "Adriatic");
        assert_eq!(plain_title("100 % tests", Some("100")), "100 % tests");
    }
}
