//! How deeply a formula is nested, counted before anything that calls itself for every level gets to see it.

use std::ops::Range;

/// More groups inside each other than anybody can read, and far fewer than a thread has room for.
const GROUPS: usize = 32;

/// More commands in a row than anybody writes: each can take the next as its argument.
const ROW: usize = 40;

/// Commands that hold from where they stand to the end of their group, and make a group of it.
const SWITCHES: [&str; 5] = ["color", "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle"];

/// What a switch's group is closed by: whatever closes the one around it.
const SWITCH: u8 = b'~';

/// Where a formula becomes too deep, if it does.
pub(super) fn too_deep(tex: &str) -> Option<Range<usize>> {
    let bytes = tex.as_bytes();
    // What each open group is closed by.
    let mut open: Vec<u8> = Vec::new();
    let mut row = 0;
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        at += 1;
        match bytes[start] {
            b'\\' => {
                at += bytes[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                match &tex[start + 1..at] {
                    // One letter that stands for itself, such as `\{`.
                    "" => {
                        if bytes.get(at) == Some(&b'\\') {
                            end_cell(&mut open);
                        }
                        at += usize::from(at < bytes.len());
                        row = 0;
                    }
                    "left" => open.push(b'r'),
                    "begin" => open.push(b'e'),
                    "right" => close(&mut open, b'r'),
                    "end" => close(&mut open, b'e'),
                    name if SWITCHES.contains(&name) => open.push(SWITCH),
                    _ => row += 1,
                }
                // `\sqrt[3]{x}`
                if at > start + 1 && bytes.get(at) == Some(&b'[') && bytes[at - 1].is_ascii_alphabetic() {
                    open.push(b']');
                }
            }
            b'{' => {
                open.push(b'}');
                row = 0;
            }
            b'}' => close(&mut open, b'}'),
            b'&' => end_cell(&mut open),
            b']' if open.last() == Some(&b']') => close(&mut open, b']'),
            byte if byte.is_ascii_alphanumeric() || byte.is_ascii_whitespace() => {}
            _ => row = 0,
        }
        if open.len() >= GROUPS || row >= ROW {
            return Some(tex.floor_char_boundary(start)..tex.ceil_char_boundary(at));
        }
    }
    None
}

/// Closes the innermost group of a sort, and what was left open in it.
fn close(open: &mut Vec<u8>, by: u8) {
    if let Some(last) = open.iter().rposition(|end| *end == by) {
        open.truncate(last);
    }
}

/// A switch holds in its own cell of a table.
fn end_cell(open: &mut Vec<u8>) {
    while open.last() == Some(&SWITCH) {
        open.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_deep_is_found_where_it_becomes_so() {
        for (opens, closes, step) in [
            ("{", "}", 1),
            ("\\frac{1}{", "}", 9),
            ("\\left(", "\\right)", 6),
            ("\\sqrt[", "]{2}", 6),
            ("\\begin{cases}", "\\end{cases}", 13),
        ] {
            let of = |depth: usize| format!("{}x{}", opens.repeat(depth), closes.repeat(depth));
            assert_eq!(too_deep(&of(30)), None, "{opens}");
            let found = too_deep(&of(200)).expect(opens);
            assert!(found.start >= 30 * step && found.end <= 32 * step + 1, "{opens}: {found:?}");
        }
        for part in ["\\sqrt", "\\frac 1 ", "\\color{red} x + ", "\\displaystyle x + "] {
            assert!(too_deep(&part.repeat(400)).is_some(), "{part}");
        }
    }

    #[test]
    fn what_is_long_is_not_deep() {
        for part in [
            "\\{",
            "{x}",
            "\\frac{1}{2} + ",
            "\\left(x\\right)",
            "[0, 1) ",
            "\\alpha + ",
            "ü",
            "\\displaystyle x & ",
            "\\sqrt[3]{x}\\\\",
        ] {
            assert_eq!(too_deep(&part.repeat(500)), None, "{part}");
        }
    }
}
