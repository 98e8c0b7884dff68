//! Pictures are drawn once.

use super::desk::{Desk, note};
use image::{Rgb, RgbImage};
use std::io::Cursor;

fn photo(shade: u8) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let pixels = RgbImage::from_fn(100, 20, |x, y| Rgb([shade, x as u8, y as u8]));
    pixels.write_to(&mut out, image::ImageFormat::Jpeg).expect("written to memory");
    out.into_inner()
}

fn desk(pictures: u8) -> Desk {
    let desk = Desk::new();
    let mut text = String::new();
    for shade in 0..pictures {
        desk.write(&format!("content/posts/{shade}.jpg"), photo(shade * 5));
        text.push_str(&format!("![Shade {shade}]({shade}.jpg)\n\n"));
    }
    desk.write("content/posts/shades.md", note("Shades", &text));
    desk
}

#[test]
fn the_second_build_of_fifty_pictures_encodes_nothing_and_says_so() {
    let desk = desk(50);
    let first = desk.build(&["--release"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.err.contains("50 pictures: 100 files encoded, 0 from the cache"), "{}", first.err);
    let site = desk.files("dist");
    assert_eq!(site.keys().filter(|path| path.ends_with(".avif")).count(), 50);
    let second = desk.build(&["--release"]);
    assert!(second.err.contains("50 pictures: 0 files encoded, 100 from the cache"), "{}", second.err);
    assert!(desk.files("dist") == site, "the same bytes");
    // Everything a page names is there.
    let page = desk.read("dist/posts/shades/index.html");
    let named = page.split(['"', ' ', ',']).filter(|word| word.starts_with("/assets/media/"));
    let missing: Vec<_> = named.filter(|path| !site.contains_key(path.trim_start_matches('/'))).collect();
    assert!(page.contains("/assets/media/") && missing.is_empty(), "{missing:?}");
}

#[test]
fn a_plain_build_draws_nothing_and_keeps_the_files() {
    let desk = desk(2);
    let ended = desk.build(&[]);
    assert!(ended.code == 0 && !ended.err.contains("encoded"), "{}", ended.err);
    let site = desk.files("dist");
    let pictures: Vec<_> = site.iter().filter(|(path, _)| path.starts_with("assets/media/")).collect();
    assert_eq!(pictures.len(), 2);
    assert!(pictures.iter().any(|(_, bytes)| **bytes == photo(5)));
}

#[test]
fn a_cache_that_cannot_be_written_stops_nothing() {
    let desk = desk(1);
    desk.write("cache", "a file where a folder should be");
    let ended = desk.build(&["--release"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("1 picture: 2 files encoded, 0 from the cache"), "{}", ended.err);
}
