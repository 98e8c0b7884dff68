//! Whether the option a decision chooses is one of those it lists.

use super::slots::kind_of;
use crate::compile::front::{Faults, Spanned};
use crate::compile::kinds::decision::DecisionDraft;
use crate::compile::markdown::Section;
use crate::diag::catalogue;
use crate::model::SlotKind;

/// The chosen option is one of those listed.
pub(super) fn check_chosen(sections: &[Section], draft: &DecisionDraft<'_>, offset: usize, faults: &Faults) {
    let options: Vec<&str> = sections
        .iter()
        .filter(|section| kind_of(&section.label) == SlotKind::Options)
        .flat_map(|section| section.items.iter().map(String::as_str))
        .collect();
    if options.is_empty() {
        return;
    }
    for section in sections.iter().filter(|section| kind_of(&section.label) == SlotKind::Decision) {
        let Some(text) = draft.text.get(section.span.clone()) else { continue };
        let Some(chosen) = chosen(text) else { continue };
        let wanted = bare(&chosen.value);
        let fits = |option: &&str| {
            let option = bare(option);
            option == wanted || (!wanted.is_empty() && (option.starts_with(&wanted) || wanted.starts_with(&option)))
        };
        if !options.iter().any(fits) {
            let start = section.span.start + offset;
            let span = chosen.span.start + start..chosen.span.end + start;
            faults.add(catalogue::chosen_option(draft.filed.spot(span), &chosen.value, &options));
        }
    }
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

/// Letters and digits alone, in lower case.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
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
