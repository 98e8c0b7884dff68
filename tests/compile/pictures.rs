//! Pictures on their way out: what is named, what is cleaned, what is refused.

use super::tree::Tree;
use casebook::compile::{Compiled, Project, Refusal};
use casebook::model::{Casebook, ImageFormat};
use casebook::picture;
use image::{Rgb, RgbImage};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex};

fn encoded(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    RgbImage::from_pixel(width, height, Rgb([20, 40, 120])).write_to(&mut out, format).expect("written to memory");
    out.into_inner()
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(width, height, image::ImageFormat::Jpeg)
}

const PLACE: &[u8] = b"54.1 N 7.9 E";

/// The same JPEG with Exif: which way is up, and where it was taken.
fn located(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let tiff = [
        b"II\x2a\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0".as_slice(),
        &[orientation, 0, 0, 0],
        b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0",
        PLACE,
    ]
    .concat();
    let length = u16::try_from(tiff.len() + 8).expect("short").to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, b"Exif\0\0", &tiff, &jpeg[2..]].concat()
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

fn note(text: &str) -> Tree {
    let front = "---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n---\n";
    Tree::new().quiet().with("posts/n.md", format!("{front}{text}\n"))
}

#[track_caller]
fn book(tree: &Tree) -> Casebook {
    let report = tree.report();
    tree.compile().casebook.unwrap_or_else(|| panic!("errors:\n{report}"))
}

#[test]
fn no_place_goes_out_by_any_door() {
    let photo = located(&jpeg(30, 20), 1);
    for text in ["![A rock](rock.jpg)", "[the photo](rock.jpg)", "<img src=\"rock.jpg\" alt=\"A rock\">"] {
        let book = book(&note(text).with("posts/rock.jpg", &photo));
        let [asset] = book.assets.as_slice() else { panic!("one file") };
        assert!(asset.path.ends_with(".jpg") && !holds(&asset.bytes, PLACE) && !holds(&asset.bytes, b"Exif"), "{text}");
        assert_eq!(asset.bytes.len(), jpeg(30, 20).len(), "nothing else has gone");
        assert!(book.pictures.is_empty());
    }
}

#[test]
fn a_picture_on_its_side_is_drawn_upright() {
    let book = book(&note("![A rock](rock.jpg)").with("posts/rock.jpg", located(&jpeg(30, 20), 6)));
    assert!(book.assets.is_empty());
    let [picture] = book.pictures.as_slice() else { panic!("one picture") };
    let [only] = picture.renditions.as_slice() else { panic!("one file") };
    assert_eq!((only.format, only.width), (ImageFormat::Jpeg, 20));
    let html = book.posts[0].body.html.as_str();
    assert!(html.contains(&format!("src=\"/{}\"", only.path)) && html.contains("width=\"20\" height=\"30\""), "{html}");
}

#[test]
fn pages_name_better_files_only_where_they_will_be_drawn() {
    let mut tree = note("![A rock](rock.jpg \"So\")").with("posts/rock.jpg", jpeg(1000, 500));
    let plain = book(&tree);
    assert!(plain.pictures.is_empty() && !plain.posts[0].body.html.as_str().contains("<picture>"));
    assert!(plain.posts[0].body.html.as_str().contains("class=\"tone-2 hue-5\""));
    tree.options.drawn = true;
    let drawn = book(&tree);
    let widths: Vec<_> = drawn.pictures[0].renditions.iter().map(|one| (one.format, one.width)).collect();
    let of = |format| [480, 800, 1000].map(|width| (format, width));
    assert_eq!(widths, [of(ImageFormat::Avif), of(ImageFormat::WebP)].concat());
    let html = drawn.posts[0].body.html.as_str();
    for one in &drawn.pictures[0].renditions {
        assert!(html.contains(&format!("/{} {}w", one.path, one.width)), "{html}");
    }
    // The author's own file stays behind them, and is what a click opens.
    assert_eq!(plain.assets, drawn.assets);
    assert!(html.contains(&format!("<a class=\"zoom\" href=\"/{}\"", drawn.assets[0].path)), "{html}");
}

#[test]
fn a_name_depends_on_the_bytes_alone() {
    let tree = |file: &str, bytes: Vec<u8>| {
        let mut tree = note(&format!("![A rock]({file})")).with(&format!("posts/{file}"), bytes);
        tree.options.drawn = true;
        book(&tree).pictures[0].renditions[0].path.clone()
    };
    assert_eq!(tree("a.jpg", jpeg(200, 100)), tree("b.jpeg", jpeg(200, 100)));
    assert_ne!(tree("a.jpg", jpeg(200, 100)), tree("a.jpg", jpeg(200, 101)));
}

#[test]
fn a_picture_keeps_its_size_in_a_drawn_site_up_to_a_limit() {
    let mut tree = note("![A rock](rock.png)").with("posts/rock.png", encoded(3000, 30, image::ImageFormat::Png));
    assert!(book(&tree).posts[0].body.html.as_str().contains("width=\"3000\" height=\"30\""));
    tree.options.drawn = true;
    let drawn = book(&tree);
    assert!(drawn.posts[0].body.html.as_str().contains("width=\"2400\" height=\"24\""));
    assert!(drawn.assets.is_empty() && drawn.pictures[0].renditions[0].width == 2400);
}

