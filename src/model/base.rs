//! Where on its host the site begins.

use std::fmt;

/// The path every address of the site starts with: empty at the root, else `/notes` without a final slash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Base(String);

impl Base {
    /// Reads `/`, `notes`, `/notes` or `/notes/`; `None` when a segment is empty, dotted or not plain.
    pub fn parse(text: &str) -> Option<Base> {
        let inner = text.trim_matches('/');
        if inner.is_empty() {
            return Some(Base::default());
        }
        let plain = |segment: &str| {
            !segment.is_empty()
                && segment != "."
                && segment != ".."
                && segment.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~%".contains(&b))
        };
        inner.split('/').all(plain).then(|| Base(["/", inner].concat()))
    }

    /// The prefix: empty, or `/notes`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path inside the site, if `path` lies under this base: `/notes/posts/` under `/notes` is `/posts/`.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        let rest = path.strip_prefix(self.0.as_str())?;
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    }
}

/// Prints the prefix: empty, or `/notes`.
impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
