//! A tree of files for a test, written in the test or read from `tests/fixtures`.

use casebook::compile::{Compiled, MemoryProject, Options, Refusal, SourceFile, Sources, Unread, compile};
use casebook::diag::report;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Files, a project around them, and options.
#[derive(Clone, Default)]
pub(crate) struct Tree {
    files: Vec<SourceFile>,
    unread: Vec<(String, Unread)>,
    pub(crate) project: MemoryProject,
    pub(crate) options: Options,
}

/// 20 November 2026, noon.
pub(crate) const NOW: i64 = 1_795_176_000;

/// What a record ought to say; most trees here say next to nothing.
pub(crate) const RULES: [&str; 13] = [
    "assumed-kind",
    "case-without-limit",
    "decision-without-date",
    "decision-without-tradeoff",
    "empty-exhibit",
    "future-evidence",
    "metric-without-baseline",
    "metric-without-evidence",
    "metric-without-unit",
    "metric-without-window",
    "missing-part",
    "unsupported-claim",
    "unused-evidence",
];

impl Tree {
    /// No files, on the day all tests live in.
    pub(crate) fn new() -> Tree {
        Tree { options: Options { now_seconds: NOW, ..Options::default() }, ..Tree::default() }
    }

    /// Reads `content/` and, for the project around it, `project/`. There, `salt` is the salt, and
    /// `refused.txt` names files that a real project would refuse, `unread.txt` those that could not be read: a link
    /// to nothing, one in a circle, one that leads out, one that is refused.
    pub(crate) fn fixture(name: &str) -> Tree {
        let root = fixtures().join(name);
        let mut tree = Tree::new();
        for (path, bytes) in files(&root.join("content")) {
            tree = tree.with(&path, bytes);
        }
        for (path, bytes) in files(&root.join("project")) {
            match path.as_str() {
                "salt" => tree.project.salt = Some(Arc::from(bytes)),
                "refused.txt" => {
                    for line in String::from_utf8(bytes).expect("a text").lines() {
                        let (path, why) = line.split_once(' ').expect("a path and a reason");
                        let refusal = if why == "ignored" { Refusal::Ignored } else { Refusal::TooLarge };
                        tree.project.files.insert(path.to_owned(), Err(refusal));
                    }
                }
                "unread.txt" => {
                    let lines = String::from_utf8(bytes).expect("a text");
                    let all = [
                        Unread::Nowhere,
                        Unread::Circle,
                        Unread::Outside,
                        Unread::Refused("no right".into()),
                        Unread::Kept,
                    ];
                    tree.unread.extend(lines.lines().map(str::to_owned).zip(all));
                }
                _ => tree = tree.beside(&path, bytes),
            }
        }
        tree
    }

    /// Adds all files of another tree.
    pub(crate) fn join(mut self, other: Tree) -> Tree {
        self.files.extend(other.files);
        self
    }

    /// Adds a content file.
    pub(crate) fn with(mut self, path: &str, text: impl AsRef<[u8]>) -> Tree {
        self.files.push(SourceFile { path: path.to_owned(), bytes: Arc::from(text.as_ref()) });
        self
    }

    /// Adds a file of the project.
    pub(crate) fn beside(mut self, path: &str, text: impl AsRef<[u8]>) -> Tree {
        self.project.files.insert(path.to_owned(), Ok(Arc::from(text.as_ref())));
        self
    }

    /// Adds settings without which every compilation has something to say: an address, and no rules about what a
    /// record ought to say.
    pub(crate) fn quiet(self) -> Tree {
        let off: String = RULES.iter().map(|rule| format!("{rule} = \"off\"\n")).collect();
        self.with("site.toml", format!("[site]\nurl = \"https://casebook.example\"\n[check]\n{off}"))
    }

    pub(crate) fn sources(&self) -> Sources {
        Sources::new("content", self.files.clone()).without(self.unread.clone())
    }

    pub(crate) fn compile(&self) -> Compiled {
        compile(&self.sources(), &self.project, &self.options)
    }

    /// The codes of all faults, in order.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.compile().diagnostics.iter().map(|fault| fault.code.name).collect()
    }

    /// The report for people.
    pub(crate) fn report(&self) -> String {
        report::human(&self.compile().diagnostics, &self.sources(), "content/", report::Colour::Plain)
    }
}

/// The folder of all fixtures.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Compares a text with the file that holds what is expected; `UPDATE_EXPECTED=1` writes it anew.
#[track_caller]
pub(crate) fn expect(file: &Path, found: &str) {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(file, found).expect("the fixture can be written");
        return;
    }
    let wanted = std::fs::read_to_string(file).unwrap_or_default();
    assert!(wanted == found, "{} differs; found:\n{found}", file.display());
}

fn files(root: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let inside =
                    path.strip_prefix(root).expect("inside").to_str().expect("a plain name").replace('\\', "/");
                found.push((inside, std::fs::read(&path).expect("readable")));
            }
        }
    }
    found
}
