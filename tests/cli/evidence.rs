//! Exhibits on a real disk: what leads out of the project stays out, and losing one is told line by line.

use super::desk::{Desk, SITE};

const OUTSIDE: &str = "words that lie outside of the project";

fn exhibit(file: &str) -> String {
    format!("---\ntitle: E\nkind: document\nfile: {file}\n---\n")
}

#[cfg(unix)]
#[test]
fn a_link_hands_out_nothing_that_may_not_be() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(elsewhere.path().join("secret.txt"), OUTSIDE).expect("it can be written");
    for (target, code) in [
        (elsewhere.path().join("secret.txt"), "exhibit-outside"),
        ("../.vault/secret.txt".into(), "exhibit-hidden"),
        ("../ignored/secret.txt".into(), "exhibit-ignored"),
    ] {
        let desk = Desk::new();
        desk.write(".vault/secret.txt", OUTSIDE);
        desk.write("ignored/secret.txt", OUTSIDE);
        desk.write(".gitignore", "ignored/\n");
        desk.write("shown/plain.txt", "x");
        symlink(&target, desk.path("shown/link.txt")).expect("a link");
        desk.write("content/evidence/e.md", exhibit("shown/link.txt"));
        let ended = desk.build(&[]);
        assert_eq!(ended.code, 1, "{}", ended.err);
        assert!(ended.err.contains(&format!("error[{code}]")), "{}", ended.err);
        assert!(!desk.path("dist").exists(), "nothing is written");
        // A link in a text is a door too.
        desk.write("content/evidence/e.md", "---\ntitle: E\nkind: document\n---\n[see](../../shown/link.txt) x\n");
        let ended = desk.build(&[]);
        let written = desk.files("dist");
        assert_eq!(ended.code, 0, "{}", ended.err);
        let leaks: Vec<_> = written
            .iter()
            .filter(|(_, bytes)| bytes.windows(OUTSIDE.len()).any(|window| window == OUTSIDE.as_bytes()))
            .map(|(path, _)| path)
            .collect();
        assert!(leaks.is_empty(), "{leaks:?}");
    }
}

#[test]
fn a_lost_exhibit_is_told_line_by_line_and_a_build_may_go_on() {
    let desk = Desk::new();
    let case = "---\ntitle: C\nmission: M\nstatus: planned\nproves:\n  - claim: It held all winter.\n    \
        evidence: [log]\n---\n";
    desk.write("content/cases/c.md", case);
    let ended = desk.run(&["check"]);
    assert_eq!(ended.code, 1);
    let told = "the claim “It held all winter.” lost its evidence: there is no exhibit `log`";
    assert!(ended.err.contains(told) && ended.err.contains("content/cases/c.md:7:16"), "{}", ended.err);
    desk.write("content/site.toml", format!("{SITE}[check]\nlost-evidence = \"warning\"\n"));
    let ended = desk.build(&[]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("warning[lost-evidence]"), "{}", ended.err);
    // Hints are for `check` alone.
    assert!(!ended.err.contains("hint["), "{}", ended.err);
    assert!(desk.run(&["check"]).err.contains("hint[missing-part]"));
}

#[cfg(unix)]
#[test]
fn a_link_that_cannot_be_followed_hides_no_other_fault() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(elsewhere.path().join("secret.md"), OUTSIDE).expect("it can be written");
    let desk = Desk::new();
    desk.write("content/posts/dated.md", "---\ntitle: T\ndescription: D\npubDatetime: soon\n---\n");
    for (target, link) in [
        (elsewhere.path().join("secret.md"), "secret.md"),
        (elsewhere.path().to_owned(), "folder"),
        ("/nowhere/at/all".into(), "gone.md"),
        ("../posts".into(), "round"),
    ] {
        symlink(&target, desk.path("content/posts").join(link)).expect("a link");
    }
    for format in ["human", "json", "github"] {
        let ended = desk.run(&["check", "--format", format]);
        assert_eq!(ended.code, 1, "{}", ended.err);
        let said = if format == "human" { &ended.err } else { &ended.out };
        for part in ["secret.md leads outside", "folder leads outside", "gone.md leads nowhere", "round leads back"] {
            assert!(said.contains(&format!("the link posts/{part}")), "{format}, {part}: {said}");
        }
        assert!(said.contains("`pubDatetime` is not a date") && !said.contains(OUTSIDE), "{format}: {said}");
        assert_eq!(said.matches("unread-file").count(), 4, "{format}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_content_publishes_nothing_that_is_hidden_or_ignored() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    desk.write(".env", OUTSIDE);
    desk.write(".vault/inner/secret.txt", OUTSIDE);
    desk.write(".vault/more.txt", OUTSIDE);
    desk.write("ignored.txt", OUTSIDE);
    desk.write("shown.txt", "x");
    desk.write(".gitignore", "ignored.txt\n");
    desk.write("content/static/plain.txt", "x");
    let links = [("../../.env", "env.txt"), ("../../.vault", "folder"), ("../../ignored.txt", "other.txt")];
    for (target, link) in links.into_iter().chain([("../../shown.txt", "shown.txt")]) {
        symlink(target, desk.path("content/static").join(link)).expect("a link");
    }
    let ended = desk.run(&["check"]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    for path in ["env.txt", "folder", "other.txt"] {
        let said = format!("the link static/{path} leads to what is hidden or ignored by git");
        assert!(ended.err.contains(&said), "{path}: {}", ended.err);
    }
    assert_eq!(ended.err.matches("unread-file").count(), 3, "{}", ended.err);
    assert!(!ended.err.contains(OUTSIDE), "{}", ended.err);
}
