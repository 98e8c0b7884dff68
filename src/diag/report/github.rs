//! Faults as workflow commands, which a code host shows beside the changed lines.

use super::place::position;
use crate::diag::{Diagnostics, Severity, Texts};
use std::fmt::Write;

/// Writes every fault as one workflow command on a line of its own. `folder` is put before every file's name.
pub fn github(diagnostics: &Diagnostics, texts: &dyn Texts, folder: &str) -> String {
    let mut out = String::new();
    for fault in diagnostics.iter() {
        let command = match fault.severity {
            Severity::Hint => "notice",
            severity => severity.key(),
        };
        let _ = write!(out, "::{command} ");
        if let Some(label) = &fault.primary {
            let text = texts.text(&label.spot.file).unwrap_or("");
            let (start, end) = (position(text, label.spot.start), position(text, label.spot.end));
            let file = property(&format!("{folder}{}", label.spot.file));
            let _ = write!(out, "file={file},line={},col={},", start.line, start.column);
            let _ = write!(out, "endLine={},endColumn={},", end.line, end.column);
        }
        let _ = write!(out, "title={}::", property(fault.code.name));
        let mut message = fault.headline.clone();
        if let Some(help) = &fault.help {
            let _ = write!(message, "\nhelp: {help}");
        }
        out.push_str(&data(&message));
        out.push('\n');
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
