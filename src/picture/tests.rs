//! At the floor's door: small pictures made here, with what a camera writes into them.

use super::*;
use crate::model::{ImageFormat, Rendition};
use image::{Rgb, RgbImage, Rgba, RgbaImage};
use std::io::Cursor;

/// Left half red, right half blue, 8 by 4.
fn halves() -> RgbImage {
    RgbImage::from_fn(8, 4, |x, _| if x < 4 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) })
}

fn encoded(pixels: &image::DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    pixels.write_to(&mut out, format).expect("written to memory");
    out.into_inner()
}

const PLACE: &str = "54.1 N 7.9 E";

/// Exif as a telephone writes it: turned a quarter, and where.
fn exif() -> Vec<u8> {
    let mut tiff =
        b"II\x2a\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0"
            .to_vec();
    tiff.extend(PLACE.as_bytes());
    tiff
}

/// A JPEG as a telephone writes it, with a film behind the picture.
fn photo() -> Vec<u8> {
    let plain = encoded(&halves().into(), image::ImageFormat::Jpeg);
    let inner = [b"Exif\0\0".as_slice(), &exif()].concat();
    let length = u16::try_from(inner.len() + 2).expect("short").to_be_bytes();
    [
        &plain[..2],
        &[0xFF, 0xE1],
        &length,
        &inner,
        &plain[2..],
        b"a film with sound, and the place again: ",
        PLACE.as_bytes(),
    ]
    .concat()
}

