//! The floor `compile` at its door: trees of files in, a casebook and its faults out.

#[path = "compile/tree.rs"]
mod tree;

use casebook::diag::report;
use tree::Tree;

#[test]
fn a_post_in_the_plain_format_passes_without_a_word() {
    let post = "---\nauthor: Ada\npubDatetime: 2026-01-11T01:00:00Z\ntitle: A “first” note\nslug: a-first-note\nfeatured: true\ndraft: false\ntags:\n  - one-tag\n  - two\ndescription: What this is.\n---\n\nText.";
    let tree =
        Tree::new().with("posts/first.md", post).with("site.toml", "[site]\nurl = \"https://casebook.example\"\n");
    let compiled = tree.compile();
    assert_eq!(report::human(&compiled.diagnostics, &tree.sources(), "", report::Colour::Plain), "");
    let casebook = compiled.casebook.expect("no errors");
    let post = &casebook.posts[0];
    assert_eq!((post.slug.as_str(), post.author.as_str(), post.featured), ("a-first-note", "Ada", true));
    assert_eq!(post.published.iso, "2026-01-11T01:00:00Z");
    assert_eq!(post.tags.iter().map(|tag| tag.slug.as_str()).collect::<Vec<_>>(), ["one-tag", "two"]);
}

#[test]
fn a_public_exhibit_goes_out_under_its_digest() {
    let exhibit = "---\ntitle: Timings\nkind: data\nfile: bench/times.csv\n---\n";
    let tree = Tree::new().with("evidence/timings.md", exhibit).beside("bench/times.csv", "a,b\n");
    let casebook = tree.compile().casebook.expect("no errors");
    let file = casebook.evidence[0].file.as_ref().expect("a file");
    assert_eq!(file.published.as_deref(), Some(format!("evidence/files/{}-times.csv", &file.sha256[..8]).as_str()));
    assert_eq!(casebook.assets.len(), 1);
    assert_eq!(&*casebook.assets[0].bytes, b"a,b\n");
}
