//! Faults for people and for programs.

use super::desk::{Desk, NOW};
use serde_json::Value;

/// A desk with so many notes without a title, and one broken link.
fn faulty(count: usize) -> Desk {
    let desk = Desk::new();
    for at in 0..count {
        desk.write(&format!("content/posts/n{at:03}.md"), "---\ndescription: D\npubDatetime: 2026-11-01\n---\n");
    }
    desk.write("content/posts/first.md", super::desk::note("First", "[a](nowhere.md)"));
    desk
}

#[test]
fn people_get_the_first_ten_and_how_many_more() {
    let desk = faulty(463);
    let ended = desk.build(&[]);
    assert_eq!(ended.code, 1);
    assert_eq!(ended.err.matches("error[missing-key]").count(), 10);
    assert!(ended.err.contains("and 453 more like this"), "{}", ended.err);
    assert!(ended.err.contains("463 errors, 1 warning: nothing was written"), "{}", ended.err);
    assert!(ended.out.is_empty());
}

#[test]
fn programs_get_every_one_as_json() {
    let desk = faulty(463);
    for command in [&["build", "--client", "client"][..], &["check"]] {
        let ended = desk.run(&[command, &["--now", NOW, "--format", "json"]].concat());
        assert_eq!(ended.code, 1);
        let lines: Vec<Value> = ended.out.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
        assert_eq!(lines.len(), 464);
        let of = |code: &str| lines.iter().filter(|line| line["code"] == code).collect::<Vec<_>>();
        assert_eq!((of("missing-key").len(), of("broken-link").len()), (463, 1));
        let first = of("missing-key")[0];
        assert_eq!(first["severity"], "error");
        assert_eq!(first["file"], "content/posts/n000.md");
        assert_eq!((first["line"].as_u64(), first["column"].as_u64()), (Some(1), Some(1)));
        assert!(first["message"].as_str().is_some_and(|text| text.contains("title")));
        assert!(first["help"].as_str().is_some_and(|text| !text.is_empty()));
        assert_eq!(of("broken-link")[0]["severity"], "warning");
    }
}

#[test]
fn programs_get_every_one_as_annotations() {
    let desk = faulty(25);
    let ended = desk.build(&["--format", "github"]);
    assert_eq!(ended.code, 1);
    assert_eq!(ended.out.lines().count(), 26);
    for line in ended.out.lines() {
        assert!(line.starts_with("::error file=content/posts/n") || line.starts_with("::warning file="), "{line}");
        assert!(line.contains(",line=") && line.contains(",col=") && line.contains("title="), "{line}");
    }
}

#[test]
fn a_build_without_faults_says_nothing_to_programs() {
    let desk = Desk::new();
    for format in ["json", "github"] {
        let ended = desk.build(&["--format", format]);
        assert_eq!((ended.code, ended.out.as_str()), (0, ""), "{format}");
    }
}

#[test]
fn no_colour_where_nobody_looks() {
    let desk = faulty(3);
    let mut command = desk.command(&["check", "--now", NOW]);
    let ended = super::desk::Ended::from(command.env_remove("NO_COLOR").output().expect("the program runs"));
    assert!(!ended.err.contains('\x1b'), "{:?}", ended.err);
}
