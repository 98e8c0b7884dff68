//! YAML, from the parser's events.

use super::{DEPTH, Entry, Node, Reason, Unreadable, Value};
use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};
use std::collections::BTreeMap;
use std::ops::Range;

/// More values than a front matter has; what aliases multiply beyond it is refused.
const VALUES: usize = 20_000;

/// A collection that is still open.
enum Open {
    List { start: usize, style: StructureStyle, anchor: usize, items: Vec<Node> },
    Map { start: usize, style: StructureStyle, anchor: usize, entries: Vec<Entry>, key: Option<(String, Range<usize>)> },
}

/// Reads one document; an empty one is an empty mapping.
pub(super) fn parse(text: &str, offset: usize) -> Result<Node, Vec<Unreadable>> {
    let mut builder =
        Builder { offset, open: Vec::new(), root: None, anchors: BTreeMap::new(), count: 0, twice: Vec::new(), text };
    for next in Parser::new_from_str(text) {
        let (event, span) = next.map_err(|error| {
            let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
            vec![builder.unreadable(at..at, error.info())]
        })?;
        if matches!(event, Event::DocumentStart(..)) && builder.root.is_some() {
            let at = span.byte_range().unwrap_or(0..0);
            let at = at.start + offset..at.end + offset;
            return Err(vec![builder.misplaced(&at, "a second document begins")]);
        }
        builder.take(event, &span).map_err(|fault| vec![fault])?;
    }
    if !builder.twice.is_empty() {
        return Err(builder.twice);
    }
    let whole = offset..offset + text.len();
    Ok(match builder.root {
        None | Some(Node { value: Value::Null, .. }) => Node { span: whole, value: Value::Map(Vec::new()) },
        Some(root) => root,
    })
}

struct Builder<'t> {
    offset: usize,
    text: &'t str,
    open: Vec<Open>,
    root: Option<Node>,
    anchors: BTreeMap<usize, Node>,
    count: usize,
    twice: Vec<Unreadable>,
}

impl Builder<'_> {
    fn unreadable(&self, span: Range<usize>, message: String) -> Unreadable {
        Unreadable { span: span.start + self.offset..span.end + self.offset, reason: Reason::Syntax(message) }
    }

    fn span(&self, span: &Span) -> Range<usize> {
        let range = span.byte_range().unwrap_or(0..0);
        // The parser's spans of block scalars and collections may run into the blank behind them.
        let end = range.end.min(self.text.len());
        let start = range.start.min(end);
        let kept = self.text.get(start..end).map_or(end, |slice| start + slice.trim_end().len());
        start + self.offset..kept.max(start) + self.offset
    }

    fn take(&mut self, event: Event<'_>, span: &Span) -> Result<(), Unreadable> {
        let place = self.span(span);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let null = plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let value = if null { Value::Null } else { Value::Scalar { text: text.into_owned(), plain } };
                self.put(Node { span: place, value }, anchor)
            }
            Event::Alias(id) => {
                let node = self.anchors.get(&id).cloned();
                let mut node = node.ok_or_else(|| self.misplaced(&place, "this alias refers to itself"))?;
                node.span = place;
                self.put(node, 0)
            }
            Event::SequenceStart(style, anchor, _) => {
                self.deepen(&place)?;
                self.open.push(Open::List { start: place.start, style, anchor, items: Vec::new() });
                Ok(())
            }
            Event::MappingStart(style, anchor, _) => {
                self.deepen(&place)?;
                self.open.push(Open::Map { start: place.start, style, anchor, entries: Vec::new(), key: None });
                Ok(())
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List { start, style, anchor, items }) => {
                    let end = end(style, items.last(), &place).max(start);
                    self.put(Node { span: start..end, value: Value::List(items) }, anchor)
                }
                Some(Open::Map { start, style, anchor, entries, .. }) => {
                    let end = end(style, entries.last().map(|entry| &entry.value), &place).max(start);
                    self.put(Node { span: start..end, value: Value::Map(merged(entries)) }, anchor)
                }
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }

    fn misplaced(&self, place: &Range<usize>, message: &str) -> Unreadable {
        Unreadable { span: place.clone(), reason: Reason::Refused(message.to_owned()) }
    }

    fn deepen(&self, place: &Range<usize>) -> Result<(), Unreadable> {
        if self.open.len() >= DEPTH { Err(self.misplaced(place, "nested too deeply")) } else { Ok(()) }
    }

    fn put(&mut self, node: Node, anchor: usize) -> Result<(), Unreadable> {
        self.count += node.size();
        if self.count > VALUES {
            return Err(self.misplaced(&node.span, "too many values"));
        }
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some((key, key_span)) => {
                    if let Some(first) = entries.iter().find(|entry| entry.key == key && key != "<<") {
                        let first = first.key_span.clone();
                        self.twice.push(Unreadable {
                            span: key_span.clone(),
                            reason: Reason::Twice { key: key.clone(), first },
                        });
                    }
                    entries.push(Entry { key, key_span, value: node });
                }
                None => match node.value {
                    Value::Scalar { text, .. } => *key = Some((text, node.span)),
                    Value::Null => *key = Some((String::new(), node.span)),
                    _ => {
                        return Err(Unreadable {
                            span: node.span,
                            reason: Reason::Refused("a key must be one word".to_owned()),
                        });
                    }
                },
            },
        }
        Ok(())
    }
}

