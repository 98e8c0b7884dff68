//! The languages whose grammar is known, and what else a fence may be called.

use std::sync::LazyLock;

use syntect::parsing::{SyntaxReference, SyntaxSet};

use crate::compile::front::nearest_of;

/// How a block is read.
#[derive(Clone, Copy)]
pub(super) enum Language {
    /// Words without colours.
    Plain,
    /// Added and removed lines.
    Diff,
    /// What was typed and what came back.
    Console,
    /// By a grammar.
    Grammar(&'static SyntaxReference),
}

/// All grammars; read once, where the first block asks for one.
pub(super) static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// Names of blocks without colours. The last three are a language whose grammar needs another engine of expressions.
const PLAIN: [&str; 14] = [
    "text",
    "txt",
    "plain",
    "plaintext",
    "none",
    "ascii",
    "output",
    "log",
    "math",
    "mermaid",
    "nohighlight",
    "powershell",
    "pwsh",
    "ps1",
];
/// Names of blocks that hold a session.
const CONSOLE: [&str; 6] = ["console", "shell-session", "shellsession", "sh-session", "terminal", "session"];
/// Names that no grammar carries, and the grammar that fits.
const OTHERS: [(&str, &str); 32] = [
    ("jsx", "tsx"),
    ("javascriptreact", "tsx"),
    ("typescriptreact", "tsx"),
    ("mjs", "js"),
    ("cjs", "js"),
    ("node", "js"),
    ("mts", "ts"),
    ("cts", "ts"),
    ("jsonc", "json"),
    ("json5", "json"),
    ("jsonl", "json"),
    ("ndjson", "json"),
    ("webmanifest", "json"),
    ("golang", "go"),
    ("c++", "cpp"),
    ("csharp", "cs"),
    ("c#", "cs"),
    ("fsharp", "fs"),
    ("objc", "m"),
    ("objective-c", "m"),
    ("shell", "bash"),
    ("zsh", "bash"),
    ("ksh", "bash"),
    ("docker", "dockerfile"),
    ("mdx", "md"),
    ("astro", "html"),
    ("htm", "html"),
    ("cmd", "bat"),
    ("hcl", "tf"),
    ("env", "dotenv"),
    ("viml", "vim"),
    ("regexp", "re"),
];

/// Names that are meant more often than others like them.
const USUAL: [&str; 30] = [
    "bash",
    "c",
    "console",
    "cpp",
    "css",
    "diff",
    "dockerfile",
    "go",
    "html",
    "java",
    "javascript",
    "js",
    "json",
    "jsx",
    "kotlin",
    "markdown",
    "php",
    "python",
    "ruby",
    "rust",
    "sh",
    "sql",
    "swift",
    "text",
    "toml",
    "ts",
    "tsx",
    "typescript",
    "xml",
    "yaml",
];

/// The language of that name, or the nearest name there is.
pub(super) fn find(name: &str) -> Result<Language, Option<&'static str>> {
    let name = name.to_lowercase();
    let name = name.strip_prefix("language-").unwrap_or(&name);
    match name {
        "diff" | "patch" | "udiff" => return Ok(Language::Diff),
        plain if PLAIN.contains(&plain) => return Ok(Language::Plain),
        console if CONSOLE.contains(&console) => return Ok(Language::Console),
        _ => {}
    }
    let named = OTHERS.iter().find(|(other, _)| *other == name).map_or(name, |(_, grammar)| grammar);
    match GRAMMARS.find_syntax_by_token(named) {
        Some(grammar) => Ok(Language::Grammar(grammar)),
        None => Err(nearest_of(name, NAMES.iter().map(String::as_str), |name| USUAL.contains(&name))),
    }
}

/// The grammar of a shell.
pub(super) fn shell() -> Option<&'static SyntaxReference> {
    GRAMMARS.find_syntax_by_token("bash")
}

/// Whether a block of this grammar may hold a session.
pub(super) fn is_shell(grammar: &SyntaxReference) -> bool {
    grammar.name.contains("Bash") || grammar.name.contains("Shell")
}

/// Every name that is understood and that somebody might mean.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let grammars = GRAMMARS.syntaxes().iter().filter(|grammar| !grammar.hidden);
    let own = grammars.flat_map(|grammar| grammar.file_extensions.iter().chain([&grammar.name]));
    let own = own.map(|name| name.to_lowercase());
    let others =
        PLAIN.iter().chain(&CONSOLE).chain(OTHERS.iter().map(|(other, _)| other)).map(|name| (*name).to_owned());
    let mut names: Vec<String> = own.chain(others).chain(["diff".to_owned()]).filter(|n| !n.contains(' ')).collect();
    names.sort();
    names.dedup();
    names
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_use_are_known() {
        let often = "rust rs python py ts tsx js jsx json jsonc toml yaml yml bash sh zsh shell fish go c cpp c++ java kotlin \
                     swift ruby rb php html css scss less sql graphql dockerfile docker makefile make nginx ini md mdx \
                     xml svg vue svelte astro lua perl r haskell elixir erlang clojure scala dart zig nix tex latex proto \
                     terraform hcl powershell csharp cmake vim dotenv text console diff";
        let unknown: Vec<_> = often.split_whitespace().filter(|name| find(name).is_err()).collect();
        assert_eq!(unknown, [""; 0]);
        let lost: Vec<_> = OTHERS.iter().filter(|(other, _)| find(other).is_err()).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn the_nearest_name_is_offered() {
        assert_eq!(find("pyhton").err(), Some(Some("python")));
        for (slip, meant) in [("rsut", "rust"), ("jsno", "json"), ("bahs", "bash"), ("yml2", "yml"), ("gol", "go")] {
            assert_eq!(find(slip).err(), Some(Some(meant)), "{slip}");
        }
        assert_eq!(find("typescrpt").err(), Some(Some("typescript")));
        assert_eq!(find("klingon").err().flatten(), None);
    }
}
