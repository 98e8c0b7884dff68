//! Faults for programs: one object a line, all of them.

use super::place::position;
use crate::diag::{Diagnostics, Texts};
use serde_json::{Value, json};

/// Writes every fault as one JSON object on a line of its own. Lines and columns count from 1, columns in
/// characters; a fault that no file has carries `null` there. `folder` is put before every file's name.
pub fn json(diagnostics: &Diagnostics, texts: &dyn Texts, folder: &str) -> String {
    let mut out = String::new();
    for fault in diagnostics.iter() {
        let mut object = json!({ "code": fault.code.name, "severity": fault.severity.key() });
        let place = fault.primary.as_ref().map(|label| {
            let text = texts.text(&label.spot.file).unwrap_or("");
            let (start, end) = (position(text, label.spot.start), position(text, label.spot.end));
            (format!("{folder}{}", label.spot.file), start, end)
        });
        object["file"] = place.as_ref().map_or(Value::Null, |(file, ..)| json!(file));
        object["line"] = place.as_ref().map_or(Value::Null, |(_, start, _)| json!(start.line));
        object["column"] = place.as_ref().map_or(Value::Null, |(_, start, _)| json!(start.column));
        object["endLine"] = place.as_ref().map_or(Value::Null, |(.., end)| json!(end.line));
        object["endColumn"] = place.as_ref().map_or(Value::Null, |(.., end)| json!(end.column));
        object["message"] = json!(fault.headline);
        object["label"] = fault.primary.as_ref().map_or(Value::Null, |label| json!(label.text));
        object["help"] = json!(fault.help);
        out.push_str(&object.to_string());
        out.push('\n');
    }
    out
}
