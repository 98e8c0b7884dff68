//! The first sentences of a text, to stand in for it in a list.

use super::sentence;

/// Characters an excerpt should reach.
const LEAST: usize = 160;
/// Characters it may not pass.
const MOST: usize = 280;

/// Whole sentences from the beginning of `paragraphs`; what has no end mark (a row of links, a caption) counts as one
/// only where nothing else does.
pub(in crate::compile::markdown) fn excerpt(paragraphs: &[String]) -> String {
    let marked = gather(paragraphs, |sentence| {
        sentence
            .trim_end_matches(['"', '\'', '”', '’', ')', ']', '」', '』', '）'])
            .ends_with(['.', '!', '?', '…', '。', '！', '？'])
    });
    if marked.is_empty() { gather(paragraphs, |sentence| !sentence.ends_with([':', '：'])) } else { marked }
}

/// Takes the sentences that `counts`, up to the limit. One that would pass the limit is left out once there is
/// enough; before that it is cut between words, with an ellipsis.
fn gather(paragraphs: &[String], counts: impl Fn(&str) -> bool) -> String {
    let mut out = String::new();
    let mut length = 0;
    for paragraph in paragraphs {
        let mut start = 0;
        for end in sentence::ends(paragraph) {
            let sentence = sentence::single(&paragraph[start..end]);
            start = end;
            if sentence.is_empty() || !counts(&sentence) {
                continue;
            }
            let gap = usize::from(!out.is_empty() && !out.ends_with(['。', '！', '？']));
            let grown = length + gap + sentence.chars().count();
            if grown <= MOST {
                out.push_str(&" "[..gap]);
                out.push_str(&sentence);
                length = grown;
            } else {
                if length < LEAST {
                    let room = MOST - length - gap;
                    let part = cut(&sentence, room, LEAST.saturating_sub(length + gap));
                    if !part.is_empty() {
                        out.push_str(&" "[..gap]);
                        out.push_str(&part);
                    }
                }
                return out;
            }
            if length >= LEAST {
                return out;
            }
        }
    }
    out
}

/// At most `room` characters of `sentence` with the ellipsis, cut at a blank. Where the part before the last blank
/// would be shorter than `least` (scripts without blanks), behind a mark, else where it fits.
fn cut(sentence: &str, room: usize, least: usize) -> String {
    let Some((limit, _)) = sentence.char_indices().nth(room.saturating_sub(1)) else { return sentence.to_owned() };
    let whole = &sentence[..limit];
    let at_blank = if sentence[limit..].starts_with(' ') { Some(limit) } else { whole.rfind(' ') };
    let enough = |at: &usize| sentence[..*at].chars().count() >= least;
    let wide = || whole.char_indices().rfind(|(_, c)| "、，；,".contains(*c)).map(|(at, _)| at).filter(enough);
    let unspaced = whole.chars().filter(|c| !c.is_ascii()).count() * 2 > whole.chars().count();
    let end = match at_blank.filter(enough).or_else(wide) {
        Some(end) => end,
        None if unspaced => limit,
        None => at_blank.unwrap_or(0),
    };
    let kept = sentence[..end].trim_end_matches([' ', ',', ';', ':', '–', '—', '、', '，']);
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}
