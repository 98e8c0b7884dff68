//! What stands behind a code fence: the language, and what becomes of the lines.
//!
//! `rust title="src/main.rs" linenos start=10 {3,5-7} ins={2} del={4} focus={3-5} wrap`. The spellings of other tools
//! are read as well: AstroPaper, Shiki, Docusaurus, VitePress, Zola, mdBook.

use std::ops::Range;

use crate::compile::front::nearest;

/// A fence's words, read. Places are bytes of the info string.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Info<'i> {
    /// As written, with its place.
    pub(super) language: Option<(&'i str, Range<usize>)>,
    /// The name over the block, mostly a file's.
    pub(super) title: Option<&'i str>,
    /// The number of the first line, where lines are numbered.
    pub(super) first: Option<u32>,
    pub(super) marked: Lines,
    pub(super) added: Lines,
    pub(super) removed: Lines,
    pub(super) focused: Lines,
    /// Long lines go on below instead of to the side.
    pub(super) wrap: bool,
    /// What a diff is made of.
    pub(super) inner: Option<(&'i str, Range<usize>)>,
    /// What could not be read.
    pub(super) faults: Vec<(Range<usize>, Fault)>,
}

/// Lines by number, beginning at 1, each with its place in the info string.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Lines(pub(super) Vec<(u32, u32, Range<usize>)>);

impl Lines {
    /// Whether this line is among them.
    pub(super) fn has(&self, line: u32) -> bool {
        self.0.iter().any(|(from, to, _)| (*from..=*to).contains(&line))
    }
}

/// What is wrong with a word of an info string.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// No such option.
    Option { name: String, nearest: Option<&'static str> },
    /// No lines.
    Lines { written: String },
}

/// The documented options.
const OPTIONS: [&str; 9] = ["title", "linenos", "start", "mark", "ins", "del", "focus", "wrap", "lang"];
/// Words that mean something to rustdoc and mdBook, and nothing to a reader.
const SILENT: [&str; 11] = [
    "should_panic",
    "no_run",
    "compile_fail",
    "test_harness",
    "editable",
    "noplayground",
    "noplaypen",
    "standalone_crate",
    "mdbook-runnable",
    "custom",
    "hidelines",
];

/// One word, and what is set to it.
struct Piece<'i> {
    word: &'i str,
    /// Of the word and its value.
    place: Range<usize>,
    value: Option<(&'i str, Range<usize>)>,
}

/// Reads an info string.
pub(super) fn read(info: &str) -> Info<'_> {
    let mut out = Info::default();
    let mut at = language(info, &mut out);
    // Zola's `hl_lines=1 3-5` goes on over blanks.
    let mut open: Option<Set> = None;
    while let Some(piece) = piece(info, &mut at) {
        let numeric = piece.word.starts_with(|c: char| c.is_ascii_digit())
            && piece.word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        match (open, piece.value.is_none() && numeric) {
            (Some(set), true) => out.lines(set, piece.word, piece.place.start),
            _ => open = out.take(&piece),
        }
    }
    out
}

/// Reads the language, and the name that may hang on it: `rust:src/main.rs`. Gives where the rest begins.
fn language<'i>(info: &'i str, out: &mut Info<'i>) -> usize {
    let start = info.len() - info.trim_start().len();
    let end = info[start..].find([' ', '\t', ',', '{', ':', '=']).map_or(info.len(), |end| start + end);
    if info[end..].starts_with('=') || end == start {
        return start;
    }
    out.language = Some((&info[start..end], start..end));
    let Some(rest) = info[end..].strip_prefix(':') else { return end };
    let hung = &rest[..rest.find([' ', '\t', ',', '{']).unwrap_or(rest.len())];
    match hung.split_once('=').unwrap_or((hung, "1")) {
        ("line-numbers", first) => out.first = Some(first.parse().unwrap_or(1)),
        ("no-line-numbers" | "", _) => {}
        _ => out.title = Some(hung),
    }
    end + 1 + hung.len()
}

