//! Faults in content: told with file, line, column and help, and the site that stands is not touched.

use super::desk::{Desk, Ended, note};

/// A fault: files, and what has to be said about them.
struct Fault {
    name: &'static str,
    files: &'static [(&'static str, &'static str)],
    code: &'static str,
    at: &'static str,
}

const FAULTS: [Fault; 6] = [
    Fault {
        name: "missing title",
        files: &[("posts/bad.md", "---\ndescription: D\npubDatetime: 2026-11-01\n---\n")],
        code: "missing-key",
        at: "content/posts/bad.md:1:1",
    },
    Fault {
        name: "bad date",
        files: &[("posts/bad.md", "---\ntitle: T\ndescription: D\npubDatetime: last Tuesday\n---\n")],
        code: "bad-date",
        at: "content/posts/bad.md:4:14",
    },
    Fault {
        name: "duplicate slug",
        files: &[("posts/zz.md", "---\ntitle: T\ndescription: D\npubDatetime: 2026-11-01\nslug: first\n---\n")],
        code: "duplicate-address",
        at: "content/posts/zz.md:5:7",
    },
    Fault {
        name: "missing relative image",
        files: &[(
            "posts/bad.md",
            "---\ntitle: T\ndescription: D\npubDatetime: 2026-11-01\n---\n\nSee ![it](./it.png).\n",
        )],
        code: "missing-image",
        at: "content/posts/bad.md:7:11",
    },
    Fault {
        name: "slug that climbs out",
        files: &[("posts/bad.md", "---\ntitle: T\ndescription: D\npubDatetime: 2026-11-01\nslug: ../../x\n---\n")],
        code: "unsafe-slug",
        at: "content/posts/bad.md:5:7",
    },
    Fault {
        name: "all at once",
        files: &[
            ("posts/bad.md", "---\ndescription: D\npubDatetime: never\nslug: ../../x\n---\n\n![](no.png)\n"),
            ("cases/bad.md", "---\ntitle: T\n---\n"),
        ],
        code: "missing-key",
        at: "content/cases/bad.md:1:1",
    },
];

#[track_caller]
fn is_told(ended: &Ended, fault: &Fault) {
    let Fault { name, code, at, .. } = fault;
    assert_eq!(ended.code, 1, "{name}: {}", ended.err);
    assert!(ended.err.contains(&format!("error[{code}]: ")), "{name}: {}", ended.err);
    assert!(ended.err.contains(&format!("--> {at}\n")), "{name}: {}", ended.err);
    assert!(ended.err.contains("= help: "), "{name}: {}", ended.err);
    assert!(ended.err.contains("nothing was written"), "{name}: {}", ended.err);
}

#[test]
fn a_fault_is_told_and_the_site_that_stands_is_untouched() {
    for fault in FAULTS {
        let desk = Desk::new();
        let stands = desk.built(&[]);
        assert!(stands.len() > 10);
        for (path, text) in fault.files {
            desk.write(&format!("content/{path}"), text);
        }
        let before = desk.files("");
        is_told(&desk.build(&[]), &fault);
        assert!(desk.files("") == before, "{}", fault.name);
        assert!(desk.files("dist") == stands, "{}", fault.name);
        // Mended, it builds again.
        for (path, _) in fault.files {
            std::fs::remove_file(desk.path("content").join(path)).expect("the file can be removed");
        }
        assert!(desk.built(&[]) == stands, "{}", fault.name);
    }
}

#[test]
fn every_fault_is_told_at_once() {
    let desk = Desk::new();
    for (path, text) in FAULTS[5].files {
        desk.write(&format!("content/{path}"), text);
    }
    let ended = desk.build(&[]);
    for code in ["missing-key", "bad-date", "unsafe-slug", "missing-image"] {
        assert!(ended.err.contains(&format!("error[{code}]")), "{code}: {}", ended.err);
    }
    assert!(!desk.path("dist").exists());
}

#[test]
fn a_slug_that_climbs_writes_nothing_outside() {
    for slug in ["../../x", "/etc/x", "a/../../x", "..", "%2e%2e/x", "C:\\x", ".hidden", "x\\..\\..\\y"] {
        let desk = Desk::new();
        let text = format!("---\ntitle: T\ndescription: D\npubDatetime: 2026-11-01\nslug: '{slug}'\n---\n");
        desk.write("content/posts/bad.md", text);
        let before = desk.files("");
        let ended = desk.build(&["--out", "deep/site"]);
        assert_eq!(ended.code, 1, "{slug}: {}", ended.err);
        assert!(ended.err.contains("error[unsafe-slug]"), "{slug}: {}", ended.err);
        assert!(desk.files("") == before, "{slug}");
    }
}

#[test]
fn a_broken_link_is_a_warning_and_fails_when_strict() {
    let desk = Desk::new();
    desk.write("content/posts/second.md", note("Second", "See [that](./missing.md) and [this](first.md)."));
    let ended = desk.build(&[]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("warning[broken-link]: "), "{}", ended.err);
    assert!(ended.err.contains("--> content/posts/second.md:8:"), "{}", ended.err);
    let stands = desk.files("dist");
    assert!(stands.contains_key("posts/second/index.html"));
    desk.write("content/posts/second.md", note("Second", "Now see [that](./missing.md)."));
    let ended = desk.build(&["--strict"]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    assert!(ended.err.contains("error[broken-link]: "), "{}", ended.err);
    assert!(ended.err.contains("--> content/posts/second.md:8:"), "{}", ended.err);
    assert!(desk.files("dist") == stands);
}
