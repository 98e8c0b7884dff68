//! Fragments: what can be linked to inside a text, each once.

use std::collections::BTreeSet;

/// The ids of a text. A name is given out once; the page's own are taken from the start.
pub(super) struct Ids {
    taken: BTreeSet<String>,
}

impl Ids {
    /// None but the page's.
    pub(super) fn new() -> Ids {
        Ids { taken: ["app", "main"].map(str::to_owned).into() }
    }

    /// Takes `id`, or says that it is taken already.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        !id.is_empty() && self.taken.insert(id.to_owned())
    }

    /// Takes `id`, or `id-1`, `id-2` and so on.
    pub(super) fn unique(&mut self, id: &str) -> String {
        if self.claim(id) {
            return id.to_owned();
        }
        let numbered = (1..).map(|n| format!("{id}-{n}")).find(|id| self.claim(id));
        numbered.expect("numbers do not run out")
    }
}

/// A heading's text as a fragment, as code hosts make them: lower case, blanks to hyphens, marks dropped.
pub(super) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            ' ' | '\t' | '\n' => out.push('-'),
            '-' | '_' => out.push(c),
            c if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if out.is_empty() { "section".to_owned() } else { out }
}

/// An id an author wrote, made to fit: no blanks, nothing that needs escaping.
pub(super) fn plain(id: &str) -> String {
    id.trim().chars().filter(|c| !c.is_whitespace() && !c.is_control() && !"\"'<>&".contains(*c)).collect()
}
