//! An entry on its own page and in the lists: what it belongs to, and whether it still stands.

use super::html::{Node, Page};
use super::sample::{Sample, page, text};

const WRONG: &str = "journal/2026-10-19-oil-before-the-frost/index.html";
const RIGHT: &str = "journal/2026-10-20-oil-after-all/index.html";

fn pressing() -> casebook::press::Pressing {
    let right = "---\ntitle: Oil after all\nkind: fix\ntags: [clockwork, lamps]\ncases: [lamp-drive]\ndecisions: [0001-why-rollers]\nevidence: [slip-alarm]\ncorrects: 2026-10-19-oil-before-the-frost\n---\n\nThe first frost had been.\n";
    Sample::read("notebook").with("journal/2026-10-20-oil-after-all.md", right).press()
}

/// The values of a fact, with their addresses.
fn fact(page: &Page, term: &str) -> Vec<(String, Option<String>)> {
    let place = page.all(".facts dt").iter().position(|dt| dt.text() == term).expect("the fact is there") + 1;
    let values = page.all(&format!(".facts div:nth-of-type({place}) dd"));
    let links = page.all(&format!(".facts div:nth-of-type({place}) dd a"));
    let href = |at: usize| links.get(at).and_then(|link| link.attribute("href")).map(str::to_owned);
    values.into_iter().enumerate().map(|(at, value)| (value.text(), href(at))).collect()
}

#[test]
fn an_entry_says_what_it_belongs_to() {
    let page = page(&pressing(), RIGHT);
    let only = |term: &str| fact(&page, term);
    let one = |text: &str, href: &str| vec![(text.to_owned(), Some(href.to_owned()))];
    assert_eq!(only("Kind"), one("fix", "/journal/?kind=fix"));
    assert_eq!(only("Date"), one("20 October 2026", "/journal/#month-2026-10"));
    assert_eq!(only("Case"), one("Lamp drive", "/cases/lamp-drive/"));
    assert_eq!(only("Decision"), one("01 Why rollers?", "/decisions/0001-why-rollers/"));
    assert_eq!(only("Evidence"), one("[E5]", "/evidence/slip-alarm/"));
    assert_eq!(only("Corrects"), one("19 Oct 2026: Oil before the frost", "/journal/2026-10-19-oil-before-the-frost/"));
    // No note is tagged with lamps, so there is nothing to lead to.
    assert_eq!(
        only("Tags"),
        [("clockwork".to_owned(), Some("/tags/clockwork/".to_owned())), ("lamps".to_owned(), None)]
    );
    let ways: Vec<_> = page.all(".around a strong").into_iter().map(Node::text).collect();
    assert_eq!(ways, ["Oil before the frost", "Gulls on the gallery"]);
}

#[test]
fn a_corrected_entry_says_so_wherever_it_stands() {
    let pressing = pressing();
    let said = "Corrected on 20 Oct 2026: Oil after all";
    assert_eq!(page(&pressing, WRONG).one("aside.correction p.corrected").text(), said);
    assert_eq!(fact(&page(&pressing, WRONG), "Corrected by").len(), 1);
    assert_eq!(
        page(&pressing, RIGHT).one("p.corrected").text(),
        "Corrects the entry of 19 Oct 2026: Oil before the frost"
    );
    for path in ["journal/index.html", "cases/lamp-drive/index.html"] {
        assert_eq!(page(&pressing, path).one(".journal p.corrected").text(), said, "{path}");
    }
}

#[test]
fn texts_and_data_say_what_was_corrected_also_from_outside_the_case() {
    let outside =
        "---\ntitle: Oil after all\nkind: fix\ncorrects: 2026-10-19-oil-before-the-frost\n---\n\nThe frost had been.\n";
    let pressing = Sample::read("notebook").with("journal/2026-10-20-oil-after-all.md", outside).press();
    let own = text(&pressing, "journal/2026-10-19-oil-before-the-frost/index.md");
    assert!(own.contains("- Corrected by: 2026-10-20: [Oil after all]("), "{own}");
    let dossier = text(&pressing, "cases/lamp-drive/case.md");
    let line = dossier.lines().find(|line| line.contains("[Oil before the frost]")).expect("the entry");
    assert!(line.contains("(corrected 2026-10-20: [Oil after all]("), "{line}");
    let data: serde_json::Value = serde_json::from_str(text(&pressing, "cases/lamp-drive/case.json")).expect("JSON");
    let entries = data["entries"].as_array().expect("a list");
    let entry = |id: &str| entries.iter().find(|entry| entry["id"] == id).expect("the entry");
    let by = &entry("2026-10-19-oil-before-the-frost")["correctedBy"];
    assert_eq!((&by[0]["id"], &by[0]["date"]), (&"2026-10-20-oil-after-all".into(), &"2026-10-20".into()));
    assert!(by[0]["url"].as_str().is_some_and(|url| url.ends_with("/journal/2026-10-20-oil-after-all/")));
    let rest = entries.iter().filter(|entry| entry["id"] != "2026-10-19-oil-before-the-frost");
    assert!(rest.clone().count() > 0 && rest.clone().all(|entry| entry["correctedBy"] == serde_json::json!([])));
}

#[test]
fn the_text_of_a_note_says_which_part_of_its_series_it_is() {
    let part = |order: u8| {
        format!(
            "---\ntitle: Part\ndescription: D\npubDatetime: 2026-01-0{order}\nseries: {{ id: Lenses, order: {order} }}\n---\nText.\n"
        )
    };
    let pressing = Sample::read("notebook").with("posts/part-1.md", &part(1)).with("posts/part-2.md", &part(2)).press();
    let own = text(&pressing, "posts/part-2/index.md");
    assert!(own.contains("- Series: Lenses, part 2 of 2\n"), "{own}");
}

#[test]
fn a_month_has_an_address_and_hidden_entries_have_none() {
    let pressing = pressing();
    let journal = page(&pressing, "journal/index.html");
    assert_eq!(journal.one("#month-2026-10 h2").text(), "October 2026, 2 entries");
    assert_eq!(journal.one("#month-2026-10 h2 a").attribute("href"), Some("#month-2026-10"));
    assert!(!pressing.keys().any(|path| path.contains("unfinished")));
    assert!(!text(&pressing, "journal/index.html").contains("Unfinished"));
    let later = "---\ntitle: Not yet\ncases: [lamp-drive]\n---\n\nLater.\n";
    let pressing = Sample::read("notebook").with("journal/2027-01-01-not-yet.md", later).press();
    assert!(!pressing.keys().any(|path| path.contains("not-yet")));
    assert!(!text(&pressing, "cases/lamp-drive/index.html").contains("Not yet"));
}
