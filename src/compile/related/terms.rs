//! The words a text keeps coming back to.

use crate::model::Html;

/// So many of them stand for a text.
const MOST: usize = 48;
/// How often a word must come up.
const OFTEN: usize = 2;
/// Shorter words say little alone; letters, not bytes.
const SHORT: usize = 4;

/// English words of four letters and more that any text is full of. Of other languages, such words are known by
/// how many notes have them.
const PLAIN: &[&str] = &[
    "about",
    "above",
    "after",
    "again",
    "against",
    "almost",
    "already",
    "also",
    "although",
    "always",
    "among",
    "another",
    "anything",
    "around",
    "away",
    "back",
    "because",
    "been",
    "before",
    "behind",
    "being",
    "below",
    "best",
    "better",
    "between",
    "both",
    "came",
    "cannot",
    "come",
    "comes",
    "could",
    "does",
    "doing",
    "done",
    "down",
    "during",
    "each",
    "either",
    "else",
    "enough",
    "even",
    "ever",
    "every",
    "everything",
    "fact",
    "find",
    "first",
    "five",
    "four",
    "from",
    "further",
    "gets",
    "gives",
    "goes",
    "good",
    "half",
    "have",
    "having",
    "hence",
    "here",
    "however",
    "instead",
    "into",
    "itself",
    "just",
    "keep",
    "kept",
    "know",
    "known",
    "last",
    "later",
    "least",
    "left",
    "less",
    "like",
    "long",
    "longer",
    "look",
    "made",
    "make",
    "makes",
    "many",
    "matter",
    "means",
    "might",
    "more",
    "most",
    "much",
    "must",
    "need",
    "needs",
    "neither",
    "never",
    "next",
    "none",
    "nothing",
    "often",
    "once",
    "only",
    "other",
    "others",
    "otherwise",
    "over",
    "part",
    "perhaps",
    "quite",
    "rather",
    "really",
    "said",
    "same",
    "says",
    "second",
    "seem",
    "seen",
    "several",
    "shall",
    "should",
    "since",
    "some",
    "something",
    "soon",
    "still",
    "such",
    "take",
    "takes",
    "tell",
    "than",
    "that",
    "their",
    "them",
    "then",
    "there",
    "therefore",
    "these",
    "they",
    "thing",
    "things",
    "this",
    "those",
    "though",
    "three",
    "through",
    "time",
    "times",
    "together",
    "took",
    "turn",
    "twice",
    "under",
    "until",
    "upon",
    "used",
    "uses",
    "using",
    "very",
    "want",
    "wanted",
    "wants",
    "well",
    "went",
    "were",
    "what",
    "whatever",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "whole",
    "whom",
    "whose",
    "will",
    "with",
    "within",
    "without",
    "word",
    "words",
    "work",
    "would",
    "year",
    "years",
    "your",
];

/// What stands in these is not said by the author's own words: code, drawings, formulas.
const SILENT: [(&str, &str); 3] = [("<figure", "</figure>"), ("<pre", "</pre>"), ("<math", "</math>")];

/// The words of a text by how often they come up, then by the alphabet.
pub(super) fn terms(html: &Html) -> Vec<String> {
    let text = prose(html.as_str());
    let letters = |word: &&str| word.chars().count() >= SHORT && word.chars().any(char::is_alphabetic);
    let mut words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(letters).collect();
    words.sort_unstable();
    let runs = words.chunk_by(|a, b| a == b).filter(|run| run.len() >= OFTEN);
    let mut counted: Vec<(usize, &str)> = runs.map(|run| (run.len(), run[0])).collect();
    counted.retain(|(_, word)| PLAIN.binary_search(word).is_err());
    counted.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    counted.truncate(MOST);
    counted.into_iter().map(|(_, word)| word.to_owned()).collect()
}

/// The running text in lower case, a blank for each tag and entity.
fn prose(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        out.push(' ');
        let from = &rest[at..];
        let silent = SILENT.iter().find(|(begins, _)| from.starts_with(begins));
        let end = match silent {
            Some((_, ends)) => from.find(ends),
            None => from.find(if from.starts_with('&') { ';' } else { '>' }),
        };
        rest = end.map_or("", |end| &rest[at + end + 1..]);
    }
    out.push_str(rest);
    out.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_by_what_it_repeats() {
        let html = "<p>The roller of the <a href=\"roller\">drum</a>, with the roller&#39;s oil; a drum that this Roller turns.</p>\
            <pre><code>grease grease grease</code></pre><figure class=\"code\"><button>Copy</button><button>Copy</button></figure>";
        assert_eq!(terms(&Html::trusted(html.to_owned())), ["roller", "drum"]);
    }

    #[test]
    fn plain_words_can_be_searched() {
        assert!(PLAIN.is_sorted());
    }
}
