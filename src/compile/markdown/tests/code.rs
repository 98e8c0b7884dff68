use super::*;

const BUTTON: &str = "<button type=\"button\" class=\"code-copy\" data-copy=\"\">Copy</button>\
                      <span class=\"code-copied\" role=\"status\"></span>";

/// The lines of the one block in a text.
fn lines(text: &str) -> String {
    let html = known(text).body.html.into_string();
    let (_, code) = html.split_once("<code").expect("a block");
    code.split_once('>').and_then(|(_, rest)| rest.split_once("</code>")).expect("its lines").0.to_owned()
}

/// What its button copies, if not the text as shown.
fn copied(text: &str) -> String {
    let html = known(text).body.html.into_string();
    html.split("data-copy=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a button").to_owned()
}

#[test]
fn code_keeps_its_text_line_by_line() {
    check(
        "```text\nlet a = \"<b>\";\n\n  x\n```\n",
        &format!(
            "<figure class=\"code\">{BUTTON}<pre><code class=\"language-text\">\
             <span class=\"line\">let a = &quot;&lt;b&gt;&quot;;\n</span><span class=\"line\">\n</span>\
             <span class=\"line\">  x\n</span></code></pre></figure>"
        ),
    );
    check(
        "    a -- \"b\"\n",
        &format!(
            "<figure class=\"code\">{BUTTON}<pre><code><span class=\"line\">a -- &quot;b&quot;\n</span></code></pre></figure>"
        ),
    );
    check("```rust\n```\n", "<figure class=\"code\"><pre><code class=\"language-rust\"></code></pre></figure>");
}

#[test]
fn code_is_coloured_by_one_letter_classes() {
    assert_eq!(
        lines("```rust\nlet a = \"b\"; // c\n```\n"),
        "<span class=\"line\"><span class=\"k\">let</span> a = <span class=\"s\">&quot;b&quot;</span>; \
         <span class=\"c\">// c</span>\n</span>"
    );
    for (info, code, part) in [
        ("json", "{\"a\": 1}", "<span class=\"t\">&quot;a&quot;</span>: <span class=\"n\">1</span>"),
        ("python", "def f(): return None", "<span class=\"f\">f</span>"),
        ("html", "<p class=\"x\">", "<span class=\"t\">class</span>"),
        ("tsx", "const a = <B c={1}/>", "<span class=\"k\">const</span> "),
        ("toml", "a = 1", "<span class=\"t\">a</span> = <span class=\"n\">1</span>"),
        ("yaml", "a: b", "<span class=\"t\">a</span>"),
    ] {
        let lines = lines(&format!("```{info}\n{code}\n```\n"));
        assert!(lines.contains(part), "{info}: {lines}");
    }
}

#[test]
fn a_block_that_may_scroll_takes_the_focus_and_has_a_name() {
    let wide = "let a = 1; let b = 2; let c = 3;";
    let html = known(&format!("```rust title=\"a.rs\"\n{wide}\n```\n\n```rust\n{wide}\n```\n")).body.html.into_string();
    for name in ["Code 1: a.rs", "Code 2: rust"] {
        let pre = format!("<pre tabindex=\"0\" role=\"group\" aria-label=\"{name}\">");
        assert!(html.contains(&pre), "{name}: {html}");
    }
    assert!(!known(&format!("```rust wrap\n{wide}\n```\n")).body.html.as_str().contains("tabindex"));
}

#[test]
fn code_is_named_where_its_info_names_a_file() {
    for info in
        ["rust title=\"src/a.rs\"", "rust {1} file='src/a.rs'", "rust,ignore filename=\"src/a.rs\"", "rust:src/a.rs"]
    {
        let html = known(&format!("```{info}\nx\n```\n")).body.html.into_string();
        let head = "<figure class=\"code\"><figcaption class=\"code-head\"><span class=\"code-name\">src/a.rs</span></figcaption>";
        assert!(html.starts_with(head), "{info}: {html}");
    }
}

#[test]
fn lines_are_numbered_marked_changed_and_focused() {
    let text = "```text linenos start=9 {1} ins={2} del=3 focus={2-3}\na\nb\nc\n```\n";
    assert_eq!(
        lines(text),
        "<span class=\"line\" data-n=\"9\" data-marked>a\n</span>\
         <span class=\"line\" data-n=\"10\" data-focused data-change=\"add\"><span class=\"visually-hidden\">Added: </span>b\n</span>\
         <span class=\"line\" data-n=\"11\" data-focused data-change=\"del\"><span class=\"visually-hidden\">Removed: </span>c\n</span>"
    );
    assert!(known(text).body.html.as_str().contains("<pre data-numbers data-changes data-focus>"));
    assert_eq!(copied(text), "a\nb");
}

#[test]
fn comments_say_what_becomes_of_a_line() {
    let text = "```js\na; // [!code ++]\nb; // [!code --]\n// [!code highlight:2]\nc;\nd;\ne;\n```\n";
    let lines = lines(text);
    assert!(!lines.contains("!code"), "{lines}");
    assert_eq!((lines.matches("data-marked").count(), lines.matches("data-change").count()), (2, 2), "{lines}");
    assert_eq!(copied(text), "a;\nc;\nd;\ne;");
}

#[test]
fn a_diff_has_signs_for_eyes_and_words_for_ears() {
    let text = "```diff lang=rust\n fn f() {\n-    1\n+    2\n }\n```\n";
    let lines = lines(text);
    assert!(lines.contains("Removed: </span>    <span class=\"n\">1</span>"), "{lines}");
    assert!(lines.contains("Added: </span>    <span class=\"n\">2</span>"), "{lines}");
    assert_eq!(copied(text), "fn f() {\n    2\n}");
}

#[test]
fn a_patch_is_copied_as_it_is() {
    let patch = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b";
    assert_eq!(copied(&format!("```diff\n{patch}\n```\n")), patch);
}

#[test]
fn a_session_is_copied_as_its_commands() {
    for info in ["console", "sh"] {
        let text = format!("```{info}\n$ cargo run \\\n> --release\n   Compiling x\n$ ls\n```\n");
        let lines = lines(&text);
        assert!(
            lines.contains("<span class=\"p\">$ </span>") && lines.contains("data-answer>   Compiling x"),
            "{lines}"
        );
        assert_eq!(copied(&text), "cargo run \\\n--release\nls", "{info}");
    }
    assert_eq!(copied("```sh\nls\n```\n"), "");
}

#[test]
fn what_is_wrong_is_said_at_its_place() {
    let language = |name: &str, nearest: Option<&str>| FindingKind::UnknownLanguage {
        name: name.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    check_findings("é\n\n```pyhton\nx\n```\n", &[("pyhton", language("pyhton", Some("python")))]);
    check_findings("> ~~~ klingon title=\"a\"\n> x\n> ~~~\n", &[("klingon", language("klingon", None))]);
    check_findings("```diff lang=rusty\nx\n```\n", &[("rusty", language("rusty", Some("rust")))]);
    let option = FindingKind::UnknownOption { name: "linenoes".to_owned(), nearest: Some("linenos".to_owned()) };
    check_findings("```rust linenoes\nx\n```\n", &[("linenoes", option)]);
    check_findings("```rust {1-}\nx\n```\n", &[("1-", FindingKind::BadLines { written: "1-".to_owned() })]);
    check_findings("```rust {1,4}\nx\n```\n", &[("4", FindingKind::NoSuchLine { line: 4, last: 1 })]);
}
