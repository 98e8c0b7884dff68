//! What a record ought to say, what each rule weighs, and evidence that goes away.

use super::tree::{NOW, RULES, Tree};
use casebook::diag::{CODES, Nature, Severity};

const CASE: &str = "---\ntitle: C\nmission: M\nstatus: planned\nrole: R\ndomain: D\nperiod: { from: 2026 }\n\
    stack: [Rust]\n";
const WHOLE: &str = "limits: [None at sea.]\nproves:\n  - claim: It held.\n    evidence: [log]\n\
    metrics:\n  - { label: L, before: 2, after: 1, unit: \"\", window: one year, evidence: [log] }\n---\n";
const LOG: &str = "---\ntitle: Log\nkind: data\nsource: https://a.example/log\n---\n";

/// A record that says what it ought to, under these settings.
fn record(settings: &str, case: &str) -> Tree {
    let site = format!("[site]\nurl = \"https://a.example\"\n[check]\n{settings}");
    Tree::new().with("site.toml", site).with("cases/c.md", format!("{CASE}{case}")).with("evidence/log.md", LOG)
}

#[test]
fn a_record_that_says_what_it_ought_to_is_left_in_peace() {
    let decision = "# D\n\nDate: 2026-01-02\n\n## Decision\n\nSo.\n\n## Consequences\n\nBad, because slow.\n";
    let tree = record("", WHOLE).with("decisions/0001-d.md", decision);
    assert_eq!(tree.report(), "");
    assert_eq!(tree.compile().casebook.expect("no errors").cases[0].metrics[0].unit, "");
}

#[test]
fn a_number_may_say_that_it_has_no_unit_and_no_baseline() {
    let bare = WHOLE.replace("before: 2", "before: \"\"");
    assert_eq!(record("", &bare).report(), "");
    assert_eq!(record("", &WHOLE.replace("before: 2", "before:")).codes(), ["metric-without-baseline"]);
    assert_eq!(record("", &WHOLE.replace("unit: \"\"", "unit:")).codes(), ["metric-without-unit"]);
}

#[test]
fn each_rule_weighs_what_an_author_says() {
    let bare = "metrics: [{ label: L, after: 1 }]\nproves: [It held.]\n---\n";
    let decision = "# D\n\n## Decision\n\nSo.\n";
    let tomorrow = "---\ntitle: Log\nkind: data\ndate: 2026-11-21\nsource: https://a.example/x\n---\n";
    let nothing = "---\ntitle: N\nkind: data\n---\n";
    let tree = |settings: &str| {
        let tree = record(settings, bare).with("decisions/0001-d.md", decision).with("evidence/a.md", tomorrow);
        let tree = tree.with("evidence/b.md", "---\ntitle: B\nsource: https://a.example/b\n---\n");
        let used = "---\ndate: 2026-01-01\nevidence: [a, b, nothing]\n---\n# E\n\n## Decision\n\nSo.\n\n## Consequences\n\nBad.\n";
        tree.with("evidence/nothing.md", nothing).with("decisions/0002-e.md", used)
    };
    let mut said = tree("").codes();
    said.sort_unstable();
    // The dossier has every part: only the others speak, each once.
    let expected: Vec<&str> = RULES.into_iter().filter(|rule| *rule != "missing-part").collect();
    assert_eq!(said, expected);
    for rule in expected {
        assert!(!tree(&format!("{rule} = \"off\"\n")).codes().contains(&rule), "{rule} off");
        for (word, weight) in [("hint", Severity::Hint), ("warning", Severity::Warning), ("error", Severity::Error)] {
            let compiled = tree(&format!("{rule} = \"{word}\"\n")).compile();
            let fault = compiled.diagnostics.iter().find(|fault| fault.code.name == rule).expect("it is said");
            assert_eq!(fault.severity, weight, "{rule} as {word}");
            assert_eq!(compiled.casebook.is_none(), weight == Severity::Error, "{rule} as {word}");
        }
    }
}

#[test]
fn evidence_shows_something_of_a_day_that_has_been() {
    let log = |more: &str| format!("---\ntitle: Log\nkind: data\n{more}---\n");
    let tree = |log: &str| {
        let site = "[site]\nurl = \"https://a.example\"\n";
        Tree::new().with("site.toml", site).with("cases/c.md", format!("{CASE}{WHOLE}")).with("evidence/log.md", log)
    };
    assert_eq!(tree(&log("")).codes(), ["empty-exhibit"]);
    for given in ["source: https://a.example/\n", "archived: https://a.example/\n", "visibility: redacted\n"] {
        assert_eq!(tree(&log(given)).report(), "", "{given}");
    }
    assert_eq!(tree(&format!("{}It says so.\n", log(""))).report(), "");
    let filed = |bytes: &str| tree(&log("file: a.csv\n")).beside("a.csv", bytes);
    assert_eq!(filed("x").report(), "");
    assert_eq!(filed("").codes(), ["empty-exhibit"]);
    for (date, said) in [("2026-11-20", false), ("2026-11-21", true)] {
        let tree = tree(&log(&format!("source: https://a.example/\ndate: {date}\n")));
        assert_eq!(tree.codes().contains(&"future-evidence"), said, "{date}");
    }
    let kindless = tree("---\ntitle: Log\nsource: https://a.example/\n---\n");
    assert_eq!(kindless.codes(), ["assumed-kind"]);
}

