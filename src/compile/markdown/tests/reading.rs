use super::*;

#[test]
fn words_and_minutes() {
    let body = known("Two words\n\n- and *three* more\n\n```\nnot these\n```\n\n`code` counts -- yes\n").body;
    assert_eq!((body.words, body.minutes), (8, 1));
    assert_eq!(known(&"word ".repeat(221)).body.minutes, 2);
    assert_eq!(known("").body.minutes, 1);
}

#[test]
fn characters_where_no_blanks_are() {
    let body = in_language(&"語。".repeat(501), "ja").body;
    assert_eq!((body.words, body.minutes), (501, 2));
}

#[track_caller]
fn excerpt(text: &str, lang: &str) -> String {
    let excerpt = in_language(text, lang).body.excerpt;
    assert!(excerpt.chars().count() <= 280, "{excerpt}");
    excerpt
}

#[test]
fn an_excerpt_is_whole_sentences() {
    let first = "A first sentence, e.g. this one by A. Person, that is neither very short nor very long, as it were.";
    let second =
        "A second one with version 1.2 in it that brings the whole of it well over the line of one hundred and sixty.";
    let text =
        format!("## Heading\n\n{first}[^1]\n\n```\ncode.\n```\n\n> Quoted.\n\n{second} A third.\n\n[^1]: Note.\n");
    assert_eq!(excerpt(&text, "en"), format!("{first} {second}"));
}

#[test]
fn a_sentence_that_is_too_long_is_cut_between_words() {
    let cut = excerpt(&"wording ".repeat(60), "en");
    assert!(cut.ends_with("wording…") && cut.chars().count() >= 160, "{cut}");
    let cut = excerpt(&format!("Short. {}", "wording ".repeat(60)), "en");
    assert!(cut.starts_with("Short. wording") && cut.ends_with("wording…") && cut.chars().count() >= 160, "{cut}");
}

#[test]
fn wide_full_stops_end_sentences() {
    let cut = excerpt(&"これは文です。".repeat(40), "ja");
    assert!(cut.ends_with("です。"), "{cut}");
    assert!((160..=280).contains(&cut.chars().count()));
}

#[test]
fn a_text_of_a_list_has_an_excerpt_too() {
    assert_eq!(excerpt("- One.\n- Two.\n", "en"), "One. Two.");
    assert_eq!(excerpt("For instance:\n\n```\nx\n```\n\nSo.\n", "en"), "So.");
    assert_eq!(excerpt("Home | Book\n\nIt is “so.”\n\n<details>\n\nNot this.\n\n</details>\n", "en"), "It is “so.”");
    assert_eq!(excerpt("Only words\n", "en"), "Only words");
}
