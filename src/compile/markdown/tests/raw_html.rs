use super::*;

#[test]
fn what_texts_need_is_kept() {
    check("<kbd>Ctrl</kbd> H<sub>2</sub>O<br>x\n", "<p><kbd>Ctrl</kbd> H<sub>2</sub>O<br>x</p>");
    check(
        "<details open>\n<summary>More</summary>\n\nA *b*.\n\n</details>\n",
        "<details open=\"\">\n<summary>More</summary>\n\n<p>A <em>b</em>.</p>\n</details>",
    );
    check(
        "<table><tr><td align=\"right\" colspan=2 bgcolor=red>1</td></tr></table>\n",
        "<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\"><table><tbody><tr><td colspan=\"2\" data-align=\"end\">1</td></tr></tbody></table></div>",
    );
    check("<center><font color=red>x</font></center>\n", "<div data-align=\"center\"><span>x</span></div>");
    check("<h1>Big</h1>\n", "<h2>Big</h2>");
}

#[test]
fn class_and_what_only_we_may_say_go_in_silence() {
    check("<span class=\"note-ref\" role=main tabindex=1 data-x=y>x</span>\n", "<p><span>x</span></p>");
    assert!(known("<span class=\"x\">x</span>\n").findings.is_empty());
}

#[test]
fn what_acts_goes_with_what_it_holds() {
    check("a <script>alert(1)</script> b\n", "<p>a  b</p>");
    check("<script>\nalert(1)\n\n</script>\n\nb\n", "<p>b</p>");
    check("<style>p { color: red }</style>\n\nb\n", "<p>b</p>");
    check("a <script>never ended *b*\n\nc\n", "<p>a never ended <em>b</em></p>\n<p>c</p>");
    check("<form action=/x><button onclick=y>Go</button></form>\n", "Go");
    check("<svg><title>x</title><path d=\"\"/></svg> b\n", "<p> b</p>");
}

#[test]
fn nothing_closes_the_page() {
    check("</div></article></main></body></html>\n\nb\n", "<p>b</p>");
    check("<div>\n\na\n", "<div>\n\n<p>a</p>\n</div>");
    check("a <b>c\n\nd </b>e\n", "<p>a <b>c</b></p>\n<p>d e</p>");
    check("> <div>\n\nb\n", "<blockquote><div>\n</div></blockquote>\n<p>b</p>");
    check("*a <b>c* d</b>\n", "<p><em>a <b>c</b></em> d</p>");
    check("- a </li></ul> b\n", "<ul><li>a  b</li></ul>");
    check("<!-- never ended\n\nb\n", "");
    check("a <plaintext> b\n", "<p>a  b</p>");
}

#[test]
fn addresses_are_resolved_like_all_others() {
    check("<a href=\"a.md\" target=_blank>A</a>\n", "<p><a href=\"/posts/a/\">A</a></p>");
    check("<a href=\"jav&#x09;ascript:x\">A</a>\n", "<p><span class=\"broken-link\">A</span></p>");
    check("<a href=\"java&NewLine;script&colon;x\">A</a>\n", "<p><span class=\"broken-link\">A</span></p>");
    check(
        "<p align=\"center\"><img src=\"a.png\" width=\"320\" onerror=x></p>\n",
        "<p data-align=\"center\"><img src=\"/assets/a.1234.png\" alt=\"\" width=\"320\" height=\"240\" loading=\"lazy\" decoding=\"async\"></p>",
    );
    check("<img src=\"gone.png\" alt=\"A chart\">\n", "<span class=\"missing-image\">A chart</span>");
    check(
        "<picture><source srcset=\"a.png 2x, https://w.example/b.png\" media=\"(x)\"><img src=\"a.png\"></picture>\n",
        "<p><picture><source srcset=\"/assets/a.1234.png 2x\" media=\"(x)\"><img src=\"/assets/a.1234.png\" alt=\"\" \
         width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></picture></p>",
    );
    check(
        "<video src=\"talk.mp4\" autoplay loop width=300>x</video>\n",
        "<p><video src=\"/assets/talk.mp4\" loop=\"\" width=\"300\" controls=\"\" preload=\"metadata\">x</video></p>",
    );
}

