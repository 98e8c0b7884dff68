//! Evidence that goes takes its counts with it, and what is kept back stays out of every byte.

use super::html::Page;
use super::sample::{Sample, page, press};
use casebook::press::{Pressing, compress};

/// Every place that counts exhibits, as readers see it.
fn counts(pressing: &Pressing) -> [usize; 6] {
    let (home, dossier) = (page(pressing, "index.html"), page(pressing, "cases/lamp-drive/index.html"));
    let ledger = page(pressing, "evidence/index.html");
    let first =
        |text: String| text.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty()).map(str::to_owned);
    let number = |text: String| first(text).expect("a number").parse().expect("digits");
    let fact = |term: &str| {
        let place = dossier.all(".facts dt").iter().position(|dt| dt.text() == term).expect("the fact") + 1;
        number(dossier.one(&format!(".facts div:nth-of-type({place}) dd")).text())
    };
    let index: serde_json::Value =
        serde_json::from_slice(pressing.get("index/index.json").expect("the index")).expect("json");
    let more =
        |home: &Page| home.all("a.more").into_iter().map(|way| way.text()).find(|text| text.contains("exhibits"));
    [
        number(home.one("#systems .tally div:nth-of-type(1) dd").text()),
        number(more(&home).expect("the way to the ledger")),
        fact("Evidence count"),
        dossier.all("#ledger tbody tr").len(),
        ledger.all("tbody tr").len(),
        usize::try_from(index["counts"][4].as_u64().expect("a count")).expect("small"),
    ]
}

#[test]
fn counts_fall_by_one_wherever_exhibits_are_counted() {
    let whole = Sample::read("notebook");
    let before = counts(&whole.press());
    assert_eq!(before, [5, 6, 5, 5, 6, 6]);
    let mut less = whole.clone();
    less.files.retain(|file| file.path != "evidence/turn-record.md");
    let refused = less.compile();
    assert!(refused.casebook.is_none());
    let lost: Vec<_> = refused.diagnostics.iter().filter(|fault| fault.code.name == "lost-evidence").collect();
    assert_eq!(lost.len(), 2, "{lost:#?}");
    for (fault, claim) in lost.iter().zip(["The gear was made for whole winters", "The crank is no longer turned"]) {
        assert!(fault.headline.starts_with(&format!("the claim \u{201c}{claim}")), "{}", fault.headline);
        assert_eq!(fault.primary.as_ref().map(|label| &*label.spot.file), Some("cases/lamp-drive.md"));
    }
    let settings = less.files.iter_mut().find(|file| file.path == "site.toml").expect("settings");
    let text = std::str::from_utf8(&settings.bytes).expect("a text").to_owned();
    settings.bytes = format!("{text}lost-evidence = \"warning\"\n").into_bytes().into();
    let allowed = less.compile();
    assert!(allowed.diagnostics.iter().any(|fault| fault.code.name == "lost-evidence"));
    let after = counts(&press(&allowed.casebook.expect("a casebook")));
    assert_eq!(after, before.map(|count| count - 1));
}

const SECRET: &str = "the words that nobody may read before the day";

/// A record with one exhibit kept back, and everything that speaks of it.
fn withheld(visibility: &str) -> Sample {
    // A seal with an address beside it is said to its author, and the address left out.
    let ways = match visibility {
        "sealed" => "",
        _ => {
            "source: https://source.example/the-first-secret-way\narchived: https://archive.example/the-second-secret-way\n"
        }
    };
    let exhibit = format!(
        "---\ntitle: A letter\nkind: document\nfile: vault/the-named-file.txt\nvisibility: {visibility}\n\
         {ways}cases: [lamp-drive]\n---\n"
    );
    let note = "---\ntitle: On the letter\ndescription: D\npubDatetime: 2026-11-01\n---\nIt was said.[^letter]\n";
    Sample::read("notebook")
        .with("evidence/letter.md", &exhibit)
        .with("posts/on-the-letter.md", note)
        .beside("vault/the-named-file.txt", SECRET)
}

/// Whether any path or any file, plain or compressed, holds the text.
fn holds(pressing: &Pressing, text: &str) -> Vec<String> {
    let mut found: Vec<String> = pressing.keys().filter(|path| path.contains(text)).cloned().collect();
    for (path, bytes) in pressing {
        let plain: Vec<u8> = if path.ends_with(".br") {
            let mut out = Vec::new();
            brotli::BrotliDecompress(&mut &bytes[..], &mut out).expect("brotli");
            out
        } else {
            bytes.to_vec()
        };
        if plain.windows(text.len()).any(|window| window == text.as_bytes()) {
            found.push(path.clone());
        }
    }
    found
}

