//! Values of YAML that a `#` cuts, where it was meant as a sign of the text: `mission: Fix issue #4`.
//!
//! A remark begins the same way. People part it from the value by more than one blank, or from its `#` by one; and
//! behind a date, a number or one plain word it is nearly always a remark.

use super::{Node, Value};
use std::ops::Range;

/// A value that ends at a `#`.
pub(crate) struct Cut {
    /// The `#` and what follows it.
    pub(crate) span: Range<usize>,
    /// The key with the whole of the line as its value, in quotes.
    pub(crate) whole: String,
}

/// Keys whose value is a sentence or a name, even where it is one word.
const WORDS: [&str; 12] = [
    "title",
    "description",
    "mission",
    "claim",
    "label",
    "name",
    "summary",
    "heading",
    "text",
    "note",
    "role",
    "standfirst",
];

/// The values that were cut, in a front matter whose file's text is `text`.
pub(crate) fn cut(front: &Node, text: &str) -> Vec<Cut> {
    let mut found = Vec::new();
    seek(front, None, text, &mut found);
    found
}

fn seek(node: &Node, key: Option<&str>, text: &str, found: &mut Vec<Cut>) {
    match &node.value {
        Value::Null | Value::Scalar { plain: false, .. } => {}
        Value::Scalar { text: value, .. } => {
            let rest = text.get(node.span.end..).and_then(|rest| rest.lines().next()).unwrap_or("");
            let sign = rest.strip_prefix(" #").is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            let words = value.contains(' ') || key.is_some_and(|key| WORDS.contains(&key));
            if sign && words && value.contains(char::is_alphabetic) && text.get(node.span.clone()) == Some(value) {
                let whole = format!("{value}{}", rest.trim_end()).replace('\\', "\\\\").replace('"', "\\\"");
                let label = key.map(|key| format!("{key}: ")).unwrap_or_default();
                let span = node.span.end + 1..node.span.end + rest.trim_end().len();
                found.push(Cut { span, whole: format!("{label}\"{whole}\"") });
            }
        }
        Value::List(items) => items.iter().for_each(|item| seek(item, None, text, found)),
        Value::Map(entries) => entries.iter().for_each(|entry| seek(&entry.value, Some(&entry.key), text, found)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Language, parse};
    use super::cut;

    fn said(text: &str) -> Vec<(String, String)> {
        let front = parse(text, Language::Yaml, 0).expect("readable");
        cut(&front, text).into_iter().map(|cut| (text[cut.span].to_owned(), cut.whole)).collect()
    }

    #[test]
    fn a_sign_that_was_meant_is_told_and_a_remark_is_not() {
        for (text, at, whole) in [
            ("mission: Fix issue #4 and C # sharp\n", "#4 and C # sharp", "mission: \"Fix issue #4 and C # sharp\""),
            ("title: Issue #4\n", "#4", "title: \"Issue #4\""),
            ("limits:\n  - Not \\ in #a \"b\"\n", "#a \"b\"", "\"Not \\\\ in #a \\\"b\\\"\""),
            ("a: { label: Issue #4\n  }\n", "#4", "label: \"Issue #4\""),
        ] {
            assert_eq!(said(text), [(at.to_owned(), whole.to_owned())], "{text}");
        }
        for text in [
            "title: A thing # to be named\n",
            "title: A thing  #todo\n",
            "title: \"A thing\" #todo\n",
            "draft: true #todo\n",
            "date: 2026-01-02 #todo\n",
            "kind: fix #todo\n",
            "title: C#4 and #\n",
            "title:\n  A\n  b\n",
            "# title: A #4\n",
        ] {
            assert_eq!(said(text), [], "{text}");
        }
    }
}
