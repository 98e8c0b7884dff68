//! What an author runs into while writing, and what is said then.

use super::tree::Tree;
use casebook::compile::LeftOut;
use casebook::diag::Diagnostic;

const POST: &str = "---\ntitle: A\ndescription: D\npubDatetime: 2026-01-01\n---\nText.\n";

/// A post's text under the usual front matter.
fn post(text: &str) -> String {
    format!("{POST}\n{text}\n")
}

/// The one fault of a tree.
#[track_caller]
fn only(tree: &Tree) -> Diagnostic {
    let list: Vec<Diagnostic> = tree.compile().diagnostics.iter().cloned().collect();
    let [fault] = list.as_slice() else { panic!("{}", tree.report()) };
    fault.clone()
}

#[test]
fn the_sites_address_is_told_what_it_lacks() {
    let report = |url: &str| Tree::new().with("site.toml", format!("[site]\nurl = \"{url}\"\n")).report();
    for (url, why, help) in [
        ("/about/", "it names no host", "such as `https://"),
        ("ada.example", "it names no host", "such as `https://"),
        ("mailto:a@b.example", "it names no host", "such as `https://"),
        ("https:///x", "it names no host", "such as `https://"),
        ("https://a.example/a b/?x=1", "it has a blank and a query", "without blanks"),
        ("https://a.example/n/?x=1", "it has a query", "`url = \"https://a.example/n\"`"),
        ("https://a.example/#x", "it has a fragment", "`url = \"https://a.example\"`"),
    ] {
        let said = report(url);
        assert!(said.contains("error[bad-url]") && said.contains(why) && said.contains(help), "{url}: {said}");
    }
    for url in ["https://a.example", "http://a.example/n/", "HTTPS://a.example"] {
        assert_eq!(report(url), "", "{url}");
    }
}

#[test]
fn a_file_that_nobody_makes_is_no_destination() {
    for file in ["rss.xml", "atom.xml", "sitemap.xml", "robots.txt"] {
        let tree = Tree::new().quiet().with("posts/a.md", post(&format!("[x](/{file})")));
        assert_eq!(tree.codes(), ["broken-link"], "{file}");
        assert!(tree.with(&format!("static/{file}"), "x").codes().is_empty(), "{file}");
    }
}

#[test]
fn what_is_left_out_is_counted_by_file() {
    let mut tree = Tree::new()
        .quiet()
        .with("posts/a.md", POST)
        .with("posts/b.md", POST.replace("2026-01-01", "2027-01-01"))
        .with("posts/c.md", POST.replace("2026-01-01", "2027-01-01\ndraft: true"))
        .with("journal/d.md", "---\ndraft: true\n---\n\n## 2026-01-01 One\nA\n\n## 2026-01-02 Two\nB\n");
    assert_eq!(tree.compile().left_out, LeftOut { drafts: 2, scheduled: 1 });
    tree.options.drafts = true;
    assert_eq!(tree.compile().left_out, LeftOut { drafts: 0, scheduled: 2 });
    tree.options.future = true;
    assert_eq!(tree.compile().left_out, LeftOut::default());
}

#[test]
fn a_text_where_nobody_looks_is_not_lost_in_silence() {
    let tree = |path: &str| Tree::new().quiet().with(path, "# A\n");
    let fault = only(&tree("post/a.md"));
    assert_eq!(fault.headline, "`post/` is no folder of a casebook");
    assert_eq!(fault.help.as_deref(), Some("did you mean `posts/`?"));
    assert_eq!(only(&tree("Decisions/a.md")).help.as_deref(), Some("did you mean `decisions/`?"));
    assert_eq!(only(&tree("weather/a.markdown")).code.name, "unknown-folder");
    assert_eq!(only(&tree("about.md").clone()).headline, "about.md lies in no folder of a casebook");
    assert_eq!(only(&tree("post/a.md").with("post/b.md", "# B\n")).code.name, "unknown-folder");
    for fine in ["README.md", "post/README.md", "_post/a.md", "post/_a.md", "_a.md", "post/a.txt", "static/a.md"] {
        assert!(tree(fine).codes().is_empty(), "{fine}");
    }
    // A folder that texts take files from holds what belongs to them.
    let beside = tree("files/a.md").with("files/log.txt", "x").with("posts/a.md", post("[log](../files/log.txt)"));
    assert!(beside.codes().is_empty(), "{}", beside.report());
    let mut strict = tree("post/a.md");
    strict.options.strict = true;
    assert_eq!(strict.compile().diagnostics.errors(), 1);
}

