use super::*;

#[test]
fn running_text() {
    check(
        "*a* **b** ~~c~~ `d<e` f\\\ng\nh\n",
        "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;e</code> f<br>\ng\nh</p>",
    );
    check("a < b & c\n\n---\n", "<p>a &lt; b &amp; c</p>\n<hr>");
}

#[test]
fn punctuation_is_typographic() {
    check("\"It's 'so'\" -- she said --- \"*ha*\"...\n", "<p>“It’s ‘so’” – she said — “<em>ha</em>”…</p>");
    check("\"2026 was\" and \"*bold*\" (\"so\")\n", "<p>“2026 was” and “<em>bold</em>” (“so”)</p>");
    check("('90s) 5' \\\"x\\\" `\"y\"`\n", "<p>(’90s) 5’ &quot;x&quot; <code>&quot;y&quot;</code></p>");
}

#[test]
fn options_paths_and_rules_are_not_punctuation() {
    check("run --release on ./... or a----b --> c\n", "<p>run --release on ./... or a----b --&gt; c</p>");
}

#[test]
fn quotes_are_english_only() {
    let html = in_language("\"Wort\" -- 'so'...\n", "de").body.html.into_string();
    assert_eq!(html, "<p>&quot;Wort&quot; – 'so'…</p>\n");
}

#[test]
fn a_line_break_between_characters_is_no_blank() {
    assert_eq!(in_language("日本\n語\nabc\n", "ja").body.html.as_str(), "<p>日本語\nabc</p>\n");
}

#[test]
fn a_line_has_no_block_around_it() {
    let context = Context { resolve: &Known, lang: "en", image_hosts: &[], opens: false, reserved: &[] };
    let line = |text: &str| inline(text, &context).html.into_string();
    assert_eq!(line("It's *so*, see [A](a.md)"), "It’s <em>so</em>, see <a href=\"/posts/a/\">A</a>");
    assert_eq!(line("1. x"), "1. x");
    assert_eq!(line("# 1 & [[a]]"), "# 1 &amp; <a href=\"/posts/a/\">a</a>");
    assert_eq!(line("a\n\nb"), "a b");
    assert_eq!(line("x <b>y <script>z</script>"), "x <b>y </b>");
    assert_eq!(line(""), "");
    assert_eq!(inline("[x](gone.md)", &context).findings.len(), 1);
}
