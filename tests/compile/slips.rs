//! Slips that touch more than one file: each is said once, where it was made.

use super::tree::Tree;
use casebook::diag::{Diagnostic, Label};
use casebook::model::{Kind, Reference};

const SITE: &str = "status: planned\ntitle: T\nmission: M\n";

pub(super) fn case(head: &str) -> String {
    format!("---\n{SITE}{head}---\n")
}

pub(super) fn post(head: &str, text: &str) -> String {
    format!("---\ntitle: A\ndescription: D\npubDatetime: 2026-01-01\n{head}---\n{text}\n")
}

pub(super) fn decision(head: &str) -> String {
    format!("---\n{head}\n---\n# Title\n\nText.\n")
}

/// The one fault of a tree.
#[track_caller]
pub(super) fn only(tree: &Tree) -> Diagnostic {
    let list: Vec<Diagnostic> = tree.compile().diagnostics.iter().cloned().collect();
    let [fault] = list.as_slice() else { panic!("{}", tree.report()) };
    fault.clone()
}

fn file(label: &Label) -> &str {
    &label.spot.file
}

/// The files of the two labels.
#[track_caller]
pub(super) fn ends(fault: &Diagnostic) -> (&str, &str) {
    (fault.primary.as_ref().map_or("", file), fault.secondary.first().map_or("", file))
}

#[test]
fn an_id_is_said_where_it_intrudes() {
    let tree = Tree::new().quiet().with("cases/a.md", case("id: b\n")).with("cases/b.md", case(""));
    assert_eq!(ends(&only(&tree)), ("cases/a.md", "cases/b.md"));
    let tree = Tree::new().quiet().with("cases/a.md", case("id: x\n")).with("cases/b.md", case("id: x\n"));
    assert_eq!(ends(&only(&tree)), ("cases/b.md", "cases/a.md"));
    let tree = Tree::new().quiet().with("cases/a.md", case("")).with("cases/a/index.md", case(""));
    assert_eq!(ends(&only(&tree)), ("cases/a/index.md", "cases/a.md"));
}

#[test]
fn nothing_follows_from_an_id_given_twice() {
    let links = "[a](../cases/a.md) [c](../cases/c.md) [[c]]";
    let tree = Tree::new()
        .quiet()
        .with("cases/a.md", case("id: c\nnumber: 7\n"))
        .with("cases/c.md", case("number: 7\n"))
        .with("posts/p.md", post("cases: [c]\n", links));
    assert_eq!(only(&tree).code.name, "duplicate-id");
    let tree = Tree::new().quiet().with("journal/2026-01.md", "## 2026-01-01 One\n\nA.\n\n## 2026-01-01 One\n\nB.\n");
    let fault = only(&tree);
    assert_eq!(fault.help.as_deref(), Some("give one of the two another title, or a line `- id: …` below its heading"));
    let tree =
        Tree::new().quiet().with("decisions/0001-a.md", "# A\n").with("decisions/0001-b.md", decision("id: 0001-a"));
    assert_eq!(ends(&only(&tree)), ("decisions/0001-b.md", "decisions/0001-a.md"));
}

/// Two decisions of which one says what they are to each other; what it takes to mend it mends it.
#[track_caller]
fn one_sided(old: &str, new: &str, help: &str, mended: (&str, &str)) {
    let tree = |old: &str, new: &str| {
        Tree::new().quiet().with("decisions/0001-old.md", old).with("decisions/0002-new.md", new)
    };
    let fault = only(&tree(old, new));
    assert_eq!(fault.code.name, "supersede-one-sided");
    assert_ne!(ends(&fault).0, ends(&fault).1);
    assert_eq!(fault.help.as_deref(), Some(help));
    assert_eq!(tree(mended.0, mended.1).report(), "");
}