fn chunk(name: &[u8; 4], inner: &[u8]) -> Vec<u8> {
    let length = u32::try_from(inner.len()).expect("short").to_be_bytes();
    // The sum is not looked at by the walk, and the chunk is not kept.
    [&length, name.as_slice(), inner, &[0; 4]].concat()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_photo_loses_its_place_and_stands_upright() {
    let photo = photo();
    let read = read(&photo, None).expect("a picture");
    assert_eq!((read.facts.format, read.facts.width, read.facts.height), (ImageFormat::Jpeg, 4, 8));
    assert!(read.facts.redraw && places(&photo));
    assert_eq!(size(&photo), (4, 8));
    let clean = read.clean.expect("something to clean");
    assert!(holds(&photo, PLACE) && !holds(&clean, PLACE) && !holds(&clean, "Exif") && !places(&clean));
    let upright = Rendition { path: "x.png".to_owned(), format: ImageFormat::Png, width: 4 };
    let files = draw(&photo, &[&upright]).expect("drawn");
    let pixels = image::load_from_memory(&files[0]).expect("a picture").into_rgb8();
    assert_eq!(pixels.dimensions(), (4, 8));
    // A quarter turn to the right brings the left half up.
    assert!(pixels.get_pixel(2, 1).0[0] > 150 && pixels.get_pixel(2, 6).0[2] > 150);
}

#[test]
fn a_clean_picture_keeps_every_byte() {
    let pixels = halves().into();
    for format in [image::ImageFormat::Jpeg, image::ImageFormat::Png, image::ImageFormat::WebP, image::ImageFormat::Gif]
    {
        let bytes = encoded(&pixels, format);
        let read = read(&bytes, None).expect("a picture");
        assert_eq!((read.facts.width, read.facts.height, read.facts.redraw), (8, 4, false), "{format:?}");
        assert_eq!(read.clean, None, "{format:?}");
        assert_eq!(size(&bytes), (8, 4), "{format:?}");
    }
}

#[test]
fn every_container_loses_what_it_tells() {
    let secret = format!("by Ottilie Vane at {PLACE}");
    let png = encoded(&halves().into(), image::ImageFormat::Png);
    let at = png.len() - 12;
    let png = [&png[..at], &chunk(b"tEXt", secret.as_bytes()), &chunk(b"eXIf", &exif()), &png[at..], secret.as_bytes()]
        .concat();
    let gif = encoded(&halves().into(), image::ImageFormat::Gif);
    let length = u8::try_from(secret.len()).expect("short");
    let gif = [&gif[..gif.len() - 1], &[0x21, 0xFE, length], secret.as_bytes(), &[0, 0x3B], secret.as_bytes()].concat();
    let webp = encoded(&halves().into(), image::ImageFormat::WebP);
    let mut long = [b"VP8X\x0a\0\0\0\x0c\0\0\0\x07\0\0\x03\0\0".as_slice(), &webp[12..]].concat();
    long.extend([b"EXIF".as_slice(), &38_u32.to_le_bytes(), &exif()[..38]].concat());
    long.extend(
        [b"XMP ".as_slice(), &u32::try_from(secret.len()).expect("short").to_le_bytes(), secret.as_bytes()].concat(),
    );
    let length = u32::try_from(long.len() + 4).expect("short").to_le_bytes();
    let webp = [b"RIFF".as_slice(), &length, b"WEBP", &long].concat();
    for (bytes, turned) in [(png, true), (gif, false), (webp, true)] {
        let read = read(&bytes, None).expect("a picture");
        let clean = read.clean.expect("something to clean");
        assert!(holds(&bytes, "Ottilie") && !holds(&clean, "Ottilie") && !holds(&clean, PLACE), "{:?}", read.facts);
        assert_eq!(read.facts.redraw, turned, "{:?}", read.facts);
        assert_eq!((read.facts.width, read.facts.height), if turned { (4, 8) } else { (8, 4) });
        // What is left is still the whole picture.
        assert_eq!(image::load_from_memory(&clean).expect("a picture").into_rgb8().dimensions(), (8, 4));
    }
}

#[test]
fn a_moving_picture_keeps_its_frames() {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    encoder.set_repeat(image::codecs::gif::Repeat::Infinite).expect("written to memory");
    for shade in [0, 200] {
        let frame = RgbaImage::from_pixel(6, 6, Rgba([shade, 0, 0, 255]));
        encoder.encode_frame(image::Frame::new(frame)).expect("written to memory");
    }
    drop(encoder);
    let read = read(&bytes, None).expect("a picture");
    assert!(read.facts.moves && read.clean.is_none());
}

#[test]
fn hostile_files_are_flaws() {
    let photo = photo();
    let png = encoded(&halves().into(), image::ImageFormat::Png);
    assert_eq!(read(b"", None).err(), Some(Flaw::Unknown));
    assert_eq!(read(b"BM no picture of ours", None).err(), Some(Flaw::Unknown));
    for cut in [&photo[..photo.len() / 2], &png[..png.len() / 2], &png[..20], &photo[..3]] {
        assert_eq!(read(cut, None).err(), Some(Flaw::Broken));
    }
    let mut damaged = png.clone();
    let at = damaged.windows(4).position(|window| window == b"IDAT").expect("pixels") + 8;
    damaged[at..at + 8].fill(0xAA);
    assert_eq!(read(&damaged, None).err(), Some(Flaw::Broken));
    // 50 000 pixels each way in 70 bytes: refused before anything is unpacked.
    let mut bomb = png;
    bomb[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
    assert_eq!(read(&bomb, None).err(), Some(Flaw::TooLarge(50_000, 50_000)));
    let avif = |item: &str| {
        let meta = [b"\0\0\0\0ispe\0\0\0\0\0\0\0\x10\0\0\0\x08".as_slice(), item.as_bytes()].concat();
        let length = u32::try_from(meta.len() + 8).expect("short").to_be_bytes();
        [b"\0\0\0\x10ftypavif\0\0\0\0".as_slice(), &length, b"meta", &meta].concat()
    };
    assert_eq!(read(&avif("infe"), None).map(|read| (read.facts.width, read.facts.height)).ok(), Some((16, 8)));
    assert_eq!(read(&avif("infeExif"), None).err(), Some(Flaw::Metadata));
}

#[test]
fn what_is_known_is_not_looked_at_again() {
    let bytes = encoded(&halves().into(), image::ImageFormat::Png);
    let facts = Facts { width: 77, ..read(&bytes, None).expect("a picture").facts };
    assert_eq!(read(&bytes, Some(facts)).expect("a picture").facts.width, 77);
    // What was known of other bytes is not believed.
    let other = Facts { format: ImageFormat::Gif, ..facts };
    assert_eq!(read(&bytes, Some(other)).expect("a picture").facts.width, 8);
}

#[test]
fn files_are_drawn_in_every_format_and_width() {
    let large = RgbImage::from_fn(64, 40, |x, y| Rgb([x as u8 * 4, y as u8 * 6, 90]));
    let source = encoded(&large.into(), image::ImageFormat::Jpeg);
    let formats = [ImageFormat::Avif, ImageFormat::WebP, ImageFormat::Jpeg, ImageFormat::Png];
    let wanted = formats.map(|format| Rendition { path: String::new(), format, width: 32 });
    let files = draw(&source, &wanted.iter().collect::<Vec<_>>()).expect("drawn");
    for (file, wanted) in files.iter().zip(&wanted) {
        assert_eq!(format(file), Some(wanted.format));
        assert_eq!(size(file), (32, 20), "{:?}", wanted.format);
    }
    assert_eq!(draw(&source, &wanted.iter().collect::<Vec<_>>()), Some(files), "the same bytes each time");
    assert_eq!(draw(b"no picture", &[&wanted[0]]), None);
}

#[test]
fn one_can_look_through_what_one_could_look_through() {
    let glass = RgbaImage::from_fn(20, 20, |x, _| if x < 10 { Rgba([9, 200, 9, 255]) } else { Rgba([0, 0, 0, 0]) });
    let source = encoded(&glass.into(), image::ImageFormat::Png);
    assert_eq!(read(&source, None).expect("a picture").facts.tone, None);
    let wanted =
        [ImageFormat::WebP, ImageFormat::Png].map(|format| Rendition { path: String::new(), format, width: 10 });
    for file in draw(&source, &wanted.iter().collect::<Vec<_>>()).expect("drawn") {
        let pixels = image::load_from_memory(&file).expect("a picture").into_rgba8();
        assert!(pixels.get_pixel(1, 5).0[3] > 250 && pixels.get_pixel(8, 5).0[3] < 5);
    }
}
