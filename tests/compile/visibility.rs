//! Who sees what, and when.

use super::tree::{NOW, Tree};

fn ids(tree: &Tree) -> Vec<String> {
    let casebook = tree.compile().casebook.expect("no errors");
    casebook.posts.into_iter().map(|post| post.id).collect()
}

fn post(date: &str, more: &str) -> String {
    format!("---\ntitle: T\ndescription: D\npubDatetime: {date}\n{more}---\n")
}

fn tree() -> Tree {
    Tree::new()
        .quiet()
        .with("posts/past.md", post("2026-11-20T11:00:00Z", ""))
        .with("posts/soon.md", post("2026-11-20T12:14:59Z", ""))
        .with("posts/later.md", post("2026-11-20T12:15:00Z", ""))
        .with("posts/draft.md", post("2026-11-19", "draft: true\n"))
}

#[test]
fn a_note_is_due_a_quarter_of_an_hour_early() {
    assert_eq!(tree().options.now_seconds, NOW);
    assert_eq!(ids(&tree()), ["soon", "past"]);
}

#[test]
fn drafts_and_the_future_are_shown_when_asked_for() {
    let mut asked = tree();
    asked.options.drafts = true;
    assert_eq!(ids(&asked), ["soon", "past", "draft"]);
    asked.options.future = true;
    assert_eq!(ids(&asked), ["later", "soon", "past", "draft"]);
}

#[test]
fn what_is_hidden_leaves_no_trace() {
    let secret = "---\ntitle: Unspoken\ndescription: Unspoken\npubDatetime: 2026-01-01\ndraft: true\ntags: [unspoken]\n---\nunspoken ![x](unspoken.png)\n";
    let tree = Tree::new()
        .quiet()
        .with("posts/unspoken.md", secret)
        .with("posts/unspoken.png", "unspoken")
        .with("posts/open.md", post("2026-01-01", "tags: [a]\n"));
    let casebook = tree.compile().casebook.expect("no errors");
    assert!(!format!("{casebook:?}").to_lowercase().contains("unspoken"));
    assert!(casebook.assets.is_empty());
}

#[test]
fn order_follows_the_site() {
    let old = post("2025-01-01", "modDatetime: 2026-06-01\n");
    let tree = |order: &str| {
        let site = format!("[site]\nurl = \"https://a.example\"\n[posts]\norder = \"{order}\"\n");
        Tree::new().with("site.toml", site).with("posts/old.md", &old).with("posts/new.md", post("2026-01-01", ""))
    };
    assert_eq!(ids(&tree("published")), ["new", "old"]);
    assert_eq!(ids(&tree("modified")), ["old", "new"]);
}
