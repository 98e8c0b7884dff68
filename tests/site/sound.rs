//! What holds of every pressed page: it is well formed, every way inside leads somewhere, nothing is styled or
//! scripted in place.

use super::html::{Node, Page};
use super::sample::{Sample, text};
use std::collections::{BTreeMap, BTreeSet};

/// The pages of a sample by their file.
fn pages(name: &str) -> (BTreeSet<String>, BTreeMap<String, Page>) {
    let pressing = Sample::read(name).press();
    let html = pressing.keys().filter(|path| path.ends_with(".html"));
    let pages = html.map(|path| (path.clone(), Page::parse(text(&pressing, path)))).collect();
    (pressing.into_keys().collect(), pages)
}

#[test]
fn every_way_inside_leads_somewhere() {
    for name in ["notebook", "cards"] {
        let (files, pages) = pages(name);
        let mut seen = 0;
        for (path, page) in &pages {
            let ways = page.all("[href]").into_iter().filter_map(|node| node.attribute("href"));
            let sources = page.all("[src]").into_iter().filter_map(|node| node.attribute("src"));
            for address in ways.chain(sources).filter(|a| a.starts_with('/') || a.starts_with('#')) {
                let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
                let inner = before.split('?').next().unwrap_or("").trim_start_matches('/');
                let file = match inner {
                    "" if before.is_empty() => path.clone(),
                    inner if inner.is_empty() || inner.ends_with('/') => format!("{inner}index.html"),
                    inner => inner.to_owned(),
                };
                assert!(files.contains(&file), "{name}/{path} leads to {address}");
                if !fragment.is_empty() {
                    let found = pages[&file].all(&format!("#{fragment}")).len();
                    assert_eq!(found, 1, "{name}/{path} leads to {address}");
                }
                seen += 1;
            }
        }
        assert!(seen > 500, "{name}: {seen}");
    }
}

#[test]
fn every_page_has_one_heading_of_the_first_order_and_each_id_once() {
    for name in ["notebook", "cards"] {
        let (_, pages) = pages(name);
        for (path, page) in pages.iter().filter(|(path, _)| *path != "shell.html") {
            assert_eq!(page.all("h1").len(), 1, "{name}/{path}");
            assert!(!page.one("head title").text().is_empty(), "{name}/{path}");
            let ids: Vec<_> = page.all("[id]").into_iter().filter_map(|node| node.attribute("id")).collect();
            let distinct: BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), distinct.len(), "{name}/{path}: {ids:?}");
        }
    }
}

#[test]
fn nothing_is_styled_or_scripted_in_place() {
    for name in ["notebook", "cards"] {
        for (path, page) in pages(name).1 {
            for attribute in ["style", "onclick", "onload", "onerror"] {
                assert!(page.all(&format!("[{attribute}]")).is_empty(), "{name}/{path}: {attribute}");
            }
            assert!(page.all("body style").is_empty(), "{name}/{path}");
            // The island is data; one script in the head is inline, one is a file.
            let bodies = page.all("body script");
            assert!(bodies.iter().all(|script| script.attribute("type") == Some("application/json")), "{name}/{path}");
            let runs = |script: &&Node| script.attribute("type") != Some("application/ld+json");
            assert_eq!(page.all("head script").iter().filter(runs).count(), 2, "{name}/{path}");
        }
    }
}

#[test]
fn every_page_has_its_data_beside_it_in_one_schema() {
    for name in ["notebook", "cards"] {
        let pressing = Sample::read(name).press();
        let others = ["case.json", "resume.json"];
        let own = |path: &&String| path.ends_with(".json") && !others.iter().any(|other| path.ends_with(other));
        let data = pressing.keys().filter(own);
        for path in data {
            let value: serde_json::Value = serde_json::from_str(text(&pressing, path)).expect(path);
            assert!(value["casebook"].is_u64(), "{name}/{path}");
            assert!(text(&pressing, path).starts_with("{\"casebook\":"), "{name}/{path}");
        }
    }
}
