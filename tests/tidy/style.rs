//! Colours in one file, each style file in its layer, and no styling from Rust.

use crate::none;
use crate::source::{files, rust};

/// Ways to write a colour down. `color-mix` of roles is not among them: it writes none.
const COLOURS: [&str; 9] = ["oklch(", "oklab(", "rgb(", "rgba(", "hsl(", "hsla(", "lab(", "lch(", "light-dark("];
const NAMED: [&str; 12] =
    ["white", "black", "red", "green", "blue", "gray", "grey", "orange", "yellow", "purple", "silver", "navy"];

#[test]
fn colours_are_written_in_the_tokens_alone() {
    let mut found = Vec::new();
    for (path, text) in files("style", &["css"]).into_iter().filter(|(path, _)| !path.ends_with("tokens.css")) {
        for (index, line) in without_comments(&text).lines().enumerate() {
            for colour in colours(line) {
                found.push(format!("{path}:{}: {colour}", index + 1));
            }
        }
    }
    none("a colour outside style/tokens.css", &found);
}

/// The colours in a line's declarations.
fn colours(line: &str) -> Vec<String> {
    let word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let mut found: Vec<String> = COLOURS
        .iter()
        .filter(|function| line.match_indices(**function).any(|(at, _)| !line[..at].ends_with(word)))
        .map(|function| format!("{function}…)"))
        .collect();
    // Only what stands behind a property's colon is a value; `#main` and `:is(#a)` are selectors.
    if let Some((property, value)) = line.split_once(": ").filter(|(property, _)| property.trim().chars().all(word)) {
        let words = value.split(|c: char| !word(c) && c != '#');
        found.extend(
            words.filter(|word| is_hex(word) || NAMED.contains(word)).map(|c| format!("{}: {c}", property.trim())),
        );
    }
    found
}

fn is_hex(word: &str) -> bool {
    word.strip_prefix('#')
        .is_some_and(|hex| [3, 4, 6, 8].contains(&hex.len()) && hex.chars().all(|digit| digit.is_ascii_hexdigit()))
}

/// Blanks comments, keeping lines.
fn without_comments(css: &str) -> String {
    let mut out = String::new();
    for (index, part) in css.split("/*").enumerate() {
        let (comment, code) = if index == 0 { ("", part) } else { part.split_once("*/").unwrap_or((part, "")) };
        out.extend(comment.chars().filter(|c| *c == '\n'));
        out.push_str(code);
    }
    out
}

#[test]
fn the_colour_rule_sees_colours_and_no_selectors() {
    assert_eq!(colours("  color: #fff;"), ["color: #fff"]);
    assert_eq!(colours("  border: 1px solid black;"), ["border: black"]);
    assert_eq!(colours("  fill: oklch(0.5 0.1 30);").len(), 1);
    assert_eq!(colours("#main, #facade { display: grid }"), [""; 0]);
    assert_eq!(colours("  color: var(--ink); background: color-mix(in oklab, var(--a), transparent);"), [""; 0]);
    assert_eq!(without_comments("a /* #fff\n */ b"), "a \n b");
}

#[test]
fn every_style_file_wraps_its_layer() {
    let bare: Vec<_> = files("style", &["css"])
        .into_iter()
        .filter(|(path, text)| !text.contains("@layer") && !path.contains("fonts"))
        .map(|(path, _)| format!("{path}:1"))
        .collect();
    none("a style file without its layer", &bare);
}

#[test]
fn nothing_is_styled_from_rust() {
    let mut found = Vec::new();
    for source in rust("src").into_iter().filter(|source| ["app", "press"].contains(&source.floor())) {
        for (number, line) in source.lines() {
            let bound = line.split(" style:").skip(1).any(|rest| {
                let name = rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '-');
                name.len() < rest.len() && name.starts_with('=')
            });
            if bound || line.contains(" style=") {
                found.push(format!("{}:{number}", source.path));
            }
        }
        for (number, literal) in &source.literals {
            if literal.contains(" style=") || literal.contains("<style") {
                found.push(format!("{}:{number}: \"{literal}\"", source.path));
            }
        }
    }
    none("a style attribute or element", &found);
}

/// The address of any page may name a depth; on paper only what is read in depths may lose anything by it.
#[test]
fn a_depth_cuts_on_paper_only_where_a_dossier_stands() {
    let sheets = files("style", &["css"]);
    let (_, print) = sheets.iter().find(|(path, _)| path.ends_with("print.css")).expect("the sheet for paper");
    let print = without_comments(print);
    let named: Vec<&str> = print.split("[data-depth=").skip(1).collect();
    assert!(!named.is_empty());
    let loose =
        named.into_iter().filter(|rest| !rest.split_once(']').is_some_and(|(_, on)| on.starts_with(":has(.depth)")));
    none("a depth without its dossier", &loose.map(|rest| rest.chars().take(60).collect()).collect::<Vec<String>>());
}
