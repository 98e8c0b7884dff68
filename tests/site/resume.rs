//! A person's record gives a résumé; a project's gives none.

use super::sample::{Sample, client, look, page, text};
use casebook::press::{Press, Pressing};
use serde_json::Value;

/// Pressed whatever the warnings: what a résumé says does not depend on them.
fn pressed(sample: &Sample) -> Pressing {
    let book = sample.compile().casebook.expect("no errors");
    Press::new(&book, &client(), &look()).everything()
}

/// What does not fit the schema, each with its place.
fn misfits(schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let fits = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        other => panic!("the schema knows no type {other:?}"),
    };
    if !fits {
        found.push(format!("{place} is {value}"));
    }
    for (key, inner) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(key) {
            Some(schema) => misfits(schema, inner, &format!("{place}.{key}"), found),
            None => found.push(format!("{place} has {key}")),
        }
    }
    for (at, inner) in value.as_array().into_iter().flatten().enumerate() {
        misfits(&schema["items"], inner, &format!("{place}[{at}]"), found);
    }
    let text = value.as_str().unwrap_or_default();
    let fits = match schema["format"].as_str() {
        Some("uri") => ["https://", "http://", "mailto:"].iter().any(|scheme| text.starts_with(scheme)),
        Some("email") => text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')),
        Some("iso8601") => is_date(text),
        _ => true,
    };
    if !fits {
        found.push(format!("{place} is {text}"));
    }
}

/// `2024`, `2024-02` or `2024-02-01`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    (1..=3).contains(&parts.len()) && digits(parts[0], 4) && parts[1..].iter().all(|part| digits(part, 2))
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../fixtures/resume/schema.json")).expect("JSON")
}

fn resume(pressing: &Pressing) -> Value {
    serde_json::from_str(text(pressing, "resume.json")).expect("JSON")
}

#[test]
fn it_fits_the_schema() {
    for name in ["resume", "notebook"] {
        let pressing = pressed(&Sample::read(name));
        let mut found = Vec::new();
        misfits(&schema(), &resume(&pressing), "resume", &mut found);
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

#[test]
fn the_check_sees_what_it_is_for() {
    for bad in [
        serde_json::json!({ "basics": { "name": 3 } }),
        serde_json::json!({ "basics": { "url": "/x" } }),
        serde_json::json!({ "basics": { "email": "nobody" } }),
        serde_json::json!({ "work": [{ "startDate": "March" }] }),
        serde_json::json!({ "jobs": [] }),
        serde_json::json!([]),
    ] {
        let mut found = Vec::new();
        misfits(&schema(), &bad, "resume", &mut found);
        assert_eq!(found.len(), 1, "{bad}: {found:?}");
    }
}

#[test]
fn cases_are_projects_and_their_stack_skills() {
    let resume = resume(&pressed(&Sample::read("resume")));
    assert_eq!(resume["projects"][0]["name"], "The third grinder");
    assert_eq!(resume["projects"][0]["highlights"][0], "A lap of pitch keeps its figure for eight hours.");
    assert_eq!(resume["projects"][0]["startDate"], "2024-02");
    assert_eq!(resume["projects"][0]["url"], "https://halden.example/cases/grinder/");
    assert_eq!(resume["skills"][1]["name"], "Pitch");
    assert_eq!(resume["skills"][1]["keywords"][0], "the lap");
    assert_eq!(resume["basics"]["location"]["countryCode"], "NO");
    assert_eq!(resume["work"][0]["endDate"], "2024");
    assert_eq!(resume["work"][1].get("endDate"), None);
}

#[test]
fn the_page_says_the_same() {
    let pressing = pressed(&Sample::read("resume"));
    let shown = page(&pressing, "resume/index.html");
    let texts = |selector: &str| shown.all(selector).into_iter().map(|node| node.text()).collect::<Vec<_>>();
    assert_eq!(texts("h1"), ["Résumé"]);
    assert_eq!(texts("main h2"), ["Work", "Projects", "Skills", "Education", "Certificates", "Languages"]);
    assert!(texts("main h3").contains(&"Grinder, Northern Lens Works".to_owned()));
    assert!(texts("main p").contains(&"Mar 2019 – 2024".to_owned()));
    assert!(shown.all("main a[href=/resume.json]").len() == 1);
    // Somebody has to find it.
    let ways = page(&Sample::read("notebook").press(), "index.html");
    assert_eq!(ways.all("main a[href=/resume/]").len(), 1);
}

#[test]
fn a_project_has_none_and_an_own_page_stays() {
    let mut sample = Sample::read("resume");
    let own = sample.clone().with("pages/resume.md", "---\ntitle: My own words\n---\n\nThey stand.\n");
    let pressing = pressed(&own);
    assert_eq!(page(&pressing, "resume/index.html").one("h1").text(), "My own words");
    assert!(pressing.contains_key("resume.json"));
    let site = sample.files.iter_mut().find(|file| file.path == "site.toml").expect("settings");
    let text = String::from_utf8_lossy(&site.bytes).replace("kind = \"person\"", "kind = \"project\"");
    site.bytes = text.into_bytes().into();
    let pressing = pressed(&sample);
    assert!(!pressing.contains_key("resume.json") && !pressing.contains_key("resume/index.html"));
}

#[test]
fn a_misspelt_key_is_named() {
    let mut sample = Sample::read("resume");
    let site = sample.files.iter_mut().find(|file| file.path == "site.toml").expect("settings");
    let text = String::from_utf8_lossy(&site.bytes).replace("endDate = \"2024\"", "endDatum = \"2024\"");
    site.bytes = text.into_bytes().into();
    let said: Vec<String> = sample.compile().diagnostics.iter().map(|fault| format!("{fault:?}")).collect();
    assert!(said.iter().any(|fault| fault.contains("endDatum") && fault.contains("endDate")), "{said:#?}");
}
