//! Short names between the client's two files. Every import of the wasm carries a hash in its name, and a reader
//! pays for it twice: wasm-opt gives the wasm short ones and prints the list, here the glue gets the same.

use serde_json::Value;
use std::collections::BTreeMap;

/// The module that the glue's imports stand under, as wasm-bindgen writes it, and the one wasm-opt makes of all.
const MODULE: (&str, &str) = ("\"./casebook_bg.js\": ", "a: ");

/// The glue with the names of a list that wasm-opt printed; `None` where the two do not fit each other.
/// `glue` holds one statement a line, without indentation.
pub(super) fn shorten(glue: &str, list: &str) -> Option<String> {
    let list: Value = serde_json::from_str(list).ok()?;
    let mut imports = BTreeMap::new();
    for import in list["imports"].as_array()? {
        let text = |at: usize| import[at].as_str();
        imports.insert(text(1)?.to_owned(), text(2)?.to_owned());
    }
    let mut exports = BTreeMap::new();
    for export in list["exports"].as_array()? {
        exports.insert(export[0].as_str()?, export[1].as_str()?);
    }
    let mut out = String::with_capacity(glue.len());
    for line in glue.lines() {
        match line.split_once(": ") {
            // A key of the object of imports; what follows may use an export.
            Some((key, rest)) if imports.contains_key(key) => {
                out.push_str(&imports.remove(key)?);
                out.push_str(": ");
                exported(&mut out, rest, &exports);
            }
            _ if line.starts_with(MODULE.0) => {
                out.push_str(MODULE.1);
                out.push_str(&line[MODULE.0.len()..]);
            }
            _ => exported(&mut out, line, &exports),
        }
        out.push('\n');
    }
    // An import that the glue does not give would keep the client from starting.
    imports.is_empty().then_some(out)
}

/// Appends a line with the exports it uses under their short names: `wasm.name`.
fn exported(out: &mut String, line: &str, exports: &BTreeMap<&str, &str>) {
    let mut rest = line;
    while let Some(at) = rest.find("wasm.") {
        let (before, after) = rest.split_at(at + "wasm.".len());
        let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').unwrap_or(after.len());
        let (name, tail) = after.split_at(end);
        out.push_str(before);
        out.push_str(exports.get(name).unwrap_or(&name));
        rest = tail;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::shorten;

    const GLUE: &str = "const import0 = {\n__proto__: null,\n__wbg_log_1f: function(arg0) {\nwasm.__free(arg0, wasm.memory);\n},\n__wbg_now_2a: now,\n};\nreturn {\n\"./casebook_bg.js\": import0,\n};\n";

    #[test]
    fn both_files_agree_on_the_names() {
        let list = r#"{"imports":[["./casebook_bg.js","__wbg_log_1f","b"],["./casebook_bg.js","__wbg_now_2a","c"]],"exports":[["memory","d"],["__free","e"]]}"#;
        let short = "const import0 = {\n__proto__: null,\nb: function(arg0) {\nwasm.e(arg0, wasm.d);\n},\nc: now,\n};\nreturn {\na: import0,\n};\n";
        assert_eq!(shorten(GLUE, list).as_deref(), Some(short));
    }

    #[test]
    fn an_import_the_glue_does_not_give_is_noticed() {
        let list = r#"{"imports":[["./casebook_bg.js","__wbg_other","b"]],"exports":[]}"#;
        assert_eq!(shorten(GLUE, list), None);
        assert_eq!(shorten(GLUE, "no list"), None);
    }
}