#[test]
fn a_static_picture_stays_where_and_as_it_is() {
    let photo = located(&jpeg(600, 300), 6);
    let mut tree = note("![A rock](/rock.jpg)").with("static/rock.jpg", &photo);
    assert_eq!(tree.codes(), ["located-picture"]);
    tree.options.drawn = true;
    let book = book(&tree);
    assert_eq!((book.assets[0].path.as_str(), &*book.assets[0].bytes), ("rock.jpg", photo.as_slice()));
    let html = book.posts[0].body.html.as_str();
    assert!(html.contains("src=\"/rock.jpg\"") && html.contains("width=\"300\" height=\"600\""), "{html}");
    assert!(html.contains("type=\"image/avif\"") && !book.pictures[0].renditions.is_empty(), "{html}");
}

#[test]
fn a_withheld_picture_does_not_go_out_cleaned_or_drawn() {
    for orientation in [1, 6] {
        let photo = located(&jpeg(30, 20), orientation);
        let exhibit = "---\ntitle: T\nkind: document\nfile: vault/rock.jpg\nvisibility: redacted\n---\n";
        let tree =
            note("![A rock](../../vault/rock.jpg)").with("evidence/x.md", exhibit).beside("vault/rock.jpg", photo);
        assert_eq!(tree.codes(), ["published-withheld"], "{orientation}");
    }
}

#[test]
fn what_is_no_picture_is_refused_where_it_is_shown() {
    let png = encoded(40, 30, image::ImageFormat::Png);
    let mut bomb = png.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50]);
    let (half, _) = png.split_at(png.len() / 2);
    for (bytes, said) in [
        (half.to_vec(), "it is damaged, or ends too early"),
        (b"<p>no picture</p>".to_vec(), "it is no picture that browsers show"),
        (b"<svg><g></svg>".to_vec(), "it is damaged, or ends too early"),
        (bomb, "it has 50000 × 50000 pixels, more than are unpacked"),
    ] {
        let tree = note("![A rock](rock.png)").with("posts/rock.png", bytes);
        assert_eq!(tree.codes(), ["broken-image"]);
        assert!(tree.report().contains(said), "{}", tree.report());
    }
    // A file that is handed out must be whole too: its place could not be taken out.
    assert_eq!(note("[x](rock.png)").with("posts/rock.png", half).codes(), ["broken-link"]);
}

#[test]
fn a_misnamed_picture_goes_out_under_its_right_ending() {
    let tree = note("![A rock](rock.png)").with("posts/rock.png", jpeg(30, 20));
    assert_eq!(tree.codes(), ["misnamed-image"]);
    assert!(book(&tree).assets[0].path.ends_with(".jpg"));
}

#[test]
fn a_drawing_goes_out_without_what_runs() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"6\"><script>alert(1)</script><g onclick=\"x()\"/></svg>";
    let tree = note("![A drawing](d.svg)").with("posts/d.svg", drawing);
    assert_eq!(tree.codes(), ["cleaned-drawing", "cleaned-drawing"]);
    let book = book(&tree);
    let text = String::from_utf8_lossy(&book.assets[0].bytes).into_owned();
    assert_eq!(text, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"6\"><g></g></svg>");
    assert!(book.posts[0].body.html.as_str().contains("width=\"8\" height=\"6\""));
}

/// A project that remembers, and counts what it is asked.
#[test]
fn a_slip_in_a_pictures_name_is_known() {
    let note = |path: &str| format!("---\ntitle: N\ndescription: D\npubDatetime: 2026-01-01\n---\n![A rock]({path})\n");
    for (written, meant) in [
        ("Rock.PNG", "rock.png"),
        ("rok.png", "rock.png"),
        ("rock.jpg", "rock.png"),
        ("img\\rocks.png", "img/rocks.png"),
        ("rocks.png", "rock.png"),
        ("harbour.png", "img/harbour.png"),
        ("../mark.png", "/mark.png"),
    ] {
        let tree = Tree::new().quiet().with("posts/n.md", note(written)).with("posts/rock.png", "x");
        let tree =
            tree.with("posts/img/rocks.png", "x").with("posts/img/harbour.png", "x").with("static/mark.png", "x");
        assert_eq!(tree.codes(), ["missing-image"], "{written}");
        assert!(tree.report().contains(&format!("did you mean `{meant}`?")), "{written}: {}", tree.report());
    }
}

#[derive(Default)]
struct Remembering {
    memory: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Project for Remembering {
    fn file(&self, _: &str) -> Result<Arc<[u8]>, Refusal> {
        Err(Refusal::Missing)
    }

    fn names(&self, _: &str) -> Option<Vec<String>> {
        None
    }

    fn salt(&self) -> Option<Arc<[u8]>> {
        None
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        self.memory.lock().expect("no panic").get(name).cloned()
    }

    fn remember(&self, name: &str, what: &[u8]) {
        self.memory.lock().expect("no panic").insert(name.to_owned(), what.to_vec());
    }
}

#[test]
fn what_was_learnt_of_a_picture_is_remembered() {
    let tree = note("![A rock](rock.jpg)").with("posts/rock.jpg", jpeg(30, 20));
    let project = Remembering::default();
    let compile = || -> Compiled { casebook::compile::compile(&tree.sources(), &project, &tree.options) };
    let first = compile().casebook.expect("no errors");
    assert_eq!(project.memory.lock().expect("no panic").len(), 1);
    assert_eq!(compile().casebook.expect("no errors"), first);
    // It is believed, which is how one sees that nothing was unpacked again.
    for what in project.memory.lock().expect("no panic").values_mut() {
        *what = b"jpg 31 21 1 0 0 0".to_vec();
    }
    let html = compile().casebook.expect("no errors").posts[0].body.html.as_str().to_owned();
    assert!(html.contains("width=\"31\" height=\"21\" class=\"tone-1 hue-0\""), "{html}");
    assert!(!picture::EDITION.is_empty());
}