#[test]
fn a_note_without_front_matter_is_one_fault() {
    let tree = |text: &str| Tree::new().quiet().with("posts/a.md", text);
    for bare in ["", "Text.\n", "# Title\n", "---\n\nText.\n"] {
        let fault = only(&tree(bare));
        assert_eq!(fault.headline, "posts/a.md has no front matter; begin line 1 with `---`", "{bare:?}");
        assert!(fault.help.is_some_and(|help| help.contains("pubDatetime: ")), "{bare:?}");
    }
    for late in ["\n", " ", "\u{feff}\n", "\r\n\r\n"] {
        let text = format!("{late}{POST}");
        let fault = only(&tree(&text));
        let label = fault.primary.expect("a place");
        assert_eq!(&text[label.spot.start..label.spot.end], "---", "{late:?}");
        assert!(fault.help.is_some_and(|help| help.starts_with("remove the blank")), "{late:?}");
    }
    // Other kinds live without.
    assert!(Tree::new().quiet().with("decisions/a.md", "# A\n").codes().is_empty());
}

#[test]
fn an_empty_key_is_pointed_at() {
    for (line, with) in [("title: A", "title:"), ("title: A", "title: ''"), ("pubDatetime: 2026-01-01", "pubDatetime:")]
    {
        let text = POST.replace(line, with);
        let fault = only(&Tree::new().quiet().with("posts/a.md", &text));
        let key = with.split(':').next().expect("a key");
        assert_eq!((fault.code.name, fault.headline), ("empty-key", format!("`{key}` is empty in posts/a.md")));
        let label = fault.primary.expect("a place");
        assert_eq!(&text[label.spot.start..label.spot.end], key);
    }
}

#[test]
fn tags_with_commas_are_meant_as_a_list() {
    let tree = |tags: &str| {
        let text = POST.replace("---\nText", &format!("tags: {tags}\n---\nText"));
        Tree::new().quiet().with("posts/a.md", text)
    };
    let fault = only(&tree("rust, wasm"));
    assert_eq!(fault.help.as_deref(), Some("write a list: `tags: [rust, wasm]`"));
    assert!(tree("[rust, wasm]").codes().is_empty());
    assert!(tree("rust").codes().is_empty());
}

#[test]
fn a_heading_without_a_date_is_said() {
    let text = "## 2026-01-01 One\n\nA\n\n### Part\n\n## Two\n\nB\n";
    let fault = only(&Tree::new().quiet().with("journal/a.md", text));
    let label = fault.primary.expect("a place");
    assert_eq!((fault.code.name, &text[label.spot.start..label.spot.end]), ("undated-heading", "## Two"));
    let plain = "---\ndate: 2026-01-01\n---\n\n## Part\n\nA\n";
    assert!(Tree::new().quiet().with("journal/a.md", plain).codes().is_empty());
}

#[test]
fn a_successor_that_is_not_there_is_one_fault() {
    let tree = Tree::new()
        .quiet()
        .with("decisions/0001-one.md", "---\nstatus: superseded by 99\n---\n# One\n")
        .with("decisions/0002-two.md", "# Two\n")
        .with("decisions/0040-far.md", "# Far\n");
    let fault = only(&tree);
    assert_eq!(fault.code.name, "broken-link");
    assert_eq!(fault.help.as_deref(), Some("the nearest are `0040-far`, `0002-two`, `0001-one`"));
    let tree = Tree::new().quiet().with("decisions/0001-one.md", "---\nstatus: superseded\n---\n# One\n");
    assert_eq!(tree.codes(), ["status-disagrees"]);
}

