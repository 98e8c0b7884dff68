//! One state of the files on disk, ready to answer requests.

use crate::cli::args::{Format, Serve};
use crate::cli::{Problem, build, dresser, report};
use crate::model::{Base, Casebook};
use crate::press::{Client, Look, Press};
use std::sync::Arc;

/// A compiled casebook with its dress.
pub(super) struct Preview {
    book: Casebook,
    client: Client,
    look: Look,
}

impl Preview {
    /// Reads everything anew and reports; `None` where the content has errors.
    pub(super) fn read(asked: &Serve) -> Result<Option<Preview>, Problem> {
        let client = dresser::client(&asked.client)?;
        let look = dresser::look(&dresser::style(&asked.client))?;
        let (sources, compiled) = build::read(&asked.reading)?;
        report::report(&compiled, &sources, Format::Human, "nothing was written");
        Ok(compiled.casebook.map(|book| Preview { book, client, look }))
    }

    /// Where addresses begin.
    pub(super) fn base(&self) -> &Base {
        &self.book.site.base
    }

    /// A file of the site, pressed for this request.
    pub(super) fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        Press::new(&self.book, &self.client, &self.look).file(path)
    }
}
