//! Faults of keys and their values.

use super::{any_of, brief};
use crate::diag::{Diagnostic, Spot};

/// A key the type needs. The spot is the opening fence.
pub(crate) fn missing_key(spot: Spot, key: &str, help: &str) -> Diagnostic {
    let headline = format!("`{key}` is missing in {}", spot.file);
    Diagnostic::at(code!("missing-key"), spot, format!("expected a `{key}`"), headline).help(help)
}

/// A key the type needs, with nothing behind it. The help for the missing key begins with `add`.
pub(crate) fn empty_required(spot: Spot, key: &str, help: &str) -> Diagnostic {
    let headline = format!("`{key}` is empty in {}", spot.file);
    let help = help.strip_prefix("add a line such as ").or_else(|| help.strip_prefix("add a line "));
    let help = help.map_or_else(|| format!("give `{key}` a value"), |line| format!("complete the line: {line}"));
    Diagnostic::at(code!("empty-key"), spot, "nothing stands here", headline).help(help)
}

/// A key with nothing behind it where AstroPaper wants a value.
pub(crate) fn empty_key(spot: Spot, key: &str) -> Diagnostic {
    Diagnostic::at(code!("empty-key"), spot, "nothing stands here", format!("`{key}` has no value"))
        .help("give it a value or remove the line")
}

/// A value of another type.
pub(crate) fn wrong_type(spot: Spot, key: &str, expected: &str, found: &str) -> Diagnostic {
    let headline = format!("`{key}` should be {expected}, but is {found}");
    Diagnostic::at(code!("wrong-type"), spot, format!("expected {expected}"), headline)
        .help(format!("write {expected}"))
}

/// A measured value that is no number.
pub(crate) fn bad_quantity(spot: Spot, key: &str, text: &str) -> Diagnostic {
    let expected = "a number or a range such as 40–60";
    let headline = format!("`{key}` should be {expected}, but is `{}`", brief(text));
    let digits: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '.' || *c == ',').collect();
    let behind = text[digits.len()..].trim();
    let turned = behind.strip_prefix(['-', '–', '—']).map(str::trim);
    if let Some(low) = turned.filter(|low| !low.is_empty() && low.bytes().all(|b| b.is_ascii_digit() || b == b'.')) {
        return Diagnostic::at(code!("wrong-type"), spot, "the larger number stands first", headline)
            .help(format!("write `{key}: {low}–{digits}`"));
    }
    let number = digits.replace(',', ".");
    let help = match (number.is_empty() || number.matches('.').count() > 1, behind) {
        (true, _) => format!("write {expected}"),
        (false, "") => format!("write `{key}: {number}`: a point begins the decimals, commas part thousands"),
        (false, unit) => format!("write `{key}: {number}`, and `unit: {unit}` on its own"),
    };
    Diagnostic::at(code!("wrong-type"), spot, format!("expected {expected}"), headline).help(help)
}

/// A value that does not fit a key of ours in a post: said and left out.
pub(crate) fn ignored_key(spot: Spot, key: &str, expected: &str) -> Diagnostic {
    let headline = format!("`{key}` is left out: its value is not {expected}");
    Diagnostic::at(code!("ignored-key"), spot, format!("expected {expected}"), headline)
        .help(format!("write {expected}, or remove the key"))
}

/// A key of ours in a post with nothing behind it: said and left out.
pub(crate) fn ignored_empty_key(spot: Spot, key: &str) -> Diagnostic {
    Diagnostic::at(code!("ignored-key"), spot, "nothing stands here", format!("`{key}` is left out: it has no value"))
        .help("give it a value or remove the line")
}

/// A key the type does not know, with the nearest one it does.
pub(crate) fn unknown_key(spot: Spot, key: &str, nearest: Option<&str>, known: &[&str]) -> Diagnostic {
    let headline = match nearest {
        Some(nearest) => format!("unknown key `{}`; did you mean `{nearest}`?", brief(key)),
        None => format!("unknown key `{}`", brief(key)),
    };
    let help = match nearest {
        Some(nearest) => format!("write `{nearest}`"),
        // A long list would hide the advice.
        None if known.len() > 12 => "check its spelling, or remove it".to_owned(),
        None => format!("remove it; known here: {}", known.join(", ")),
    };
    Diagnostic::at(code!("unknown-key"), spot, "not known here", headline).help(help)
}

/// A line in a list of keys that is none; `what` has the list.
pub(crate) fn unknown_listed_key(
    spot: Spot,
    key: &str,
    nearest: Option<&str>,
    what: &str,
    known: &[&str],
) -> Diagnostic {
    let (headline, help) = match nearest {
        Some(near) => (format!("unknown key `{}`; did you mean `{near}`?", brief(key)), format!("write `{near}`")),
        None => {
            let known = known.join(", ");
            let help = format!("remove it, or put an empty line above it if it is for readers; known here: {known}");
            (format!("unknown key `{}`", brief(key)), help)
        }
    };
    Diagnostic::at(code!("unknown-key"), spot, format!("not known in {what}"), headline).help(help)
}

