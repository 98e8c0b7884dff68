//! What goes out and what stays: pictures, static files, exhibits.

use super::tree::Tree;
use casebook::model::{Asset, Casebook};

fn compiled(tree: &Tree) -> Casebook {
    let report = tree.report();
    tree.compile().casebook.unwrap_or_else(|| panic!("errors:\n{report}"))
}

fn find<'a>(casebook: &'a Casebook, text: &[u8]) -> Vec<&'a Asset> {
    casebook.assets.iter().filter(|asset| asset.bytes.windows(text.len()).any(|window| window == text)).collect()
}

const SECRET: &str = "the-secret-words-of-this-exhibit";

fn exhibit(visibility: &str) -> Tree {
    let text = format!("---\ntitle: T\nkind: document\nfile: vault/named-file.txt\nvisibility: {visibility}\n---\n");
    let mut tree = Tree::new().quiet().with("evidence/x.md", text).beside("vault/named-file.txt", SECRET);
    tree.project.salt = Some((*b"salt of sixteen bytes").into());
    tree
}

#[test]
fn a_public_exhibit_goes_out_under_its_digest() {
    let casebook = compiled(&exhibit("public"));
    let file = casebook.evidence[0].file.as_ref().expect("a file");
    // sha256sum of the text above.
    assert_eq!(file.sha256, "7291fd3a89e23cf985f448a134556baa937549e537c312a76e93a4c5538e661e");
    assert_eq!(
        file.published.as_deref(),
        Some(format!("evidence/files/{}-named-file.txt", &file.sha256[..8]).as_str())
    );
    assert_eq!(find(&casebook, SECRET.as_bytes()).len(), 1);
}

#[test]
fn a_redacted_exhibit_stays() {
    let casebook = compiled(&exhibit("redacted"));
    let file = casebook.evidence[0].file.as_ref().expect("a file");
    assert_eq!((file.published.as_deref(), file.size), (None, SECRET.len() as u64));
    assert!(find(&casebook, SECRET.as_bytes()).is_empty());
}

#[test]
fn a_sealed_exhibit_shows_a_salted_digest_and_nothing_else() {
    let casebook = compiled(&exhibit("sealed"));
    let file = casebook.evidence[0].file.clone().expect("a file");
    assert_eq!((file.published.as_deref(), file.size, file.path.as_str()), (None, 0, ""));
    // sha256sum of salt and text.
    assert_eq!(file.sha256, "b141b5821cb7c89921c4e35507088c8246469a94c7374c6d3c3e31fe2c536140");
    let all = format!("{casebook:?}");
    assert!(
        !all.contains("named-file")
            && !all.contains("7291fd3a89e23cf985f448a134556baa937549e537c312a76e93a4c5538e661e")
    );
    assert!(find(&casebook, SECRET.as_bytes()).is_empty());
    assert!(find(&casebook, b"salt of sixteen bytes").is_empty());
}

#[test]
fn an_unreadable_visibility_publishes_nothing() {
    assert_eq!(exhibit("pubic").codes(), ["unknown-word"]);
    assert!(exhibit("pubic").compile().casebook.is_none());
}

#[test]
fn a_seal_without_a_salt_is_an_error() {
    let mut tree = exhibit("sealed");
    tree.project.salt = None;
    assert_eq!(tree.codes(), ["seal-without-salt"]);
    // What could be tried out is none: too short, or long with blanks.
    for salt in ["", "abc", "fifteen bytes..", " \n\t                 \n", "abc                    "] {
        tree.project.salt = Some(salt.as_bytes().into());
        assert_eq!(tree.codes(), ["seal-without-salt"], "{salt:?}");
    }
    assert!(tree.report().contains("has 3 bytes"), "{}", tree.report());
    tree.project.salt = Some((*b"sixteen bytes...\n").into());
    assert!(tree.codes().is_empty(), "{}", tree.report());
}

#[test]
fn nobody_tells_the_digest_of_what_is_sealed() {
    let other = |visibility: &str| format!("---\ntitle: Y\nfile: vault/copy.txt\nvisibility: {visibility}\n---\n");
    let both = |first: &str, second: &str| {
        exhibit(first).with("evidence/y.md", other(second)).beside("vault/copy.txt", SECRET)
    };
    for tree in [both("sealed", "redacted"), both("redacted", "sealed")] {
        assert_eq!(tree.codes(), ["digest-told"]);
        let report = tree.report();
        assert!(report.contains("evidence/x.md:4:7") && report.contains("evidence/y.md:3:7"), "{report}");
    }
    assert!(both("sealed", "sealed").codes().is_empty());
    assert!(both("redacted", "redacted").codes().is_empty());
    // A seal that is a draft is a seal; a description that is one tells nothing yet.
    let draft = |text: String| text.replace("title: Y", "title: Y\ndraft: true");
    let hidden = |first: &str, second: &str| {
        exhibit(first).with("evidence/y.md", draft(other(second))).beside("vault/copy.txt", SECRET)
    };
    assert_eq!(hidden("redacted", "sealed").codes(), ["digest-told"]);
    assert!(hidden("sealed", "redacted").codes().is_empty());
}

