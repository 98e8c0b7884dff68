//! What speaks for an option and against it: `Good, because …`, `Pro: …`, or a list below `Pros`.

use super::elements::{elements, line_and_rest, plain, without};
use crate::model::{Argument, Html, Side};

/// Words an argument begins with, or a list of arguments is named by.
const WORDS: [(Side, &[&str]); 3] = [
    (Side::For, &["good", "pro", "pros", "advantage", "advantages", "benefit", "benefits", "strengths", "upsides"]),
    (
        Side::Against,
        &["bad", "con", "cons", "contra", "disadvantage", "disadvantages", "drawbacks", "weaknesses", "downsides"],
    ),
    (Side::Neither, &["neutral"]),
];

/// Signs an argument begins with.
const SIGNS: [(Side, &[&str]); 2] = [(Side::For, &["+", "✅", "👍", "➕"]), (Side::Against, &["−", "❌", "👎", "➖"])];

/// Cuts markup into its arguments and what else stands there.
pub(super) fn argued(html: &str) -> (Vec<Argument>, String) {
    let all = elements(html);
    let mut arguments = Vec::new();
    let mut taken = Vec::new();
    for (at, list) in all.iter().enumerate().filter(|(_, element)| element.is_list()) {
        let before = at.checked_sub(1).map(|before| &all[before]).filter(|before| !before.is_list());
        let label = before.and_then(|before| named(&plain(&html[before.inside.clone()])).map(|side| (side, before)));
        let inside = &html[list.inside.clone()];
        if label.is_none() && !has_sides(inside) {
            continue;
        }
        if let Some((_, before)) = label {
            taken.push(before.whole.clone());
        }
        gather(inside, label.map(|(side, _)| side), &mut arguments);
        taken.push(list.whole.clone());
    }
    (arguments, without(html, &taken))
}

/// The items of a list; one that only names a side stands for those below it.
fn gather(list: &str, side: Option<Side>, arguments: &mut Vec<Argument>) {
    for item in elements(list).iter().filter(|element| element.name == "li") {
        let inside = &list[item.inside.clone()];
        let (line, rest) = line_and_rest(inside);
        let below = elements(rest);
        if let (Some(named), [only]) = (named(&plain(line)), below.as_slice())
            && only.is_list()
        {
            gather(&rest[only.inside.clone()], Some(named), arguments);
            continue;
        }
        let said = side_of(line);
        let html = Html::trusted(inside.trim().to_owned());
        arguments.push(Argument { side: said.or(side).unwrap_or(Side::Neither), said: said.is_some(), html });
    }
}

/// Whether a list holds arguments.
pub(super) fn has_sides(list: &str) -> bool {
    elements(list).iter().filter(|element| element.name == "li").any(|item| {
        let (line, rest) = line_and_rest(&list[item.inside.clone()]);
        side_of(line).is_some() || (named(&plain(line)).is_some() && !rest.is_empty())
    })
}

/// Whether a text does nothing but name a side.
pub(super) fn is_label(text: &str) -> bool {
    named(text).is_some()
}

fn named(text: &str) -> Option<Side> {
    let word = text.trim().trim_end_matches(':').trim().to_lowercase();
    WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(side, _)| *side)
}

/// The side that an argument's first word takes.
fn side_of(line: &str) -> Option<Side> {
    let text = plain(line);
    if let Some((side, _)) = SIGNS.iter().find(|(_, signs)| signs.iter().any(|sign| text.starts_with(sign))) {
        return Some(*side);
    }
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let follows = [",", ":", "because", "since", "—", "–", "- "].iter().any(|mark| rest.trim_start().starts_with(mark));
    named(word).filter(|_| follows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, wanted: &[(Side, &str)], rest: &str) {
        let (arguments, left) = argued(html);
        let seen: Vec<(Side, &str)> = arguments.iter().map(|one| (one.side, one.html.as_str())).collect();
        assert_eq!((seen.as_slice(), left.as_str()), (wanted, rest), "{html}");
    }

    #[test]
    fn arguments_are_known_by_their_first_word() {
        check(
            "<p>Text</p>\n<ul><li>Good, because a</li><li><strong>Bad</strong>: b</li><li>Neutral, because c</li><li>d</li></ul>",
            &[
                (Side::For, "Good, because a"),
                (Side::Against, "<strong>Bad</strong>: b"),
                (Side::Neither, "Neutral, because c"),
                (Side::Neither, "d"),
            ],
            "<p>Text</p>",
        );
        check("<ul><li>Good things come</li></ul>", &[], "<ul><li>Good things come</li></ul>");
    }

    #[test]
    fn a_list_may_be_named_instead() {
        check(
            "<p><strong>Pros:</strong></p>\n<ul><li>a</li></ul>\n<h4>Cons</h4><ul><li>b</li></ul>",
            &[(Side::For, "a"), (Side::Against, "b")],
            "",
        );
        check(
            "<ul><li>Pros\n<ul><li>a</li></ul></li><li>Cons:\n<ul><li>b</li></ul></li></ul>",
            &[(Side::For, "a"), (Side::Against, "b")],
            "",
        );
    }
}
