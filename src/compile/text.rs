//! A content file opened: its front matter read, its text found.

use super::front::{self, Entry, Faults, Keys, Node, Reason, Value};
use super::sources::SourceFile;
use crate::diag::{Diagnostic, Spot, catalogue};
use jiff::tz::TimeZone;
use std::ops::Range;
use std::sync::Arc;

/// A content file, opened.
pub(crate) struct Text<'s> {
    /// Its path inside the content folder.
    pub(crate) file: Arc<str>,
    /// The whole of it.
    pub(crate) whole: &'s str,
    /// Where a missing key is reported: the opening fence, else the beginning.
    pub(crate) opening: Range<usize>,
    /// The front matter's keys.
    pub(crate) front: Node,
    /// Where the text begins.
    pub(crate) body: usize,
}

impl<'s> Text<'s> {
    /// Opens a file. What cannot be read leaves an empty front matter and its faults.
    pub(crate) fn open(source: &'s SourceFile) -> Result<Text<'s>, Vec<Diagnostic>> {
        let file: Arc<str> = Arc::from(source.path.as_str());
        let whole = decode(source).map_err(|fault| vec![*fault])?;
        let split = front::split(whole)
            .map_err(|(span, fence)| vec![catalogue::front_matter_unclosed(Spot::new(&file, span), fence)])?;
        let note = source.path.starts_with("posts/");
        let front = match split.front {
            None if note => {
                let late = front::late_fence(whole);
                let begun = late.is_some();
                return Err(vec![catalogue::no_front_matter(Spot::new(&file, late.unwrap_or(split.fence)), begun)]);
            }
            None => Node { span: split.fence.clone(), value: Value::Map(Vec::new()) },
            Some((language, range)) => {
                let offset = range.start;
                front::parse(&whole[range], language, offset).map_err(|faults| {
                    let name = if language == front::Language::Yaml { "YAML" } else { "TOML" };
                    faults.into_iter().map(|fault| unreadable(&file, name, fault)).collect::<Vec<_>>()
                })?
            }
        };
        if !matches!(front.value, Value::Map(_)) {
            return Err(vec![catalogue::front_matter_shape(Spot::new(&file, front.span))]);
        }
        Ok(Text { file, whole, opening: split.fence, front, body: split.body })
    }

    /// Its keys, for reading.
    pub(crate) fn keys<'a>(&'a self, faults: &'a Faults, zone: &'a TimeZone) -> Keys<'a> {
        Keys::new(&self.file, self.opening.clone(), self.entries(), faults, zone)
    }

    /// The values of its YAML that end at a `#` which was meant as text.
    pub(crate) fn cut_values(&self) -> Vec<front::Cut> {
        if &self.whole[self.opening.clone()] == "---" { front::cut(&self.front, self.whole) } else { Vec::new() }
    }

    /// The front matter's entry of that name.
    pub(crate) fn entry(&self, name: &str) -> Option<&Entry> {
        self.front.entry(name)
    }

    fn entries(&self) -> &[Entry] {
        match &self.front.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }
}

/// A file's text.
pub(crate) fn decode(source: &SourceFile) -> Result<&str, Box<Diagnostic>> {
    std::str::from_utf8(&source.bytes).map_err(|error| {
        let file: Arc<str> = Arc::from(source.path.as_str());
        Box::new(catalogue::not_utf8(Spot::new(&file, error.valid_up_to()..error.valid_up_to())))
    })
}

/// The diagnostic of what a parser refused.
pub(crate) fn unreadable(file: &Arc<str>, language: &str, fault: front::Unreadable) -> Diagnostic {
    let spot = Spot::new(file, fault.span);
    match fault.reason {
        Reason::Syntax(message) | Reason::Refused(message) => {
            catalogue::front_matter_syntax(spot, language, &message, None)
        }
        Reason::Advised { message, help } => catalogue::front_matter_syntax(spot, language, &message, Some(help)),
        Reason::Twice { key, first } => catalogue::duplicate_key(spot, Spot::new(file, first), &key),
    }
}