#[test]
fn a_link_publishes_what_lies_in_the_content_and_nothing_else() {
    let note = |path: &str| format!("---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n---\n[k]({path})\n");
    let tree = |path: &str| {
        let tree = Tree::new().quiet().with("posts/n.md", note(path)).with("posts/table.csv", "a,b\n");
        let tree = tree.with("cases/plan.txt", "plan").with("posts/tls.pem", "x").with("posts/plain.txt", KEY);
        tree.beside("notes.txt", "x").beside("private.key", "x").beside("src/assets/a.pdf", "x")
    };
    for path in ["table.csv", "../cases/plan.txt", "@/posts/table.csv"] {
        assert_eq!(compiled(&tree(path)).assets.len(), 1, "{path}");
    }
    for (path, help) in [
        ("../../notes.txt", "`file: notes.txt`"),
        ("../../private.key", "never published"),
        ("../site.toml", "site.toml is read by the tool"),
        ("tls.pem", "never published"),
        ("plain.txt", "never published"),
        ("@/assets/a.pdf", "`file: src/assets/a.pdf`"),
    ] {
        let tree = tree(path);
        assert_eq!(tree.codes(), ["private-file"], "{path}");
        assert!(tree.report().contains(help) && tree.report().contains("posts/n.md:6:5"), "{}", tree.report());
    }
    let raw = tree("table.csv").with("pages/p.md", "# P\n\n<video src=\"../../notes.txt\"></video>\n");
    assert_eq!(raw.codes(), ["private-file"]);
}

#[test]
fn a_file_that_is_there_is_not_said_to_lie_elsewhere() {
    let report = |path: &str| {
        let text = format!("---\ntitle: T\nkind: data\nfile: '{path}'\n---\n");
        let tree = Tree::new().quiet().with("evidence/x.md", text).beside("records/log.csv", "a,b\n");
        assert!(tree.compile().casebook.is_none(), "{path}");
        tree.report()
    };
    for path in ["records\\log.csv", "/records/log.csv", "../../records/log.csv", "records/Log.csv", "records/lgo.csv"]
    {
        let said = report(path);
        assert!(said.contains("exhibit-missing") && said.contains("did you mean `records/log.csv`?"), "{said}");
    }
    let folder = report("records");
    assert!(folder.contains("is a folder") && folder.contains("such as `records/log.csv`"), "{folder}");
    assert!(report("/etc/hosts").contains("exhibit-outside"));
}

const KEY: &str = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r\n-----END OPENSSH PRIVATE KEY-----\n";

#[test]
fn keys_go_out_by_no_door() {
    for name in ["id_rsa", "tls.pem", "plain.txt"] {
        let tree = Tree::new().quiet();
        let copied = tree.clone().with(&format!("static/{name}"), KEY);
        assert_eq!(copied.codes(), ["private-file"], "{name}");
        assert!(copied.report().contains(&format!("static/{name}")) && !copied.report().contains("BEGIN"), "{name}");
        let text = format!("---\ntitle: T\nfile: vault/{name}\n---\n");
        let tree = tree.with("evidence/x.md", text).beside(&format!("vault/{name}"), KEY);
        assert_eq!(tree.codes(), ["private-file"], "{name}");
    }
}

#[test]
fn a_withheld_file_goes_out_by_no_other_door() {
    let note = |text: &str| format!("---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n---\n{text}\n");
    for visibility in ["redacted", "sealed"] {
        for tree in [
            exhibit(visibility).with("static/copy.txt", SECRET),
            exhibit(visibility).with("posts/n.md", note("[read](copy.txt)")).with("posts/copy.txt", SECRET),
            exhibit(visibility).with("evidence/y.md", "---\ntitle: Y\nfile: vault/named-file.txt\n---\n"),
        ] {
            assert_eq!(tree.codes(), ["published-withheld"]);
            assert!(tree.compile().casebook.is_none());
        }
        // What is no picture is not shown at all.
        let shown = exhibit(visibility).with("posts/n.md", note("![see](../../vault/named-file.txt)"));
        assert_eq!(shown.codes(), ["broken-image"]);
    }
}

#[test]
fn a_withheld_file_is_no_text_of_the_site() {
    let note = "---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n---\nWords.\n";
    for visibility in ["redacted", "sealed"] {
        let tree = exhibit(visibility).beside("vault/named-file.txt", note).with("posts/n.md", note);
        assert_eq!(tree.codes(), ["published-withheld"]);
        let draft = note.replace("title: N", "title: N\ndraft: true");
        let tree = exhibit(visibility).beside("vault/named-file.txt", &draft).with("posts/n.md", &draft);
        assert!(tree.codes().is_empty(), "a draft is kept back too");
    }
}

#[test]
fn a_draft_withholds_its_file_already() {
    let draft = "---\ntitle: T\nfile: vault/named-file.txt\nvisibility: redacted\ndraft: true\n---\n";
    let tree = Tree::new().quiet().with("evidence/x.md", draft).beside("vault/named-file.txt", SECRET);
    assert_eq!(tree.clone().with("static/copy.txt", SECRET).codes(), ["published-withheld"]);
    assert!(!format!("{:?}", compiled(&tree)).contains("named-file"));
}

