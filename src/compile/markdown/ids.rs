//! Fragments: what can be linked to inside a text, each once.

use std::collections::{BTreeMap, BTreeSet};

/// The ids of a text. A name is given out once; the page's own are taken from the start.
pub(super) struct Ids {
    taken: BTreeSet<String>,
    /// The last number given to a name, so that a thousand equal headings are not counted through again.
    numbers: BTreeMap<String, u32>,
}

impl Ids {
    /// None but the page's.
    pub(super) fn new() -> Ids {
        Ids { taken: ["app", "main"].map(str::to_owned).into(), numbers: BTreeMap::new() }
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
        let mut number = self.numbers.get(id).copied().unwrap_or(0);
        loop {
            number += 1;
            let numbered = format!("{id}-{number}");
            if self.claim(&numbered) {
                self.numbers.insert(id.to_owned(), number);
                return numbered;
            }
        }
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
