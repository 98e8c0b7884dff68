//! Numbers of a drawing, made short.

/// The text with every number rounded to two places.
pub(super) fn rounded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (number, behind) = rest.split_at(end);
        match number.split_once('.') {
            Some((_, places)) if places.len() > 2 && !behind.starts_with(['e', 'E']) => {
                let value: f64 = number.parse().unwrap_or_default();
                let short = format!("{value:.2}");
                out.push_str(short.trim_end_matches('0').trim_end_matches('.'));
            }
            _ => out.push_str(number),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_two_places() {
        assert_eq!(rounded("M-24.5123,7.999L0 12C1.5,2.00001"), "M-24.51,8L0 12C1.5,2");
        assert_eq!(rounded("translate(649.0150000000001, 9)"), "translate(649.02, 9)");
        assert_eq!(rounded("none"), "none");
    }
}