/// Where a collection ends: at its bracket, or with its last value.
fn end(style: StructureStyle, last: Option<&Node>, place: &Range<usize>) -> usize {
    match last {
        Some(last) if style == StructureStyle::Block => last.span.end,
        _ => place.end,
    }
}

/// Fills in what `<<` brings; a key of the mapping's own wins.
fn merged(entries: Vec<Entry>) -> Vec<Entry> {
    if entries.iter().all(|entry| entry.key != "<<") {
        return entries;
    }
    let (merges, mut own): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.key == "<<");
    for merge in merges {
        let sources = match merge.value.value {
            Value::List(items) => items,
            _ => vec![merge.value],
        };
        for source in sources {
            if let Value::Map(more) = source.value {
                for entry in more {
                    if own.iter().all(|known| known.key != entry.key) {
                        own.push(entry);
                    }
                }
            }
        }
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<Entry> {
        match parse(text, 0).expect("readable").value {
            Value::Map(entries) => entries,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_value_knows_its_place() {
        let text = "title: Über \"uns\"\ntags:\n  - a\n  - 'b c'\nn: {x: 1}\nlong: >\n  one\n  two\n\nend: 1.10\n";
        let found: Vec<(String, String)> = entries(text)
            .into_iter()
            .map(|entry| (text[entry.key_span].to_owned(), text[entry.value.span].to_owned()))
            .collect();
        let want = [
            ("title", "Über \"uns\""),
            ("tags", "- a\n  - 'b c'"),
            ("n", "{x: 1}"),
            ("long", "one\n  two"),
            ("end", "1.10"),
        ];
        assert_eq!(found, want.map(|(k, v)| (k.to_owned(), v.to_owned())));
    }

    #[test]
    fn scalars_stay_as_written() {
        let list = entries("a: 1.10\nb: \"\"\nc:\nd: ~\ne: 'true'\nf: true");
        let values: Vec<Value> = list.into_iter().map(|entry| entry.value.value).collect();
        let scalar = |text: &str, plain| Value::Scalar { text: text.to_owned(), plain };
        assert_eq!(
            values,
            [
                scalar("1.10", true),
                scalar("", false),
                Value::Null,
                Value::Null,
                scalar("true", false),
                scalar("true", true)
            ]
        );
    }

    #[test]
    fn aliases_and_merges_are_followed_but_not_without_end() {
        let list = entries("base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\n");
        let Value::Map(more) = &list[1].value.value else { panic!("a mapping") };
        assert_eq!(more.len(), 2);
        let bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\n";
        assert!(parse(bomb, 0).is_err());
        assert!(parse(&"[".repeat(5_000), 0).is_err());
        assert!(parse("a: &a [*a]", 0).is_err());
    }

    #[test]
    fn a_key_twice_and_bad_syntax_are_faults_with_places() {
        let twice = parse("a: 1\nb: 2\na: 3\n", 100).expect_err("twice");
        assert_eq!(twice[0].span, 110..111);
        let bad = parse("a: b: c\n", 0).expect_err("syntax");
        assert!(matches!(bad[0].reason, Reason::Syntax(_)));
    }
}
