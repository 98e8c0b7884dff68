//! One state of the files on disk, ready to answer requests.

use super::live::Told;
use crate::cli::args::{Format, Serve};
use crate::cli::store::PictureStore;
use crate::cli::{Problem, build, dresser, report};
use crate::compile::{Compiled, Sources};
use crate::diag::Severity;
use crate::model::{Base, Casebook};
use crate::press::{Client, Look, Press, picture};
use std::sync::Arc;
use std::time::SystemTime;

/// A compiled casebook with its dress.
pub(super) struct Preview {
    book: Casebook,
    client: Client,
    look: Look,
    edition: String,
}

impl Preview {
    /// Reads everything anew and reports; where the content has errors, what they are. `outcome` says what they
    /// lead to.
    pub(super) fn read(asked: &Serve, outcome: &str) -> Result<Result<Preview, Vec<Told>>, Problem> {
        let client = dresser::client(&asked.client)?;
        let look = dresser::look(&dresser::style(&asked.client))?;
        let (sources, compiled) = build::read(&asked.reading, false)?;
        report::report(&compiled, &sources, Format::Human, report::Hints::Kept, outcome);
        let errors = told(&compiled, &sources);
        Ok(compiled.casebook.map(|book| Preview { book, client, look, edition: edition() }).ok_or(errors))
    }

    /// Where addresses begin.
    pub(super) fn base(&self) -> &Base {
        &self.book.site.base
    }

    /// The name of this state, unlike that of any other, also of a preview started later.
    pub(super) fn edition(&self) -> &str {
        &self.edition
    }

    /// A file of the site, pressed for this request.
    pub(super) fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        let press = Press::new(&self.book, &self.client, &self.look);
        press.file(path).or_else(|| picture(&self.book, path, &PictureStore::new()))
    }
}

fn edition() -> String {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    format!("{:x}", since.as_nanos())
}

/// The errors as an open page shows them.
fn told(compiled: &Compiled, sources: &Sources) -> Vec<Told> {
    let text = crate::diag::report::json(&compiled.diagnostics, sources, &report::folder(sources));
    let faults = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let errors = faults.filter(|fault| fault["severity"] == Severity::Error.key());
    let one = |fault: serde_json::Value| Told {
        place: match fault["file"].as_str() {
            Some(file) => format!("{file}:{}:{}", fault["line"], fault["column"]),
            None => String::new(),
        },
        headline: fault["message"].as_str().unwrap_or_default().to_owned(),
    };
    errors.map(one).collect()
}