#[test]
fn a_supersession_that_one_side_says_is_said_once_in_the_others_form() {
    let (old, new) = (decision("status: accepted"), decision("status: accepted\nsupersedes: [0001-old]"));
    let mended = decision("status: superseded\nsuperseded-by: [0002-new]");
    let help = "add `superseded-by: [0002-new]` to decisions/0001-old.md, and write `status: superseded` there";
    one_sided(&old, &new, help, (&mended, &new));

    let (bare, plain) = (decision("status: superseded\nsuperseded-by: 0002-new"), decision("status: accepted"));
    one_sided(&bare, &plain, "add `supersedes: [0001-old]` to decisions/0002-new.md", (&bare, &new));
    // The one replaced lacks the status too.
    let slack = decision("status: accepted\nsuperseded-by: 0002-new");
    let help =
        "add `supersedes: [0001-old]` to decisions/0002-new.md; write `status: superseded` in decisions/0001-old.md";
    one_sided(&slack, &plain, help, (&bare, &new));

    let nygard = |number: u8, title: &str, status: &str| {
        format!("# {number}. {title}\n\nDate: 2024-01-0{number}\n\n## Status\n\n{status}\n\n## Context\n\nSome.\n")
    };
    let old = nygard(1, "Old", "Superseded by [2. New](0002-new.md)");
    let new = nygard(2, "New", "Accepted");
    let mended = nygard(2, "New", "Accepted\n\nSupersedes [1. Old](0001-old.md)");
    let help = "add a line `Supersedes [1. Old](0001-old.md)` under `## Status` in decisions/0002-new.md";
    one_sided(&old, &new, help, (&old, &mended));
    let help = "write `Superseded by [2. New](0002-new.md)` under `## Status` in decisions/0001-old.md";
    one_sided(&nygard(1, "Old", "Accepted"), &mended, help, (&old, &mended));

    let madr = |title: &str, status: &str, links: &str| {
        format!("# {title}\n\n* Status: {status}\n* Date: 2024-01-01\n\n## Decision Outcome\n\nSome.\n{links}")
    };
    let old = madr("Old", "superseded by [New](0002-new.md)", "");
    let help = "add `* Supersedes [Old](0001-old.md)` under `## Links` in decisions/0002-new.md";
    let mended = madr("New", "accepted", "\n## Links\n\n* Supersedes [Old](0001-old.md)\n");
    one_sided(&old, &madr("New", "accepted", ""), help, (&old, &mended));
    let help = "write `* Status: superseded by [New](0002-new.md)` in decisions/0001-old.md";
    one_sided(&madr("Old", "accepted", ""), &mended, help, (&old, &mended));
    let number = madr("Old", "superseded by 0002", "");
    let help = "add `supersedes = [\"0001-old\"]` to decisions/0002-new.md";
    let toml = |head: &str| format!("+++\nstatus = \"accepted\"\n{head}+++\n# New\n");
    one_sided(&number, &toml(""), help, (&number, &toml("supersedes = [\"0001-old\"]\n")));
}

