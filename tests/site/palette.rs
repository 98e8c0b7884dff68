//! What the palette lists, and what it is drawn in.

use super::sample::{Sample, text};
use std::collections::BTreeSet;

/// Everything that is listed is a page, and every page is listed that is neither a note's nor a list of them.
#[test]
fn every_page_can_be_found() {
    let pressing = Sample::read("notebook").press();
    let things: serde_json::Value = serde_json::from_str(text(&pressing, "index/things.json")).expect("it is JSON");
    let things = things["things"].as_array().expect("things are a list");
    let listed: BTreeSet<String> = things
        .iter()
        .filter_map(|thing| Some(format!("{}index.html", thing["path"].as_str()?.trim_start_matches('/'))))
        .collect();
    let by_the_index = |path: &str| path.starts_with("posts/") || path.starts_with("tags/");
    let pages: BTreeSet<String> = pressing
        .keys()
        .filter(|path| *path == "index.html" || path.ends_with("/index.html"))
        .filter(|path| !by_the_index(path) || ["posts/index.html", "tags/index.html"].contains(&path.as_str()))
        .cloned()
        .collect();
    assert_eq!(listed, pages);
    let kinds: BTreeSet<&str> =
        things.iter().filter_map(|thing| thing["kind"].as_str()?.split('\u{a0}').next()).collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["Case", "Decision", "Entry", "Exhibit", "List", "Page"]);
}

/// Every setting that the sheet offers is one that the first script sets before the page is painted.
#[test]
fn every_setting_stands_at_the_first_paint() {
    let pressing = Sample::read("notebook").press();
    let sheets = text(&pressing, "index/sheets.json");
    let names: BTreeSet<&str> =
        sheets.split("name=\\\"").skip(1).filter_map(|rest| rest.split("\\\"").next()).collect();
    let home = text(&pressing, "index.html");
    let known =
        home.split_once(".replace(/(").and_then(|(_, rest)| rest.split_once(')')).expect("the script has them").0;
    assert_eq!(names, known.split('|').collect());
}
