//! The source as the rules see it: code without comments, string literals apart, test code left out.

use std::fs;
use std::path::{Path, PathBuf};

/// One Rust file of the project.
pub(crate) struct Source {
    /// Path from the root, with forward slashes.
    pub(crate) path: String,
    /// The text as it stands.
    pub(crate) text: String,
    /// The same lines with comments, literals and test code blanked.
    pub(crate) code: String,
    /// String literals outside test code: the line they begin on, and their inside as written.
    pub(crate) literals: Vec<(usize, String)>,
}

impl Source {
    /// Reads the text of a file.
    pub(crate) fn new(path: &str, text: &str) -> Source {
        let (masked, literals) = mask(text);
        let code = without_tests(&masked);
        let lines: Vec<&str> = code.lines().collect();
        // A literal whose line was blanked as test code stood in it: its opening quote is gone.
        let kept = |line: usize| lines.get(line - 1).is_some_and(|line| line.contains('"'));
        let literals = literals.into_iter().filter(|(line, _)| kept(*line)).collect();
        Source { path: path.to_owned(), text: text.to_owned(), code, literals }
    }

    /// The floor it belongs to: the first folder or file below `src`.
    pub(crate) fn floor(&self) -> &str {
        let inner = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inner.split('/').next().unwrap_or(inner).trim_end_matches(".rs")
    }

    /// How many modules it lies below the crate: 2 for `src/app/page.rs` and for `src/app/page/mod.rs`.
    pub(crate) fn depth(&self) -> usize {
        let inner = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let inner = inner.strip_suffix("/mod.rs").unwrap_or(inner);
        inner.split('/').count()
    }

    /// Code lines with their numbers.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// The project's root.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, sorted, tests' own files left out.
pub(crate) fn rust(folder: &str) -> Vec<Source> {
    files(folder, &["rs"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("/tests.rs") && !path.contains("/tests/"))
        .map(|(path, text)| Source::new(&path, &text))
        .collect()
}

/// Every file with one of the endings below a folder, sorted: path from the root, text.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(&root().join(folder), endings, &mut found);
    found.sort();
    found
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "node_modules", "dist"].contains(&name.as_str()) && !name.starts_with('.') {
            gather(&path, endings, found);
        } else if endings.iter().any(|ending| name.ends_with(&format!(".{ending}"))) {
            let from_root = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push((from_root, fs::read_to_string(&path).expect("a source file is UTF-8")));
        }
    }
}

/// Blanks comments and what stands inside literals; returns the string literals beside it.
fn mask(text: &str) -> (String, Vec<(usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut literals = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let rest = &chars[at..];
        let length = match rest {
            ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block(rest),
            ['r' | 'b' | 'c', ..] if !is_word(at.checked_sub(1).map(|i| chars[i])) => match raw(rest) {
                Some((length, open, close)) => {
                    literals.push((line, rest[open..length - close].iter().collect()));
                    length
                }
                None => 0,
            },
            ['"', ..] => {
                let length = quoted(rest, '"');
                literals.push((line, rest[1..length.saturating_sub(1).max(1)].iter().collect()));
                length
            }
            // A character, not a lifetime: `'a'`, `'\n'`.
            ['\'', '\\', ..] => quoted(rest, '\''),
            ['\'', _, '\'', ..] => 3,
            _ => 0,
        };
        if length == 0 {
            out.push(chars[at]);
            line += usize::from(chars[at] == '\n');
            at += 1;
            continue;
        }
        let string = rest[0] != '/' && rest[0] != '\'';
        for (index, c) in rest[..length].iter().enumerate() {
            let edge = string && (index == 0 || index == length - 1);
            out.push(if *c == '\n' {
                '\n'
            } else if edge {
                '"'
            } else {
                ' '
            });
            line += usize::from(*c == '\n');
        }
        at += length;
    }
    (out, literals)
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// The length of a nested block comment.
fn block(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a literal with escapes.
fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// The length of a raw string, and of its opening and closing.
fn raw(rest: &[char]) -> Option<(usize, usize, usize)> {
    let prefix = rest.iter().take(2).take_while(|c| "rbc".contains(**c)).count();
    if !rest[..prefix].contains(&'r') {
        return None;
    }
    let hashes = rest[prefix..].iter().take_while(|c| **c == '#').count();
    let open = prefix + hashes + 1;
    if rest.get(open - 1) != Some(&'"') {
        return None;
    }
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let inside = rest[open..].windows(close.len()).position(|window| window == close)?;
    Some((open + inside + close.len(), open, close.len()))
}

/// Blanks every item under `#[cfg(test)]`.
fn without_tests(code: &str) -> String {
    let mut out: Vec<char> = code.chars().collect();
    let mark: Vec<char> = "#[cfg(test)]".chars().collect();
    let mut at = 0;
    while at + mark.len() <= out.len() {
        if out[at..at + mark.len()] != mark[..] {
            at += 1;
            continue;
        }
        let end = item_end(&out, at + mark.len());
        out[at..end].iter_mut().filter(|c| **c != '\n').for_each(|c| *c = ' ');
        at = end;
    }
    out.into_iter().collect()
}

/// Where an item ends: behind its `;`, or behind its braces.
fn item_end(code: &[char], from: usize) -> usize {
    let mut depth = 0_usize;
    for (index, c) in code.iter().enumerate().skip(from) {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => return index + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return index + 1,
            _ => {}
        }
    }
    code.len()
}