/// A value that ends where YAML begins a remark; `whole` is its line, in quotes.
pub(crate) fn cut_value(spot: Spot, whole: &str) -> Diagnostic {
    let headline = "a value ends before its `#`: behind a blank that begins a remark".to_owned();
    let help = format!("quote it: `{whole}`; if it is a remark, write a blank behind the `#`");
    Diagnostic::at(code!("cut-value"), spot, "left out", headline).help(help)
}

/// A number whose comma parted it in two.
pub(crate) fn parted_number(spot: Spot, key: &str, written: &str) -> Diagnostic {
    let headline = format!("`{key}: {}` is cut at its comma, which parts the keys here", brief(written));
    Diagnostic::at(code!("wrong-type"), spot, "read as a value and a key", headline)
        .help(format!("write `{key}: {}`", written.replace([',', ' '], "")))
}

/// A key given twice.
pub(crate) fn duplicate_key(spot: Spot, first: Spot, key: &str) -> Diagnostic {
    Diagnostic::at(code!("duplicate-key"), spot, "given again", format!("`{}` is given twice", brief(key)))
        .also(first, "first given here")
        .help("keep one of the two")
}

/// A word that is none of those allowed.
pub(crate) fn unknown_word(spot: Spot, key: &str, word: &str, nearest: Option<&str>, allowed: &[&str]) -> Diagnostic {
    let headline = format!("`{}` is no {key}; expected {}", brief(word), any_of(allowed));
    let help = nearest.map_or_else(|| format!("write one of {}", allowed.join(", ")), |near| format!("write `{near}`"));
    Diagnostic::at(code!("unknown-word"), spot, format!("not a {key}"), headline).help(help)
}

/// A value that is no date; `why` says at it which part does not fit, and what to write.
pub(crate) fn bad_date(spot: Spot, key: &str, text: &str, why: Option<(String, String)>) -> Diagnostic {
    let headline = format!("`{key}` is not a date: `{}`", brief(text));
    let (label, help) = why.unwrap_or_else(|| {
        let label = "expected a date such as 2026-11-20 or 2026-11-20T09:00:00Z";
        (label.to_owned(), "write year, month and day, with a time behind `T` if it matters".to_owned())
    });
    Diagnostic::at(code!("bad-date"), spot, label, headline).help(help)
}

/// Two dates the wrong way round.
pub(crate) fn backward_period(spot: Spot, to: &str, other: Spot, from: &str) -> Diagnostic {
    let headline = format!("`{to}` lies before `{from}`");
    Diagnostic::at(code!("backward-period"), spot, "it ends here", headline)
        .also(other, "and begins only here")
        .help(format!("correct one of the two; leave out `{to}` where it goes on"))
}

/// An address of no accepted form.
pub(crate) fn bad_url(spot: Spot, key: &str, text: &str) -> Diagnostic {
    let headline = format!("`{key}` is no address that can be published: `{}`", brief(text));
    Diagnostic::at(code!("bad-url"), spot, "expected https, http, mailto or a path beginning with `/`", headline)
        .help("write the address in full, or a path inside the site such as `/about/`")
}

/// A number outside its range.
pub(crate) fn out_of_range(spot: Spot, key: &str, text: &str, range: &str) -> Diagnostic {
    let headline = format!("`{key}` should be {range}, but is `{}`", brief(text));
    Diagnostic::at(code!("out-of-range"), spot, format!("expected {range}"), headline)
        .help(format!("write a number {range}"))
}

/// One text with commas where a list is meant.
pub(crate) fn comma_list(spot: Spot, key: &str, text: &str) -> Diagnostic {
    let items: Vec<&str> = text.split(',').map(str::trim).filter(|item| !item.is_empty()).collect();
    let headline = format!("`{key}` is one text with commas: `{}`", brief(text));
    Diagnostic::at(code!("comma-list"), spot, "counts as one", headline)
        .help(format!("write a list: `{key}: [{}]`", items.join(", ")))
}

/// One text of several words where a list is meant.
pub(crate) fn blank_list(spot: Spot, key: &str, text: &str) -> Diagnostic {
    let words: Vec<&str> = text.split_whitespace().collect();
    let headline = format!("`{key}` is one text of {} words: `{}`", words.len(), brief(text));
    Diagnostic::at(code!("comma-list"), spot, "counts as one", headline)
        .help(format!("write a list: `{key}: [{}]`, or `{key}: [{text}]` if it is one", words.join(", ")))
}

/// A note that was changed before it was there.
pub(crate) fn changed_early(spot: Spot, key: &str, other: Spot) -> Diagnostic {
    let headline = format!("`{key}` lies before the day the note was published");
    Diagnostic::at(code!("changed-early"), spot, "changed here", headline)
        .also(other, "and published only here")
        .help(format!("correct one of the two, or remove `{key}`"))
}

/// Two notes in one place of a series.
pub(crate) fn same_order(spot: Spot, series: &str, order: u32, other: Spot) -> Diagnostic {
    let headline =
        format!("{} and {} are both number {order} of the series `{}`", other.file, spot.file, brief(series));
    Diagnostic::at(code!("same-order"), spot, "the same number again", headline)
        .also(other, "first used here")
        .help("number one of them anew; without an `order` notes follow by date")
}
