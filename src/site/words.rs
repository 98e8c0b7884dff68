//! The few turns of phrase that several pages share.

/// `1 note`, `2 notes`, held together by a no-break space.
pub fn counted(count: u32, one: &str, many: &str) -> String {
    [grouped(count).as_str(), "\u{a0}", if count == 1 { one } else { many }].concat()
}

/// `1,640`
pub fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The part of an address made from words: lower case, one hyphen for every run of anything else.
pub fn kebab(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_as_words() {
        assert_eq!(counted(1, "note", "notes"), "1\u{a0}note");
        assert_eq!(counted(1_640_000, "word", "words"), "1,640,000\u{a0}words");
        assert_eq!(kebab("AI Engineering & more!"), "ai-engineering-more");
    }
}
