//! What a reader takes away says what the page says, and nothing more.

use super::html::Page;
use super::sample::{NOW, Sample, client, look, page, text};
use casebook::compile::markdown::alone;
use casebook::compile::{MemoryProject, SourceFile, Sources, compile};
use casebook::model::{Body, Casebook, Html, Visibility};
use casebook::press::{Press, Pressing};
use casebook::site::Route;
use proptest::prelude::*;
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;

/// A fixture's casebook, whatever is said about it; one with errors has none.
fn lenient(name: &str) -> Option<Casebook> {
    Sample::read(name).compile().casebook
}

/// This repository's own casebook, from its files.
fn own() -> Casebook {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut open = vec![root.join("content")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let inside = path.strip_prefix(root.join("content")).expect("inside");
            let inside = inside.to_str().expect("a plain name").replace('\\', "/");
            files.push(SourceFile { path: inside, bytes: std::fs::read(&path).expect("readable").into() });
        }
    }
    let mut project = MemoryProject::default();
    for file in &files {
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        let exhibits = text.lines().filter_map(|line| line.strip_prefix("file: "));
        for path in exhibits.filter(|_| file.path.starts_with("evidence/")) {
            let path = path.trim().trim_matches('"');
            let bytes: Arc<[u8]> = std::fs::read(root.join(path)).expect(path).into();
            project.files.insert(path.to_owned(), Ok(bytes));
        }
    }
    let mut options = Sample::read("cards").options;
    options.now_seconds = NOW + 30 * 86_400;
    compile(&Sources::new("content", files), &project, &options).casebook.expect("no errors")
}

/// What may differ between a page's text and the same taken away: addresses are whole, and so lead out for whoever
/// does not know the site; of a picture neither size, colour nor a larger view is known there.
fn settled(html: &str, origin: &str) -> String {
    let mut out = String::new();
    let mut zoomed = false;
    for (place, piece) in html.split('<').enumerate() {
        if piece.starts_with("a class=\"zoom\"") || (zoomed && piece.starts_with("/a>")) {
            zoomed = !zoomed;
            out.push_str(piece.split_once('>').map_or("", |(_, text)| text));
            continue;
        }
        if place > 0 {
            out.push('<');
        }
        let (tag, text) = piece.split_at(piece.find('>').unwrap_or(piece.len()));
        let mut tag = tag.to_owned();
        for known in ["width", "height", "class", "loading"] {
            if let Some(at) = tag.find(&format!(" {known}=\"")).filter(|_| tag.starts_with("img")) {
                let end = tag[at + known.len() + 3..].find('"').map_or(tag.len(), |end| at + known.len() + 4 + end);
                tag.replace_range(at..end, "");
            }
        }
        for attribute in ["href", "src"] {
            let whole = format!("{attribute}=\"{origin}/");
            if !origin.is_empty() && tag.contains(&whole) {
                tag = tag.replace(&whole, &format!("{attribute}=\"/")).replace(" rel=\"external\"", "");
            }
        }
        out.push_str(&tag);
        out.push_str(text);
    }
    // A mark of evidence is a plain link there, and not glued to its word.
    let mut out = out.replace(" class=\"evidence-mark\"", "").replace(['\u{2060}', '\u{a0}'], "");
    while let Some(at) = out.find(" aria-label=\"Exhibit E") {
        let end = out[at + 13..].find('"').map_or(out.len(), |end| at + 14 + end);
        out.replace_range(at..end, "");
    }
    out.trim().to_owned()
}

#[track_caller]
fn goes_round(book: &Casebook, pressing: &Pressing, route: &Route, title: &str, lang: Option<&str>, body: &Body) {
    let path = route.markdown().expect("a text of its own").trim_start_matches('/').to_owned();
    let path = path.replace("%20", " ").replace("%27", "'");
    let printed = alone(text(pressing, &path), lang.unwrap_or(&book.site.lang)).body.html;
    let origin = book.site.origin().unwrap_or_default();
    assert!(printed.as_str().starts_with("<h1>"), "{path}: {}", printed.as_str());
    let heading = Page::parse(printed.as_str()).one("h1").text();
    let smart = |text: &str| text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"");
    assert_eq!(smart(&heading), smart(&title.split_whitespace().collect::<Vec<_>>().join(" ")), "{path}");
    let shown = printed.as_str().split_once("<hr>").map_or("", |(_, shown)| shown);
    assert_eq!(settled(shown, origin), settled(body.html.as_str(), origin), "{path}");
}