#[test]
fn linked_files_that_a_browser_would_run_go_out_as_text() {
    let note = "---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n---\n[a](a.html) [b](b.svg) ![b](b.svg)\n";
    let tree = Tree::new().quiet().with("posts/n.md", note).with("posts/a.html", "<p>").with("posts/b.svg", "<svg/>");
    let endings: Vec<String> =
        compiled(&tree).assets.iter().filter_map(|asset| Some(asset.path.rsplit_once('.')?.1.to_owned())).collect();
    assert_eq!(endings.iter().filter(|ending| *ending == "txt").count(), 2, "{endings:?}");
    assert_eq!(endings.iter().filter(|ending| *ending == "svg").count(), 1, "{endings:?}");
}

#[test]
fn exhibits_that_a_browser_would_run_go_out_as_text() {
    for name in ["report.html", "drawing.SVG", "page.xhtml"] {
        let text = format!("---\ntitle: T\nfile: out/{name}\n---\n");
        let tree = Tree::new().quiet().with("evidence/x.md", text).beside(&format!("out/{name}"), "<script>1</script>");
        let casebook = compiled(&tree);
        assert!(casebook.assets[0].path.ends_with(&format!("-{name}.txt")), "{}", casebook.assets[0].path);
    }
}

#[test]
fn pictures_are_published_once_with_their_size() {
    let png = include_bytes!("../fixtures/good/content/posts/img/gauge.png");
    let text = "---\ntitle: T\ndescription: D\npubDatetime: 2026-01-01\nogImage: img/a.png\n---\n![a](img/a.png) ![b](../cases/b%20c.png) ![c](@/assets/d.png)\n";
    let tree = Tree::new()
        .with("site.toml", "[site]\nurl = \"https://a.example/sub/\"\n")
        .with("posts/a.md", text)
        .with("posts/img/a.png", png)
        .with("cases/b c.png", png)
        .beside("src/assets/d.png", png);
    let casebook = compiled(&tree);
    assert_eq!(casebook.assets.len(), 1);
    let asset = &casebook.assets[0];
    assert!(asset.path.starts_with("assets/media/") && asset.path.ends_with(".png"), "{}", asset.path);
    let html = casebook.posts[0].body.html.as_str();
    assert_eq!(html.matches(&format!("src=\"/sub/{}\"", asset.path)).count(), 3, "{html}");
    assert!(html.contains("width=\"4\" height=\"3\""), "{html}");
    assert_eq!(casebook.posts[0].og_image.as_ref().map(|url| url.as_str()), Some(format!("/{}", asset.path).as_str()));
}

#[test]
fn static_files_take_nobodys_place() {
    let note = "---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\ntags: [T]\naliases: [/old/n/]\n---\n";
    let tree = Tree::new().quiet().with("posts/n.md", note);
    for taken in [
        "index.html",
        "404.html",
        "shell.html",
        "data.json",
        "index/index.json",
        "posts/n/index.html",
        "Posts/N/Index.html",
        "posts/n",
        "posts/n/data.json",
        "posts",
        "tags/t/index.html",
        "posts/year/2026/index.html",
        "old/n/index.html",
        "evidence/files/x",
        "assets/media/x.png",
    ] {
        assert_eq!(tree.clone().with(&format!("static/{taken}"), "x").codes(), ["static-collision"], "{taken}");
    }
    for free in [
        "robots.txt",
        "sitemap.xml",
        "posts/n/picture.png",
        "CNAME",
        ".well-known/security.txt",
        ".nojekyll",
        "assets/app.txt",
    ] {
        let casebook = compiled(&tree.clone().with(&format!("public/{free}"), "x"));
        assert_eq!(casebook.assets[0].path, free);
    }
    assert_eq!(tree.clone().with("static/a", "1").with("public/a", "2").codes(), ["static-collision"]);
}

#[test]
fn addresses_carry_the_base_and_options_decide_it() {
    let note = "---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n---\n[home](/) [n](/posts/n#top) [f](/f.txt) [own](https://a.example/sub/posts/n)\n";
    let tree = |base: Option<&str>| {
        let mut tree = Tree::new()
            .with("site.toml", "[site]\nurl = \"https://a.example/sub/\"\n")
            .with("posts/n.md", note)
            .with("static/f.txt", "x");
        tree.options.base = base.map(|base| casebook::model::Base::parse(base).expect("a base"));
        compiled(&tree)
    };
    let casebook = tree(None);
    assert_eq!(casebook.site.url.as_deref(), Some("https://a.example/sub"));
    let html = casebook.posts[0].body.html.as_str();
    for href in ["\"/sub/\"", "\"/sub/posts/n/#top\"", "\"/sub/f.txt\"", "\"/sub/posts/n/\""] {
        assert!(html.contains(href), "{href} in {html}");
    }
    let casebook = tree(Some("/other/"));
    assert!(casebook.posts[0].body.html.as_str().contains("\"/other/posts/n/#top\""));
}
