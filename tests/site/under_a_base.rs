//! One client under any base: its bytes stay, and every address inside the site moves.

use super::html::Page;
use super::sample::{Sample, text};

/// Attributes that hold an address.
const ADDRESSES: [&str; 6] = ["href", "src", "srcset", "poster", "action", "data-src"];

/// The addresses of a page that lead into the site.
fn inner(page: &Page) -> Vec<String> {
    let of = |name: &str| {
        let all = page.all(&format!("[{name}]"));
        all.into_iter().filter_map(|node| node.attribute(name).map(str::to_owned)).collect::<Vec<_>>()
    };
    ADDRESSES.iter().flat_map(|name| of(name)).filter(|address| address.starts_with('/')).collect()
}

/// The addresses in a page's data: fields of that name, and attributes in markup.
fn inner_of_json(json: &str) -> Vec<String> {
    let marks = ["href\":\"/", "href=\\\"/", "src=\\\"/", "image\":\"/"];
    let after = |mark: &&str| {
        json.match_indices(*mark)
            .map(|(at, _)| json[at + mark.len() - 1..].split(['"', '\\']).next().unwrap_or("").to_owned())
            .collect::<Vec<_>>()
    };
    marks.iter().flat_map(after).collect()
}

#[test]
fn the_client_is_the_same_and_every_address_moves() {
    for name in ["notebook", "cards"] {
        let (root, deep) = (Sample::read(name).press(), Sample::read(name).under("/a/b/").press());
        assert!(root.keys().eq(deep.keys()), "{name}: the base is no folder of the output");
        let mut assets = 0;
        for (path, bytes) in root.iter().filter(|(path, _)| path.starts_with("assets/")) {
            assert_eq!(&deep[path], bytes, "{path}");
            assets += 1;
        }
        // Glue, wasm, boot, two sheets, font, five icons.
        assert_eq!(assets, 11);
        assert!(text(&deep, "site.webmanifest").contains("\"start_url\": \"/a/b/\""), "{name}");
        let mut seen = 0;
        for path in deep.keys().filter(|path| path.ends_with(".html") || path.ends_with("data.json")) {
            let (here, there) = (text(&root, path), text(&deep, path));
            let read =
                |text: &str| if path.ends_with(".html") { inner(&Page::parse(text)) } else { inner_of_json(text) };
            let (before, after) = (read(here), read(there));
            let moved: Vec<String> = before.iter().map(|address| format!("/a/b{address}")).collect();
            assert_eq!(after, moved, "{name}: {path}");
            seen += after.len();
        }
        assert!(seen > 400, "{name}: {seen} addresses");
    }
}

#[test]
fn the_page_says_its_base() {
    let deep = Sample::read("notebook").under("/a/b/").press();
    for path in deep.keys().filter(|path| path.ends_with(".html")) {
        assert_eq!(Page::parse(text(&deep, path)).one("html").attribute("data-base"), Some("/a/b"), "{path}");
    }
}
