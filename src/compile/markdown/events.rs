//! A text as the parser sees it: its events with their byte ranges, and where its link definitions stand.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

/// One event and the bytes it comes from.
pub(super) type Ranged<'t> = (Event<'t>, Range<usize>);

/// A parsed text.
pub(super) struct Parsed<'t> {
    /// Everything in order.
    pub(super) events: Vec<Ranged<'t>>,
    /// Where `[label]: destination` stands, by label as written in the definition.
    pub(super) definitions: BTreeMap<String, Range<usize>>,
}

/// Parses. The extensions are named one by one: taken all together they switch on an older kind of footnote.
/// `[[id]]`, bare addresses and punctuation are ours (see [`super::text`]): the parser's `[[…]]` would swallow
/// the common `[[1]](address)`, and its quotes know no language.
pub(super) fn parse(text: &str) -> Parsed<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let parser = Parser::new_ext(text, options);
    let definitions =
        parser.reference_definitions().iter().map(|(label, definition)| (label.to_owned(), definition.span.clone()));
    let definitions = definitions.collect();
    Parsed { events: parser.into_offset_iter().collect(), definitions }
}