/// The next word behind `at`.
fn piece<'i>(info: &'i str, at: &mut usize) -> Option<Piece<'i>> {
    let parts = |c: char| c.is_whitespace() || c == ',' || c == ';';
    let rest = info[*at..].trim_start_matches(parts);
    let start = info.len() - rest.len();
    if rest.is_empty() {
        return None;
    }
    let end = start + rest.find(|c: char| parts(c) || c == '=' || c == '{').unwrap_or(rest.len());
    let word = &info[start..end];
    let set = info[end..].strip_prefix('=').map_or(end, |_| end + 1);
    let mut value = None;
    *at = set;
    if let Some(quote @ ('{' | '"' | '\'')) = info[set..].chars().next().filter(|c| *c == '{' || set > end) {
        let close = if quote == '{' { '}' } else { quote };
        let from = set + 1;
        let to = from + info[from..].find(close).unwrap_or(info.len() - from);
        value = Some((&info[from..to], from..to));
        *at = (to + 1).min(info.len());
    } else if set > end {
        let to = set + info[set..].find(parts).unwrap_or(info.len() - set);
        value = Some((&info[set..to], set..to));
        *at = to;
    }
    Some(Piece { word, place: start..(*at).max(start + 1), value })
}

/// Which lines are meant.
#[derive(Clone, Copy)]
enum Set {
    Marked,
    Added,
    Removed,
    Focused,
}

impl<'i> Info<'i> {
    /// Takes a word; gives the set of lines that further numbers belong to.
    fn take(&mut self, piece: &Piece<'i>) -> Option<Set> {
        let name: String = piece.word.chars().filter(|c| !matches!(c, '-' | '_')).collect::<String>().to_lowercase();
        let value = piece.value.as_ref().map(|(text, _)| text.trim());
        let on = !matches!(value, Some("false" | "off" | "no"));
        let set = match name.as_str() {
            "title" | "file" | "filename" | "name" => {
                self.title = value.filter(|title| !title.is_empty());
                return None;
            }
            "linenos" | "linenumbers" | "showlinenumbers" | "numberlines" | "numbers" => {
                self.first = on.then(|| value.and_then(|first| first.parse().ok()).or(self.first).unwrap_or(1));
                return None;
            }
            "start" | "startline" | "startlinenumber" | "startfrom" | "linenostart" | "firstline" => {
                match value.and_then(|first| first.parse().ok()) {
                    Some(first) => self.first = Some(first),
                    None => self.no_lines(piece),
                }
                return None;
            }
            "wrap" | "wordwrap" => {
                self.wrap = on;
                return None;
            }
            "nowrap" => return None,
            "lang" => {
                self.inner = piece.value.clone();
                return None;
            }
            "" | "mark" | "marked" | "hl" | "hllines" | "highlight" | "highlightlines" => Set::Marked,
            "ins" | "add" | "added" | "insert" | "inserted" => Set::Added,
            "del" | "remove" | "removed" | "delete" | "deleted" => Set::Removed,
            "focus" => Set::Focused,
            _ => {
                let known = SILENT.contains(&piece.word) || ["ignore", "edition20"].iter().any(|w| name.starts_with(w));
                let error = piece.word.strip_prefix('E').is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
                if !known && !error {
                    let name = piece.word.to_owned();
                    let nearest = nearest(&name, OPTIONS.into_iter());
                    self.faults.push((piece.place.clone(), Fault::Option { name, nearest }));
                }
                return None;
            }
        };
        match &piece.value {
            Some((text, place)) => self.lines(set, text, place.start),
            None => self.no_lines(piece),
        }
        Some(set)
    }

