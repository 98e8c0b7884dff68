//! TOML, with the parser's own spans.

use super::{DEPTH, Entry, Node, Reason, Unreadable, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a document.
pub(super) fn parse(text: &str, offset: usize) -> Result<Node, Vec<Unreadable>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let unreadable = |error: toml::de::Error| {
            let span = error.span().unwrap_or(0..0);
            let reason = Reason::Syntax(error.message().to_owned());
            Unreadable { span: span.start + offset..span.end + offset, reason }
        };
        return Err(errors.into_iter().map(unreadable).collect());
    }
    let span = offset..offset + text.len();
    Ok(Node { span, value: Value::Map(entries(table.into_inner(), text, offset, 0)?) })
}

fn entries(table: DeTable<'_>, text: &str, offset: usize, depth: usize) -> Result<Vec<Entry>, Vec<Unreadable>> {
    let mut list = Vec::new();
    for (key, value) in table {
        let key_span = shift(key.span(), offset);
        list.push(Entry { key: key.into_inner().into_owned(), key_span, value: node(value, text, offset, depth + 1)? });
    }
    // The parser keeps keys by name; an author's order is that of the file.
    list.sort_by_key(|entry| entry.key_span.start);
    Ok(list)
}

fn node(value: Spanned<DeValue<'_>>, text: &str, offset: usize, depth: usize) -> Result<Node, Vec<Unreadable>> {
    let raw = value.span();
    let span = shift(raw.clone(), offset);
    if depth > DEPTH {
        return Err(vec![Unreadable { span, reason: Reason::Refused("nested too deeply".to_owned()) }]);
    }
    let written = || Value::Scalar { text: text.get(raw.clone()).unwrap_or("").to_owned(), plain: true };
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Scalar { text: text.into_owned(), plain: false },
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => written(),
        DeValue::Array(items) => {
            Value::List(items.into_iter().map(|item| node(item, text, offset, depth + 1)).collect::<Result<_, _>>()?)
        }
        DeValue::Table(table) => Value::Map(entries(table, text, offset, depth)?),
    };
    Ok(Node { span, value })
}

fn shift(span: std::ops::Range<usize>, offset: usize) -> std::ops::Range<usize> {
    span.start + offset..span.end + offset
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_places_and_their_order() {
        let text = "title = \"A\"\nn = 1.10\nwhen = 2026-11-20\n[b]\nx = true\n[a]\ny = [1, \"z\"]\n";
        let Value::Map(list) = parse(text, 10).expect("readable").value else { panic!("a mapping") };
        let keys: Vec<&str> = list.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["title", "n", "when", "b", "a"]);
        assert_eq!(list[1].value.value, Value::Scalar { text: "1.10".into(), plain: true });
        assert_eq!(list[2].value.value, Value::Scalar { text: "2026-11-20".into(), plain: true });
        let span = &list[0].value.span;
        assert_eq!(&text[span.start - 10..span.end - 10], "\"A\"");
    }

    #[test]
    fn faults_have_places() {
        let faults = parse("a = \nb = 1\n", 5).expect_err("syntax");
        assert!(faults[0].span.start >= 5);
    }
}