#[test]
fn every_text_of_its_own_comes_back_as_its_page_shows_it() {
    let fixtures = ["notebook", "cards", "decisions", "good", "resume"].into_iter().filter_map(lenient);
    let mut seen = 0;
    for book in fixtures.chain([own()]) {
        let pressing = Press::new(&book, &client(), &look()).everything();
        for post in &book.posts {
            let route = Route::Note(post.slug.encoded());
            goes_round(&book, &pressing, &route, &post.title, post.lang.as_deref(), &post.body);
        }
        for page in &book.pages {
            let route = Route::Page(page.slug.encoded());
            goes_round(&book, &pressing, &route, &page.title, page.lang.as_deref(), &page.body);
        }
        for entry in &book.journal {
            goes_round(&book, &pressing, &Route::Entry(entry.slug.encoded()), &entry.title, None, &entry.body);
        }
        for item in &book.evidence {
            goes_round(&book, &pressing, &Route::Exhibit(item.slug.encoded()), &item.title, None, &item.body);
        }
        seen += book.posts.len() + book.pages.len() + book.journal.len() + book.evidence.len();
    }
    assert!(seen > 80, "{seen}");
}

#[test]
fn what_the_page_does_not_let_through_does_not_leave() {
    let book = lenient("doubtful").expect("warnings only");
    let pressing = Press::new(&book, &client(), &look()).everything();
    let taken = text(&pressing, "posts/one/index.md");
    for gone in ["javascript:", "<script", "alert(", "onclick", "style=", "<iframe", "Nobody asks", "img/none.png"] {
        assert!(!taken.contains(gone), "{gone} in {taken}");
    }
    assert!(taken.contains("[Gone]()") && taken.contains("[Remote](https://pictures.example/a.png)"), "{taken}");
}

#[test]
fn a_dossier_leaves_whole() {
    let sample = Sample::read("notebook");
    let (book, pressing) = (sample.book(), sample.press());
    let case = &book.cases[0];
    let taken = text(&pressing, "cases/lamp-drive/case.md");
    let html = alone(taken, "en").body.html;
    let shown = Page::parse(html.as_str());
    let dossier = page(&pressing, "cases/lamp-drive/index.html");
    let chapters = dossier.all(".chapter h2").into_iter().map(|heading| heading.text());
    let headings: Vec<String> =
        shown.all("h2").into_iter().map(|h| h.text().trim_end_matches('§').to_owned()).collect();
    let order: Vec<_> = chapters.filter(|chapter| headings.contains(chapter)).collect();
    let own: Vec<_> = headings.iter().filter(|heading| order.contains(heading)).cloned().collect();
    assert_eq!(own, order, "{headings:?}");
    assert!(order.len() >= 8, "{order:?}");
    for item in book.evidence_of(case) {
        let digest = item.file.as_ref().map(|file| file.sha256.as_str()).unwrap_or_default();
        assert!(taken.contains(&format!("[E{}]", item.mark)) && taken.contains(digest), "E{}", item.mark);
    }
    let head = page(&pressing, "cases/lamp-drive/index.html");
    let links: Vec<_> = head.all("head link[rel=alternate]").into_iter().filter_map(|l| l.attribute("href")).collect();
    assert!(links.contains(&"/cases/lamp-drive/case.md") && links.contains(&"/cases/lamp-drive/case.json"));
}

#[test]
fn what_was_measured_leaves_as_a_table() {
    let book = own();
    let pressing = Press::new(&book, &client(), &look()).everything();
    let mut seen = 0;
    for case in &book.cases {
        let path = format!("cases/{}/case.md", case.slug);
        let html = alone(text(&pressing, &path), "en").body.html;
        let shown = Page::parse(html.as_str());
        let table = shown.all("table").into_iter().next().map_or(0, |_| shown.all("tbody tr").len());
        assert!(table >= case.metrics.len(), "{path}");
        let cells: Vec<String> = shown.all("td").into_iter().map(|cell| cell.text()).collect();
        for metric in &case.metrics {
            for said in [&metric.label, &metric.unit].into_iter().chain(metric.window.iter()) {
                assert!(cells.contains(&said.split_whitespace().collect::<Vec<_>>().join(" ")), "{path}: {said}");
            }
            seen += 1;
        }
    }
    assert!(seen > 3, "{seen}");
}