#[test]
fn hints_stay_hints_in_a_strict_build_and_out_of_what_it_tells() {
    let mut tree = record("", "limits: [None.]\n---\n").with("notes.txt", "");
    tree.options.strict = true;
    tree.options.now_seconds = NOW;
    let compiled = tree.compile();
    let hint = compiled.diagnostics.iter().find(|fault| fault.code.name == "missing-part").expect("the hint");
    assert_eq!((hint.severity, hint.code.nature), (Severity::Hint, Nature::Hint));
    assert!(hint.headline.contains("`metrics`, `proves`"), "{}", hint.headline);
    assert!(compiled.diagnostics.without_hints().iter().all(|fault| fault.severity != Severity::Hint));
}

#[test]
fn metrics_of_a_case_are_named_together() {
    let metrics = "limits: [None.]\nproves: [{ claim: A, evidence: [log] }]\nmetrics:\n\
        \x20 - { label: One, before: 1, after: 2, unit: s, evidence: [log] }\n\
        \x20 - { label: Two, before: 1, after: 2, unit: s, evidence: [log] }\n---\n";
    let compiled = record("", metrics).compile();
    let all: Vec<_> = compiled.diagnostics.iter().collect();
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!((all[0].code.name, all[0].secondary.len()), ("metric-without-window", 1));
    assert_eq!(all[0].headline, "2 metrics have no window");
}

#[test]
fn any_reference_is_use_of_an_exhibit() {
    let quiet = |tree: Tree| !tree.codes().contains(&"unused-evidence");
    let alone = |tree: Tree| Tree::new().with("site.toml", "[site]\nurl = \"https://a.example\"\n").join(tree);
    let log = || Tree::new().with("evidence/log.md", LOG);
    assert!(!quiet(alone(log())));
    let note =
        |text: &str, more: &str| format!("---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n{more}---\n{text}\n");
    for (path, text) in [
        ("posts/n.md", note("It held.[^log]", "")),
        ("posts/n.md", note("It [held](../evidence/log.md).", "")),
        ("posts/n.md", note("", "evidence: [log]\n")),
        ("journal/2026-01-01-x.md", "It held.[^log]\n".to_owned()),
        ("decisions/0001-d.md", "# D\n\n## Context\n\nIt held.[^log]\n".to_owned()),
        ("pages/about.md", "# About\n\nIt held.[^evidence/log]\n".to_owned()),
        ("cases/c.md", format!("{CASE}limits: [\"Not at sea.[^log]\"]\n---\n")),
        ("cases/c.md", format!("{CASE}proves: [\"It held.[^log]\"]\n---\n")),
    ] {
        assert!(quiet(alone(log().with(path, &text))), "{path}: {text}");
    }
}

#[test]
fn evidence_that_went_is_named_by_whatever_lost_it() {
    let entry = "---\ndate: 2026-01-01\nevidence: [log]\n---\nIt held.[^evidence/log]\n";
    let decision = "---\nevidence: [log]\n---\n# D\n";
    let tree = |settings: &str| {
        let site = format!("[site]\nurl = \"https://a.example\"\n[check]\n{settings}");
        let case = format!("{CASE}{WHOLE}Still so.[^evidence/log]\n");
        let tree = Tree::new().with("site.toml", site).with("cases/c.md", case);
        tree.with("decisions/0001-d.md", decision).with("journal/x.md", entry)
    };
    let compiled = tree("").compile();
    assert!(compiled.casebook.is_none());
    let sources = tree("").sources();
    let lost: Vec<(&str, String)> = compiled
        .diagnostics
        .iter()
        .filter(|fault| fault.code.name == "lost-evidence")
        .map(|fault| {
            let spot = &fault.primary.as_ref().expect("a place").spot;
            let text = std::str::from_utf8(&sources.get(&spot.file).expect("a file").bytes).expect("a text");
            let line = text[..spot.start].lines().count();
            (fault.headline.split(" lost").next().expect("a part"), format!("{}:{line}", spot.file))
        })
        .collect();
    let wanted = [
        ("the claim \u{201c}It held.\u{201d}", "cases/c.md:12"),
        ("the metric \u{201c}L\u{201d}", "cases/c.md:14"),
        ("the sentence before this mark", "cases/c.md:16"),
        ("the decision", "decisions/0001-d.md:2"),
        ("the entry", "journal/x.md:3"),
        ("the sentence before this mark", "journal/x.md:5"),
    ];
    assert_eq!(lost, wanted.map(|(what, place)| (what, place.to_owned())));
    // A build that is allowed to go on without it stays silent, or says so.
    let allowed = tree("lost-evidence = \"warning\"\n").compile();
    assert!(allowed.casebook.expect("a casebook").cases[0].proves[0].evidence.is_empty());
    assert!(allowed.diagnostics.iter().all(|fault| fault.severity != Severity::Error));
    assert!(!tree("lost-evidence = \"off\"\n").codes().contains(&"lost-evidence"));
    let firm: Vec<_> = CODES.iter().filter(|code| code.nature == Nature::Firm).map(|code| code.name).collect();
    assert_eq!(firm, ["lost-evidence", "undated-heading", "undated-text"]);
}