#[test]
fn what_cannot_be_read_is_not_missing() {
    let broken = |rest: &str| format!("---\ntitle: One: two\n{rest}---\n\nText.\n");
    let head = "cases: [lamp, 7]\ndecisions: [0001-old, 1]\nevidence: [log]\n";
    let text = "[a](../cases/lamp.md) [b](/cases/lamp/) [[lamp]] [c](b.md#place) [d](/posts/other/) [^log] [^evidence/log] \
                [e](/journal/#2026-01-02-two) [f](/journal/2026-01-02-two/) [g](/tags/x/) [h](/posts/year/2020/) \
                [i](/evidence/#e4)";
    let tree = Tree::new()
        .quiet()
        .with("cases/lamp.md", broken("number: 7\n"))
        .with(
            "cases/sound.md",
            case("proves:\n  - { claim: C, evidence: [log] }\nstack: [{ name: A, decision: old }]\n"),
        )
        .with("decisions/0001-old.md", broken("status: superseded\n"))
        .with("decisions/0002-new.md", decision("supersedes: 0001-old\ncases: [lamp]\nstack: [wax]"))
        .with("decisions/0003-gone.md", decision("status: superseded"))
        .with("evidence/log.md", broken(""))
        .with("evidence/trail.yml", "- id: one: two\n")
        .with("evidence/other.md", "---\ntitle: O\nkind: data\nstage: figure\ncases: [lamp]\n---\n")
        .with("journal/2026-01.md", format!("{}\n## 2026-01-02 Two\n\n- id: own\n", broken("")))
        .with("journal/later.md", "---\ndate: 2026-02-01\ncorrects: 2026-01-02-two\n---\n")
        .with("journal/last.md", "---\ndate: 2026-02-02\ncorrects: own\n---\n")
        .with("posts/b.md", broken("slug: other\ntags: [x]\n"))
        .with("posts/p.md", post(head, text));
    let report = tree.report();
    assert!(tree.codes().iter().all(|code| *code == "front-matter-syntax"), "{report}");
    assert_eq!(tree.codes().len(), 6, "{report}");
    // What is not there at all is still told.
    let tree = tree.with("posts/q.md", post("cases: [lampp]\n", "[x](../cases/none.md)"));
    assert_eq!(tree.codes().len(), 8, "{}", tree.report());
}

#[test]
fn settings_that_cannot_be_read_are_one_fault() {
    assert_eq!(Tree::new().with("site.toml", "[site]\nurl = https://a.example\n").codes(), ["front-matter-syntax"]);
}

#[test]
fn a_period_goes_forward() {
    let of = |period: &str| Tree::new().quiet().with("cases/a.md", case(period));
    for fine in ["{ from: 2024-03, to: 2024 }", "{ from: 2024-03-05, to: 2024-03 }", "{ from: 2024, to: 2024-01-01 }"] {
        assert_eq!(of(&format!("period: {fine}\n")).report(), "", "{fine}");
    }
    for slip in ["period: { from: 2024-03, to: 2023 }", "stack: [{ name: A, since: 2024-03, until: 2024-02 }]"] {
        let fault = only(&of(&format!("{slip}\n")));
        assert_eq!(fault.code.name, "backward-period", "{slip}");
        let spot = |label: &Label| label.spot.start;
        assert!(fault.primary.as_ref().map(spot) > fault.secondary.first().map(spot), "{slip}");
    }
}

#[test]
fn a_key_of_an_entry_that_is_none_is_told() {
    let of =
        |list: &str| Tree::new().quiet().with("journal/2026-01.md", format!("## 2026-01-01 One\n\n{list}\n\nText.\n"));
    for (list, at, help) in [
        ("- knd: fix", "knd", "write `kind`"),
        ("- kind: fix\n- **Case**: 0001", "Case", "write `cases`"),
        ("- kind: fix\n- weather: fine", "weather", "remove it, or put an empty line above it if it is for readers"),
    ] {
        let tree = of(list);
        let fault = only(&tree);
        let label = fault.primary.as_ref().expect("a place");
        let text = format!("## 2026-01-01 One\n\n{list}\n\nText.\n");
        assert_eq!((fault.code.name, &text[label.spot.start..label.spot.end]), ("unknown-key", at), "{list}");
        assert!(fault.help.as_deref().is_some_and(|said| said.starts_with(help)), "{list}: {:?}", fault.help);
    }
    for text in [
        "- kind: fix\n\n- Weather: fine",
        "- Cause: the pump ran dry.",
        "- Note: x",
        "- kind: fix\n- Root cause: the pump",
        "- kind: fix\n- Decision: we keep the old pump and the new one.",
        "- kind: fix\n- https://a.example/x",
    ] {
        assert_eq!(of(text).report(), "", "{text}");
    }
}

