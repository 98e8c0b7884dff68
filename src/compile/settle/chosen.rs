//! Whether the option a decision chooses is one of those it lists.

use super::slots::kind_of;
use crate::compile::front::{Faults, Spanned};
use crate::compile::kinds::filed::Filed;
use crate::compile::markdown::Section;
use crate::diag::catalogue;
use crate::model::{DecisionOption, SlotKind};

/// What a decision says it chose, with its place in the file.
pub(super) fn chosen_of(sections: &[Section], text: &str, offset: usize) -> Option<Spanned<String>> {
    let says = |section: &&Section| matches!(kind_of(&section.label), SlotKind::Decision | SlotKind::Options);
    sections.iter().filter(says).find_map(|section| {
        let found = chosen(text.get(section.span.clone())?)?;
        let start = section.span.start + offset;
        Some(Spanned { value: found.value, span: found.span.start + start..found.span.end + start })
    })
}

/// The chosen option is one of those listed.
pub(super) fn check_chosen(
    options: &[DecisionOption],
    chosen: Option<&Spanned<String>>,
    filed: &Filed,
    faults: &Faults,
) {
    let Some(chosen) = chosen.filter(|_| !options.is_empty() && options.iter().all(|option| !option.chosen)) else {
        return;
    };
    let names: Vec<&str> = options.iter().map(|option| option.name.as_str()).collect();
    faults.add(catalogue::chosen_option(filed.spot(chosen.span.clone()), &chosen.value, &names));
}

/// What stands behind `Chosen option:`, up to its closing quote or the reason.
fn chosen(text: &str) -> Option<Spanned<String>> {
    let lower = text.to_ascii_lowercase();
    let at = lower.find("chosen option:").map(|at| at + "chosen option:".len())?;
    let rest = &text[at..];
    let skipped = rest.len() - rest.trim_start_matches([' ', '*', '_', '\n', '\r']).len();
    let rest = &rest[skipped..];
    let quotes = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('`', '`'), ('\'', '\''), ('[', ']')];
    let first = rest.chars().next()?;
    let (start, end) = match quotes.iter().find(|(open, _)| *open == first) {
        Some((open, close)) => {
            let from = open.len_utf8();
            (from, from + rest[from..].find(*close)?)
        }
        None => {
            let line = rest.lines().next().unwrap_or("");
            let stops = [",", ";", ".", " because", " as ", "—"];
            (0, stops.iter().filter_map(|stop| line.find(stop)).min().unwrap_or(line.len()))
        }
    };
    let value = rest[start..end].trim().to_owned();
    let at = at + skipped;
    (!value.is_empty()).then(|| Spanned { value, span: at + start..at + end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_option_is_found_however_it_is_marked() {
        let read = |text: &str| chosen(text).map(|chosen| chosen.value);
        assert_eq!(read("Chosen option: \"Rust, plain\", because fast").as_deref(), Some("Rust, plain"));
        assert_eq!(read("Chosen option: **Rust**, because").as_deref(), Some("Rust**"));
        assert_eq!(read("chosen option: [Rust](#rust) as it").as_deref(), Some("Rust"));
        assert_eq!(read("We chose Rust"), None);
        let text = "x Chosen option: “A b”.";
        let found = chosen(text).expect("one");
        assert_eq!(&text[found.span], "A b");
    }
}