    /// Adds `3,5-7`, which stands at `start`.
    fn lines(&mut self, set: Set, text: &str, start: usize) {
        let mut at = 0;
        for part in text.split(|c: char| c == ',' || c.is_whitespace()) {
            let place = start + at..start + at + part.len();
            at += part.len() + 1;
            if part.is_empty() {
                continue;
            }
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            match (from.parse(), to.parse()) {
                (Ok(from), Ok(to)) if 0 < from && from <= to => {
                    let lines = match set {
                        Set::Marked => &mut self.marked,
                        Set::Added => &mut self.added,
                        Set::Removed => &mut self.removed,
                        Set::Focused => &mut self.focused,
                    };
                    lines.0.push((from, to, place));
                }
                _ => self.faults.push((place, Fault::Lines { written: part.to_owned() })),
            }
        }
    }

    fn no_lines(&mut self, piece: &Piece<'_>) {
        self.faults.push((piece.place.clone(), Fault::Lines { written: piece.word.to_owned() }));
    }

    /// Every named line beyond the last one, with its place.
    pub(super) fn beyond(&self, last: u32) -> impl Iterator<Item = (u32, Range<usize>)> + '_ {
        let all = [&self.marked, &self.added, &self.removed, &self.focused];
        all.into_iter()
            .flat_map(|lines| &lines.0)
            .filter(move |line| line.1 > last)
            .map(|line| (line.1, line.2.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(lines: &Lines) -> Vec<(u32, u32)> {
        lines.0.iter().map(|(from, to, _)| (*from, *to)).collect()
    }

    #[test]
    fn the_documented_options() {
        let info = read("rust title=\"src/a b.rs\" linenos start=10 {3,5-7} ins={2} del={4} focus={3-5} wrap");
        assert_eq!(info.language, Some(("rust", 0..4)));
        assert_eq!((info.title, info.first, info.wrap), (Some("src/a b.rs"), Some(10), true));
        assert_eq!((lines(&info.marked), lines(&info.focused)), (vec![(3, 3), (5, 7)], vec![(3, 5)]));
        assert_eq!((lines(&info.added), lines(&info.removed)), (vec![(2, 2)], vec![(4, 4)]));
        assert_eq!(info.faults, []);
    }

    #[test]
    fn the_spellings_of_others() {
        assert_eq!(read("ts:src/main.ts {1}").title, Some("src/main.ts"));
        assert_eq!(read("ts:line-numbers=4").first, Some(4));
        assert_eq!(read("js showLineNumbers").first, Some(1));
        assert_eq!(read("js showLineNumbers{7}").first, Some(7));
        assert_eq!(read("js showLineNumbers=false").first, None);
        assert_eq!(read("rust,linenos,linenostart=20,hl_lines=1 3-5 8").first, Some(20));
        assert_eq!(lines(&read("rust,hl_lines=1 3-5 8").marked), [(1, 1), (3, 5), (8, 8)]);
        assert_eq!(lines(&read("rust{1,3}").marked), [(1, 1), (3, 3)]);
        for plain in ["rust,no_run", "rust ignore", "rust,edition2024,E0382", "rust,compile_fail"] {
            let info = read(plain);
            assert_eq!((info.language, info.faults), (Some(("rust", 0..4)), vec![]), "{plain}");
        }
        assert_eq!(read("title=x").language, None);
        assert_eq!(read(" "), Info::default());
    }

    #[test]
    fn faults_have_their_place() {
        let fault = |info: &'static str| {
            let (place, fault) = read(info).faults.remove(0);
            (&info[place], fault)
        };
        let option = |name: &str, nearest| Fault::Option { name: name.to_owned(), nearest };
        assert_eq!(fault("rust linenoes"), ("linenoes", option("linenoes", Some("linenos"))));
        assert_eq!(fault("rust zebra={1}"), ("zebra={1}", option("zebra", None)));
        assert_eq!(fault("rust {1,x}"), ("x", Fault::Lines { written: "x".to_owned() }));
        assert_eq!(fault("rust {5-3}"), ("5-3", Fault::Lines { written: "5-3".to_owned() }));
        assert_eq!(read("rust {2-9}").beyond(4).collect::<Vec<_>>(), [(9, 6..9)]);
    }
}
