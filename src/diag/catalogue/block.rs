//! Faults of code blocks, formulas and drawings. What cannot be drawn is shown as it is written.

use super::brief;
use crate::diag::{Diagnostic, Spot};

/// A code block in a language that has no grammar.
pub(crate) fn unknown_language(spot: Spot, name: &str, nearest: Option<&str>) -> Diagnostic {
    let headline = format!("no grammar for `{}`: the block has no colours", brief(name));
    let help = match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "write `text` where a block needs no colours".to_owned(),
    };
    Diagnostic::at(code!("unknown-language"), spot, "not a language that is known", headline).help(help)
}

/// A word behind a fence that means nothing.
pub(crate) fn unknown_option(spot: Spot, name: &str, nearest: Option<&str>) -> Diagnostic {
    let headline = format!("`{}` is no option of a code block", brief(name));
    let help = match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "the options are title, linenos, start, mark, ins, del, focus, wrap and lang".to_owned(),
    };
    Diagnostic::at(code!("unknown-option"), spot, "means nothing here", headline).help(help)
}

/// Something that should be lines and is not.
pub(crate) fn bad_lines(spot: Spot, written: &str) -> Diagnostic {
    let headline = format!("`{}` names no lines of a code block", brief(written));
    Diagnostic::at(code!("bad-lines"), spot, "expected numbers such as {3,5-7}", headline)
        .help("write line numbers from 1 on, ranges with `-`, several with `,`")
}

/// A line that the block does not have.
pub(crate) fn no_such_line(spot: Spot, line: u32, last: u32) -> Diagnostic {
    let headline = format!("a code block of {last} lines has no line {line}");
    Diagnostic::at(code!("bad-lines"), spot, format!("the last line is {last}"), headline)
        .help("count from the block's first line, also where `start` numbers it otherwise")
}

/// A formula that cannot be set.
pub(crate) fn bad_formula(spot: Spot, why: &str, nearest: Option<&str>) -> Diagnostic {
    let headline = format!("a formula cannot be set: {}", brief(why));
    let help = match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "correct the LaTeX; until then readers see it as written".to_owned(),
    };
    Diagnostic::at(code!("bad-formula"), spot, "setting it stops here", headline).help(help)
}

/// A code block without an end.
pub(crate) fn open_fence(spot: Spot, fence: &str) -> Diagnostic {
    let headline = "a code block is never closed: all that follows it is code".to_owned();
    Diagnostic::at(code!("open-fence"), spot, "opened here", headline)
        .help(format!("write {fence} on a line of its own where the code ends"))
}

/// A formula without an end, or `inner` with blanks inside its dollars.
pub(crate) fn open_formula(spot: Spot, mark: &str, inner: Option<&str>) -> Diagnostic {
    let code = code!("open-formula");
    if let Some(inner) = inner {
        let headline = format!("`{}` is no formula: a blank stands inside its dollars", brief(inner));
        return Diagnostic::at(code, spot, "shown as written", headline).help(format!("write `{mark}{inner}{mark}`"));
    }
    let headline = format!("a formula is opened with `{mark}` and never closed; it is shown as written");
    let help = match mark {
        "$$" => "close it with `$$`; an empty line may not stand inside it",
        _ => "close it with `$` in the same paragraph; where a dollar is meant, write `\\$`",
    };
    Diagnostic::at(code, spot, format!("no `{mark}` closes it"), headline).help(help)
}

/// A drawing that cannot be made.
pub(crate) fn bad_diagram(spot: Spot, why: &str) -> Diagnostic {
    let headline = format!("a diagram cannot be drawn: {}", brief(why));
    Diagnostic::at(code!("bad-diagram"), spot, "drawing it stops here", headline)
        .help("correct the Mermaid text; until then readers see it as written")
}

/// An alert that is none.
pub(crate) fn unknown_alert(spot: Spot, written: &str, line: &str) -> Diagnostic {
    let known = line.starts_with(&format!("> [!{}]", written.to_uppercase()));
    let headline = match known {
        true => format!("`[!{written}]` shares its line with words, so it is no alert"),
        false => format!("`[!{}]` is no alert; it is shown as a quotation", brief(written)),
    };
    let label = if known { "has to stand alone" } else { "expected NOTE, TIP, IMPORTANT, WARNING or CAUTION" };
    Diagnostic::at(code!("unknown-alert"), spot, label, headline).help(format!("write `{line}`"))
}

/// A comment without an end.
pub(crate) fn open_comment(spot: Spot) -> Diagnostic {
    let headline = "a comment is never closed".to_owned();
    Diagnostic::at(code!("open-comment"), spot, "opened here", headline)
        .help("write `-->` where it ends: until then, readers miss what follows or see its signs")
}

/// Rows that are no table.
pub(crate) fn bare_table(spot: Spot, rule: &str) -> Diagnostic {
    let headline = "rows between `|` are no table: the line below the first one is missing".to_owned();
    Diagnostic::at(code!("bare-table"), spot, "shown with its pipes", headline)
        .help(format!("write `{rule}` below this row"))
}
