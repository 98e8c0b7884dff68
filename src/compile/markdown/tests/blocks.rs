use super::*;

const ANCHOR: &str = "aria-label=\"Link to this section\">§</a>";

#[test]
fn headings_begin_below_the_page_and_skip_no_level() {
    check(
        "# One\n\n### Two\n\n# One\n",
        &format!(
            "<h2 id=\"one\">One<a class=\"anchor\" href=\"#one\" {ANCHOR}</h2>\n\
             <h3 id=\"two\">Two<a class=\"anchor\" href=\"#two\" {ANCHOR}</h3>\n\
             <h2 id=\"one-1\">One<a class=\"anchor\" href=\"#one-1\" {ANCHOR}</h2>"
        ),
    );
}

#[test]
fn fragments_are_slugs_or_as_asked() {
    let ids = |text: &str| known(text).fragments;
    assert_eq!(ids("## What’s *new* in C++ & `serde_json`?\n"), ["whats-new-in-c--serde_json"]);
    assert_eq!(ids("## Über uns\n\n## 日本語\n\n## ?!\n"), ["über-uns", "日本語", "section"]);
    assert_eq!(ids("## Own {#mine}\n\n## Mine\n"), ["mine", "mine-1"]);
    assert_eq!(ids("## Main\n\n## App\n"), ["main-1", "app-1"]);
    assert_eq!(ids("## a\n\n## a-1\n\n## a\n"), ["a", "a-1", "a-2"]);
}

#[test]
fn braces_may_be_words_of_a_heading() {
    let label = |text: &str| known(text).sections[0].label.clone();
    assert_eq!(label("## A struct {x}\n"), "A struct {x}");
    assert_eq!(label("## Plain {#id .class}\n"), "Plain");
}

#[test]
fn the_outline_holds_two_levels() {
    let outline = known("## A \"b\"\n\n### C\n\n#### D\n\n> ## quoted\n").body.outline;
    let outline: Vec<_> = outline.iter().map(|h| (h.level, h.id.as_str(), h.text.as_str())).collect();
    assert_eq!(outline, [(2, "a-b", "A “b”"), (3, "c", "C")]);
}

#[test]
fn tables_stand_in_a_named_frame() {
    check(
        "## Sizes\n\n| a | b | |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n",
        &format!(
            "<h2 id=\"sizes\">Sizes<a class=\"anchor\" href=\"#sizes\" {ANCHOR}</h2>\n\
             <div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1: Sizes\"><table>\
             <thead><tr><th scope=\"col\">a</th><th scope=\"col\" data-align=\"center\">b</th><td data-align=\"end\"></td></tr></thead>\
             <tbody>\n<tr><td>1</td><td data-align=\"center\">2</td><td data-align=\"end\">3</td></tr></tbody></table></div>"
        ),
    );
}

#[test]
fn a_table_of_a_head_alone_has_no_body() {
    assert!(!known("| a |\n|---|\n").body.html.as_str().contains("tbody"));
}

#[test]
fn five_alerts() {
    for (mark, kind, label) in [
        ("NOTE", "note", "Note"),
        ("TIP", "tip", "Tip"),
        ("IMPORTANT", "important", "Important"),
        ("WARNING", "warning", "Warning"),
        ("CAUTION", "caution", "Caution"),
    ] {
        check(
            &format!("> [!{mark}]\n> Mind.\n"),
            &format!(
                "<aside class=\"alert\" data-kind=\"{kind}\" role=\"note\" aria-label=\"{label}\">\
                 <p class=\"label\">{label}</p><p>Mind.</p></aside>"
            ),
        );
    }
    check("> quoted\n", "<blockquote><p>quoted</p></blockquote>");
}

#[test]
fn lists_tasks_and_definitions() {
    check("3. a\n4. b\n", "<ol start=\"3\"><li>a</li><li>b</li></ol>");
    check("- a\n\n- b\n", "<ul><li><p>a</p></li><li><p>b</p></li></ul>");
    check(
        "- [x] a\n- [ ] b\n",
        "<ul><li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> a</li>\
         <li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"To do\"> b</li></ul>",
    );
    check("Term\n: Meaning\n", "<dl><dt>Term</dt><dd>Meaning</dd></dl>");
}

#[test]
fn notes_follow_the_block_that_refers_to_them() {
    check(
        "A.[^n] B.[^n]\n\nC.\n\n[^n]: Said *so*.\n",
        "<p>A.<a class=\"note-ref\" href=\"#fn1\" id=\"fnref1\" aria-label=\"Note 1\">1</a> \
         B.<a class=\"note-ref\" href=\"#fn1\" id=\"fnref1-2\" aria-label=\"Note 1\">1</a></p>\n\
         <small class=\"sidenote\" id=\"fn1\" role=\"note\"><b>1</b>Said <em>so</em>. \
         <a class=\"note-back\" href=\"#fnref1\" aria-label=\"Back to the text\">↩\u{fe0e}</a></small>\n<p>C.</p>",
    );
}

#[test]
fn notes_are_numbered_by_first_reference_and_may_refer_to_notes() {
    let rendered = known("- x[^b]\n- y[^a]\n\n[^a]: A.\n[^b]: B.[^c]\n[^c]: C.\n\n    And.\n");
    let html = rendered.body.html.as_str();
    for part in ["x<a class=\"note-ref\" href=\"#fn1\"", "<b>1</b>B.<a class=\"note-ref\" href=\"#fn3\"", "<b>2</b>A."]
    {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(html.contains("<div class=\"sidenote\" id=\"fn3\" role=\"note\"><b>3</b><p>C.</p><p>And.</p>"), "{html}");
    let mut fragments = rendered.fragments.clone();
    fragments.sort();
    fragments.dedup();
    assert_eq!(fragments.len(), rendered.fragments.len());
}

#[test]
fn a_heading_cannot_take_a_notes_fragment() {
    assert_eq!(known("## Fn1\n\nx[^1]\n\n[^1]: N.\n").fragments, ["fn1-1", "fnref1", "fn1"]);
}
