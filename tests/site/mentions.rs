//! Whoever links to a thing is named on that thing's page, with the sentence that does.

use super::html::{Node, Page};
use super::sample::{Sample, page};

const NOTE: &str = "---\ntitle: A rounds book\ndescription: What the rounds say.\npubDatetime: 2026-11-15\n---\n";

/// What the page lists under "Mentioned in": sort, title, sentences.
fn mentions(page: &Page) -> Vec<String> {
    let texts = |page: &Page, at: &str| page.all(at).into_iter().map(Node::text).collect::<Vec<_>>();
    let count = page.all(".backlinks li").len();
    (1..=count)
        .map(|place| {
            let item = format!(".backlinks li:nth-of-type({place})");
            let mut said = texts(page, &format!("{item} .entry-meta span"));
            said.extend(texts(page, &format!("{item} a")));
            said.extend(texts(page, &format!("{item} blockquote p")));
            said.join(" | ")
        })
        .collect()
}

#[test]
fn every_sort_of_page_says_who_mentions_it() {
    let text = "\nWe chose [the roller](../decisions/0001-why-rollers.md) early. In the winter, see [[counting-turns]], [[counting-turns|again]].\n\nThe [[lamp-drive]] ran on. It is [[turn-record|counted]]. Why is told [elsewhere](../pages/keeper.md).\n";
    let sample = Sample::read("notebook")
        .with("posts/rounds.md", &format!("{NOTE}{text}"))
        .with("pages/keeper.md", "# The keeper\n\nKeeps the light, since [[rounds]].\n");
    let pressing = sample.press();
    let on = |path: &str| mentions(&page(&pressing, path));
    let own = "Note | A rounds book | ";
    assert!(on("decisions/0001-why-rollers/index.html").contains(&format!("{own}We chose the roller early.")));
    // One sentence that links twice is said once.
    assert!(on("posts/counting-turns/index.html").contains(&format!("{own}In the winter, see counting-turns, again.")));
    assert!(on("cases/lamp-drive/index.html").contains(&format!("{own}The lamp-drive ran on.")));
    assert!(on("keeper/index.html").contains(&format!("{own}Why is told elsewhere.")));
    assert_eq!(on("posts/rounds/index.html"), ["Page | The keeper | Keeps the light, since rounds."]);
    let marked = page(&pressing, "decisions/0001-why-rollers/index.html");
    assert!(marked.all(".backlinks mark").into_iter().any(|mark| mark.text() == "the roller"));
}

#[test]
fn many_fold_the_newest_stay() {
    let mut sample = Sample::read("notebook");
    for day in 1..=14 {
        let note = format!(
            "---\ntitle: Round {day}\ndescription: One.\npubDatetime: 2026-10-{day:02}\n---\n\nAs in [the winter](first-winter.md).\n"
        );
        sample = sample.with(&format!("posts/round-{day}.md"), &note);
    }
    let pressing = sample.press();
    let page = page(&pressing, "posts/first-winter/index.html");
    let folded: Vec<_> = page.all(".mentioned details a").into_iter().map(Node::text).collect();
    let count = page.all(".mentioned .backlinks li a").len();
    assert_eq!(folded.len(), count - 12);
    assert_eq!(page.one(".mentioned details summary").text(), format!("{} more", folded.len()));
    assert!(folded.contains(&"Round 1".to_owned()) && !folded.contains(&"Round 14".to_owned()), "{folded:?}");
}

#[test]
fn a_page_that_nothing_mentions_says_nothing() {
    let pressing = Sample::read("notebook").press();
    for (path, bytes) in pressing.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = std::str::from_utf8(bytes).expect("a text");
        let empty = text.contains("Mentioned in") && !text.contains("<ul class=\"backlinks\">");
        assert!(!empty, "{path}");
    }
}
