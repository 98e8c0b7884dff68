//! Which of several names a text means: records name one option in a list, in a heading and in a sentence, and
//! not always with the same words.

/// Words that tell no option from another.
const FILLERS: [&str; 14] = ["a", "an", "and", "as", "by", "for", "in", "of", "on", "or", "our", "the", "to", "with"];

/// The place of the name that the text means: the very same, the same words, the same words at the beginning, or
/// the only one that has all its words.
pub(super) fn alike(wanted: &str, names: &[&str]) -> Option<usize> {
    let all: Vec<Vec<String>> = names.iter().map(|name| words(name)).collect();
    let own = words(wanted);
    if own.is_empty() {
        return None;
    }
    let place = |fits: &dyn Fn(&[String]) -> bool| all.iter().position(|words| fits(words));
    let begins = |a: &[String], b: &[String]| !a.is_empty() && !b.is_empty() && (a.starts_with(b) || b.starts_with(a));
    names
        .iter()
        .position(|name| name.trim().eq_ignore_ascii_case(wanted.trim()))
        .or_else(|| place(&|words| words == own))
        .or_else(|| place(&|words| essence(words) == essence(&own)))
        .or_else(|| place(&|words| begins(words, &own)))
        .or_else(|| place(&|words| begins(essence(words), essence(&own))))
        .or_else(|| only_with(&own, &all))
}

/// The only name that has every telling word of the text.
fn only_with(own: &[String], all: &[Vec<String>]) -> Option<usize> {
    let telling: Vec<&String> = essence(own).iter().filter(|word| !FILLERS.contains(&word.as_str())).collect();
    let has = |words: &[String]| telling.iter().all(|word| words.contains(word));
    let mut fitting = (0..all.len()).filter(|at| !telling.is_empty() && has(&all[*at]));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first)
}

/// In lower case; `C`, `C++` and `C#` stay apart.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#'));
    parts.filter(|word| word.contains(char::is_alphanumeric)).map(str::to_owned).collect()
}

/// Without a number or `Option A` before the words.
fn essence(words: &[String]) -> &[String] {
    match words {
        [first, rest @ ..] if !rest.is_empty() && first.bytes().all(|b| b.is_ascii_digit()) => rest,
        [first, _, rest @ ..] if !rest.is_empty() && is_ordinal(first) => rest,
        words => words,
    }
}

/// Whether a word announces a number or a letter.
pub(super) fn is_ordinal(word: &str) -> bool {
    ["option", "alternative", "variant", "solution"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_known_by_what_it_is_called() {
        let names =
            ["Option 1: Rust, plain", "Option 2: C++", "Option 3: C", "3. A wiki", "Leptos's AnyView, everywhere"];
        for (text, place) in [
            ("Rust", Some(0)),
            ("Option 2", Some(1)),
            ("C", Some(2)),
            ("c++", Some(1)),
            ("A wiki", Some(3)),
            ("AnyView", Some(4)),
            ("Sand", None),
            ("…", None),
        ] {
            assert_eq!(alike(text, &names), place, "{text}");
        }
    }

    #[test]
    fn words_that_several_have_name_none() {
        assert_eq!(alike("island", &["One island", "Two island"]), None);
    }
}
