//! What holds between decisions, and between them and what they were made for.

use super::tree::Tree;
use casebook::model::Casebook;

fn compiled(tree: &Tree) -> Casebook {
    assert_eq!(tree.report(), "");
    tree.compile().casebook.expect("no errors")
}

fn record(head: &str, text: &str) -> String {
    format!("---\n{head}\n---\n# Title\n\n{text}\n")
}

/// The faults of one decision with a day of review.
#[track_caller]
fn reviewed(head: &str, wanted: &[&str]) {
    let tree = Tree::new().quiet().with("decisions/0001-a.md", record(head, "## Tradeoffs\n\nSome."));
    assert_eq!(tree.codes(), wanted, "{head}");
}

#[test]
fn a_review_is_due_from_the_day_after_until_somebody_looked() {
    reviewed("review-by: 2026-11-19", &["review-overdue"]);
    reviewed("review-by: 2026-11-20", &[]);
    reviewed("review-by: 2026-11-19\nstatus: rejected", &[]);
    reviewed("review-by: 2026-11-19\noutcome: { verdict: held, date: 2026-11-18 }", &["review-overdue"]);
    reviewed("review-by: 2026-11-19\noutcome: { verdict: held, date: 2026-11-19 }", &[]);
}

#[test]
fn an_overdue_review_changes_nothing_but_the_report() {
    let mut tree = Tree::new().quiet().with("decisions/0001-a.md", record("review-by: 2026-11-19", "Text."));
    let late = tree.compile().casebook.expect("a warning only");
    tree.options.now_seconds -= 7 * 86_400;
    assert_eq!(late, compiled(&tree));
}

#[test]
fn both_sides_of_an_amendment_know_it_once() {
    let tree = Tree::new().quiet().with("decisions/0001-a.md", record("amended-by: [2]", "Text.")).with(
        "decisions/0002-b.md",
        record("amends: [1]", "## Links\n\n- Amends [a](0001-a.md)\n- Relates to [a](0001-a.md)"),
    );
    let book = compiled(&tree);
    assert_eq!(book.decision("0002-b").expect("there").amends, ["0001-a"]);
    assert_eq!(book.decision("0002-b").expect("there").related, ["0001-a"]);
    assert!(book.decision("0001-a").expect("there").amends.is_empty());
}

#[test]
fn a_decision_is_on_every_part_it_chose() {
    let case = |stack: &str| format!("---\ntitle: T\nmission: M\nstatus: planned\nstack: {stack}\n---\n");
    let options = "## Considered Options\n\n- Rust\n- C\n\n## Decision Outcome\n\nChosen option: \"Rust\", because.";
    let tree = Tree::new()
        .quiet()
        .with("cases/one.md", case("[Rust 1.95, wax]"))
        .with("cases/two.md", case("[rust, { name: tallow, decision: 0003-c }]"))
        .with("decisions/0001-a.md", record("stack: [Rust]", options))
        .with("decisions/0002-b.md", record("stack: [rust]\ncases: [two]", "Text."))
        .with("decisions/0003-c.md", record("date: 2026-01-01", "Text."));
    let book = compiled(&tree);
    let on = |case: &str, part: usize| -> Vec<&str> {
        let case = book.case(case).expect("there");
        book.decisions_on(case, &case.stack[part]).map(|decision| decision.id.as_str()).collect()
    };
    assert_eq!((on("one", 0), on("one", 1)), (vec!["0001-a"], vec![]));
    assert_eq!((on("two", 0), on("two", 1)), (vec!["0002-b", "0001-a"], vec!["0003-c"]));
    let over: Vec<&str> =
        book.decision("0001-a").expect("there").passed_over().iter().map(|option| option.name.as_str()).collect();
    assert_eq!(over, ["C"]);
}

