//! A formula as a reader would type it: for excerpts, titles and the outline.

use roxmltree::Node;

/// The plain text of an element and everything in it.
pub(super) fn words(node: Node<'_, '_>) -> String {
    if node.is_text() {
        // Signs that are only heard: application, times, separator, plus.
        return node.text().unwrap_or_default().replace(|c| ('\u{2061}'..='\u{2064}').contains(&c), "");
    }
    let parts: Vec<Node<'_, '_>> = node.children().collect();
    let part = |at: usize| parts.get(at).map(|part| words(*part)).unwrap_or_default();
    match node.tag_name().name() {
        "mfrac" => format!("{}/{}", closed(part(0)), closed(part(1))),
        "msub" | "munder" => format!("{}_{}", part(0), closed(part(1))),
        "msup" | "mover" => format!("{}^{}", part(0), closed(part(1))),
        "msubsup" | "munderover" => format!("{}_{}^{}", part(0), closed(part(1)), closed(part(2))),
        "msqrt" => format!("√({})", parts.iter().map(|part| words(*part)).collect::<String>()),
        "mroot" => format!("{}√({})", part(1), part(0)),
        "mtr" => parts.iter().map(|part| words(*part)).collect::<Vec<_>>().join(" ").trim().to_owned() + " ",
        "mspace" => " ".to_owned(),
        _ => parts.iter().map(|part| words(*part)).collect(),
    }
}

/// In parentheses where it is more than one letter.
fn closed(text: String) -> String {
    let text = text.trim();
    if text.chars().nth(1).is_none() || text.chars().all(|c| c.is_ascii_digit()) {
        text.to_owned()
    } else {
        format!("({text})")
    }
}
