//! Imports go down only, effects stay in the cellar, and what only a browser has stays in its twin.

use crate::source::{Source, rust};
use crate::{none, places};

/// Each floor and those it may import from.
const FLOORS: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("site", &["model"]),
    ("picture", &["model"]),
    ("diag", &["model", "site"]),
    ("compile", &["model", "site", "diag", "picture"]),
    ("platform", &["model", "site"]),
    ("app", &["model", "site", "platform"]),
    ("press", &["model", "site", "picture", "platform", "app"]),
    ("cli", &["model", "site", "picture", "diag", "compile", "platform", "app", "press"]),
];

#[test]
fn every_file_lies_on_a_floor() {
    let known = |source: &&Source| {
        ["lib", "main"].contains(&source.floor()) || FLOORS.iter().any(|(floor, _)| *floor == source.floor())
    };
    let lost: Vec<_> = rust("src").iter().filter(|source| !known(source)).map(|source| source.path.clone()).collect();
    none("a file is on no floor", &lost);
}

#[test]
fn imports_go_down_only() {
    let mut wrong = Vec::new();
    for source in rust("src") {
        let Some((floor, below)) = FLOORS.iter().find(|(floor, _)| *floor == source.floor()) else { continue };
        for (number, name) in imports(&source) {
            let is_floor = FLOORS.iter().any(|(other, _)| *other == name);
            if is_floor && name != *floor && !below.contains(&name.as_str()) {
                wrong.push(format!("{}:{number}: {floor} imports {name}", source.path));
            }
        }
    }
    none("an import goes up", &wrong);
}

/// The first segments of every path that starts at the crate, with their lines, also inside braces and by way of
/// `super`.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let code = &source.code;
    let up = "super::".repeat(source.depth());
    let starts = ["crate::", "casebook::", up.as_str()];
    let mut found = Vec::new();
    for start in starts {
        for (at, _) in code.match_indices(start) {
            // `$crate`, `my_crate::`, and a longer chain of `super` that was found already.
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let line = code[..at].matches('\n').count() + 1;
            found.extend(heads(&code[at + start.len()..]).into_iter().map(|name| (line, name)));
        }
    }
    found
}

/// `a::b` gives a; `{a::b, c::{d, e}}` gives a and c.
fn heads(path: &str) -> Vec<String> {
    let word = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = path.strip_prefix('{') else { return vec![word(path)] };
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' | ',' if depth == 0 => {
                found.push(word(&group[start..at]));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    found
}

#[test]
fn the_import_rule_sees_groups_and_supers() {
    let source =
        Source::new("src/app/page/x.rs", "use crate::{model::{A, B}, press::C};\nuse super::super::super::cli;\n");
    let names: Vec<_> = imports(&source).into_iter().collect();
    assert_eq!(names, [(1, "model".into()), (1, "press".into()), (2, "cli".to_owned())]);
}

#[test]
fn model_and_site_know_no_leptos_markdown_file_or_clock() {
    let sources = rust("src");
    let low = sources.iter().filter(|source| ["model", "site"].contains(&source.floor()));
    let strangers = ["leptos", "pulldown_cmark", "jiff", "serde_saphyr", "toml", "std::fs", "std::io", "std::time"];
    none("a lower floor knows too much", &places(low, &strangers));
}

#[test]
fn the_app_does_not_know_that_content_was_markdown() {
    let sources = rust("src");
    let upper = sources.iter().filter(|source| ["app", "platform"].contains(&source.floor()));
    let strangers = ["pulldown_cmark", "ammonia", "serde_saphyr", "toml::", "jiff", "syntect"];
    none("the app knows too much", &places(upper, &strangers));
}

#[test]
fn effects_stay_on_the_ground_floor() {
    let effects = [
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "std::io::stdin",
        "std::io::stdout",
        "std::io::stderr",
        "fs::read",
        "fs::write",
        "fs::read_to_string",
        "env::var",
        "env::args",
        "process::exit",
        "print!",
        "println!",
        "eprint!",
        "eprintln!",
        "dbg!",
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
        "tokio",
        "axum",
        "indicatif",
        "anstream",
    ];
    let sources = rust("src");
    let above = || sources.iter().filter(|source| !["cli", "main"].contains(&source.floor()));
    let mut wrong = places(above(), &effects);
    for source in above() {
        for (at, _) in source.code.match_indices("std::{") {
            let line = source.code[..at].matches('\n').count() + 1;
            let heads = heads(&source.code[at + "std::".len()..]);
            let bad = heads.iter().filter(|name| ["fs", "env", "net", "process"].contains(&name.as_str()));
            wrong.extend(bad.map(|name| format!("{}:{line}: std::{name}", source.path)));
        }
    }
    none("an effect outside src/cli", &wrong);
}

#[test]
fn the_target_is_asked_for_in_three_files() {
    let allowed = ["src/lib.rs", "src/main.rs", "src/platform/mod.rs"];
    let sources = rust("src");
    let others = sources.iter().filter(|source| !allowed.contains(&source.path.as_str()));
    none(
        "cfg(target_arch) outside lib.rs, main.rs, platform/mod.rs",
        &places(others, &["target_arch", "target_family"]),
    );
}

#[test]
fn the_browser_is_known_to_its_twin_alone() {
    let sources = rust("src");
    let others = sources.iter().filter(|source| !source.path.starts_with("src/platform/web"));
    none(
        "the browser's interface outside src/platform/web",
        &places(others, &["web_sys", "js_sys", "gloo", "gloo_net"]),
    );
}

#[test]
fn addresses_are_spelled_in_one_file() {
    let mut wrong = Vec::new();
    for source in rust("src") {
        // Here the character itself is the subject: what a base, an address, a safe segment may hold.
        let about_slashes = ["src/model/base.rs", "src/model/url.rs", "src/model/slug.rs"];
        if source.path == "src/site/route.rs" || about_slashes.contains(&source.path.as_str()) {
            continue;
        }
        // Alone it separates segments; on the two floors that make links it would be the address of home.
        let links = ["app", "press"].contains(&source.floor());
        for (line, literal) in &source.literals {
            let Some(rest) = literal.strip_prefix('/') else { continue };
            let path = rest.starts_with(|c: char| c.is_alphanumeric() || "_.{".contains(c));
            if path || (rest.is_empty() && links) {
                wrong.push(format!("{}:{line}: \"{literal}\"", source.path));
            }
        }
    }
    none("an address is spelled outside src/site/route.rs", &wrong);
}
