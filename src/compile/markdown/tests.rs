//! At the floor's door.

use super::*;

#[test]
fn a_text_becomes_markup() {
    let rendered = plain("A *word*.\n");
    assert_eq!(rendered.body.html.as_str(), "<p>A <em>word</em>.</p>\n");
}