#[test]
fn a_case_as_data_counts_what_its_dossier_counts() {
    let sample = Sample::read("notebook");
    let (book, pressing) = (sample.book(), sample.press());
    let data: Value = serde_json::from_str(text(&pressing, "cases/lamp-drive/case.json")).expect("JSON");
    let case = &book.cases[0];
    assert_eq!(data["casebook"], 1);
    assert_eq!(data["url"], "https://kettle-rock.example/cases/lamp-drive/");
    for (count, list) in [
        ("claims", "claims"),
        ("metrics", "metrics"),
        ("decisions", "decisions"),
        ("evidence", "evidence"),
        ("entries", "entries"),
        ("notes", "notes"),
    ] {
        assert_eq!(data["counts"][count], data[list].as_array().expect(list).len(), "{count}");
    }
    assert_eq!(data["counts"]["evidence"], book.evidence_of(case).count());
    let ids = |list: &str| {
        data[list].as_array().expect(list).iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
    };
    let (decisions, entries): (Vec<String>, Vec<String>) = (ids("decisions"), ids("entries"));
    assert_eq!(decisions, book.decisions_of(case).map(|one| one.id.clone()).collect::<Vec<_>>());
    assert_eq!(entries, book.journal_of(case).map(|one| one.id.clone()).collect::<Vec<_>>());
    let page = page(&pressing, "cases/lamp-drive/index.html");
    let claims: Vec<String> = page.all(".claim p").into_iter().map(|claim| claim.text()).collect();
    for (claim, shown) in data["claims"].as_array().expect("claims").iter().zip(&claims) {
        assert!(shown.starts_with(claim["text"].as_str().expect("text")), "{shown}");
    }
}

/// Everything that stands beside a page keeps what the page keeps.
#[test]
fn what_is_sealed_stays_sealed() {
    let exhibit = |visibility: &str| {
        format!(
            "---\ntitle: The keeper's letter\nkind: document\nfile: private/letter-of-otto.txt\nsource: https://vault.example/letter\narchived: https://archive.example/letter\nvisibility: {visibility}\ncases: [lamp-drive]\n---\n"
        )
    };
    for (visibility, file) in [("sealed", None), ("redacted", None), ("public", Some("letter-of-otto"))] {
        let sample = Sample::read("notebook").with("evidence/letter.md", &exhibit(visibility));
        let mut project =
            MemoryProject { salt: Some(Arc::from(&b"grain of the keeper"[..])), ..MemoryProject::default() };
        let bytes: Arc<[u8]> = Arc::from(&b"Burn this after reading."[..]);
        project.files.insert("private/letter-of-otto.txt".to_owned(), Ok(bytes));
        let compiled = compile(&Sources::new("content", sample.files.clone()), &project, &sample.options);
        let book = compiled.casebook.expect("no errors");
        let pressing = Press::new(&book, &client(), &look()).everything();
        for path in ["cases/lamp-drive/case.md", "cases/lamp-drive/case.json", "evidence/letter/index.md"] {
            let taken = text(&pressing, path);
            for secret in ["letter-of-otto", "vault.example", "archive.example"] {
                assert_eq!(taken.contains(secret), file.is_some(), "{path}, {visibility}: {secret}");
            }
            assert!(!taken.contains("Burn this"), "{path}, {visibility}");
        }
        let item = book.exhibit("letter").expect("the exhibit");
        assert_eq!(item.visibility == Visibility::Public, file.is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_title_stays_words(title in "[\\\\\\[\\](){}<>#*_`~!&|:.a-c0-9'\" -]{1,40}") {
        stays_words(&title);
    }
}

/// A title goes out and comes back as the same words, with nothing around them.
#[track_caller]
fn stays_words(title: &str) {
    let words = casebook::model::Markdown::words(title);
    let printed = alone(&format!("# {}\n\nText\n", words.as_str()), "de").body.html;
    let mut inner = String::new();
    Html::escape_into(&mut inner, &title.split_whitespace().collect::<Vec<_>>().join(" "));
    let plain = |text: &str| text.replace('\u{2014}', "---").replace('\u{2013}', "--").replace('\u{2026}', "...");
    if !inner.is_empty() {
        assert_eq!(plain(printed.as_str().trim()), format!("<h1>{}</h1>\n<p>Text</p>", plain(&inner)), "{words:?}");
    }
}

#[test]
fn a_hostile_title_is_inert() {
    for title in
        ["a](javascript:x) <script>", "![a](b)", "1. one", "# two", "C#", "`a", "--", "[[a]]", "[^1]", "x {#y}"]
    {
        stays_words(title);
    }
}
