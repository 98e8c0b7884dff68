//! `// [!code ++]` at a line's end: Shiki's notation, which AstroPaper's notes use.

/// What a comment says of its line and those behind it.
#[derive(Debug, PartialEq)]
pub(super) struct Noted {
    pub(super) what: What,
    /// How many lines, this one included.
    pub(super) lines: u32,
}

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum What {
    Marked,
    Added,
    Removed,
    Focused,
}

/// Marks that begin a comment, each with what closes it.
const COMMENTS: [(&str, &str); 8] =
    [("//", ""), ("#", ""), ("--", ""), (";", ""), ("%", ""), ("/*", "*/"), ("<!--", "-->"), ("{/*", "*/}")];

/// Takes the notation off a line. Nothing is left of a line that holds nothing else.
pub(super) fn take(line: &str) -> Option<(&str, Noted)> {
    let open = line.find("[!code ")?;
    let close = open + line[open..].find(']')?;
    let inner = &line[open + "[!code ".len()..close];
    let (word, count) = inner.trim().split_once(':').unwrap_or((inner.trim(), "1"));
    let what = match word {
        "++" => What::Added,
        "--" => What::Removed,
        "highlight" | "hl" | "word" | "warning" | "error" | "info" => What::Marked,
        "focus" => What::Focused,
        _ => return None,
    };
    let before = line[..open].trim_end();
    let after = line[close + 1..].trim();
    let (mark, _) = COMMENTS.iter().rev().find(|(mark, end)| before.ends_with(mark) && after == *end)?;
    let rest = before[..before.len() - mark.len()].trim_end();
    // `word:text:3` names a word; its line is marked.
    Some((rest, Noted { what, lines: count.parse().unwrap_or(1).max(1) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_many_languages() {
        let noted = |what, lines| Noted { what, lines };
        assert_eq!(take("  let a = 1; // [!code ++]"), Some(("  let a = 1;", noted(What::Added, 1))));
        assert_eq!(take("a # [!code --:2]"), Some(("a", noted(What::Removed, 2))));
        assert_eq!(take("<p> <!-- [!code highlight] -->"), Some(("<p>", noted(What::Marked, 1))));
        assert_eq!(take("x /* [!code focus] */"), Some(("x", noted(What::Focused, 1))));
        assert_eq!(take("// [!code word:Hello]"), Some(("", noted(What::Marked, 1))));
        for plain in ["[!code ++]", "a // [!code zebra]", "a // [!code ++] b", "a // ++"] {
            assert_eq!(take(plain), None, "{plain}");
        }
    }
}
