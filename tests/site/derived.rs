//! What nobody types: counts and dates are those of the content, and follow it.

use super::html::Page;
use super::sample::{Sample, page, text};

const HOME: &str = "index.html";
const DOSSIER: &str = "cases/lamp-drive/index.html";

/// The facts of a dossier as readers see them, by their term.
fn fact(dossier: &Page, term: &str) -> Vec<String> {
    let place = dossier.all(".facts dt").iter().position(|dt| dt.text() == term).expect("the fact is there") + 1;
    dossier.all(&format!(".facts div:nth-of-type({place}) dd")).into_iter().map(|dd| dd.text()).collect()
}

/// What the folder at home counts.
fn tally(home: &Page) -> Vec<String> {
    home.all("#systems .tally dd").into_iter().map(|dd| dd.text()).collect()
}

#[test]
fn the_blanks_are_filled_from_the_content() {
    let pressing = Sample::read("notebook").press();
    let (home, dossier) = (page(&pressing, HOME), page(&pressing, DOSSIER));
    // The newest of everything: an entry of the journal. Of the case: a change to one of its notes.
    assert_eq!(home.one(".person time").attribute("datetime"), Some("2026-11-14"));
    assert_eq!(dossier.one(".cover-strip time").attribute("datetime"), Some("2026-11-08"));
    // Three exhibits name the case, and its claims rest on two more; the sixth has nothing to do with it.
    assert_eq!(fact(&dossier, "Evidence count"), ["5 exhibits 3 primary, 1 third-party, 1 self-reported"]);
    assert_eq!(fact(&dossier, "Notebook"), ["2 notes 3 entries in the journal"]);
    assert_eq!(fact(&dossier, "Decisions"), ["3 decisions 3 in force"]);
    // What was replaced is no longer part of the stack.
    assert_eq!(fact(&dossier, "Current stack"), ["Roller bearing D01", "Falling weight D02", "Paper drum"]);
    assert_eq!(tally(&home), ["5", "2", "3", "3"]);
    // The journal, newest first, at home and in the dossier.
    let titles = |page: &Page| page.all("#journal .journal h3").into_iter().map(|h| h.text()).collect::<Vec<_>>();
    let all = ["Gulls on the gallery", "Oil before the frost", "A roller runs dry", "The second shaft gets its bell"];
    assert_eq!(titles(&home), all);
    assert_eq!(titles(&dossier), all[1..]);
    let dates = |page: &Page| {
        page.all("#journal .journal time")
            .into_iter()
            .filter_map(|t| t.attribute("datetime").map(str::to_owned))
            .collect::<Vec<_>>()
    };
    assert_eq!(dates(&home), ["2026-11-14", "2026-10-19", "2026-09-28", "2026-08-30"]);
    let ways = ["All 4 decisions", "All 6 exhibits", "All 4 entries"];
    let more: Vec<String> = home.all("section p a.more").into_iter().map(|way| way.text()).collect();
    assert_eq!(more, ways);
    assert_eq!(dossier.all("#ledger tbody tr").len(), 5);
    assert_eq!(dossier.all("#notes .entry").len(), 2);
}

#[test]
fn the_blanks_follow_the_content() {
    let note = "---\ntitle: A later note\ndescription: One more.\npubDatetime: 2026-11-15\ntags: [clockwork]\ncases: [lamp-drive]\n---\n\nLater.\n";
    let exhibit = "---\ntitle: A second winter\nkind: monitoring\nstage: watch\ndate: 2026-11-16\ngrade: primary\ncases: [lamp-drive]\n---\n";
    let entry = "---\ntitle: Snow\nkind: note\ncases: [lamp-drive]\n---\n\nSnow.\n";
    let sample = Sample::read("notebook")
        .with("posts/later.md", note)
        .with("evidence/second-winter.md", exhibit)
        .with("journal/2026-11-17-snow.md", entry);
    let pressing = sample.press();
    let (home, dossier) = (page(&pressing, HOME), page(&pressing, DOSSIER));
    assert_eq!(tally(&home), ["6", "3", "3", "4"]);
    assert_eq!(fact(&dossier, "Evidence count"), ["6 exhibits 4 primary, 1 third-party, 1 self-reported"]);
    assert_eq!(fact(&dossier, "Notebook"), ["3 notes 4 entries in the journal"]);
    assert_eq!(home.one(".person time").attribute("datetime"), Some("2026-11-17"));
    assert_eq!(dossier.one(".cover-strip time").attribute("datetime"), Some("2026-11-17"));
    assert_eq!(home.one(".latest h2").text(), "A later note");
}

#[test]
fn drafts_are_in_no_file_and_no_count() {
    let pressing = Sample::read("notebook").press();
    for path in pressing.keys().filter(|path| !path.starts_with("assets/")) {
        let text = text(&pressing, path);
        assert!(!text.contains("Half a thought") && !text.contains("Unfinished thought"), "{path}");
    }
    let mut asked = Sample::read("notebook");
    asked.options.drafts = true;
    let pressing = asked.press();
    assert_eq!(tally(&page(&pressing, HOME)), ["5", "3", "3", "4"]);
    assert_eq!(page(&pressing, HOME).one(".person time").attribute("datetime"), Some("2026-11-19"));
}

/// The dossier counts what its claims and metrics rest on, and the ledger names the case beside it: narrowed to
/// the case, the ledger has to show the same exhibits.
#[test]
fn the_ledger_narrowed_to_a_case_has_what_the_dossier_counts() {
    let pressing = Sample::read("notebook").press();
    let ledger = page(&pressing, "evidence/index.html");
    let named = |row: usize| {
        let supports = format!("tbody tr:nth-of-type({row}) .supports a[href=/cases/lamp-drive/]");
        !ledger.all(&supports).is_empty()
    };
    let rows = ledger.all("tbody tr");
    let supporting: Vec<_> =
        (1..=rows.len()).filter(|row| named(*row)).map(|row| rows[row - 1].attribute("id")).collect();
    let narrowed: Vec<_> = rows
        .iter()
        .filter(|row| {
            row.attribute("data-cases").is_some_and(|cases| cases.split(' ').any(|case| case == "lamp-drive"))
        })
        .map(|row| row.attribute("id"))
        .collect();
    assert_eq!(supporting.len(), 5);
    assert_eq!(narrowed, supporting);
}