#[test]
fn alternatives_are_what_was_passed_over() {
    let text = "## Decision\n\nA queue.\n\n## Alternatives\n\n- A table\n- Nothing\n\n## Tradeoffs\n\nSome.";
    let book = compiled(&Tree::new().quiet().with("decisions/0001-a.md", record("status: accepted", text)));
    assert_eq!(book.decisions[0].passed_over().len(), 2);
    let untold = text.replace("Alternatives", "Options");
    let book = compiled(&Tree::new().quiet().with("decisions/0001-a.md", record("status: accepted", &untold)));
    assert_eq!(book.decisions[0].passed_over().len(), 0);
}

#[test]
fn a_circle_of_amendments_is_said() {
    let tree = |own: &str| {
        Tree::new()
            .quiet()
            .with("decisions/0001-a.md", record(own, "Text."))
            .with("decisions/0002-b.md", record("amends: [1]", "Text."))
    };
    assert_eq!(tree("amends: [2]").codes(), ["supersede-cycle"]);
    assert!(tree("amends: [2]").report().contains("amend each other in a circle: 0001-a → 0002-b → 0001-a"));
    // Both sides of one statement are no circle.
    assert_eq!(tree("amended-by: [2]").report(), "");
}

/// Days, years and numbers of other things stand in statuses too.
#[test]
fn a_status_names_only_what_follows_its_phrase() {
    for (status, broken) in [
        ("Superseded by ADR-0002 on 2024-05-06", false),
        ("Superseded by ADR 2, 6 May 2024", false),
        ("Superseded by 0002-b.md.", false),
        ("Accepted, supersedes ADR-0002 (2024-05-06)", false),
        ("Accepted, extends support until 2025", false),
        ("Accepted, extends 3 tables", false),
        ("Accepted 2024-05-06; nothing replaces PostgreSQL 15", false),
        ("Superseded by ADR-0009 on 2024-05-06", true),
        ("Accepted, replaces adr 0009-c", true),
    ] {
        let tree = Tree::new()
            .quiet()
            .with("decisions/0001-a.md", format!("# A\n\n## Status\n\n{status}\n\n## Context\n\nSome.\n"))
            .with("decisions/0002-b.md", record("status: superseded", "Text."));
        assert_eq!(tree.codes().contains(&"broken-link"), broken, "{status}: {}", tree.report());
    }
    let tree = Tree::new()
        .quiet()
        .with("decisions/0001-a.md", "# A\n\n## Status\n\nSuperseded by ADR-0002 and 3 on 2024-05-06\n")
        .with("decisions/0002-b.md", record("status: accepted", "Text."))
        .with("decisions/0003-c.md", record("status: accepted", "Text."));
    let book = tree.compile().casebook.expect("no errors");
    assert_eq!(book.decision("0001-a").expect("there").superseded_by, ["0002-b", "0003-c"]);
}

#[test]
fn a_refusal_that_replaces_nothing_is_only_an_unknown_status() {
    let text = "# A\n\n## Status\n\nThis was rejected; nothing replaces PostgreSQL 15\n";
    assert_eq!(Tree::new().quiet().with("decisions/0001-a.md", text).codes(), ["unknown-status"]);
}

/// The one decision of a file, and the codes of what is wrong with it.
fn one(text: &str) -> (Option<casebook::model::Decision>, Vec<&'static str>) {
    let tree = Tree::new()
        .quiet()
        .with("cases/pump.md", "---\ntitle: T\nmission: M\nstatus: planned\n---\n")
        .with("evidence/log.md", "---\ntitle: T\nkind: data\n---\n")
        .with("decisions/0001-a.md", text);
    let decision = tree.compile().casebook.and_then(|mut book| book.decisions.pop());
    (decision, tree.codes())
}

