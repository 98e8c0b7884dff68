//! An author's Markdown to finished markup.
//!
//! CommonMark and GFM with footnotes, alerts, definition lists and `[[id]]` links, drawn by our own writer over the
//! parser's events so that every fault keeps its byte range. The result is safe by construction: text is escaped,
//! addresses are checked, raw HTML passes a policy and a sanitiser behind it.
//!
//! Code, formulas and drawings are made by a module each, from a fence or a formula to finished markup and faults.
//!
//! What is deliberately not here: where a destination leads (a [`Resolve`] answers that), and how a fault is worded
//! (the catalogue does that).

mod address;
mod code;
mod context;
#[cfg(feature = "diagrams")]
mod diagram;
mod events;
mod ids;
mod inline;
mod math;
mod neutral;
mod prose;
mod raw;
mod rendered;
mod slips;
mod slots;
mod survey;
mod text;
mod unclosed;
mod write;

#[cfg(test)]
mod tests;

pub use context::{AsWritten, Cited, Context, Image, Link, Remark, Resolve, Shown, TakenAway};
pub use inline::{Line, inline};
pub use rendered::{Finding, FindingKind, Mode, Rendered, Section};

/// Renders a whole text. Total: any text gives markup, and what is wrong with it is among the findings.
pub fn render(text: &str, mode: Mode, context: &Context<'_>) -> Rendered {
    let parsed = events::parse(text);
    let survey = survey::Survey::of(&parsed.events, mode, context.reserved);
    let mut rendered = write::Writer::new(text, &parsed, survey, context).run();
    rendered.findings.extend(unclosed::unclosed(text, &parsed));
    rendered.findings.extend(slips::slips(text, &parsed));
    rendered
}

/// Renders a text that no casebook surrounds: every destination is taken as written.
pub fn plain(text: &str) -> Rendered {
    render(
        text,
        Mode::Whole,
        &Context { resolve: &AsWritten, lang: "en", image_hosts: &[], opens: false, reserved: &[] },
    )
}

/// Renders a text that stands alone, such as one taken away from its page: its title first, then what the page shows.
pub fn alone(text: &str, lang: &str) -> Rendered {
    render(text, Mode::Alone, &Context { resolve: &TakenAway, lang, image_hosts: &[], opens: false, reserved: &[] })
}
