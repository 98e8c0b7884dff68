use super::*;

#[test]
fn links_lead_where_the_casebook_says() {
    check("[A](a.md)\n", "<p><a href=\"/posts/a/\">A</a></p>");
    check(
        "[W](https://w.example/é \"t\")\n",
        "<p><a href=\"https://w.example/%C3%A9\" title=\"t\" rel=\"external\">W</a></p>",
    );
    check("[M](mailto:a@b.example)\n", "<p><a href=\"mailto:a@b.example\">M</a></p>");
    check(
        "[[a]] [[b#two]] [[a|the *first*]]\n",
        "<p><a href=\"/posts/a/\">a</a> <a href=\"/posts/b/#two\">b#two</a> [[a|the <em>first</em>]]</p>",
    );
    check("[[a|the first]]\n", "<p><a href=\"/posts/a/\">the first</a></p>");
}

#[test]
fn double_brackets_that_mean_something_else_stay() {
    check("\\[[a]] [[ -f x ]] `[[a]]`\n", "<p>[[a]] [[ -f x ]] <code>[[a]]</code></p>");
    check("[[1]](https://w.example)\n", "<p><a href=\"https://w.example\" rel=\"external\">[1]</a></p>");
    check("[x [[a]] y](a.md)\n", "<p><a href=\"/posts/a/\">x [[a]] y</a></p>");
}

#[test]
fn bare_addresses_are_links() {
    let web = |address: &str| format!("<a href=\"{address}\" rel=\"external\" data-bare=\"\">{address}</a>");
    check("See https://w.example/a_b?c=d.\n", &format!("<p>See {}.</p>", web("https://w.example/a_b?c=d")));
    check("(http://w.example/(x))\n", &format!("<p>({})</p>", web("http://w.example/(x)")));
    check("https://w.example/a--b...\n", &format!("<p>{}…</p>", web("https://w.example/a--b")));
    check("参见https://w.example/x。好\n", &format!("<p>参见{}。好</p>", web("https://w.example/x")));
    check(
        "www.w.example\n",
        "<p><a href=\"http://www.w.example\" rel=\"external\" data-bare=\"\">www.w.example</a></p>",
    );
    check("me@w.example!\n", "<p><a href=\"mailto:me@w.example\">me@w.example</a>!</p>");
    check("<https://w.example>\n", &format!("<p>{}</p>", web("https://w.example")));
    for plain in [
        "http://localhost",
        "xhttps://w.example",
        "a@b",
        "@types/node",
        "logo@2x.png",
        "git@w.example:a/b",
        "www.",
        "https://",
    ] {
        check(&format!("{plain}\n"), &format!("<p>{plain}</p>"));
    }
    check("[https://w.example](a.md)\n", "<p><a href=\"/posts/a/\">https://w.example</a></p>");
}

#[test]
fn an_unsafe_scheme_never_arrives() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "\u{1}javascript:x",
    ] {
        check(&format!("[x](<{address}>)\n"), "<p><span class=\"broken-link\">x</span></p>");
    }
    check("<javascript:alert(1)>\n", "<p><span class=\"broken-link\">javascript:alert(1)</span></p>");
    check("[x][r]\n\n[r]: javascript:x\n", "<p><span class=\"broken-link\">x</span></p>");
    check("[x](trap.md)\n", "<p><span class=\"broken-link\">x</span></p>");
}

#[test]
fn a_link_that_leads_nowhere_keeps_its_text() {
    check("[x *y*](gone.md)\n", "<p><span class=\"broken-link\">x <em>y</em></span></p>");
    check("[x](/gone/)\n", "<p><a class=\"broken-link\" href=\"/gone/\">x</a></p>");
    check("[[nodiscard]] int f();\n", "<p>[[nodiscard]] int f();</p>");
}

/// Each mention: what it leads to, its sentence, its linking words.
#[track_caller]
fn mentions(text: &str, expected: &[(&str, &str, &str)]) {
    let mentions = known(text).body.mentions;
    let seen: Vec<_> = mentions
        .iter()
        .map(|one| (one.to.id.as_str(), one.sentence.as_str(), &one.sentence[one.words.clone()]))
        .collect();
    assert_eq!(seen, expected, "{text}");
}

#[test]
fn mentions_bring_their_sentence() {
    mentions(
        "Before. It began with [the *first*](a.md), e.g.\nthis. After.\n",
        &[("a", "It began with the first, e.g. this.", "the first")],
    );
    mentions("- in [[a]] too\n- none\n", &[("a", "in a too", "a")]);
    mentions("## Of [[a]]: all\n", &[("a", "Of a: all", "a")]);
    mentions(
        "> A <a href=\"a.md\">raw one</a>. [[a]]\n",
        &[("a", "A raw one. a", "raw one"), ("a", "A raw one. a", "a")],
    );
    mentions(
        "[Both](a.md) and [both](a.md) and [out](https://w.example).\n",
        &[("a", "Both and both and out.", "Both"), ("a", "Both and both and out.", "both")],
    );
    mentions("Said.[^1]\n\n[^1]: In [[a]]. So.\n", &[("a", "In a.", "a")]);
}

#[test]
fn a_row_is_one_sentence() {
    mentions(
        "| What | Size | Why |\n|--|--|--|\n| x | | see [this  one](a.md) |\n",
        &[("a", "x · see this one", "this one")],
    );
}

#[test]
fn links_to_fragments_are_told_with_their_place() {
    let text = "[x](b.md#two) [y](#here) [z](https://w.example/#not)\n";
    let links = known(text).fragment_links;
    let links: Vec<_> =
        links.iter().map(|(page, id, span)| (page.as_str(), id.as_str(), &text[span.clone()])).collect();
    assert_eq!(links, [("/posts/b/", "two", "b.md#two"), ("", "here", "#here")]);
}
