//! What an author runs into while writing, and what is said then.

use super::tree::Tree;
use casebook::compile::LeftOut;
use casebook::diag::Diagnostic;

const POST: &str = "---\ntitle: A\ndescription: D\npubDatetime: 2026-01-01\n---\nText.\n";

/// A post's text under the usual front matter.
fn post(text: &str) -> String {
    format!("{POST}\n{text}\n")
}

/// The one fault of a tree.
#[track_caller]
fn only(tree: &Tree) -> Diagnostic {
    let list: Vec<Diagnostic> = tree.compile().diagnostics.iter().cloned().collect();
    let [fault] = list.as_slice() else { panic!("{}", tree.report()) };
    fault.clone()
}

#[test]
fn a_file_that_nobody_makes_is_no_destination() {
    for file in ["rss.xml", "atom.xml", "sitemap.xml", "robots.txt"] {
        let tree = Tree::new().quiet().with("posts/a.md", post(&format!("[x](/{file})")));
        assert_eq!(tree.codes(), ["broken-link"], "{file}");
        assert!(tree.with(&format!("static/{file}"), "x").codes().is_empty(), "{file}");
    }
}

#[test]
fn what_is_left_out_is_counted_by_file() {
    let mut tree = Tree::new()
        .quiet()
        .with("posts/a.md", POST)
        .with("posts/b.md", POST.replace("2026-01-01", "2027-01-01"))
        .with("posts/c.md", POST.replace("2026-01-01", "2027-01-01\ndraft: true"))
        .with("journal/d.md", "---\ndraft: true\n---\n\n## 2026-01-01 One\nA\n\n## 2026-01-02 Two\nB\n");
    assert_eq!(tree.compile().left_out, LeftOut { drafts: 2, scheduled: 1 });
    tree.options.drafts = true;
    assert_eq!(tree.compile().left_out, LeftOut { drafts: 0, scheduled: 2 });
    tree.options.future = true;
    assert_eq!(tree.compile().left_out, LeftOut::default());
}

#[test]
fn a_text_where_nobody_looks_is_not_lost_in_silence() {
    let tree = |path: &str| Tree::new().quiet().with(path, "# A\n");
    let fault = only(&tree("post/a.md"));
    assert_eq!(fault.headline, "`post/` is no folder of a casebook");
    assert_eq!(fault.help.as_deref(), Some("did you mean `posts/`?"));
    assert_eq!(only(&tree("Decisions/a.md")).help.as_deref(), Some("did you mean `decisions/`?"));
    assert_eq!(only(&tree("weather/a.markdown")).code.name, "unknown-folder");
    assert_eq!(only(&tree("about.md").clone()).headline, "about.md lies in no folder of a casebook");
    assert_eq!(only(&tree("post/a.md").with("post/b.md", "# B\n")).code.name, "unknown-folder");
    for fine in ["README.md", "post/README.md", "_post/a.md", "post/_a.md", "_a.md", "post/a.txt", "static/a.md"] {
        assert!(tree(fine).codes().is_empty(), "{fine}");
    }
    // A folder that texts take files from holds what belongs to them.
    let beside = tree("files/a.md").with("files/log.txt", "x").with("posts/a.md", post("[log](../files/log.txt)"));
    assert!(beside.codes().is_empty(), "{}", beside.report());
    let mut strict = tree("post/a.md");
    strict.options.strict = true;
    assert_eq!(strict.compile().diagnostics.errors(), 1);
}

#[test]
fn a_note_without_front_matter_is_one_fault() {
    let tree = |text: &str| Tree::new().quiet().with("posts/a.md", text);
    for bare in ["", "Text.\n", "# Title\n", "---\n\nText.\n"] {
        let fault = only(&tree(bare));
        assert_eq!(fault.headline, "posts/a.md has no front matter; begin line 1 with `---`", "{bare:?}");
        assert!(fault.help.is_some_and(|help| help.contains("pubDatetime: ")), "{bare:?}");
    }
    for late in ["\n", " ", "\u{feff}\n", "\r\n\r\n"] {
        let text = format!("{late}{POST}");
        let fault = only(&tree(&text));
        let label = fault.primary.expect("a place");
        assert_eq!(&text[label.spot.start..label.spot.end], "---", "{late:?}");
        assert!(fault.help.is_some_and(|help| help.starts_with("remove the blank")), "{late:?}");
    }
    // Other kinds live without.
    assert!(Tree::new().quiet().with("decisions/a.md", "# A\n").codes().is_empty());
}

#[test]
fn an_empty_key_is_pointed_at() {
    for (line, with) in [("title: A", "title:"), ("title: A", "title: ''"), ("pubDatetime: 2026-01-01", "pubDatetime:")]
    {
        let text = POST.replace(line, with);
        let fault = only(&Tree::new().quiet().with("posts/a.md", &text));
        let key = with.split(':').next().expect("a key");
        assert_eq!((fault.code.name, fault.headline), ("empty-key", format!("`{key}` is empty in posts/a.md")));
        let label = fault.primary.expect("a place");
        assert_eq!(&text[label.spot.start..label.spot.end], key);
    }
}

#[test]
fn tags_with_commas_are_meant_as_a_list() {
    let tree = |tags: &str| {
        let text = POST.replace("---\nText", &format!("tags: {tags}\n---\nText"));
        Tree::new().quiet().with("posts/a.md", text)
    };
    let fault = only(&tree("rust, wasm"));
    assert_eq!(fault.help.as_deref(), Some("write a list: `tags: [rust, wasm]`"));
    assert!(tree("[rust, wasm]").codes().is_empty());
    assert!(tree("rust").codes().is_empty());
}

#[test]
fn a_heading_without_a_date_is_said() {
    let text = "## 2026-01-01 One\n\nA\n\n### Part\n\n## Two\n\nB\n";
    let fault = only(&Tree::new().quiet().with("journal/a.md", text));
    let label = fault.primary.expect("a place");
    assert_eq!((fault.code.name, &text[label.spot.start..label.spot.end]), ("undated-heading", "## Two"));
    let plain = "---\ndate: 2026-01-01\n---\n\n## Part\n\nA\n";
    assert!(Tree::new().quiet().with("journal/a.md", plain).codes().is_empty());
}
