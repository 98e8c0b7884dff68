//! How things name each other, in front matter and in text.

use super::tree::Tree;

fn note(front: &str, text: &str) -> String {
    format!("---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n{front}---\n{text}\n")
}

/// Decisions, a case and an exhibit to refer to.
fn tree() -> Tree {
    Tree::new()
        .quiet()
        .with("decisions/a/0001-same.md", "# A\n\n## Why\n")
        .with("decisions/b/0002-same.md", "# B\n")
        .with("decisions/b/0007-one.md", "# One\n")
        .with("cases/core/index.md", "---\ntitle: C\nmission: M\nstatus: planned\n---\n")
        .with("evidence/log.md", "---\ntitle: L\n---\n")
        .with("proof/lib.md", "---\nurl: https://code.example/lib\n---\n")
        .with("pages/about.md", "# About\n\n## Us\n")
}

#[track_caller]
fn decisions(written: &str, wanted: &[&str]) {
    let tree = tree().with("posts/n.md", note(&format!("decisions: {written}\n"), ""));
    assert_eq!(tree.report(), "");
    assert_eq!(tree.compile().casebook.expect("no errors").posts[0].decisions, wanted);
}

#[test]
fn ids_stems_numbers_and_names_are_references() {
    decisions("a/0001-same", &["a/0001-same"]);
    decisions("[decisions/a/0001-same.md]", &["a/0001-same"]);
    decisions("0001-same", &["a/0001-same"]);
    decisions("[0007, ADR-0001]", &["b/0007-one", "a/0001-same"]);
    decisions("[one, 0007-one]", &["b/0007-one"]);
}

#[test]
fn what_is_not_unique_is_left_out_of_a_note_with_a_word() {
    assert_eq!(tree().with("posts/n.md", note("decisions: same\n", "")).codes(), ["dropped-reference"]);
    assert_eq!(tree().with("posts/n.md", note("", "[[same]]")).codes(), ["broken-link"]);
}

#[track_caller]
fn links(destination: &str, href: &str) {
    let tree = tree()
        .with("posts/n.md", note("aliases: [/once/]\n", &format!("[x]({destination})")))
        .with("posts/deep/er.md", note("", ""))
        .with("posts/data.csv", "a,b\n")
        .with("posts/page.html", "<p>\n")
        .with("static/f.txt", "x");
    assert_eq!(tree.report(), "", "{destination}");
    let casebook = tree.compile().casebook.expect("no errors");
    let post = casebook.posts.iter().find(|post| post.id == "n").expect("the note");
    let html = post.body.html.as_str();
    let found = html.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or(html);
    assert!(
        found == href || (href.ends_with('*') && found.starts_with(href.trim_end_matches('*'))),
        "{found} for {destination}"
    );
}

#[test]
fn destinations_lead_to_canonical_addresses() {
    links("../pages/about.md", "/about/");
    links("../pages/about.md#us", "/about/#us");
    links("./deep/er.md", "/posts/deep/er/");
    links("deep/er", "/posts/deep/er/");
    links("../cases/core/index.md", "/cases/core/");
    links("../cases/core/", "/cases/core/");
    links("../evidence/log.md", "/evidence/log/");
    links("../decisions/b/0007-one.md", "/decisions/b/0007-one/");
    links("/about", "/about/");
    links("/about/#us", "/about/#us");
    links("/about/index.html", "/about/");
    links("/posts?tag=x", "/posts/?tag=x");
    links("/posts/year/2026", "/posts/year/2026/");
    links("/tags/others", "/tags/others/");
    links("/once", "/posts/n/");
    links("/f.txt", "/f.txt");
    links("https://casebook.example/about", "/about/");
    links("https://casebook.example.org/about", "https://casebook.example.org/about");
    links("mailto:a@b.example", "mailto:a@b.example");
    links("data.csv", "/assets/media/*");
    links("page.html", "/assets/media/*");
}

#[test]
fn a_text_may_name_things_by_id() {
    let text = "[[posts/n]] [[about#us]] [[proof/lib|the library]] [[core]] [[log]]";
    let tree = tree().with("posts/n.md", note("", text));
    assert_eq!(tree.report(), "");
    let casebook = tree.compile().casebook.expect("no errors");
    let body = &casebook.posts[0].body;
    let html = body.html.as_str();
    for href in ["/posts/n/", "/about/#us", "https://code.example/lib", "/cases/core/", "/evidence/log/"] {
        assert!(html.contains(&format!("href=\"{href}\"")), "{href} in {html}");
    }
    let mentioned: Vec<&str> = body.mentions.iter().map(|mention| mention.to.id.as_str()).collect();
    assert_eq!(mentioned, ["n", "about", "lib", "core", "log"]);
}

#[test]
fn a_broken_link_says_where_and_offers_the_nearest() {
    let text = note("", "Öl: [x](/abuot/)");
    let tree = tree().with("posts/n.md", &text);
    let compiled = tree.compile();
    let fault = compiled.diagnostics.iter().next().expect("one fault");
    assert_eq!((fault.code.name, fault.help.as_deref()), ("broken-link", Some("did you mean `/about/`?")));
    let label = fault.primary.as_ref().expect("a place");
    assert_eq!(&text[label.spot.start..label.spot.end], "/abuot/");
}

#[test]
fn yaml_may_repeat_itself_by_anchor() {
    let case =
        "---\nbase: &b {label: L}\ntitle: T\nmission: M\nstatus: planned\nmetrics:\n  - <<: *b\n    after: 3\n---\n";
    let tree = Tree::new().quiet().with("cases/a.md", case);
    assert_eq!(tree.codes(), ["unknown-key"]);
    assert_eq!(tree.compile().casebook.expect("a warning").cases[0].metrics[0].label, "L");
}

#[test]
fn addresses_in_fields_lead_somewhere_too() {
    let site = "[site]\nurl = \"https://a.example\"\n[person]\nimage = \"https://far.example/me.png\"\n\
        [hero]\nlinks = [{ label = \"A\", url = \"/about\" }, { label = \"B\", url = \"/abuot\" }]\n";
    let case = "---\ntitle: C\nmission: M\nstatus: planned\nlinks: [/cases/c/, /gone/]\n---\n";
    let tree = Tree::new().with("site.toml", site).with("cases/c.md", case).with("pages/about.md", "# About\n");
    assert_eq!(tree.codes(), ["case-without-limit", "missing-part", "broken-link", "remote-image", "broken-link"]);
    assert_eq!(tree.compile().casebook.expect("warnings").site.person.image, None);
}
