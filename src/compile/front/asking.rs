//! Typed values out of a mapping, with faults that point at the text.

use super::{Entry, Keys, Manner, Node, Spanned, Value, Written, day_of, misdated, moment_of, nearest, when};
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Day, Moment, Precision, Url, When};
use jiff::tz::TimeZone;
use std::ops::RangeInclusive;

/// Questions to a mapping, in one manner.
#[derive(Clone, Copy)]
pub(crate) struct Asking<'k, 'a> {
    keys: &'k Keys<'a>,
    manner: Manner,
}

impl<'k, 'a> Asking<'k, 'a> {
    pub(super) fn new(keys: &'k Keys<'a>, manner: Manner) -> Asking<'k, 'a> {
        Asking { keys, manner }
    }
}

impl<'a> Asking<'_, 'a> {
    /// The value behind a name, unless there is none.
    pub(crate) fn value(self, names: &[&'static str]) -> Option<&'a Entry> {
        let entry = self.keys.entry(names)?;
        if entry.value.value != Value::Null {
            return Some(entry);
        }
        match self.manner {
            Manner::Strict => self.keys.fault(catalogue::empty_key(self.keys.spot(entry.key_span.clone()), &entry.key)),
            Manner::Usual => {}
            Manner::Lenient => {
                let spot = self.keys.spot(entry.key_span.clone());
                self.keys.fault(catalogue::ignored_empty_key(spot, &entry.key));
            }
        }
        None
    }

    /// Says that a value does not fit.
    fn misfit(self, key: &str, node: &Node, expected: &str) {
        let spot = self.keys.spot(node.span.clone());
        self.keys.fault(match self.manner {
            Manner::Lenient => catalogue::ignored_key(spot, key, expected),
            Manner::Strict | Manner::Usual => catalogue::wrong_type(spot, key, expected, node.found()),
        });
    }

    /// Says so where a text was read but does not fit.
    fn misread(self, key: &str, node: &Node, expected: &str, strict: impl FnOnce(Spot) -> Diagnostic) {
        let spot = self.keys.spot(node.span.clone());
        self.keys.fault(match self.manner {
            Manner::Lenient => catalogue::ignored_key(spot, key, expected),
            Manner::Strict | Manner::Usual => strict(spot),
        });
    }

    fn scalar(self, entry: &'a Entry, expected: &str) -> Option<&'a str> {
        self.scalar_of(&entry.key, &entry.value, expected)
    }

    fn scalar_of(self, key: &str, node: &'a Node, expected: &str) -> Option<&'a str> {
        match &node.value {
            Value::Scalar { text, .. } => Some(text),
            _ => {
                self.misfit(key, node, expected);
                None
            }
        }
    }

    /// A text. Numbers and the like are taken as written.
    pub(crate) fn text(self, names: &[&'static str]) -> Option<Spanned<String>> {
        let entry = self.value(names)?;
        let text = self.scalar(entry, "text")?.trim();
        Some(Spanned { value: text.to_owned(), span: entry.value.span.clone() })
    }

    /// A text, or nothing where it is empty.
    pub(crate) fn words(self, names: &[&'static str]) -> Option<String> {
        self.text(names).map(|text| text.value).filter(|text| !text.is_empty())
    }

    /// A text that has to be there and not be empty.
    pub(crate) fn required(self, names: &[&'static str], help: &str) -> Option<Spanned<String>> {
        match self.keys.entry(names) {
            None => {
                self.missing(names[0], help);
                None
            }
            Some(entry) => match &entry.value.value {
                Value::Scalar { text, .. } if !text.trim().is_empty() => {
                    Some(Spanned { value: text.trim().to_owned(), span: entry.value.span.clone() })
                }
                Value::Scalar { .. } | Value::Null => {
                    let spot = self.keys.spot(entry.key_span.clone());
                    self.keys.fault(catalogue::empty_required(spot, &entry.key, help));
                    None
                }
                _ => {
                    self.misfit(&entry.key, &entry.value, "text");
                    None
                }
            },
        }
    }

    /// Says that a key is missing: at the one that was meant to be it, if there is such a one.
    fn missing(self, name: &str, help: &str) {
        self.keys.fault(match self.keys.slip(name) {
            Some(spot) => catalogue::missing_key(spot, name, &format!("write `{name}`")),
            None => catalogue::missing_key(self.keys.opening(), name, help),
        });
    }

    /// `true` or `false`.
    pub(crate) fn flag(self, names: &[&'static str]) -> Option<bool> {
        let entry = self.value(names)?;
        match &entry.value.value {
            Value::Scalar { text, plain: true } if matches!(text.as_str(), "true" | "True" | "TRUE") => Some(true),
            Value::Scalar { text, plain: true } if matches!(text.as_str(), "false" | "False" | "FALSE") => Some(false),
            _ => {
                self.misfit(&entry.key, &entry.value, "true or false");
                None
            }
        }
    }

    /// A number within a range, described in words for the author.
    pub(crate) fn number(self, names: &[&'static str], range: RangeInclusive<f64>, words: &str) -> Option<f64> {
        let entry = self.value(names)?;
        let number = match &entry.value.value {
            Value::Scalar { text, plain: true } => text.parse::<f64>().ok().filter(|number| number.is_finite()),
            _ => None,
        };
        match number {
            None => {
                self.misfit(&entry.key, &entry.value, "a number");
                None
            }
            Some(number) if range.contains(&number) => Some(number),
            Some(number) => {
                let strict = |spot| catalogue::out_of_range(spot, &entry.key, &number.to_string(), words);
                self.misread(&entry.key, &entry.value, words, strict);
                None
            }
        }
    }

    fn written(self, names: &[&'static str]) -> Option<Spanned<Written>> {
        let entry = self.value(names)?;
        let text = self.scalar(entry, "a date")?;
        match Written::parse(text) {
            Some(value) => Some(Spanned { value, span: entry.value.span.clone() }),
            None => {
                self.misread(&entry.key, &entry.value, "a date", |spot| {
                    catalogue::bad_date(spot, &entry.key, text, misdated(text))
                });
                None
            }
        }
    }

    /// An instant, with its day in `zone`.
    pub(crate) fn moment(self, names: &[&'static str], zone: &TimeZone) -> Option<Spanned<Moment>> {
        self.written(names).map(|written| Spanned { value: moment_of(written.value, zone), span: written.span })
    }

    /// An instant that has to be there.
    pub(crate) fn required_moment(
        self,
        names: &[&'static str],
        zone: &TimeZone,
        help: &str,
    ) -> Option<Spanned<Moment>> {
        match self.keys.entry(names) {
            None => self.missing(names[0], help),
            Some(Entry { value: Node { value: Value::Null, .. }, key_span, key }) => {
                let spot = self.keys.spot(key_span.clone());
                self.keys.fault(catalogue::empty_required(spot, key, help));
            }
            Some(_) => return self.moment(names, zone),
        }
        None
    }

    /// A civil day.
    pub(crate) fn day(self, names: &[&'static str]) -> Option<Spanned<Day>> {
        let written = self.written(names)?;
        Some(Spanned { value: day_of(written.value, self.keys.zone()), span: written.span })
    }

    /// A date known at least to its year.
    pub(crate) fn when(self, names: &[&'static str]) -> Option<When> {
        let entry = self.value(names)?;
        let text = self.scalar(entry, "a date, a month or a year")?;
        let when = when(text, self.keys.zone());
        if when.is_none() {
            self.misread(&entry.key, &entry.value, "a date", |spot| {
                catalogue::bad_date(spot, &entry.key, text, misdated(text))
            });
        }
        when
    }

    /// When something began and ended, as far as it is known.
    pub(crate) fn stretch(self, from: &[&'static str], to: &[&'static str]) -> (Option<When>, Option<When>) {
        let (begin, end) = (self.when(from), self.when(to));
        // `2024` ends with its last day.
        let backward = |(begin, end): (When, When)| match end.precision {
            Precision::Year => end.day.year < begin.day.year,
            Precision::Month => (end.day.year, end.day.month) < (begin.day.year, begin.day.month),
            Precision::Day => end.day < begin.day,
        };
        if begin.zip(end).is_some_and(backward)
            && let Some((first, last)) = self.keys.entry(from).zip(self.keys.entry(to))
        {
            let spot = |entry: &Entry| self.keys.spot(entry.value.span.clone());
            self.keys.fault(catalogue::backward_period(spot(last), &last.key, spot(first), &first.key));
        }
        (begin, end)
    }

    /// An address; an empty text counts as none.
    pub(crate) fn url(self, names: &[&'static str]) -> Option<Spanned<Url>> {
        let entry = self.value(names)?;
        let empty = matches!(&entry.value.value, Value::Scalar { text, .. } if text.trim().is_empty());
        if empty { None } else { self.url_of(&entry.key, &entry.value) }
    }

    /// The address of a picture, which is looked up among the files and not among the pages.
    pub(crate) fn picture(self, names: &[&'static str]) -> Option<Spanned<Url>> {
        let entry = self.value(names)?;
        let empty = matches!(&entry.value.value, Value::Scalar { text, .. } if text.trim().is_empty());
        if empty { None } else { self.bare_url(&entry.key, &entry.value) }
    }

    /// An address out of one value. A path of the site will have to lead somewhere.
    pub(crate) fn url_of(self, key: &str, node: &'a Node) -> Option<Spanned<Url>> {
        let url = self.bare_url(key, node)?;
        if let Some(path) = url.value.site_path() {
            self.keys.lead(path, url.span.clone());
        }
        Some(url)
    }

    /// An address that need not lead anywhere yet.
    pub(crate) fn bare_url(self, key: &str, node: &'a Node) -> Option<Spanned<Url>> {
        let text = self.scalar_of(key, node, "an address")?;
        match Url::parse(text.trim()) {
            Some(value) => Some(Spanned { value, span: node.span.clone() }),
            None => {
                self.misread(key, node, "an address", |spot| catalogue::bad_url(spot, key, text));
                None
            }
        }
    }

    /// One of a set of words.
    pub(crate) fn choice<T: Copy>(self, names: &[&'static str], words: &[(&'static str, T)]) -> Option<T> {
        let entry = self.value(names)?;
        let text = self.scalar(entry, "one word")?;
        let plain = text.trim().to_lowercase().replace([' ', '_'], "-");
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == plain) {
            return Some(*value);
        }
        let allowed: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let near = nearest(text, allowed.iter().copied());
        let expected = format!("one of {}", allowed.join(", "));
        let strict = |spot| catalogue::unknown_word(spot, &entry.key, text, near, &allowed);
        self.misread(&entry.key, &entry.value, &expected, strict);
        None
    }

    /// Texts: a list of them, or one alone.
    pub(crate) fn texts(self, names: &[&'static str]) -> Option<Vec<Spanned<String>>> {
        let entry = self.value(names)?;
        if matches!(entry.value.value, Value::Map(_)) {
            self.misfit(&entry.key, &entry.value, "a list of texts");
            return None;
        }
        let one = |node: &'a Node| {
            let text = self.scalar_of(&entry.key, node, "text")?.trim();
            (!text.is_empty()).then(|| Spanned { value: text.to_owned(), span: node.span.clone() })
        };
        // People's names may be listed in one text, and are taken apart where they are read.
        if let Value::Scalar { text, .. } = &entry.value.value
            && entry.key == "tags"
        {
            let spot = self.keys.spot(entry.value.span.clone());
            if text.contains(',') {
                self.keys.fault(catalogue::comma_list(spot, &entry.key, text));
            } else if text.trim().contains(char::is_whitespace) {
                self.keys.fault(catalogue::blank_list(spot, &entry.key, text.trim()));
            }
        }
        Some(self.items_of(entry).into_iter().filter_map(one).collect())
    }

    /// Texts without their places.
    pub(crate) fn plain_texts(self, names: &[&'static str]) -> Vec<String> {
        self.texts(names).unwrap_or_default().into_iter().map(|text| text.value).collect()
    }

    /// The items of a list, or the one value that stands in its place.
    pub(crate) fn items(self, names: &[&'static str]) -> Vec<&'a Node> {
        self.value(names).map(|entry| self.items_of(entry)).unwrap_or_default()
    }

    fn items_of(self, entry: &'a Entry) -> Vec<&'a Node> {
        match &entry.value.value {
            Value::List(items) => items.iter().collect(),
            _ => vec![&entry.value],
        }
    }

    /// A mapping inside.
    pub(crate) fn table(self, names: &[&'static str]) -> Option<Keys<'a>> {
        let entry = self.value(names)?;
        self.table_of(&entry.key, &entry.value)
    }

    /// A mapping out of one value. What it misses is reported at its first line.
    pub(crate) fn table_of(self, key: &str, node: &'a Node) -> Option<Keys<'a>> {
        match &node.value {
            Value::Map(entries) => {
                let end = entries.first().map_or(node.span.end, |entry| entry.key_span.end);
                Some(self.keys.inner(entries, node.span.start.min(end)..end))
            }
            _ => {
                self.misfit(key, node, "a set of keys");
                None
            }
        }
    }
}