#[test]
fn an_unknown_stage_names_the_trail() {
    let exhibit = "---\ntitle: E\nstage: shap\n---\n";
    let tree = Tree::new().quiet().with("evidence/a.md", exhibit);
    assert!(only(&tree).help.is_some_and(|help| help.contains("evidence/trail.yml")));
    let tree = tree.with("evidence/trail.yml", "- id: shape\n- id: prove\n");
    let help = only(&tree).help.expect("a help");
    assert_eq!(help, "did you mean `shape`? evidence/trail.yml has `shape`, `prove`");
}

#[test]
fn a_link_to_a_file_of_nearly_that_name() {
    let tree = |link: &str| {
        let tree = Tree::new().quiet().with("posts/a.md", post(&format!("[x]({link})")));
        tree.with("posts/tides.md", POST).with("cases/harbour.md", "---\ntitle: H\nmission: M\nstatus: planned\n---\n")
    };
    assert_eq!(only(&tree("tide.md")).help.as_deref(), Some("did you mean `tides.md`?"));
    assert_eq!(only(&tree("harbour.md")).help.as_deref(), Some("did you mean `../cases/harbour.md`?"));
    assert_eq!(only(&tree("weather.md")).help.as_deref(), Some("correct the destination, or remove the link"));
}

#[test]
fn no_address_takes_the_place_of_a_pages_file() {
    let post = |more: &str| POST.replace("---\nText", &format!("{more}\n---\nText"));
    let compiled = Tree::new().quiet().with("posts/a.md", post("tags: [index.html]")).compile();
    let slugs: Vec<String> = compiled.casebook.expect("no fault").tags.into_iter().map(|tag| tag.slug).collect();
    assert_eq!(slugs, ["index-html"]);
    let fault = only(&Tree::new().quiet().with("posts/a.md", post("slug: index.html")));
    assert_eq!(fault.help.as_deref(), Some("write `index-html`"));
    let fault = only(
        &Tree::new().quiet().with("cases/con:.md", "---\ntitle: H\nmission: M\nstatus: planned\nslug: a:b\n---\n"),
    );
    assert_eq!(fault.help.as_deref(), Some("write `ab`"));
    let fault = only(&Tree::new().quiet().with("pages/\u{201c}.md", "# Page\n"));
    assert_eq!(fault.primary.map(|label| label.text).as_deref(), Some("the slug comes from the file's name"));
    for slug in ["posts", "Posts", "TAGS/x", "Index"] {
        let page = format!("---\nslug: {slug}\n---\n# Page\n");
        assert_eq!(Tree::new().quiet().with("pages/a.md", page).codes(), ["reserved-slug"], "{slug}");
    }
    assert_eq!(Tree::new().quiet().with("posts/a.md", post("slug: Year/2026")).codes(), ["reserved-slug"]);
}

#[test]
fn a_line_holds_no_blocks() {
    let case = |claim: &str| {
        let text = format!("---\ntitle: H\nmission: M\nstatus: planned\nproves: ['{claim}']\n---\n");
        let compiled = Tree::new().quiet().with("cases/h.md", text).compile();
        let casebook = compiled.casebook.expect("no error");
        casebook.cases[0].proves[0].text.as_str().to_owned()
    };
    assert_eq!(case("a <b>b</b> c"), "a <b>b</b> c");
    for block in ["div", "p", "details", "section", "h2", "ul", "table", "blockquote", "pre"] {
        let html = case(&format!("a <{block}>b</{block}> c"));
        assert_eq!(html, "a b c", "{block}");
    }
    assert_eq!(case("a <hr> b"), "a  b");
    assert!(!case("a <iframe src=\"https://a.example\"></iframe> b").contains("<p"));
}
