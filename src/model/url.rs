//! Addresses an author may write.

use std::fmt;

/// An https, http or mailto address, or a path inside the site (`/x`, without the base).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

impl Url {
    /// Accepts the four forms; `None` for any other scheme, for `//host`, and for blanks, quotes, angle
    /// brackets, backslashes or control characters anywhere.
    pub fn parse(text: &str) -> Option<Url> {
        if text.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\`".contains(c)) {
            return None;
        }
        let after = |scheme: &str| match text.get(..scheme.len()) {
            Some(start) if start.eq_ignore_ascii_case(scheme) => Some(&text[scheme.len()..]),
            _ => None,
        };
        let web = after("https://")
            .or_else(|| after("http://"))
            .is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#']));
        let mail = after("mailto:").is_some_and(|rest| !rest.is_empty());
        let path = text.starts_with('/') && !text[1..].starts_with('/');
        (web || mail || path).then(|| Url(text.to_owned()))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path, if it points inside the site.
    pub fn site_path(&self) -> Option<&str> {
        self.0.starts_with('/').then_some(self.0.as_str())
    }

    /// The host of a web address, without a port's digits or user.
    pub fn host(&self) -> Option<&str> {
        let rest = self.0.split_once("://")?.1;
        let authority = rest.split(['/', '?', '#']).next()?;
        let host = authority.rsplit('@').next()?;
        Some(host.split(':').next().unwrap_or(host))
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_forms_and_no_other() {
        for good in ["https://a.example/x?y#z", "HTTP://a.example", "mailto:a@b.example", "/posts/a/"] {
            assert!(Url::parse(good).is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "https://",
            "https:///x",
            "a.md",
            "",
            "http://a b",
            "/\\evil.example",
        ] {
            assert_eq!(Url::parse(bad), None, "{bad}");
        }
    }
}
