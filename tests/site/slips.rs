//! What a page is in a few lines: in its data, for links that lead to it and marks that open it in place.

use super::html::Page;
use super::sample::{Sample, client, look, text};
use casebook::model::{Casebook, Exhibit, Url, Visibility};
use casebook::press::{Press, Pressing};

fn press(book: &Casebook) -> Pressing {
    Press::new(book, &client(), &look()).everything()
}

/// The card in a page's data.
#[track_caller]
fn card(pressing: &Pressing, path: &str) -> String {
    let data: serde_json::Value = serde_json::from_str(text(pressing, &format!("{path}data.json"))).expect("JSON");
    data["card"].as_str().unwrap_or_default().to_owned()
}

/// Its lines as readers see them.
#[track_caller]
fn lines(pressing: &Pressing, path: &str) -> Vec<String> {
    Page::parse(&card(pressing, path)).all("p").into_iter().map(|line| line.text()).collect()
}

#[test]
fn every_kind_of_page_says_what_it_is() {
    let pressing =
        Sample::read("notebook").with("pages/about.md", "---\ntitle: About\n---\n\nA lamp & a rock.\n").press();
    assert_eq!(
        lines(&pressing, "cases/lamp-drive/"),
        [
            "CASE 001 In production 8 Nov 2026",
            "Lamp drive",
            "Turn the lens once in ninety seconds, all night, whatever the wind does to the tower."
        ]
    );
    assert_eq!(
        lines(&pressing, "decisions/0001-why-rollers/")[..2],
        ["DECISION 01 Accepted 2 Mar 2024", "Why rollers?"]
    );
    assert_eq!(lines(&pressing, "posts/the-stove/")[..2], ["NOTE 5 May 2026", "A stove is a machine too"]);
    assert_eq!(lines(&pressing, "about/"), ["PAGE", "About", "A lamp & a rock."]);
    let entry = pressing.keys().find_map(|path| path.strip_prefix("journal/")?.strip_suffix("data.json"));
    let entry = entry.filter(|path| !path.is_empty()).expect("an entry with data");
    assert!(lines(&pressing, &format!("journal/{entry}"))[0].starts_with("JOURNAL "));
}

#[test]
fn lists_have_none_and_no_page_carries_its_own() {
    let pressing = Sample::read("notebook").press();
    for list in ["", "cases/", "decisions/", "journal/", "evidence/"] {
        assert_eq!(card(&pressing, list), "", "{list}");
    }
    let own = pressing.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in own {
        assert!(!String::from_utf8_lossy(bytes).contains("slip-head"), "{path} carries a card");
    }
}

#[test]
fn an_exhibit_leads_on_to_what_readers_may_see() {
    let mut book = Sample::read("notebook").under("/a/b/").book();
    let item = book.evidence.iter_mut().find(|item| item.id == "turn-record").expect("the exhibit");
    item.file = Some(Exhibit {
        path: "private/turns.csv".to_owned(),
        size: 20,
        sha256: "0123456789abcdef".repeat(4),
        published: Some("evidence/files/turns.csv".to_owned()),
    });
    item.source = Some(Url::parse("https://lamp.example/turns").expect("an address"));
    item.archived = Some(Url::parse("https://archive.example/turns").expect("an address"));
    let public = card(&press(&book), "evidence/turn-record/");
    let hrefs = |card: &str| {
        let page = Page::parse(card);
        page.all(".slip-ways a")
            .into_iter()
            .filter_map(|way| way.attribute("href").map(str::to_owned))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        hrefs(&public),
        [
            "/a/b/evidence/turn-record/",
            "/a/b/evidence/files/turns.csv",
            "https://lamp.example/turns",
            "https://archive.example/turns"
        ]
    );
    assert_eq!(Page::parse(&public).one(".slip-foot").text(), "SHA-256 0123456789ab\u{2026}");

    for (visibility, word, name) in
        [(Visibility::Redacted, "redacted", "SHA-256"), (Visibility::Sealed, "sealed", "salted SHA-256")]
    {
        let item = book.evidence.iter_mut().find(|item| item.id == "turn-record").expect("the exhibit");
        item.visibility = visibility;
        let hidden = card(&press(&book), "evidence/turn-record/");
        assert_eq!(hrefs(&hidden), ["/a/b/evidence/turn-record/"], "{word}");
        assert!(Page::parse(&hidden).one(".slip-head").text().contains(word));
        assert_eq!(Page::parse(&hidden).one(".slip-foot").text(), format!("{name} 0123456789ab\u{2026}"));
        assert!(!hidden.contains("turns.csv") && !hidden.contains(".example"), "{hidden}");
    }
}

#[test]
fn a_text_of_another_language_says_so() {
    let note =
        "---\ntitle: ثلاثة أنوار\ndescription: بداية\npubDatetime: 2026-11-01\ntags: [a]\nlang: ar\n---\n\nبداية\n";
    let pressing = Sample::read("notebook").with("posts/lights.md", note).press();
    let card = Page::parse(&card(&pressing, "posts/lights/"));
    assert_eq!(card.one(".slip-title").attribute("lang"), Some("ar"));
    assert_eq!(card.one(".slip-line").attribute("dir"), Some("auto"));
    assert_eq!(card.one(".slip-head").attribute("lang"), None);
}
