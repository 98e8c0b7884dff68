//! One note more: no byte of the client, and few files.
//!
//! Counted are files that are new or other bytes than before; not counted are feeds, the map of the site, pictures
//! and compressed siblings. Allowed are twelve and its own text as Markdown; two (page and data) for
//! each older note that leads on to it now (one that has it among its related notes, or stands next to it); two for each
//! older thing that the note mentions, whose page says so from now on; and two (text and data to take away) for each
//! case it names, whose whole dossier they are.

use super::sample::{Sample, text};
use casebook::press::Pressing;

/// Files outside the count.
fn counts(path: &str) -> bool {
    let aside = ["atom.xml", "rss.xml", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "index/fore-edge.svg"];
    let picture = path.starts_with("assets/media/");
    !picture && !aside.contains(&path) && !path.ends_with(".br") && !path.ends_with(".gz")
}

/// What a new note touches.
struct Touched {
    files: Vec<String>,
    /// Older notes that lead on to it now.
    relates: Vec<String>,
    /// Older notes whose page changed.
    pages: Vec<String>,
    /// Older things that the note mentions.
    mentions: Vec<String>,
    /// How many cases the note names.
    cases: usize,
}

fn note(tags: &str, more: &str) -> String {
    format!(
        "---\ntitle: The newest of all\ndescription: It came last.\npubDatetime: 2026-11-19T10:00:00Z\ntags: [{tags}]\n{more}---\n\nIt came last, and it is short.\n"
    )
}

fn touched(sample: &Sample, text: &str) -> Touched {
    let with = sample.clone().with("posts/newest.md", text);
    let (before, after): (Pressing, Pressing) = (sample.press(), with.press());
    assert!(before.keys().all(|path| after.contains_key(path)), "a file has gone");
    let files: Vec<String> = after
        .iter()
        .filter(|(path, bytes)| counts(path) && before.get(*path) != Some(bytes))
        .map(|(path, _)| path.clone())
        .collect();
    let book = with.book();
    let relates: Vec<String> = book
        .posts
        .iter()
        .enumerate()
        .filter(|(place, post)| *place == 1 || post.related.iter().any(|one| one.id == "newest"))
        .map(|(_, post)| post.id.clone())
        .collect();
    let pages = book.posts.iter().filter(|post| post.id != "newest");
    let pages =
        pages.map(|post| post.id.clone()).filter(|id| files.contains(&format!("posts/{id}/index.html"))).collect();
    let mentioned = book.backlinks.iter().filter(|(_, by)| by.iter().any(|one| one.by.id == "newest"));
    let mentions = mentioned.map(|(thing, _)| format!("{:?}/{}", thing.kind, thing.id)).collect();
    let cases = book.post("newest").map_or(0, |post| post.cases.len());
    Touched { files, relates, pages, mentions, cases }
}

/// Compares what a note costs with what it may; the message names every file.
#[track_caller]
fn costs_little(sample: &Sample, text: &str) {
    let Touched { files, relates, pages, mentions, cases } = touched(sample, text);
    let allowed = 13 + 2 * (relates.len() + mentions.len() + cases);
    let count = files.len();
    assert!(
        count <= allowed,
        "{count} files, allowed {allowed}: 13, and 2 each for {relates:?}, {mentions:?} and {cases} cases; changed notes {pages:?}; {files:#?}"
    );
}

#[test]
fn no_byte_of_client_or_style_changes() {
    let sample = Sample::read("cards");
    let touched = touched(&sample, &note("night, faults", ""));
    let assets: Vec<_> = touched.files.iter().filter(|path| path.starts_with("assets/")).collect();
    assert!(assets.is_empty(), "{assets:?}");
    assert!(!touched.files.iter().any(|path| ["shell.html", "404.html"].contains(&path.as_str())));
    // Older years, other tags and the rest of the record stay as they were.
    let strange = |path: &&String| {
        [
            "index/notes-2025",
            "index/notes-2024",
            "index/things",
            "index/sheets",
            "posts/year/2025",
            "posts/year/2024",
            "cases/",
            "decisions/",
            "journal/",
            "evidence/",
        ]
        .iter()
        .any(|start| path.starts_with(start))
    };
    assert_eq!(touched.files.iter().find(strange), None);
    assert!(!touched.relates.is_empty(), "the note was meant to relate to some");
}

/// An older note changes because it leads on to the new one, or because the new one is next to it in the list.
#[test]
fn an_older_note_changes_for_a_reason() {
    let sample = Sample::read("cards");
    let touched = touched(&sample, &note("night, faults", ""));
    let newest_before = &sample.book().posts[0].id;
    let without: Vec<_> =
        touched.pages.iter().filter(|id| !touched.relates.contains(id) && *id != newest_before).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn a_note_without_a_tag_costs_a_dozen() {
    let cards = Sample::read("cards");
    assert!(cards.book().posts.len() >= 12);
    costs_little(&cards, &note("", ""));
}

#[test]
fn a_note_with_a_tag_of_its_own_costs_a_dozen() {
    costs_little(&Sample::read("cards"), &note("lanterns", ""));
}

#[test]
fn a_note_with_one_tag_costs_a_dozen_and_its_relations() {
    costs_little(&Sample::read("cards"), &note("night", ""));
}

#[test]
fn a_note_with_two_tags_costs_a_dozen_and_its_relations() {
    costs_little(&Sample::read("cards"), &note("night, faults", ""));
}

#[test]
fn a_note_with_three_tags_and_a_category_costs_a_dozen_and_its_relations() {
    costs_little(&Sample::read("cards"), &note("night, faults, drums", "category: Harbour work\n"));
}

/// Its dossier is two files more, and two to take away; the list of cases does not count notes.
#[test]
fn a_note_of_a_case_costs_a_dozen_and_its_relations() {
    costs_little(&Sample::read("notebook"), &note("clockwork", "cases: [lamp-drive]\n"));
}

/// Every thing that is mentioned says so on its own page, and nowhere else.
#[test]
fn a_note_that_mentions_older_things_costs_their_pages_too() {
    let sample = Sample::read("notebook");
    let said = "It goes on from [[counting-turns]], [[0001-why-rollers]], [[lamp-drive]] and [[turn-record]].";
    let text = note("lanterns", "").replace("It came last", said);
    costs_little(&sample, &text);
    let with = touched(&sample, &text);
    let without = touched(&sample, &note("lanterns", ""));
    assert_eq!(with.mentions.len(), 4);
    let more: Vec<_> = with.files.iter().filter(|path| !without.files.contains(path)).collect();
    let folders =
        ["posts/counting-turns/", "decisions/0001-why-rollers/", "cases/lamp-drive/", "evidence/turn-record/"];
    assert!(more.iter().all(|path| folders.iter().any(|folder| path.starts_with(folder))), "{more:#?}");
}

/// The first note of a year brings that year's files.
#[test]
fn the_index_of_the_new_year_begins_with_it() {
    let mut sample = Sample::read("cards");
    sample.options.now_seconds += 60 * 86_400;
    let first = note("night", "").replace("2026-11-19", "2027-01-02");
    let touched = touched(&sample, &first);
    assert!(touched.files.contains(&"index/notes-2027.json".to_owned()));
    assert!(!touched.files.contains(&"index/notes-2026.json".to_owned()));
    let pressing = sample.with("posts/newest.md", &first).press();
    assert!(text(&pressing, "index/notes-2027.json").contains("The newest of all"));
}
