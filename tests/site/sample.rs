//! The content folders of these tests, compiled and pressed in memory.

use super::html::Page;
use casebook::compile::{Compiled, MemoryProject, Options, SourceFile, Sources, compile};
use casebook::model::{Base, Casebook};
use casebook::press::{Client, IconFiles, Look, Press, Pressing, Sheets};
use std::path::Path;
use std::sync::Arc;

/// 20 November 2026, noon.
pub(super) const NOW: i64 = 1_795_176_000;

/// A content folder as values.
#[derive(Clone)]
pub(super) struct Sample {
    pub(super) files: Vec<SourceFile>,
    pub(super) options: Options,
    project: MemoryProject,
}

impl Sample {
    /// Reads a fixture.
    pub(super) fn read(name: &str) -> Sample {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name).join("content");
        let mut files = Vec::new();
        let mut open = vec![root.clone()];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(&folder).expect("the fixture is a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    open.push(path);
                    continue;
                }
                let inside = path.strip_prefix(&root).expect("inside").to_str().expect("a plain name");
                let bytes = std::fs::read(&path).expect("readable").into();
                files.push(SourceFile { path: inside.replace('\\', "/"), bytes });
            }
        }
        let project = MemoryProject { salt: Some((*b"salt of sixteen bytes").into()), ..MemoryProject::default() };
        Sample { files, options: Options { now_seconds: NOW, ..Options::default() }, project }
    }

    /// Without a file.
    pub(super) fn empty() -> Sample {
        let options = Options { now_seconds: NOW, ..Options::default() };
        Sample { files: Vec::new(), options, project: MemoryProject::default() }
    }

    /// Adds a file.
    pub(super) fn with(mut self, path: &str, text: &str) -> Sample {
        self.files.push(SourceFile { path: path.to_owned(), bytes: Arc::from(text.as_bytes()) });
        self
    }

    /// Adds a file of the project around the content folder.
    pub(super) fn beside(mut self, path: &str, text: &str) -> Sample {
        self.project.files.insert(path.to_owned(), Ok(Arc::from(text.as_bytes())));
        self
    }

    /// Under another base.
    pub(super) fn under(mut self, base: &str) -> Sample {
        self.options.base = Some(Base::parse(base).expect("a path"));
        self
    }

    pub(super) fn compile(&self) -> Compiled {
        compile(&Sources::new("content", self.files.clone()), &self.project, &self.options)
    }

    /// The casebook; nothing that a build tells may be said about these fixtures.
    #[track_caller]
    pub(super) fn book(&self) -> Casebook {
        let compiled = self.compile();
        let faults: Vec<_> = compiled.diagnostics.without_hints().iter().map(|fault| format!("{fault:?}")).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        compiled.casebook.expect("no errors")
    }

    /// Every file of the site, whatever is said about the content short of errors.
    #[track_caller]
    pub(super) fn loudly_press(&self) -> Pressing {
        let book = self.compile().casebook.expect("no errors");
        Press::new(&book, &client(), &look()).everything()
    }

    /// Every file of the site.
    #[track_caller]
    pub(super) fn press(&self) -> Pressing {
        press(&self.book())
    }
}

/// Every file of a casebook's site.
pub(super) fn press(book: &Casebook) -> Pressing {
    Press::new(book, &client(), &look()).everything()
}

/// A client that only has bytes.
pub(super) fn client() -> Client {
    Client::new(b"glue".to_vec(), b"wasm".to_vec())
}

/// A look of one rule.
pub(super) fn look() -> Look {
    let sheet = |layer: &str| format!("@layer {layer}{{body{{color:red;src:url(fonts/one-serif.woff2)}}}}");
    let sheets = Sheets { site: sheet("a"), rest: sheet("b") };
    let icons = IconFiles { drawn: b"<svg/>".to_vec(), ..IconFiles::default() };
    Look::new(&sheets, vec![("one-serif.woff2".to_owned(), b"font".to_vec())], icons).expect("the style is well formed")
}

/// A pressed file's text.
#[track_caller]
pub(super) fn text<'p>(pressing: &'p Pressing, path: &str) -> &'p str {
    let bytes = pressing.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", pressing.keys()));
    std::str::from_utf8(bytes).expect("a text")
}

/// A pressed page.
#[track_caller]
pub(super) fn page(pressing: &Pressing, path: &str) -> Page {
    Page::parse(text(pressing, path))
}

/// What a line of a captured page says, and where its counterpart of ours has to stand.
pub(super) struct Line {
    /// The line of the captured page.
    pub(super) line: u32,
    /// The file that shows it.
    pub(super) page: &'static str,
    /// Where.
    pub(super) at: &'static str,
    /// What is read there.
    pub(super) says: &'static str,
}

/// A line of a table.
pub(super) const fn line(line: u32, page: &'static str, at: &'static str, says: &'static str) -> Line {
    Line { line, page, at, says }
}

/// Every line that does not stand where the table has it; the selector may find several, one has to say it.
pub(super) fn misplaced(pressing: &Pressing, table: &[Line]) -> Vec<String> {
    let pages: std::collections::BTreeMap<&str, Page> =
        table.iter().map(|line| (line.page, page(pressing, line.page))).collect();
    let wrong = |line: &Line| {
        let found: Vec<String> = pages[line.page].all(line.at).into_iter().map(super::html::Node::text).collect();
        let Line { line: number, page, at, says } = line;
        let shown = &found[..found.len().min(8)];
        (!found.iter().any(|text| text == says))
            .then(|| format!("line {number}: {page} `{at}` should say {says:?} and says {shown:?}"))
    };
    table.iter().filter_map(wrong).collect()
}
