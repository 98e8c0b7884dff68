//! Misspelt words, cut values and dates the wrong way round: what would otherwise be published in silence.

use super::slips::{case, decision, ends, only, post};
use super::tree::Tree;

#[test]
fn a_formula_whose_braces_do_not_match_is_closed_and_wrong() {
    let of = |text: &str| Tree::new().quiet().with("posts/a.md", post("", text));
    for (text, at) in [
        ("$$\n\\frac{a}{b\n$$", "{b"),
        ("$$\na_{i}} \\sum\n$$", "} \\sum"),
        ("$$ \\frac{a}{ $$", "{ $$"),
        ("The share is $\\frac{a}{b$ of it.", "{b$"),
    ] {
        let fault = only(&of(text));
        let spot = &fault.primary.as_ref().expect("a place").spot;
        assert_eq!(fault.code.name, "bad-formula", "{text}");
        assert!(post("", text)[spot.start..].starts_with(at), "{text}");
    }
}

#[test]
fn a_number_with_commas_is_told_where_the_commas_part_keys() {
    let of = |metric: &str| {
        let metric = format!("metrics:\n  - {{ label: L, {metric} }}\n");
        Tree::new().quiet().with("cases/c.md", case(&metric))
    };
    let tree = of("before: 12,400, after: 1,200,000");
    let said: Vec<(&str, Option<String>)> =
        tree.compile().diagnostics.iter().map(|fault| (fault.code.name, fault.help.clone())).collect();
    let help = |text: &str| ("wrong-type", Some(format!("write `{text}`")));
    assert_eq!(said, [help("before: 12400"), help("after: 1200000")]);
    assert!(tree.compile().casebook.is_none());
    assert_eq!(
        of("before: 18-14, after: 2").compile().diagnostics.iter().next().and_then(|f| f.help.clone()).as_deref(),
        Some("write `before: 14–18`")
    );
}

#[test]
fn a_value_that_ends_at_a_sign_is_told_with_the_quotes_it_needs() {
    let tree =
        Tree::new().quiet().with("cases/c.md", case("role: Fixes issue #4 and C # sharp\nversion: 1 # the first\n"));
    let fault = only(&tree);
    assert_eq!(fault.code.name, "cut-value");
    assert!(
        fault
            .help
            .as_deref()
            .is_some_and(|help| help.starts_with("quote it: `role: \"Fixes issue #4 and C # sharp\"`"))
    );
    let toml = "+++\ntitle = \"A #4\" #4\n+++\n# T\n\nText.\n";
    assert_eq!(Tree::new().quiet().with("decisions/0001-a.md", toml).report(), "");
}

#[test]
fn words_that_are_none_are_told_and_their_like_is_left_in_peace() {
    let of = |text: &str| Tree::new().quiet().with("posts/a.md", post("", text)).with("posts/rock.png", ROCK);
    for (text, code, help) in [
        ("> [!INFO]\n> Mind.", "unknown-alert", "write `> [!NOTE]`"),
        ("> [!NOTES]\n> Mind.", "unknown-alert", "write `> [!NOTE]`"),
        ("> [!note] Mind", "unknown-alert", "write `> [!NOTE]`, and below it `> Mind`"),
        ("![x](rock.png#wied)", "picture-word", "did you mean `#wide`?"),
        ("![x](rock.png#Wide)", "picture-word", "did you mean `#wide`?"),
        ("![x](rock.png#decorativ)", "picture-word", "did you mean `#decorative`?"),
        ("a[^w]\n\n[^w]: One.\n\n[^w]: Two.", "duplicate-note", "give one of the two another name, or remove it"),
        ("Seen.\n\n<!-- not for readers\n\nLost.", "open-comment", "write `-->`"),
        ("Seen <!-- not for readers", "open-comment", "write `-->`"),
        ("| a | b |\n| 1 | 2 |", "bare-table", "write `|---|---|` below this row"),
        (
            "See [the text][nowere] there.\n\n[nowhere]: https://a.example",
            "undefined-label",
            "did you mean `[nowhere]`?",
        ),
        #[cfg(feature = "diagrams")]
        ("```mermaid titel=\"x\"\nflowchart LR\n  A --> B\n```", "unknown-option", "did you mean `title`?"),
    ] {
        let fault = only(&of(text));
        assert_eq!(fault.code.name, code, "{text}");
        assert!(fault.help.as_deref().is_some_and(|said| said.starts_with(help)), "{text}: {:?}", fault.help);
    }
    for text in [
        "> [!NOTE]\n> Mind.",
        "> [x] is a box.",
        "> [!5] is no word.",
        "![x](rock.png#wide) and `<!--`",
        "<!-- a\n\nb -->\n\nText.",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "| alone |",
        "|x| is a size\n|y| too",
        "It is `m[a][b]`, m[a][b] and [1][2]. [a\\][b]",
        "- [x] done [here](https://a.example)",
        "See [the text][here].\n\n[here]: https://a.example",
    ] {
        assert_eq!(of(text).report(), "", "{text}");
    }
}

const ROCK: &[u8] = include_bytes!("../fixtures/good/content/posts/img/gauge.png");

#[test]
fn tags_in_one_text_are_told() {
    let of = |tags: &str| {
        let text = post("", "Text.").replace("description", &format!("tags: {tags}\ndescription"));
        Tree::new().quiet().with("posts/a.md", text)
    };
    let fault = only(&of("css html"));
    assert_eq!(fault.help.as_deref(), Some("write a list: `tags: [css, html]`, or `tags: [css html]` if it is one"));
    assert_eq!(of("[css html]").report() + &of("css").report(), "");
    let entry =
        |tags: &str| Tree::new().quiet().with("journal/a.md", format!("## 2026-01-01 A\n\n- tags: {tags}\n\nText.\n"));
    assert_eq!(entry("css html").codes(), ["comma-list"]);
    assert_eq!(entry("[css html]").report() + &entry("css, a b").report(), "");
}

#[test]
fn what_comes_before_its_time_or_in_one_place_is_told() {
    let dated =
        |changed: &str| Tree::new().quiet().with("posts/a.md", post(&format!("modDatetime: {changed}\n"), "Text."));
    assert_eq!(dated("2025-12-31").codes(), ["changed-early"]);
    assert_eq!(dated("2026-01-01").codes(), [""; 0]);
    let outcome = |day: &str| {
        let head = format!("date: 2026-01-02\noutcome: {{ verdict: held, date: {day} }}");
        Tree::new().quiet().with("decisions/0001-a.md", decision(&head))
    };
    assert_eq!(outcome("2026-01-01").codes(), ["outcome-early"]);
    assert_eq!(outcome("2026-01-02").codes(), [""; 0]);
    let part = |order: &str| post(&format!("series: {{ id: S{order} }}\n"), "Text.");
    let two = |a: &str, b: &str| Tree::new().quiet().with("posts/a.md", part(a)).with("posts/b.md", part(b));
    assert_eq!(ends(&only(&two(", order: 2", ", order: 2"))), ("posts/b.md", "posts/a.md"));
    assert_eq!(two(", order: 1", ", order: 2").report() + &two("", "").report(), "");
}
