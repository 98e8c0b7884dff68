//! Ordinary posts in any number, always the same: some sections of prose, a list, a table, some code, links.

use crate::Fault;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const WORDS: [&str; 64] = [
    "a", "the", "of", "and", "to", "in", "that", "is", "was", "with", "for", "on", "which", "system", "queue", "page",
    "writer", "reader", "latency", "index", "release", "deploy", "rollback", "budget", "cache", "store", "stream",
    "ledger", "measure", "second", "minute", "morning", "incident", "decision", "evidence", "record", "change",
    "small", "large", "slow", "quick", "honest", "plain", "careful", "before", "after", "because", "while", "when",
    "never", "often", "mostly", "kept", "found", "moved", "wrote", "read", "cost", "saved", "broke", "held", "again",
    "almost", "together",
];
const TAGS: [&str; 12] = [
    "rust",
    "wasm",
    "latency",
    "incidents",
    "queues",
    "testing",
    "deploys",
    "storage",
    "markdown",
    "design",
    "notes",
    "tools",
];

/// Writes posts number 0 to `count` into a folder, with front matter that Casebook and Hugo read alike.
pub(super) fn write(folder: &Path, count: u32) -> Result<(), Fault> {
    let fault = |e: std::io::Error| format!("cannot write posts to {}: {e}", folder.display());
    fs::create_dir_all(folder).map_err(fault)?;
    for number in 0..count {
        fs::write(folder.join(format!("post-{number:05}.md")), post(number)).map_err(fault)?;
    }
    Ok(())
}

fn post(number: u32) -> String {
    let mut dice = Dice(u64::from(number) * 2 + 1);
    let title = dice.sentence(6);
    let title = title.trim_end_matches('.');
    let day = number % 3650;
    let (year, month, date) = (2015 + day / 365, day % 365 / 31 + 1, day % 28 + 1);
    let first = dice.pick(&TAGS);
    let second = TAGS[(number as usize * 5 + 3) % TAGS.len()];
    let tags = if first == second { format!("[\"{first}\"]") } else { format!("[\"{first}\", \"{second}\"]") };
    let mut text = format!(
        "---\ntitle: \"{title}\"\ndescription: \"{}\"\ndate: {year}-{month:02}-{date:02}T09:00:00Z\ntags: {tags}\n---\n\n",
        dice.sentence(18)
    );
    for section in 0..4 {
        let _ = writeln!(text, "## {}\n", dice.sentence(4).trim_end_matches('.'));
        for _ in 0..3 {
            let paragraph: Vec<_> = (0..5).map(|_| dice.sentence(13)).collect();
            let _ = writeln!(text, "{} **{}** and `{}`.\n", paragraph.join(" "), dice.word(), dice.word());
        }
        match section {
            0 => (0..4).for_each(|_| {
                let _ = writeln!(text, "- {}", dice.sentence(8));
            }),
            1 => {
                let _ = writeln!(
                    text,
                    "```rust\nfn {}(n: u32) -> u32 {{\n    let kept = n + {section}; // {}\n    kept * 2\n}}\n```",
                    dice.word(),
                    dice.word()
                );
            }
            2 => {
                let _ = writeln!(text, "| what | before | after |\n|---|---:|---:|");
                (0..3).for_each(|row| {
                    let _ = writeln!(text, "| {} | {} | {row} |", dice.word(), dice.roll() % 900);
                });
            }
            _ => {
                let _ =
                    writeln!(text, "> {}\n\nSee [the source](https://example.com/{}).", dice.sentence(12), dice.word());
            }
        }
        text.push('\n');
    }
    text
}

/// Numbers that look thrown, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        from[self.roll() % from.len()]
    }

    fn word(&mut self) -> &'static str {
        WORDS[13 + self.roll() % (WORDS.len() - 13)]
    }

    fn sentence(&mut self, words: usize) -> String {
        let text = (0..words).map(|_| self.pick(&WORDS)).collect::<Vec<_>>().join(" ");
        let mut chars = text.chars();
        let first = chars.next().map(|c| c.to_ascii_uppercase()).into_iter();
        first.chain(chars).chain(['.']).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_the_same_each_time_and_differ_from_each_other() {
        assert_eq!(post(7), post(7));
        assert_ne!(post(7), post(8));
        assert!(post(7).len() > 2000);
    }
}
