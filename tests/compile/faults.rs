//! What can be wrong, and how it is said.

use super::tree::{Tree, expect, fixtures};
use casebook::diag::{CODES, report};
use std::collections::BTreeSet;

#[test]
fn errors_are_told_where_they_are() {
    let tree = Tree::fixture("broken");
    assert!(tree.compile().casebook.is_none());
    expect(&fixtures().join("broken/expected.txt"), &tree.report());
}

#[test]
fn warnings_are_told_and_stop_nothing() {
    let tree = Tree::fixture("doubtful");
    let compiled = tree.compile();
    expect(&fixtures().join("doubtful/expected.txt"), &tree.report());
    assert_eq!(compiled.diagnostics.errors(), 0);
    assert!(compiled.casebook.is_some());
}

#[test]
fn the_fixtures_show_every_code() {
    let mut shown: BTreeSet<&str> = BTreeSet::from(["no-site-file"]);
    for name in ["broken", "doubtful"] {
        shown.extend(Tree::fixture(name).codes());
    }
    let all: BTreeSet<&str> = CODES.iter().map(|code| code.name).collect();
    let missing: Vec<_> = all.difference(&shown).collect();
    assert!(missing.is_empty(), "no fixture shows {missing:?}");
}

#[test]
fn strictness_refuses_what_it_says_it_refuses() {
    let mut tree = Tree::fixture("doubtful");
    tree.options.strict = true;
    let compiled = tree.compile();
    let refused: BTreeSet<&str> = compiled
        .diagnostics
        .iter()
        .filter(|fault| fault.severity == casebook::diag::Severity::Error)
        .map(|fault| fault.code.name)
        .collect();
    let wanted = [
        "bad-diagram",
        "bad-formula",
        "broken-fragment",
        "broken-link",
        "dropped-reference",
        "located-picture",
        "missing-alt",
        "missing-site-image",
        "open-comment",
        "open-fence",
        "remote-image",
        "unknown-folder",
        "unknown-key",
        "unsafe-url",
    ];
    assert_eq!(refused, BTreeSet::from(wanted));
    assert!(compiled.casebook.is_none());
}

#[test]
fn an_author_may_set_what_a_warning_weighs() {
    let post = "---\ntitle: A\ndescription: D\npubDatetime: 2026-01-01\nweather: fine\n---\n[x](gone.md)\n";
    let site = "[site]\nurl = \"https://a.example\"\n[check]\nunknown-key = \"off\"\nbroken-link = \"error\"\n";
    let tree = Tree::new().with("site.toml", site).with("posts/a.md", post);
    let compiled = tree.compile();
    assert_eq!(tree.codes(), ["broken-link"]);
    assert_eq!(compiled.diagnostics.errors(), 1);
}

#[test]
fn programs_get_every_fault_with_its_place() {
    let tree = many_faults(25);
    let text = report::json(&tree.compile().diagnostics, &tree.sources(), "content/");
    assert_eq!(text.lines().count(), 25);
    let first = text.lines().next().expect("a line");
    assert_eq!(
        first,
        "{\"code\":\"bad-date\",\"severity\":\"error\",\"file\":\"content/posts/00.md\",\"line\":4,\"column\":14,\
         \"endLine\":4,\"endColumn\":18,\"message\":\"`pubDatetime` is not a date: `soön`\",\
         \"label\":\"expected a date such as 2026-11-20 or 2026-11-20T09:00:00Z\",\
         \"help\":\"write year, month and day, with a time behind `T` if it matters\"}"
    );
    let text = report::github(&tree.compile().diagnostics, &tree.sources(), "content/");
    assert_eq!(text.lines().count(), 25);
    assert_eq!(
        text.lines().next().expect("a line"),
        "::error file=content/posts/00.md,line=4,col=14,endLine=4,endColumn=18,title=bad-date::\
         `pubDatetime` is not a date: `soön`%0Ahelp: write year, month and day, with a time behind `T` if it matters"
    );
}

#[test]
fn people_get_the_first_ten_of_a_kind() {
    let text = many_faults(25).report();
    assert_eq!(text.matches("error[bad-date]").count(), 10);
    assert!(text.contains("... and 15 more like this [bad-date]"), "{text}");
}

fn many_faults(count: usize) -> Tree {
    let text = "---\ntitle: A\ndescription: D\npubDatetime: soön\n---\n";
    (0..count).fold(Tree::new().quiet(), |tree, at| tree.with(&format!("posts/{at:02}.md"), text))
}

#[test]
fn a_short_reference_has_to_be_unique() {
    let entry = "---\ndate: 2026-01-01\ndecisions: [same]\n---\n";
    let tree = Tree::new()
        .quiet()
        .with("decisions/a/same.md", "# A\n")
        .with("decisions/b/same.md", "# B\n---\nslug: b\n")
        .with("journal/x.md", entry);
    let compiled = tree.compile();
    let fault = compiled.diagnostics.iter().find(|fault| fault.code.name == "ambiguous-reference").expect("the fault");
    assert_eq!(fault.help.as_deref(), Some("write one of `a/same`, `b/same`"));
    let label = fault.primary.as_ref().expect("a place");
    assert_eq!(&entry[label.spot.start..label.spot.end], "same");
}

#[test]
fn a_key_of_the_site_above_its_table_is_told_where_it_belongs() {
    let tree = Tree::new().with("site.toml", "title = \"Tides\"\nurl = \"https://a.example\"\nwater = 1\n");
    let compiled = tree.compile();
    let told: Vec<_> = compiled.diagnostics.iter().filter(|fault| fault.code.name == "unknown-key").collect();
    let help = |fault: &casebook::diag::Diagnostic| fault.help.clone().unwrap_or_default();
    assert_eq!(told.len(), 3, "{told:#?}");
    assert_eq!(
        (help(told[0]).as_str(), help(told[1]).as_str()),
        ("write it under `[site]`", "write it under `[site]`")
    );
    assert!(help(told[2]).contains("remove it"), "{told:#?}");
}