#[test]
fn what_is_kept_back_is_in_no_byte_of_the_site() {
    // sha256sum of the words above.
    let digest = "81002d319909e048e9f679c3e983a1510d3edb79b1ac1a60f3b31ba0290a12e2";
    for visibility in ["public", "redacted", "sealed"] {
        let mut pressing = withheld(visibility).press();
        compress(&mut pressing);
        let mark = page(&pressing, "posts/on-the-letter/index.html");
        assert_eq!(mark.all("a.evidence-mark[href=/evidence/letter/]").len(), 1, "the mark leads to the page");
        let public = visibility == "public";
        assert_eq!(holds(&pressing, SECRET).is_empty(), !public, "{visibility}");
        assert_eq!(holds(&pressing, "the-named-file").is_empty(), !public, "{visibility}");
        for way in ["the-first-secret-way", "the-second-secret-way"] {
            assert_eq!(holds(&pressing, way).is_empty(), !public, "{visibility}: {way}");
        }
        let shown = page(&pressing, "evidence/letter/index.html");
        let facts: Vec<String> = shown.all(".facts dt").into_iter().map(|dt| dt.text()).collect();
        for fact in ["Source", "Archived copy", "File", "Size"] {
            assert_eq!(facts.iter().any(|term| term == fact), public, "{visibility}: {fact}");
        }
        assert!(holds(&pressing, "vault/").is_empty(), "{visibility}");
        // A digest of the file alone would let anybody try what was sealed.
        assert_eq!(holds(&pressing, digest).is_empty(), visibility == "sealed", "{visibility}");
        assert!(holds(&pressing, "salt of sixteen bytes").is_empty());
    }
}

#[test]
fn an_exhibit_says_what_it_is_and_how_to_check_it() {
    let pressing = withheld("public").press();
    let shown = page(&pressing, "evidence/letter/index.html");
    let facts: Vec<String> = shown.all(".facts dt").into_iter().map(|dt| dt.text()).collect();
    assert_eq!(facts, ["Kind", "Grade", "Visibility", "Source", "Archived copy", "File", "Size", "SHA-256"]);
    assert!(shown.one(".facts").text().contains("the author alone vouches for it"));
    assert_eq!(shown.one("details.exhibit-text code").text().trim(), SECRET);
    let mentioned = shown.one(".mentioned blockquote").text();
    assert_eq!(mentioned, "It was said.");
    let shown = page(&pressing, "evidence/turn-record/index.html");
    let claims: Vec<String> = shown.all(".resting blockquote").into_iter().map(|quote| quote.text()).collect();
    assert_eq!(claims.len(), 2, "{claims:?}");
    assert_eq!(shown.all(".resting a[href=/cases/lamp-drive/#proves]").len(), 2);
    // In the order of the marks: the one before, then the next.
    let ways: Vec<String> = shown.all(".around .label").into_iter().map(|way| way.text()).collect();
    let own: u32 = shown
        .one(".note-head .entry-meta")
        .text()
        .chars()
        .filter(char::is_ascii_digit)
        .take(1)
        .collect::<String>()
        .parse()
        .expect("a mark");
    assert_eq!(ways, [format!("E{}", own - 1), format!("E{}", own + 1)]);
}

#[test]
fn a_decision_that_rests_on_an_exhibit_is_told_once() {
    let decision = "---\nevidence: [letter]\n---\n# Believe letters\n\n## Context\n\nIt came by post.[^letter]\n";
    let pressing = withheld("public").with("decisions/0090-believe-letters.md", decision).press();
    let shown = page(&pressing, "evidence/letter/index.html");
    let ways = |list: &str| shown.all(&format!("{list} a[href=/decisions/0090-believe-letters/]")).len();
    assert_eq!((ways(".resting"), ways(".mentioned")), (1, 0));
    assert_eq!(shown.one(".resting blockquote").text(), "It came by post.");
    assert_eq!(shown.all(".mentioned li").len(), 1, "the note that cites it");
}

#[test]
fn claims_carry_the_grades_of_what_they_rest_on() {
    let pressing = Sample::read("notebook").press();
    let dossier = page(&pressing, "cases/lamp-drive/index.html");
    let grades: Vec<_> = dossier
        .all(".claims .claim")
        .into_iter()
        .map(|claim| claim.attribute("data-grade").map(str::to_owned))
        .collect();
    assert!(!grades.is_empty() && grades.iter().all(Option::is_some), "{grades:?}");
    assert!(grades.iter().flatten().any(|grade| grade.split(' ').any(|word| word == "primary")), "{grades:?}");
}
