//! A line of text: what fields such as a description or a claim may hold.

use pulldown_cmark::{Event, Tag};

use crate::model::{Html, Mention};

use super::context::Context;
use super::events;
use super::rendered::{Finding, Mode};
use super::survey::Survey;
use super::unclosed::unclosed;
use super::write::Writer;

/// A rendered line.
pub struct Line {
    /// The line.
    pub html: Html,
    /// What is wrong with it, in the order it was met.
    pub findings: Vec<Finding>,
    /// What it links to and rests on inside the casebook, with the sentence that does.
    pub mentions: Vec<Mention>,
}

/// Renders emphasis, code, links and their like, without a paragraph around them. Blocks are not meant in a line: a
/// text that would begin one is taken as plain words, paragraphs are joined by a blank.
pub fn inline(text: &str, context: &Context<'_>) -> Line {
    let parsed = events::parse(text);
    let survey = Survey::of(&parsed.events, Mode::Whole, context.reserved);
    let paragraphs = parsed.events.iter().all(|(event, _)| match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::Rule | Event::FootnoteReference(_) => false,
        _ => true,
    });
    let mut writer = Writer::new(text, &parsed, survey, context);
    if paragraphs {
        writer.inline()
    } else {
        writer.words_only()
    }
    let mut line = writer.line();
    line.findings.extend(unclosed(text, &parsed));
    line
}
