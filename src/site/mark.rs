//! The mark of an exhibit, `[E4]`: one form wherever it stands, in a text, behind a claim or in a list.

use crate::model::Html;

/// Where a mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Superior, after a word.
    Superior,
    /// On the line, in a list of marks.
    Line,
}

/// What keeps a superior mark with the word before it, or with the mark before it.
pub fn glue(first: bool) -> char {
    if first { '\u{2060}' } else { '\u{a0}' }
}

/// The mark with this number, leading to the exhibit's page. Its name tells more than a number does.
pub fn mark(href: &str, number: u32, title: &str, place: Place) -> Html {
    let mut out = String::from("<a class=\"evidence-mark\" href=\"");
    Html::escape_into(&mut out, href);
    let mut name = format!("Exhibit E{number}: ");
    Html::escape_into(&mut name, title);
    // The same words twice: read once by those who listen, shown once to those who point.
    out.push_str(&format!("\" title=\"{name}\" aria-label=\"{name}\""));
    if place == Place::Line {
        out.push_str(" data-place=\"line\"");
    }
    out.push_str(&format!(">[E{number}]</a>"));
    Html::trusted(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_a_link_with_a_name() {
        let html = mark("/evidence/log/", 4, "The \"log\"", Place::Superior);
        let name = "Exhibit E4: The &quot;log&quot;";
        let wanted = format!(
            "<a class=\"evidence-mark\" href=\"/evidence/log/\" title=\"{name}\" aria-label=\"{name}\">[E4]</a>"
        );
        assert_eq!(html.as_str(), wanted);
    }
}
