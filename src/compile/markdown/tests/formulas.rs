use super::*;

#[test]
fn formulas_stand_in_the_line_or_by_themselves() {
    check("a $x$ b\n", "<p>a <math><mi>x</mi></math> b</p>");
    check("$$x$$\n", "<p><span class=\"formula\"><math display=\"block\"><mi>x</mi></math></span></p>");
    check("```math\nx\n```\n", "<div class=\"formula\"><math display=\"block\"><mi>x</mi></math></div>");
    let long = known("$$a+b+c+d+e+f+g+h+i+j+k+l+m$$\n").body.html.into_string();
    assert!(long.contains("tabindex=\"0\" role=\"group\" aria-label=\"Formula\""), "{long}");
}

#[test]
fn money_is_no_formula() {
    for text in [
        "It costs $5 and $6.",
        "It costs $5 (or $6).",
        "From $5-$6 to US$7, *not* A$8.",
        "US$5 to US$6",
        "a \\$x\\$ b",
        "$ 5 $",
        "just $",
        "`$x$`",
    ] {
        let html = known(&format!("{text}\n")).body.html.into_string();
        assert!(!html.contains("<math"), "{text}: {html}");
        let shown = text.replace(['\\', '`'], "").replace("*not*", "not");
        assert_eq!(known(&format!("{text}\n")).body.excerpt.trim_end_matches('.'), shown.trim_end_matches('.'));
    }
    assert!(known("$5 a month, *really*, $6").body.html.as_str().contains("<em>"));
    for text in ["the $n$th", "$k$-means", "($x$)", "from $1$ to $n$.", "$5 (or $6), and $x$"] {
        assert!(known(text).body.html.as_str().contains("<math>"), "{text}");
    }
}

#[test]
fn a_formula_is_a_word_of_its_sentence() {
    let body = known("Sorting takes $O(n^2)$ steps.\n\n## On $x_1$\n").body;
    assert_eq!(body.excerpt, "Sorting takes O(n^2) steps.");
    assert_eq!(body.words, 6);
    assert_eq!(body.outline[0].text, "On x_1");
}

#[test]
fn a_faulty_formula_is_shown_as_written() {
    let fault = |why: &str, nearest: Option<&str>| FindingKind::BadFormula {
        why: why.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    check_findings("é $a + \\farc{1}{2}$\n", &[("\\farc", fault("unknown command `\\farc`", Some("\\frac")))]);
    assert!(known("$\\farc$").body.html.as_str().contains("<code>\\farc</code>"));
    check_findings("> ```math\n> x\n> \\wibble\n> ```\n", &[("\\wibble", fault("unknown command `\\wibble`", None))]);
    assert!(known("```math\n\\wibble\n```\n").body.html.as_str().contains("<pre><code>\\wibble\n</code></pre>"));
}

#[test]
fn lines_of_text_hold_formulas_too() {
    let Line { html, findings, .. } = inline(
        "At $O(n)$, $$x$$",
        &Context { resolve: &Known, lang: "en", image_hosts: &[], opens: false, reserved: &[] },
    );
    assert_eq!(html.as_str().matches("<math>").count(), 2, "{}", html.as_str());
    assert!(findings.is_empty());
}

#[cfg(feature = "diagrams")]
#[test]
fn a_drawing_has_a_name_a_caption_and_its_text() {
    let html = known("```mermaid title=\"The way\"\nflowchart LR\n  A --> B\n```\n").body.html.into_string();
    for part in [
        "<figure class=\"diagram\"><div class=\"diagram-frame\" tabindex=\"0\" role=\"group\" aria-label=\"Flowchart\"><svg",
        "<figcaption>The way</figcaption>",
        "<details class=\"diagram-text\"><summary>The diagram as text</summary>",
        "A --&gt; B\n</code>",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[cfg(feature = "diagrams")]
#[test]
fn a_faulty_drawing_is_shown_as_written() {
    let text = "- a\n\n  ```mermaid\n  flowchart LR\n    A[é --> B\n  ```\n";
    let why = "unterminated node label (missing `]`)".to_owned();
    check_findings(text, &[("[é --> B", FindingKind::BadDiagram { why })]);
    assert!(known(text).body.html.as_str().contains("<code class=\"language-mermaid\">"));
}
