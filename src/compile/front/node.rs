//! A value with its place in the file.

use std::ops::Range;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    /// Where it stands, in bytes of the file.
    pub(crate) span: Range<usize>,
    /// What it is.
    pub(crate) value: Value,
}

/// What a value can be. Scalars stay as they were written: `1.10` keeps its zero.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// One scalar; `plain` where it stands without quotes and so may be a number, a date or a boolean.
    Scalar {
        /// Its text after escapes.
        text: String,
        /// Whether it stands without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A mapping, in written order.
    Map(Vec<Entry>),
}

/// One key and its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: String,
    /// Where the key stands.
    pub(crate) key_span: Range<usize>,
    /// The value.
    pub(crate) value: Node,
}

impl Node {
    /// What is there, in words for an author.
    pub(crate) fn found(&self) -> &'static str {
        match &self.value {
            Value::Null => "empty",
            Value::Scalar { text, plain: true } if text == "true" || text == "false" => "true or false",
            Value::Scalar { text, plain: true } if text.parse::<f64>().is_ok() => "a number",
            Value::Scalar { .. } => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a set of keys",
        }
    }

    /// The entry of that name, where it is a mapping.
    pub(crate) fn entry(&self, name: &str) -> Option<&Entry> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == name),
            _ => None,
        }
    }

    /// How many values it holds, itself included.
    pub(super) fn size(&self) -> usize {
        1 + match &self.value {
            Value::Null | Value::Scalar { .. } => 0,
            Value::List(items) => items.iter().map(Node::size).sum(),
            Value::Map(entries) => entries.iter().map(|entry| entry.value.size()).sum(),
        }
    }
}