#[test]
fn the_lines_of_a_record_fill_what_its_front_matter_leaves_open() {
    for list in [
        "- Date: 2026-01-02\n- Status: rejected\n- Deciders: Ada\n- Tags: x",
        "Date: 2026-01-02\n\n## Status\n\nRejected",
    ] {
        let (decision, codes) = one(&format!("---\ncases: [pump]\n---\n\n# Title\n\n{list}\n\n## Context\n\nSome.\n"));
        let decision = decision.expect("no errors");
        assert_eq!(codes, [""; 0], "{list}");
        assert_eq!(
            (decision.date.map(|day| day.iso()).as_deref(), decision.status.key),
            (Some("2026-01-02"), "rejected")
        );
        assert_eq!(decision.cases, ["pump"]);
        assert_eq!(decision.makers.len(), usize::from(list.contains("Ada")));
        assert!(!decision.body.html.as_str().contains("2026") && decision.slots.len() == 1, "{list}");
    }
}

#[test]
fn front_matter_counts_where_the_text_says_another_thing() {
    let list = |list: &str| {
        one(&format!(
            "---\nstatus: accepted\ndate: 2026-01-02\ndeciders: Ada, Bo\n---\n# T\n\n{list}\n\n## Context\n\nSome.\n"
        ))
    };
    assert_eq!(list("- Status: accepted\n- Date: 2 January 2026\n- Deciders: Bo, Ada").1, [""; 0]);
    assert_eq!(list("## Status\n\nAccepted").1, [""; 0]);
    for other in ["- Status: rejected", "- Date: 2026-01-03", "- Deciders: Ada", "## Status\n\nRejected"] {
        let (decision, codes) = list(other);
        assert_eq!(codes, ["front-matter-disagrees"], "{other}");
        let decision = decision.expect("a warning only");
        assert_eq!(
            (decision.status.key, decision.date.map(|day| day.day), decision.makers.len()),
            ("accepted", Some(2), 2)
        );
    }
    // A text about a status is none.
    let (decision, codes) = list("## Status\n\nWe look at it again in spring.");
    assert_eq!((codes, decision.expect("no errors").slots.len()), (vec![], 2));
}

#[test]
fn a_list_behind_the_title_may_name_cases_and_the_rest() {
    let list =
        |list: &str| one(&format!("# T\n\n- Status: accepted\n- Date: 2026-01-02\n{list}\n\n## Context\n\nSome.\n"));
    let lines = "- Cases: pump\n- Evidence: log\n- Confidence: 0.8\n- Review by: 2027-01-02\n- Stack: Rust\n\
        - Discussion: https://a.example/x\n\nTechnical Story: the board";
    let (decision, codes) = list(lines);
    let decision = decision.expect("no errors");
    assert_eq!((codes, decision.cases.as_slice(), decision.confidence), (vec![], &["pump".to_owned()][..], Some(80)));
    assert_eq!(
        (decision.evidence.as_slice(), decision.stack.as_slice()),
        (&["log".to_owned()][..], &["Rust".to_owned()][..])
    );
    assert_eq!(decision.review_by.map(|day| day.iso()).as_deref(), Some("2027-01-02"));
    assert_eq!(decision.discussion.map(|url| url.as_str().to_owned()).as_deref(), Some("https://a.example/x"));
    assert_eq!(list("- Confidence: much").1, ["out-of-range"]);
    assert_eq!(list("- Decider: Ada").1, ["unknown-key"]);
    assert_eq!(list("- Weather: fine").1, ["unknown-key"]);
    assert_eq!(list("- Technical Story: the board changed").1, [""; 0]);
}

#[test]
fn a_decision_of_no_day_is_told() {
    let tree = |text: &str| {
        Tree::new().with("site.toml", "[site]\nurl = \"https://a.example\"\n").with("decisions/0001-a.md", text)
    };
    assert_eq!(tree("# T\n\n## Tradeoffs\n\nSome.\n").codes(), ["decision-without-date"]);
    assert_eq!(tree("# T\n\nDate: 2026-01-02\n\n## Tradeoffs\n\nSome.\n").codes(), [""; 0]);
}
