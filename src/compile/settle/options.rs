//! The options of a decision, gathered from where the traditions write them: the list of options, the headings
//! below it, and the headings below the arguments. What is gathered leaves its slot; all else stays there.

use super::alike::{alike, is_ordinal};
use super::arguments::{argued, has_sides};
use super::elements::{Element, elements, line_and_rest, plain, without};
use crate::model::{DecisionOption, Html, Slot, SlotKind};

/// Takes the options out of the slots. `chosen` is what the decision says it chose.
pub(super) fn take(slots: &mut [Slot], chosen: Option<&str>) -> Vec<DecisionOption> {
    let mut options = Vec::new();
    for kind in [SlotKind::Options, SlotKind::Arguments] {
        for slot in slots.iter_mut().filter(|slot| slot.kind == kind) {
            take_from(slot, &mut options);
        }
    }
    let names: Vec<&str> = options.iter().map(|option| option.name.as_str()).collect();
    if let Some(place) = chosen.and_then(|chosen| alike(chosen, &names)) {
        options[place].chosen = true;
    }
    options
}

fn take_from(slot: &mut Slot, options: &mut Vec<DecisionOption>) {
    let html = slot.html.as_str().to_owned();
    let all = elements(&html);
    let heads = heads(&html, &all);
    let first = heads.first().map_or(all.len(), |head| *head);
    let mut taken = Vec::new();
    for list in all[..first].iter().filter(|element| element.is_list() && slot.kind == SlotKind::Options) {
        let inside = &html[list.inside.clone()];
        if !has_sides(inside) {
            let items = elements(inside);
            options
                .extend(items.iter().filter(|item| item.name == "li").map(|item| listed(&inside[item.inside.clone()])));
            taken.push(list.whole.clone());
        }
    }
    // Headings are options of their own only where no list has named them.
    let known = options.len();
    for (at, head) in heads.iter().enumerate() {
        let start = all[*head].whole.end;
        let end = heads.get(at + 1).map_or(html.len(), |next| all[*next].whole.start);
        let option = headed(&html[all[*head].inside.clone()], all[*head].id(), &html[start..end]);
        if known == 0 {
            options.push(option);
        } else {
            let names: Vec<&str> = options[..known].iter().map(|option| option.name.as_str()).collect();
            let Some(place) = alike(&option.name, &names).filter(|place| options[*place].id.is_empty()) else {
                continue;
            };
            join(&mut options[place], option);
        }
        taken.push(all[*head].whole.start..end);
    }
    slot.html = Html::trusted(without(&html, &taken));
}

/// What an option may stand under: headings, or where there are none, lines in bold before arguments.
fn heads(html: &str, all: &[Element<'_>]) -> Vec<usize> {
    let heads: Vec<usize> = (0..all.len()).filter(|at| all[*at].name == "h3").collect();
    if !heads.is_empty() {
        return heads;
    }
    let bold = |element: &Element<'_>| {
        let inside = html[element.inside.clone()].trim();
        let inner = elements(inside);
        let alone = inner.first().is_some_and(|first| first.name == "strong" && first.whole == (0..inside.len()));
        element.name == "p" && alone && !super::arguments::is_label(&plain(inside))
    };
    let argued = |element: &Element<'_>| element.is_list() && has_sides(&html[element.inside.clone()]);
    let found: Vec<usize> = (0..all.len()).filter(|at| bold(&all[*at])).collect();
    if all.iter().any(argued) { found } else { Vec::new() }
}

/// An option as an item of the list.
fn listed(item: &str) -> DecisionOption {
    let (line, rest) = line_and_rest(item);
    let (title, more) = parted(line);
    let (arguments, text) = argued(rest);
    let more = if more.is_empty() { String::new() } else { format!("<p>{more}</p>") };
    let name = plain(title);
    let (title, text) = (Html::trusted(title.to_owned()), Html::trusted(format!("{more}{text}")));
    DecisionOption { name, title, text, arguments, ..DecisionOption::default() }
}

/// An option as a heading with what follows it.
fn headed(heading: &str, id: &str, below: &str) -> DecisionOption {
    let anchors: Vec<_> = elements(heading)
        .into_iter()
        .filter(|one| one.attributes.contains("\"anchor\""))
        .map(|one| one.whole)
        .collect();
    let title = without(heading, &anchors);
    let (arguments, text) = argued(below);
    let name = plain(&title);
    DecisionOption {
        name,
        title: Html::trusted(title),
        id: id.to_owned(),
        text: Html::trusted(text),
        arguments,
        chosen: false,
    }
}

/// One option from two places. The longer name says more, and holds the other's words.
fn join(option: &mut DecisionOption, other: DecisionOption) {
    if other.name.len() > option.name.len() {
        option.name = other.name;
        option.title = other.title;
    }
    option.id = other.id;
    option.text = Html::trusted(format!("{}{}", option.text.as_str(), other.text.as_str()));
    option.arguments.extend(other.arguments);
}

/// The name in an item's line, and what is said about it: `**Name** what it is`, `Name: what it is`.
fn parted(line: &str) -> (&str, &str) {
    let said = |rest: &str| rest.trim_start_matches([' ', ':', '—', '–', '-', ',', '.']).len();
    if let Some(first) = elements(line).first().filter(|first| first.whole.start == 0)
        && matches!(first.name, "strong" | "a" | "code")
    {
        let rest = &line[first.whole.end..];
        let parts =
            rest.trim_start().starts_with([':', '—', '–', '-']) || (first.name == "strong" && rest.starts_with(' '));
        if parts && said(rest) > 0 {
            return (&line[..first.whole.end], &rest[rest.len() - said(rest)..]);
        }
        return (line, "");
    }
    let bare = line.find('<').unwrap_or(line.len());
    let cut =
        [" — ", " – ", ": ", " - "].iter().filter_map(|mark| line[..bare].find(mark).map(|at| (at, mark.len()))).min();
    match cut {
        Some((at, length)) if !numbers_only(&line[..at]) && at <= 80 => (&line[..at], line[at + length..].trim()),
        _ => (line, ""),
    }
}

/// `Option 2`: a number is no name.
fn numbers_only(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let (first, second, more) = (words.next().unwrap_or(""), words.next().unwrap_or(""), words.next());
    let short = |word: &str| word.len() <= 2;
    more.is_none() && (short(first) && second.is_empty() || is_ordinal(&first.to_lowercase()) && short(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_where_the_author_ends_it() {
        assert_eq!(parted("Rust: fast"), ("Rust", "fast"));
        assert_eq!(parted("Option 2: Rust"), ("Option 2: Rust", ""));
        assert_eq!(parted("<strong>Rust</strong> – fast"), ("<strong>Rust</strong>", "fast"));
        assert_eq!(parted("<strong>Rust</strong>"), ("<strong>Rust</strong>", ""));
        assert_eq!(parted("<a href=\"#r\">Rust</a>"), ("<a href=\"#r\">Rust</a>", ""));
        assert_eq!(parted("Rust, <em>that is: fast</em>"), ("Rust, <em>that is: fast</em>", ""));
    }
}
