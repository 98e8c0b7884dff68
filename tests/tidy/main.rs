//! The architecture's absences as code: what must not stand where. Each rule is one test, and names every place
//! where it is broken.

mod floors;
mod shape;
mod source;
mod style;

/// Fails with every place, one a line.
fn none(rule: &str, places: &[String]) {
    assert!(places.is_empty(), "{rule}:\n  {}\n", places.join("\n  "));
}

/// The places where a pattern stands as whole words in the code of some files.
fn places<'a>(sources: impl IntoIterator<Item = &'a source::Source>, patterns: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (number, line) in source.lines() {
            for pattern in patterns.iter().filter(|pattern| stands_in(line, pattern)) {
                found.push(format!("{}:{number}: {pattern}", source.path));
            }
        }
    }
    found
}

/// Whether a pattern stands in a line with no word running into it from either side.
fn stands_in(line: &str, pattern: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(pattern).any(|(at, _)| {
        let starts = word(pattern.chars().next()) && word(line[..at].chars().next_back());
        let ends = word(pattern.chars().next_back()) && word(line[at + pattern.len()..].chars().next());
        !starts && !ends
    })
}

#[test]
fn the_scanner_sees_code_and_nothing_else() {
    let text = r####"
// use crate::press;
/* crate::cli /* nested */ */
fn a<'a>(x: &'a str) -> char { let _ = ("/posts/", r#"/raw " x"#, b"/b", '"', '\'', "a\"/no"); 'x' }
#[cfg(test)]
mod tests { fn b() { "/test/"; x.unwrap() } }
fn after() { "/after/" }
"####;
    let source = source::Source::new("src/app/x.rs", text);
    let inside: Vec<_> = source.literals.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(inside, [(4, "/posts/"), (4, "/raw \" x"), (4, "/b"), (4, "a\\\"/no"), (7, "/after/")]);
    assert!(!source.code.contains("crate::") && !source.code.contains("unwrap"));
    assert!(source.code.contains("fn after()") && source.code.contains("fn a<'a>"));
    assert_eq!((source.floor(), source.depth()), ("app", 2));
    assert_eq!(places([&source], &["after", "fte"]), ["src/app/x.rs:7: after"]);
}
