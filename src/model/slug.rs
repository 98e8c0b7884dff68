//! The part of an address an author chooses.

use std::fmt;

/// One or more safe path segments joined by `/`: never empty, never dotted, never a way out of a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Accepts the text verbatim, or says no: an empty or dotted segment, a backslash, a control character,
    /// or a character with a meaning in addresses or on a file system (`? # % : * " < > |`).
    pub fn parse(text: &str) -> Option<Slug> {
        let safe = |segment: &str| {
            !segment.is_empty()
                && !segment.starts_with('.')
                && !segment.ends_with(['.', ' '])
                && !segment.starts_with(' ')
                && segment.len() <= 200
                && !segment.chars().any(|c| c.is_control() || "\\?#%:*\"<>|".contains(c))
        };
        (text.len() <= 600 && text.split('/').all(safe)).then(|| Slug(text.to_owned()))
    }

    /// As the author wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it stands in an address: everything that is not unreserved is percent-encoded, `/` stays.
    pub fn encoded(&self) -> String {
        encode(&self.0)
    }
}

/// Percent-encodes all but unreserved characters and `/`.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |n: u8| char::from(if n < 10 { b'0' + n } else { b'A' + n - 10 });
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_slug_leaves_its_folder() {
        for bad in [
            "", "..", "../../x", "a/../b", "/a", "a/", "a//b", ".git", "a\\b", "a\0b", "a?b", "a#b", "a%2e", "c:",
            " a", "a.",
        ] {
            assert_eq!(Slug::parse(bad), None, "{bad:?}");
        }
        for good in ["a", "why-i-write", "v1.2", "setup/one", "日本語", "C++"] {
            assert!(Slug::parse(good).is_some(), "{good:?}");
        }
    }

    #[test]
    fn addresses_are_percent_encoded() {
        let slug = Slug::parse("setup/é b").expect("a safe slug");
        assert_eq!(slug.encoded(), "setup/%C3%A9%20b");
    }
}
