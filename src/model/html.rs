//! Markup that has already been made safe.

/// A fragment of finished HTML: balanced, within the policy, ready to stand in a page.
/// Made only where text was escaped or sanitised; never from an author's string as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// Vouches that `markup` is finished and safe.
    pub fn trusted(markup: String) -> Html {
        Html(markup)
    }

    /// Plain text as markup.
    pub fn text(text: &str) -> Html {
        let mut out = String::with_capacity(text.len());
        Html::escape_into(&mut out, text);
        Html(out)
    }

    /// Appends `text` with `& < > "` escaped: safe as content and inside a double-quoted attribute.
    pub fn escape_into(out: &mut String, text: &str) {
        for c in text.chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                c => out.push(c),
            }
        }
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, by value.
    pub fn into_string(self) -> String {
        self.0
    }

    /// True where there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
