//! Typographic punctuation: dashes and ellipses everywhere, curly quotes where the language uses these.

/// Appends `text` with `...`, `--`, `---` and, if `quotes`, straight quotes replaced. `before` is the last visible
/// character in front of it. Options such as `--release` and paths such as `./...` stay as they are.
pub(in crate::compile::markdown) fn smart(out: &mut String, text: &str, before: Option<char>, quotes: bool) {
    if !text.contains(['\'', '"', '-', '.']) {
        out.push_str(text);
        return;
    }
    let mut previous = before;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let run = text[at..].bytes().take_while(|b| char::from(*b) == c && c.is_ascii()).count();
        let next = text[at + run.max(c.len_utf8())..].chars().next();
        let (shown, length) = match c {
            '.' if run == 3 && !matches!(previous, Some('/' | '\\')) => ('…', 3),
            '-' if run == 3 && !arrow(previous, next) => ('—', 3),
            '-' if run == 2 && !flag(previous, next) && !arrow(previous, next) => ('–', 2),
            '-' | '.' => {
                out.push_str(&text[at..at + run]);
                at += run;
                previous = Some(c);
                continue;
            }
            '"' if quotes => (if opens(previous, text[at + 1..].chars().next()) { '“' } else { '”' }, 1),
            '\'' if quotes => (if opens_single(previous, text[at + 1..].chars().next()) { '‘' } else { '’' }, 1),
            c => (c, c.len_utf8()),
        };
        out.push(shown);
        previous = Some(shown);
        at += length;
    }
}

/// Whether two hyphens begin a command's option.
fn flag(previous: Option<char>, next: Option<char>) -> bool {
    previous.is_none_or(|c| c.is_whitespace() || "([/|".contains(c)) && next.is_some_and(char::is_alphanumeric)
}

/// Whether hyphens are the shaft of an arrow.
fn arrow(previous: Option<char>, next: Option<char>) -> bool {
    previous == Some('<') || next == Some('>')
}

/// Whether a quote between these two opens.
fn opens(previous: Option<char>, next: Option<char>) -> bool {
    previous.is_none_or(|c| c.is_whitespace() || "([{—–-/“‘".contains(c)) && next.is_none_or(|c| !c.is_whitespace())
}

/// Whether a single quote opens; before digits (`'90s`) it is an apostrophe.
fn opens_single(previous: Option<char>, next: Option<char>) -> bool {
    opens(previous, next) && !next.is_some_and(|c| c.is_ascii_digit())
}
