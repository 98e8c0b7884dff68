//! A text as the parser sees it: its events with their byte ranges, and where its link definitions stand.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag};

/// One event and the bytes it comes from.
pub(super) type Ranged<'t> = (Event<'t>, Range<usize>);

/// A parsed text.
pub(super) struct Parsed<'t> {
    /// Everything in order.
    pub(super) events: Vec<Ranged<'t>>,
    /// Where `[label]: destination` stands, by label as written in the definition.
    pub(super) definitions: BTreeMap<String, Range<usize>>,
}

/// Stands for a dollar that is one, while the parser looks.
const COIN: char = '\u{1}';

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
    let math = if text.contains('$') { Options::ENABLE_MATH } else { Options::empty() };
    let parsed = events(text, options | math);
    if math.is_empty() || text.contains(COIN) {
        return if math.is_empty() { parsed } else { events(text, options) };
    }
    let mut coins = coins(text, &parsed);
    if coins.is_empty() {
        return parsed;
    }
    // With a dollar taken as a coin the others pair up anew, so it is looked at again; some texts never come to rest.
    let mut told = text.to_owned();
    for _ in 0..4 {
        for at in coins {
            told.replace_range(at..=at, "\u{1}");
        }
        let again = events(&told, options | math);
        coins = self::coins(text, &again);
        if coins.is_empty() {
            let events = again.events.into_iter().map(|(event, span)| (spent(event), span)).collect();
            return Parsed { events, definitions: again.definitions };
        }
    }
    events(text, options)
}

fn events(text: &str, options: Options) -> Parsed<'_> {
    let parser = Parser::new_ext(text, options);
    let definitions =
        parser.reference_definitions().iter().map(|(label, definition)| (label.to_owned(), definition.span.clone()));
    let definitions = definitions.collect();
    Parsed { events: parser.into_offset_iter().collect(), definitions }
}

/// Dollars that open a formula for the parser and are money for a reader: behind a letter or digit (`US$5`), or where
/// the formula would close before a digit (`$5 (or $6)`, `$5-$6`).
fn coins(text: &str, parsed: &Parsed<'_>) -> Vec<usize> {
    let formulas = parsed.events.iter().filter(|(event, _)| matches!(event, Event::InlineMath(_)));
    let money = formulas.filter(|(_, span)| {
        let before = text[..span.start].chars().next_back();
        let after = text[span.end..].chars().next();
        before.is_some_and(char::is_alphanumeric) || after.is_some_and(|c| c.is_ascii_digit())
    });
    money.map(|(_, span)| span.start).collect()
}

/// An event with its coins turned into dollars again.
fn spent(event: Event<'_>) -> Event<'static> {
    let text = |text: CowStr<'_>| CowStr::from(text.replace(COIN, "$"));
    match event {
        Event::Text(inner) => Event::Text(text(inner)),
        Event::Code(inner) => Event::Code(text(inner)),
        Event::Html(inner) => Event::Html(text(inner)),
        Event::InlineHtml(inner) => Event::InlineHtml(text(inner)),
        Event::InlineMath(inner) => Event::InlineMath(text(inner)),
        Event::DisplayMath(inner) => Event::DisplayMath(text(inner)),
        Event::FootnoteReference(inner) => Event::FootnoteReference(text(inner)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: text(dest_url), title: text(title), id: text(id) })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: text(dest_url), title: text(title), id: text(id) })
        }
        other => other.into_static(),
    }
}
