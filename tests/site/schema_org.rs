//! What pages say to machines: well formed, and what a reader sees too.

use super::html::Page;
use super::sample::{Sample, text};
use serde_json::Value;
use std::collections::BTreeMap;

/// The data block of every page that has one.
fn graphs(name: &str) -> BTreeMap<String, (Page, Value)> {
    let pressing = Sample::read(name).press();
    let html = pressing.keys().filter(|path| path.ends_with(".html"));
    html.filter_map(|path| {
        let document = text(&pressing, path);
        let (_, rest) = document.split_once("<script type=\"application/ld+json\" data-page>")?;
        let (data, _) = rest.split_once("</script>").expect("an end");
        assert!(!data.contains('<'), "{path}");
        Some((path.clone(), (Page::parse(document), serde_json::from_str(data).expect(path))))
    })
    .collect()
}

/// A page's meta by name or property.
fn meta(page: &Page, selector: &str) -> Option<String> {
    page.all(selector).into_iter().next().and_then(|node| node.attribute("content")).map(str::to_owned)
}

#[test]
fn they_say_what_the_page_says() {
    let mut seen = 0;
    for name in ["notebook", "cards"] {
        for (path, (page, graph)) in graphs(name) {
            assert_eq!(graph["@context"], "https://schema.org", "{path}");
            let main = page.one("main").text();
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in graph["@graph"].as_array().expect("parts") {
                if part["@type"] == "BreadcrumbList" {
                    continue;
                }
                let heading = part["headline"].as_str().or(part["name"].as_str());
                if let Some(heading) = heading {
                    assert_eq!(plain(heading), page.one("h1").text(), "{path}");
                }
                let described = meta(&page, "meta[name=description]").unwrap_or_default();
                let description = part["description"].as_str().unwrap_or_default();
                assert!(description == described || main.contains(&plain(description)), "{path}: {description}");
                for key in ["datePublished", "dateModified", "dateCreated"] {
                    let Some(date) = part[key].as_str() else { continue };
                    let day = &date[..10];
                    let shown = page.all("main time").into_iter().filter_map(|node| node.attribute("datetime"));
                    let shown: Vec<_> = shown.filter(|shown| shown.starts_with(day)).collect();
                    let head = meta(&page, "meta[property=article:modified_time]").is_some_and(|m| m.starts_with(day));
                    assert!(!shown.is_empty() || head, "{path}: {key} {date}");
                }
                if let Some(author) = part["author"]["name"].as_str().filter(|_| path.starts_with("posts/")) {
                    assert!(main.contains(author), "{path}: {author}");
                }
                if let Some(keeper) = part["mainEntity"]["name"].as_str() {
                    assert!(main.contains(keeper), "{path}: {keeper}");
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 40, "{seen}");
}

#[test]
fn each_kind_of_page_has_its_type() {
    let graphs = graphs("notebook");
    for (path, kind) in [
        ("index.html", "ProfilePage"),
        ("posts/first-winter/index.html", "BlogPosting"),
        ("decisions/0001-why-rollers/index.html", "TechArticle"),
        ("cases/lamp-drive/index.html", "SoftwareApplication"),
        ("resume/index.html", "ProfilePage"),
    ] {
        assert_eq!(graphs[path].1["@graph"][0]["@type"], kind, "{path}");
    }
    assert_eq!(graphs["index.html"].1["@graph"][0]["mainEntity"]["@type"], "Person");
    assert!(!graphs.contains_key("404.html") && !graphs.contains_key("shell.html"));
}

#[test]
fn the_way_to_a_page_is_whole_where_the_site_has_an_address() {
    let mut sample = Sample::read("notebook");
    let graphs = graphs("notebook");
    let crumbs = &graphs["posts/first-winter/index.html"].1["@graph"][1]["itemListElement"];
    let items: Vec<_> = crumbs.as_array().expect("steps").iter().filter_map(|step| step["item"].as_str()).collect();
    let site = "https://kettle-rock.example";
    assert_eq!(items, [format!("{site}/"), format!("{site}/posts/"), format!("{site}/posts/first-winter/")]);
    let settings = sample.files.iter_mut().find(|file| file.path == "site.toml").expect("settings");
    settings.bytes =
        String::from_utf8_lossy(&settings.bytes).replace("url = \"https://kettle-rock", "#").into_bytes().into();
    let book = sample.compile().casebook.expect("no errors");
    let pressing = casebook::press::Press::new(&book, &super::sample::client(), &super::sample::look()).everything();
    let document = text(&pressing, "posts/first-winter/index.html");
    let (_, rest) = document.split_once("application/ld+json").expect("a block");
    let block = rest.split("</script>").next().unwrap_or_default();
    assert!(!block.contains("\"url\"") && !block.contains("\"item\":"), "{block}");
}