#[test]
fn what_is_opened_and_not_closed_is_told() {
    let said = |text: &str| Tree::new().quiet().with("posts/a.md", post("", text)).codes();
    for text in [
        "The share is $\\frac{a}{b} of it.",
        "It grows as $O(n^2) here, `x`.",
        "A ($x_{i} is one.",
        "$$\nx = y\n\nThen.",
        "$$\n\nx = y\n\n$$",
        "> $$ \\sum_i x_i\n",
        "It is $ \\alpha + 1 $ wide.",
        "It is $\\alpha $ wide.",
        "It is $\\alpha wide for $5.",
    ] {
        assert_eq!(said(text), ["open-formula"], "{text}");
    }
    for text in ["```rust\nfn main() {}\n\nText.", "> ~~~\n> x\n\nText.", "````\n```\nx\n```\n", "- ```\n  x\n", "```"]
    {
        assert_eq!(said(text), ["open-fence"], "{text}");
    }
    for text in [
        "It costs $5, or $6 for 2^10 rows, or 5$.",
        "Set $HOME and $PATH, ${x^2}, $(x^2), $1, $_ and $env:PATH.",
        "The regex ^a$ and $^ and $. are ends.",
        "A \\$\\frac{1}{2} is escaped, `$\\frac` is code.",
        "$$ is the shell's own number; `$$` too.",
        "Between $A and $B are US$5^2.",
        "$x^2$ and $$y^2$$ and $\\alpha$.",
        "```\n$\\frac\n```\n\n~~~\n```\n~~~\n\n    ```\n\n> ```\n> x\n> ```\n",
        "1. ```sh\n   x\n   ```\n2. y",
    ] {
        let tree = Tree::new().quiet().with("posts/a.md", post("", text));
        assert_eq!(tree.report(), "", "{text}");
    }
}

#[test]
fn a_sentence_of_front_matter_is_cited_like_any_other() {
    let head = "limits:\n  - It stops in a storm, see [the note](../posts/n.md).\n  - It has stopped.[^log]\nproves:\n  - claim: It holds, see [[n]] and \
                [the log](../evidence/log.md).\n";
    let tree = Tree::new()
        .quiet()
        .with("cases/a.md", case(head))
        .with("evidence/log.md", "---\ntitle: Log\nkind: data\n---\n")
        .with("posts/n.md", post("", "Text."));
    let book = tree.compile().casebook.expect("no errors");
    let of = |kind, id: &str| -> Vec<String> {
        let all = book.backlinks_of(&Reference::new(kind, id));
        all.iter().flat_map(|one| &one.sentences).map(|(sentence, _)| sentence.clone()).collect()
    };
    assert_eq!(of(Kind::Post, "n"), ["It stops in a storm, see the note.", "It holds, see n and the log."]);
    // An exhibit's page has the claims that rest on it beside those who mention it.
    assert_eq!(of(Kind::Evidence, "log"), ["It has stopped."]);
    assert_eq!(book.resting_on(book.exhibit("log").expect("there")).len(), 1);
}

#[test]
fn a_slip_in_a_key_that_is_needed_is_one_fault() {
    let fault = only(&Tree::new().quiet().with("cases/a.md", case("").replace("mission", "misson")));
    assert_eq!((fault.code.name, fault.help.as_deref()), ("missing-key", Some("write `mission`")));
    assert_eq!(fault.primary.map(|label| label.spot.end - label.spot.start), Some("misson".len()));
}

#[test]
fn a_number_with_its_unit_is_told_where_the_unit_goes() {
    for (written, help) in [
        ("147.9 kB", "write `before: 147.9`, and `unit: kB` on its own"),
        ("'14,5'", "write `before: 14.5`: a point begins the decimals, commas part thousands"),
        ("fast", "write a number or a range such as 40–60"),
    ] {
        let metric = format!("metrics:\n  - {{ label: L, before: {written}, after: 3 }}\n");
        let fault = only(&Tree::new().quiet().with("cases/a.md", case(&metric)));
        assert_eq!(fault.help.as_deref(), Some(help), "{written}");
    }
}
