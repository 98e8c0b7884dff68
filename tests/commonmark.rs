//! The examples of the CommonMark Spec against our own writer, every intended deviation listed and explained.

#[path = "commonmark/normal.rs"]
mod normal;

#[path = "commonmark/deviations.rs"]
mod deviations;

use std::collections::{BTreeMap, BTreeSet};

use casebook::compile::markdown::plain;
use deviations::DEVIATIONS;

#[derive(serde::Deserialize)]
struct Example {
    number: u32,
    section: String,
    markdown: String,
    html: String,
}

#[test]
fn every_example_holds_or_is_a_listed_deviation() {
    let examples: Vec<Example> =
        serde_json::from_str(include_str!("commonmark/examples.json")).expect("the examples are JSON");
    assert_eq!(examples.len(), 652);
    let mut listed = BTreeMap::new();
    for (why, numbers) in DEVIATIONS {
        for number in *numbers {
            assert_eq!(listed.insert(*number, *why), None, "example {number} is listed twice");
        }
    }
    let mut deviating = BTreeSet::new();
    let mut report = String::new();
    for Example { number, section, markdown, html } in &examples {
        let ours = normal::ours(plain(markdown).body.html.as_str());
        let theirs = normal::theirs(html);
        if ours == theirs {
            continue;
        }
        deviating.insert(*number);
        if !listed.contains_key(number) {
            report += &format!("\n{number} ({section}): {markdown:?}\n  spec {theirs}\n  ours {ours}\n");
        }
    }
    for (number, why) in &listed {
        if !deviating.contains(number) {
            report += &format!("\n{number} is listed ({why}) and no longer deviates\n");
        }
    }
    assert!(report.is_empty(), "{report}");
}
