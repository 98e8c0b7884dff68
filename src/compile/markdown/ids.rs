//! Fragments: what can be linked to inside a text, each once.

use std::collections::{BTreeMap, BTreeSet};

/// What the ids of a page's own parts begin with.
const OF_PAGE: [&str; 2] = ["casebook-", "slip-"];

fn of_page(id: &str) -> bool {
    OF_PAGE.iter().any(|start| id.starts_with(start))
}

/// The ids of a text. A name is given out once; the page's own are taken from the start.
pub(super) struct Ids {
    taken: BTreeSet<String>,
    /// What numbers of the page's own are put behind.
    counted: Vec<String>,
    /// The last number given to a name, so that a thousand equal headings are not counted through again.
    numbers: BTreeMap<String, u32>,
}

impl Ids {
    /// None but the page's: those of every page, and `reserved`, where `e#` is `e1`, `e2` and so on.
    pub(super) fn new(reserved: &[&str]) -> Ids {
        let of_page = ["app", "main"].iter().chain(reserved).map(|id| (*id).to_owned());
        let counted = reserved.iter().filter_map(|id| id.strip_suffix('#')).map(str::to_owned);
        Ids { taken: of_page.collect(), counted: counted.collect(), numbers: BTreeMap::new() }
    }

    /// Takes `id`, or says that it is taken already.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        let number = |start: &String| id.strip_prefix(start.as_str()).is_some_and(|rest| rest.parse::<u32>().is_ok());
        !(id.is_empty() || of_page(id) || self.counted.iter().any(number)) && self.taken.insert(id.to_owned())
    }

    /// Takes `id`, or `id-1`, `id-2` and so on.
    pub(super) fn unique(&mut self, id: &str) -> String {
        // With a number behind it, what begins like a part of the page still does.
        let id = &if of_page(id) { format!("text-{id}") } else { id.to_owned() };
        if self.claim(id) {
            return id.clone();
        }
        let mut number = self.numbers.get(id).copied().unwrap_or(0);
        loop {
            number += 1;
            let numbered = format!("{id}-{number}");
            if self.claim(&numbered) {
                self.numbers.insert(id.clone(), number);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_has_is_not_given_out() {
        let mut ids = Ids::new(&["limits", "e#"]);
        let given = ["main", "limits", "limits", "slip-1", "casebook-search", "casebook-search", "casebook"];
        let given = given.map(|id| ids.unique(id));
        let wanted = ["main-1", "limits-1", "limits-2", "text-slip-1", "text-casebook-search"];
        assert_eq!(given[..5], wanted);
        assert_eq!(given[5..], ["text-casebook-search-1", "casebook"]);
        assert!(!ids.claim("slip-2"));
        assert_eq!(["e1", "e1", "es"].map(|id| ids.unique(id)), ["e1-1", "e1-2", "es"]);
    }
}
