//! The shape of files and the words in them.

use crate::source::{files, rust};
use crate::{none, places};

const LONGEST: usize = 400;

#[test]
fn no_file_is_long() {
    let mut long = Vec::new();
    for folder in ["src", "tests", "xtask", "style"] {
        for (path, text) in files(folder, &["rs", "js", "css"]) {
            let lines = text.lines().count();
            if lines >= LONGEST {
                long.push(format!("{path}: {lines} lines"));
            }
        }
    }
    none("a file reaches 400 lines", &long);
}

#[test]
fn every_file_says_what_it_is() {
    let mute: Vec<_> = ["src", "xtask/src"]
        .iter()
        .flat_map(|folder| rust(folder))
        .filter(|source| !source.text.trim_start().starts_with("//!"))
        .map(|source| format!("{}:1", source.path))
        .collect();
    none("a file begins without saying what it is (`//!`)", &mute);
}

#[test]
fn nothing_is_unwrapped() {
    let sources: Vec<_> = rust("src").into_iter().chain(rust("xtask/src")).collect();
    none("unwrap outside tests; `expect` states the invariant", &places(&sources, &[".unwrap()", ".unwrap_err()"]));
}

#[test]
fn no_empty_words() {
    let empty = ["util", "utils", "helper", "helpers", "common", "misc", "manager", "handler", "processor"];
    let mut found = Vec::new();
    for source in rust("src").into_iter().chain(rust("xtask/src")) {
        let stem = source.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
        if empty.contains(&stem.as_str()) {
            found.push(format!("{}:1: the file's name", source.path));
        }
        for (number, line) in source.lines() {
            let names =
                line.split("fn ").skip(1).chain(line.split("mod ").skip(1)).chain(line.split("struct ").skip(1));
            for name in names {
                let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let first = name.split('_').next().unwrap_or_default();
                if ["process", "handle", "manage"].contains(&first) || empty.contains(&name.to_lowercase().as_str()) {
                    found.push(format!("{}:{number}: {name}", source.path));
                }
            }
        }
    }
    none("a name that says nothing", &found);
}

#[test]
fn raw_html_enters_in_one_component() {
    let sources = rust("src");
    let views = sources.iter().filter(|source| source.floor() != "platform");
    let mut entrances: Vec<_> = places(views, &["inner_html"])
        .into_iter()
        .map(|place| place.split(':').next().unwrap_or_default().to_owned())
        .collect();
    entrances.dedup();
    let app = sources.iter().any(|source| source.floor() == "app");
    assert_eq!(entrances.len(), usize::from(app), "raw HTML enters in exactly one file of src/app: {entrances:?}");
    assert!(
        entrances.iter().all(|path| path.starts_with("src/app/")),
        "raw HTML enters outside src/app: {entrances:?}"
    );
}
