//! A folder with content and a client in it, and the program run there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// The instant all of these builds are asked for.
pub(super) const NOW: &str = "2026-11-20T12:00:00Z";

/// A site without anything to remark on.
pub(super) const SITE: &str = "[site]\ntitle = \"Desk\"\nurl = \"https://desk.example\"\n";

/// A temporary project.
pub(super) struct Desk {
    folder: TempDir,
}

/// How a command ended, and what it said.
pub(super) struct Ended {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Ended {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program speaks UTF-8");
        Ended {
            code: output.status.code().expect("the program ended by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// Every file of a folder.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// A note, due and plain.
pub(super) fn note(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\ndescription: About {title}.\npubDatetime: 2026-11-01\ntags: [desk]\n---\n\n{text}\n")
}

impl Desk {
    /// With a client, a `site.toml` and one note.
    pub(super) fn new() -> Desk {
        let desk = Desk::bare();
        desk.write("client/client.js", "export default 1;\n".repeat(60));
        desk.write("client/client.wasm", "\0asm, or so it says ".repeat(60));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("style"), &desk.path("client/style"));
        desk.write("content/site.toml", SITE);
        desk.write("content/posts/first.md", note("First", "The first text."));
        desk
    }

    /// With nothing.
    pub(super) fn bare() -> Desk {
        Desk { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A path inside.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file.
    pub(super) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    /// A file's text.
    #[track_caller]
    pub(super) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file below a folder inside, the hidden ones too; `""` for all.
    pub(super) fn files(&self, folder: &str) -> Files {
        let root = self.path(folder);
        let mut found = Files::new();
        let mut open = vec![root.clone()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten() {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    let inside = path.strip_prefix(&root).expect("inside").to_str().expect("a plain name");
                    found.insert(inside.to_owned(), fs::read(&path).expect("readable"));
                }
            }
        }
        found
    }

    /// The program, about to run here.
    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
        command.args(arguments).current_dir(self.folder.path()).env("NO_COLOR", "1");
        command.env("CASEBOOK_CACHE", self.path("cache"));
        command
    }

    /// Runs it as it is.
    pub(super) fn run(&self, arguments: &[&str]) -> Ended {
        self.command(arguments).output().expect("the program runs").into()
    }

    /// `build` with the client here, on the day of these tests.
    pub(super) fn build(&self, more: &[&str]) -> Ended {
        let now: &[&str] = if more.contains(&"--now") { &[] } else { &["--now", NOW] };
        self.run(&[&["build", "--client", "client"], now, more].concat())
    }

    /// The same, which has to succeed.
    #[track_caller]
    pub(super) fn built(&self, more: &[&str]) -> Files {
        let ended = self.build(more);
        assert_eq!(ended.code, 0, "{}{}", ended.out, ended.err);
        self.files("dist")
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let goal = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &goal);
        } else {
            fs::copy(&path, &goal).expect("the file can be copied");
        }
    }
}
