//! A writer for markup that escapes everything it is given.

use crate::model::Html;

/// Attributes of one element, in order.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Markup under construction.
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    /// `<tag …>`; an attribute with an empty value stands alone.
    pub(super) fn open(&mut self, tag: &str, attributes: Attributes) -> &mut Markup {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            if !value.is_empty() {
                self.0.push_str("=\"");
                Html::escape_into(&mut self.0, value);
                self.0.push('"');
            }
        }
        self.0.push('>');
        self
    }

    /// `</tag>`
    pub(super) fn close(&mut self, tag: &str) -> &mut Markup {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
        self
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) -> &mut Markup {
        Html::escape_into(&mut self.0, text);
        self
    }

    /// Markup that is finished already.
    pub(super) fn html(&mut self, html: &Html) -> &mut Markup {
        self.0.push_str(html.as_str());
        self
    }

    /// A whole element around a text.
    pub(super) fn element(&mut self, tag: &str, attributes: Attributes, text: &str) -> &mut Markup {
        self.open(tag, attributes).text(text).close(tag)
    }

    /// A link.
    pub(super) fn link(&mut self, href: &str, text: &str) -> &mut Markup {
        self.element("a", &[("href", href)], text)
    }

    /// What was written.
    pub(super) fn done(self) -> Html {
        Html::trusted(self.0)
    }
}

/// A share of 100 with two places, as drawings need it: `41.45%`.
pub(super) fn percent(share: f64) -> String {
    let text = format!("{:.2}", share * 100.0);
    let short = text.trim_end_matches('0').trim_end_matches('.');
    format!("{}%", if short == "-0" { "0" } else { short })
}
