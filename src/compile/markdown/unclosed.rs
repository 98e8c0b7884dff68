//! What begins and never ends: a fence that takes the rest of its text into the code, a dollar that opened a formula.
//!
//! A dollar is money, a shell's variable or the end of a pattern far more often than a formula. Something is said
//! only where what follows it can be nothing else.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::events::Parsed;
use super::math::is_command;
use super::rendered::{Finding, FindingKind};

/// Everything that is opened in a text and not closed.
pub(super) fn unclosed(text: &str, parsed: &Parsed<'_>) -> Vec<Finding> {
    let mut findings = fences(text, parsed);
    if text.contains('$') {
        formulas(text, &dollars(text, parsed), &mut findings);
    }
    findings
}

fn fences(text: &str, parsed: &Parsed<'_>) -> Vec<Finding> {
    let open = |(event, span): &(Event<'_>, Range<usize>)| {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) = event else { return None };
        let mut lines = text[span.clone()].trim_end().lines();
        let first = lines.next()?;
        let mark = first.chars().next()?;
        let run = first.chars().take_while(|c| *c == mark).count();
        let last = lines.next_back().unwrap_or("").trim_start_matches([' ', '\t', '>']).trim_end();
        let closed = last.chars().count() >= run && last.chars().all(|c| c == mark);
        (!closed).then(|| Finding {
            span: span.start..span.start + first.len(),
            kind: FindingKind::OpenFence { fence: first[..run].to_owned() },
        })
    };
    parsed.events.iter().filter_map(open).collect()
}

/// Dollars that readers see as such and that their author did not escape, each with the end of its block.
fn dollars(text: &str, parsed: &Parsed<'_>) -> Vec<(usize, usize)> {
    let mut blocks: Vec<(usize, bool)> = Vec::new();
    let mut found = Vec::new();
    for (event, span) in &parsed.events {
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }) => {
                blocks.push(blocks.last().copied().unwrap_or((text.len(), false)))
            }
            Event::Start(tag) => blocks.push((span.end, matches!(tag, Tag::CodeBlock(_)))),
            Event::End(_) => {
                blocks.pop();
            }
            Event::Text(_) => {
                let (end, code) = blocks.last().copied().unwrap_or((text.len(), false));
                let plain = text[span.clone()].match_indices('$').map(|(at, _)| span.start + at);
                found.extend(plain.filter(|at| !code && !text[..*at].ends_with('\\')).map(|at| (at, end)));
            }
            _ => {}
        }
    }
    found
}

fn formulas(text: &str, dollars: &[(usize, usize)], findings: &mut Vec<Finding>) {
    let mut from = 0;
    // The second of two such marks closes in the author's mind what the first one opened.
    let mut open = false;
    for (at, end) in dollars.iter().copied() {
        if at < from {
            continue;
        }
        let rest = &text[at..end.max(at)];
        if let Some(inner) = rest.strip_prefix("$$") {
            from = at + 2;
            if open || is_display(text, at, rest) {
                if !open {
                    let unmatched = inner.find("$$").and_then(|end| brace(&inner[..end]));
                    findings.push(match unmatched {
                        Some(brace) => unmatched_brace(at + 2 + brace, text),
                        None => {
                            Finding { span: at..at + 2, kind: FindingKind::OpenFormula { mark: "$$", inner: None } }
                        }
                    });
                }
                open = !open;
            }
        } else if let Some((brace, end)) = unbalanced(&text[..at], rest) {
            findings.push(unmatched_brace(at + brace, text));
            from = at + end;
        } else if let Some((length, inner)) = line(&text[..at], rest) {
            let (mark, span) = ("$", at..at + length);
            findings.push(Finding { span, kind: FindingKind::OpenFormula { mark, inner } });
            // Of one line it is said once.
            from = at + rest.find('\n').unwrap_or(rest.len());
        }
    }
}

/// Where a brace stands that has no other half: such a formula is none to the parser, however it is closed.
fn brace(tex: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut escaped = false;
    for (at, c) in tex.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => open.push(at),
            '}' if open.pop().is_none() => return Some(at),
            _ => {}
        }
    }
    open.first().copied()
}

fn unmatched_brace(at: usize, text: &str) -> Finding {
    let why = if text[at..].starts_with('{') { "this `{` is never closed" } else { "this `}` closes nothing" };
    Finding { span: at..at + 1, kind: FindingKind::BadFormula { why: why.to_owned(), nearest: None } }
}

/// Whether `$$` begins a formula that stands by itself: at the beginning of a line, alone or before what is one.
fn is_display(text: &str, at: usize, rest: &str) -> bool {
    let before = text[..at].rsplit('\n').next().unwrap_or("");
    let begins = before.trim_matches([' ', '\t', '>', '-', '*', '+']).is_empty();
    let line = rest[2..].lines().next().unwrap_or("");
    begins && (line.trim().is_empty() || has_command(&rest[2..]) || has_power(&rest[2..]))
}

/// Whether the dollar between `before` and `rest`, which begins with it, was meant to open a formula in the line: how
/// much to point at, and the formula where only blanks inside its dollars keep it from being one.
fn line(before: &str, rest: &str) -> Option<(usize, Option<String>)> {
    let parted = |c: char| c.is_whitespace() || "([{\"'“‘–—>*".contains(c);
    if !before.chars().next_back().is_none_or(parted) {
        return None;
    }
    let inner = rest[1..].split(['\n', '`']).next().unwrap_or("");
    // One before a digit is a price.
    let closes = |(at, _): &(usize, &str)| !inner[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric());
    match inner.match_indices('$').find(closes).map(|(at, _)| &inner[..at]) {
        Some(inner) if inner.starts_with([' ', '\t']) || inner.ends_with([' ', '\t']) => {
            has_command(inner).then(|| (inner.len() + 2, Some(inner.trim().to_owned())))
        }
        Some(_) => None,
        None if inner.starts_with([' ', '\t']) => None,
        None => (has_command(inner) || has_power(inner)).then_some((1, None)),
    }
}

/// Where a formula in the line, closed by a dollar, has half a brace, and where it ends.
fn unbalanced(before: &str, rest: &str) -> Option<(usize, usize)> {
    let inner = rest[1..].split(['\n', '`']).next().unwrap_or("");
    let end = inner.find('$')?;
    let inner = inner[..end].trim();
    let parted = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    let begins = rest[1..].starts_with(|c: char| !c.is_whitespace());
    let at = brace(inner).filter(|_| parted && begins && has_command(inner))?;
    Some((1 + at, 1 + end + 1))
}

/// Whether a command of LaTeX stands in a text.
fn has_command(text: &str) -> bool {
    text.split('\\').skip(1).any(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        is_command(&rest[..end])
    })
}

/// Whether a text begins with a power or a set index: `x^2`, `O(n^2)`, `a_{i}`.
fn has_power(text: &str) -> bool {
    let word: Vec<char> = text.chars().take_while(|c| !c.is_whitespace()).collect();
    let begins = word.first().is_some_and(|c| c.is_ascii_alphanumeric());
    begins
        && word.windows(3).any(|three| {
            let [base, mark, up] = *three else { return false };
            let base = base.is_ascii_alphanumeric() || base == ')';
            base && ((mark == '^' && (up.is_ascii_alphanumeric() || up == '{')) || (mark == '_' && up == '{'))
        })
}
