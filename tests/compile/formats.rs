//! What authors may write: every kind and every tradition, as trees of files.

use super::outline::outline;
use super::tree::{Tree, expect, fixtures};

/// A tree without faults, and what comes of it.
#[track_caller]
fn check(name: &str) {
    let tree = Tree::fixture(name);
    assert_eq!(tree.report(), "", "{name} has no faults");
    let casebook = tree.compile().casebook.expect("a casebook");
    expect(&fixtures().join(name).join("casebook.txt"), &outline(&casebook));
}

#[test]
fn every_kind_in_both_languages() {
    check("good");
}

#[test]
fn decisions_of_every_tradition() {
    check("decisions");
}

#[test]
fn decisions_in_madr_2() {
    check("madr-2");
}

#[test]
fn decisions_in_madr_3() {
    check("madr-3");
}

#[test]
fn decisions_in_madr_4() {
    check("madr-4");
}

#[test]
fn decisions_in_log4brains() {
    check("log4brains");
}

#[test]
fn decisions_after_nygard() {
    check("nygard");
}

#[test]
fn a_post_in_the_plain_format_passes_without_a_word() {
    let post = "---\nauthor: Ada\npubDatetime: 2026-01-11T01:00:00Z\ntitle: A “first” note\nslug: a-first-note\n\
        featured: true\ndraft: false\ntags:\n  - one-tag\n  - two\ndescription: What this is, and why.\n---\n\nText.";
    let tree = Tree::new().quiet().with("posts/first.md", post);
    assert_eq!(tree.report(), "");
    let casebook = tree.compile().casebook.expect("no errors");
    let post = &casebook.posts[0];
    assert_eq!((post.slug.as_str(), post.author.as_str(), post.featured), ("a-first-note", "Ada", true));
    assert_eq!(post.published.iso, "2026-01-11T01:00:00Z");
    assert_eq!(post.description, "What this is, and why.");
    assert_eq!(post.tags.iter().map(|tag| tag.slug.as_str()).collect::<Vec<_>>(), ["one-tag", "two"]);
}

#[test]
fn a_folder_of_posts_alone_is_a_casebook() {
    let tree = Tree::new().with("posts/a.md", "---\ntitle: A\ndescription: D\npubDatetime: 2026-01-01\n---\n");
    assert_eq!(tree.codes(), ["no-site-file"]);
    let casebook = tree.compile().casebook.expect("a warning only");
    assert_eq!(casebook.site.title, "Casebook");
    assert_eq!(casebook.site.sections.len(), 11);
    assert_eq!(casebook.posts[0].tags[0].name, "others");
}

#[test]
fn nothing_at_all_is_a_casebook() {
    assert!(Tree::new().compile().casebook.is_some());
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let text = "\u{feff}---\r\ntitle: A\r\ndescription: D\r\npubDatetime: 2026-01-01\r\n---\r\nText.\r\n";
    let tree = Tree::new().quiet().with("posts/a.md", text);
    assert_eq!(tree.report(), "");
    assert_eq!(tree.compile().casebook.expect("no errors").posts[0].title, "A");
}

#[test]
fn a_heading_that_repeats_the_title_goes_and_any_other_stays() {
    let html = |heading: &str| {
        let text = format!("---\ntitle: About us\n---\n\n# {heading}\n\nText.\n");
        let casebook = Tree::new().quiet().with("pages/a.md", text).compile().casebook.expect("no errors");
        casebook.pages[0].body.html.as_str().to_owned()
    };
    assert!(!html("About us").contains("About us"));
    assert!(html("Who we are").contains("Who we are"));
}

#[test]
fn the_fields_that_are_optional_may_be_left_empty() {
    let case = "---\ntitle: C\nmission: M\nstatus: planned\nstack:\nmetrics:\nperiod:\nlinks:\nversion: ~\n---\n";
    let decision = "---\nstatus:\ndate:\ndeciders:\n---\n# D\n";
    let post = "---\ntitle: P\ndescription: \"\"\npubDatetime: 2026-01-01\nmodDatetime:\nogImage: \"\"\ncanonicalURL: \"\"\n---\nWords.\n";
    let tree = Tree::new().quiet().with("cases/c.md", case).with("decisions/d.md", decision).with("posts/p.md", post);
    assert_eq!(tree.report(), "");
    assert_eq!(tree.compile().casebook.expect("no errors").posts[0].description, "Words.");
}

#[test]
fn what_the_command_line_tools_for_records_write_is_read() {
    let old = "# 1. Old\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\nSuperceded by [2. New](0002-new.md)\n\n## Context\n\nC\n";
    let new = "# 2. New\n\nDate: 2020-01-02\n\n## Status\n\nAccepted on a Monday\n\nSupercedes [1. Old](0001-old.md)\n\nAmends [3. Other](0003-other.md)\n";
    let other = "# 3. Other\n\n## Status\n\n2019-03-01 proposed by nobody in particular, as it is a long story\n\nAmended by [2. New](0002-new.md)\n";
    let tree = Tree::new()
        .quiet()
        .with("decisions/0001-old.md", old)
        .with("decisions/0002-new.md", new)
        .with("decisions/0003-other.md", other);
    assert_eq!(tree.codes(), ["unknown-status"]);
    let decisions = tree.compile().casebook.expect("a warning").decisions;
    let find = |id: &str| decisions.iter().find(|one| one.id == id).expect("there");
    assert_eq!(
        (find("0001-old").status.key, find("0001-old").superseded_by.as_slice()),
        ("superseded", ["0002-new".to_owned()].as_slice())
    );
    assert_eq!(
        (find("0002-new").status.key, find("0002-new").amends.as_slice()),
        ("accepted", ["0003-other".to_owned()].as_slice())
    );
    assert_eq!(find("0003-other").status.key, "other");
    assert_eq!(find("0001-old").slots.len(), 1);
}
