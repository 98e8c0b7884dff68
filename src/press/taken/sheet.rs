//! A Markdown document under construction: what is given as text stays text.

use crate::model::{Markdown, Site};
use crate::site::Route;

/// Blocks, each parted from the next by an empty line.
#[derive(Default)]
pub(super) struct Sheet(String);

impl Sheet {
    /// Finished Markdown as a block of its own; nothing where it is empty.
    pub(super) fn block(&mut self, text: &str) -> &mut Sheet {
        if !text.trim().is_empty() {
            if !self.0.is_empty() {
                self.0.push('\n');
            }
            self.0.push_str(text.trim_end_matches('\n'));
            self.0.push('\n');
        }
        self
    }

    /// A heading.
    pub(super) fn heading(&mut self, level: usize, words: &str) -> &mut Sheet {
        self.block(&format!("{} {}", "#".repeat(level), Markdown::words(words).as_str()))
    }

    /// A paragraph of plain words.
    pub(super) fn words(&mut self, words: &str) -> &mut Sheet {
        self.block(Markdown::words(words).as_str())
    }

    /// A list of finished lines; empty ones are left out.
    pub(super) fn list(&mut self, lines: impl IntoIterator<Item = String>) -> &mut Sheet {
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        let items: Vec<String> = lines.map(|line| format!("- {}", line.replace('\n', "\n  "))).collect();
        self.block(&items.join("\n"))
    }

    /// Facts by their names; those without a value are left out.
    pub(super) fn facts(&mut self, facts: Vec<(&str, String)>) -> &mut Sheet {
        let line = |(name, value): (&str, String)| if value.is_empty() { value } else { format!("{name}: {value}") };
        self.list(facts.into_iter().map(line))
    }

    /// A table of finished cells.
    pub(super) fn table(&mut self, head: &[&str], rows: &[Vec<String>]) -> &mut Sheet {
        if rows.is_empty() {
            return self;
        }
        let row = |cells: &mut dyn Iterator<Item = &str>| format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
        let mut lines = vec![row(&mut head.iter().copied()), row(&mut head.iter().map(|_| "---"))];
        lines.extend(rows.iter().map(|cells| row(&mut cells.iter().map(String::as_str))));
        self.block(&lines.join("\n"))
    }

    /// What was written.
    pub(super) fn done(self) -> String {
        self.0
    }
}

/// Plain words as Markdown.
pub(super) fn words(text: &str) -> String {
    Markdown::words(text).as_str().to_owned()
}

/// A link to a page, found from anywhere.
pub(super) fn way(site: &Site, label: &str, route: &Route) -> String {
    Markdown::link(label, &site.absolute(&route.href(&site.base))).as_str().to_owned()
}

/// A link as an author gave it, found from anywhere.
pub(super) fn link(site: &Site, label: &str, url: &crate::model::Url) -> String {
    Markdown::link(label, &site.absolute(&site.within(url))).as_str().to_owned()
}

/// Several in one line.
pub(super) fn several(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
