//! What is hidden, and the flags that show it.

use super::desk::{Desk, Files};

fn desk() -> Desk {
    let desk = Desk::new();
    let text = |title: &str, date: &str, more: &str| {
        format!(
            "---\ntitle: {title}\ndescription: About it.\npubDatetime: {date}\n{more}tags: [{title}]\n---\n\nIt is {title}.\n"
        )
    };
    desk.write("content/posts/later.md", text("Latecomer", "2026-12-24T08:00:00Z", ""));
    desk.write("content/posts/draft.md", text("Halfdone", "2026-11-02", "draft: true\n"));
    desk
}

/// Which of the notes are in a site, and that nothing else of them is.
#[track_caller]
fn shown(files: &Files) -> Vec<&'static str> {
    let mut shown = Vec::new();
    for (name, slug) in [("First", "first"), ("Latecomer", "later"), ("Halfdone", "draft")] {
        let trace = files
            .iter()
            .find(|(path, bytes)| path.contains(&format!("/{slug}/")) || String::from_utf8_lossy(bytes).contains(name));
        let page = files.contains_key(&format!("posts/{slug}/index.html"));
        assert_eq!(page, trace.is_some(), "{name} in {:?}", trace.map(|(path, _)| path));
        if page {
            shown.push(slug);
        }
    }
    shown
}

#[test]
fn what_is_due_and_done_is_shown() {
    let desk = desk();
    assert_eq!(shown(&desk.built(&[])), ["first"]);
    assert_eq!(shown(&desk.built(&["--future"])), ["first", "later"]);
    assert_eq!(shown(&desk.built(&["--drafts"])), ["first", "draft"]);
    assert_eq!(shown(&desk.built(&["--drafts", "--future"])), ["first", "later", "draft"]);
}

#[test]
fn the_instant_can_be_given() {
    let desk = desk();
    assert_eq!(shown(&desk.built(&["--now", "2026-12-25T00:00:00Z"])), ["first", "later"]);
    assert!(shown(&desk.built(&["--now", "2020-01-01T00:00:00Z"])).is_empty());
    assert_eq!(shown(&desk.built(&["--now", "2020-01-01T00:00:00Z", "--future"])), ["first", "later"]);
}