#[test]
fn a_frame_becomes_a_link() {
    check(
        "<iframe src=\"https://v.example/x\" title=\"A talk\" style=\"border:0\">old</iframe>\n",
        "<a class=\"link-card\" href=\"https://v.example/x\" rel=\"external\">A talk <small>v.example</small></a>",
    );
    check(
        "<audio src=\"//v.example/x.mp3\">old</audio> b\n",
        "<p><a class=\"link-card\" href=\"//v.example/x.mp3\" rel=\"external\"><small>v.example</small></a> b</p>",
    );
    check("<iframe src=\"javascript:x\"></iframe>\n", "");
}

#[test]
fn ids_stay_where_nothing_else_has_them() {
    let rendered =
        known("<a name=\"old\"></a>\n\n<div id=\"set-up\"><q id=\"old\">x</q><i id=\"app\">y</i></div>\n\n## Set up\n");
    assert_eq!(rendered.fragments, ["old", "set-up"]);
    let html = rendered.body.html.as_str();
    assert!(html.contains("<span id=\"old\"></span>") && html.contains("<h2 id=\"set-up\">"), "{html}");
    assert!(html.contains("<div><q>x</q><i>y</i></div>"), "{html}");
}

#[test]
fn a_word_in_angle_brackets_is_no_tag() {
    check("A Vec<T> of Box<str>\n", "<p>A Vec&lt;T&gt; of Box&lt;str&gt;</p>");
    check("<Note>x</Note> <my-tag> <Icon name=x/>\n", "<p>x  </p>");
}

#[test]
fn lines_may_end_as_on_other_systems() {
    check("a\r\nb\r\n\r\n<b>\r\nc\r\n", "<p>a\nb</p>\n<b>\nc\n</b>");
    assert!(!known("```\r\na\r\nb\r\n```\r\n").body.html.as_str().contains('\r'));
}

#[test]
fn the_sanitiser_takes_nothing_of_ours() {
    let text = "## H {#own}\n\n\"A\" *b* **c** ~~d~~ `e` [f](a.md) [g](https://w.example \"t\") [h](gone.md) [i](/gone/) j[^1]\\\n\
        k[^1] ![l](a.png) ![m](gone.png) ![n](https://w.example/n.png)\n\n![o](a.png \"p\")\n\n- [x] q\n- [ ] r\n\n3. s\n\n\
        > t\n\n> [!TIP]\n> u\n\n| v | w | x |\n|:-|:-:|-:|\n| 1 | 2 | 3 |\n\nT\n: D\n\n---\n\n\
        [^1]: N.\n\n    > C.\n";
    let ours = known(text).body.html.into_string();
    let same = |html: &str| html.replace("=\"\"", "").replace("&quot;", "\"");
    assert_eq!(same(&raw::sanitise(&ours)), same(&ours));
}

#[test]
fn what_is_drawn_passes_no_sanitiser() {
    let drawn = "```rust title=\"a.rs\" {1}\nlet a = 1; // long enough to scroll\n```\n\n$a^2$\n";
    let alone = known(drawn).body.html.into_string();
    let beside = known(&format!("{drawn}\n<b>x</b>\n")).body.html.into_string();
    assert!(alone.contains("data-copy") && alone.contains("tabindex") && alone.contains("<math>"), "{alone}");
    assert_eq!(beside.strip_prefix(alone.trim_end()).map(str::trim), Some("<p><b>x</b></p>"), "{beside}");
    // Between paragraphs a block ends an open one, as it would without the sanitiser.
    let open = known("<p>x\n\n```\ny\n```\n").body.html.into_string();
    assert!(open.contains("<figure class=\"code\">") && !open.contains("slot-"), "{open}");
}
