//! One look at a picture: what it is, whether it is whole, and the same bytes without what does not belong to it.

use super::container::{self, Container};
use super::facts::Facts;
use super::{colour, svg, tone};
use crate::model::ImageFormat;
use image::{DynamicImage, metadata::Orientation};
use std::panic::catch_unwind;

/// More pixels than this are not unpacked: four bytes each, twice while a picture is turned.
const MOST_PIXELS: u64 = 64_000_000;
/// Nor is a side longer than this.
const LONGEST: u32 = 30_000;

/// Why a file is not shown as a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is no picture that browsers show.
    Unknown,
    /// It ends too early, or is damaged.
    Broken,
    /// It has too many pixels.
    TooLarge(u32, u32),
    /// It carries metadata that cannot be taken out.
    Metadata,
}

/// A picture that was looked at.
#[derive(Clone, Debug)]
pub struct Read {
    /// What is known of it.
    pub facts: Facts,
    /// Its bytes without metadata; absent where there was none.
    pub clean: Option<Vec<u8>>,
    /// What was taken out of a drawing because a browser would run or fetch it.
    pub removed: Vec<String>,
}

/// What a file's first bytes say it is.
pub fn format(bytes: &[u8]) -> Option<ImageFormat> {
    let head = bytes.get(..12).unwrap_or(bytes);
    match head {
        [0xFF, 0xD8, 0xFF, ..] => Some(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(ImageFormat::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(ImageFormat::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P'] => Some(ImageFormat::WebP),
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', b'f' | b's'] => Some(ImageFormat::Avif),
        _ => svg::begins(bytes).then_some(ImageFormat::Svg),
    }
}

/// Looks at a picture. `known` is what an earlier look at the same bytes found: then nothing is unpacked.
pub fn read(bytes: &[u8], known: Option<Facts>) -> Result<Read, Flaw> {
    let whole = |facts| Read { facts, clean: None, removed: Vec::new() };
    let format = format(bytes).ok_or(Flaw::Unknown)?;
    let facts = |(width, height)| Facts { format, width, height, tone: None, redraw: false, moves: false };
    match format {
        ImageFormat::Svg => {
            let svg::Clean { text, size, removed } = svg::clean(bytes).ok_or(Flaw::Broken)?;
            let clean = (text.as_bytes() != bytes).then(|| text.into_bytes());
            Ok(Read { clean, removed, ..whole(facts(size)) })
        }
        ImageFormat::Avif => {
            let head = container::avif::read(bytes).ok_or(Flaw::Broken)?;
            if head.metadata { Err(Flaw::Metadata) } else { Ok(whole(facts(bounded(head.size)?))) }
        }
        format => {
            let container = container::open(format, bytes).ok_or(Flaw::Broken)?;
            let facts = match known.filter(|known| known.format == format) {
                Some(known) => known,
                None => look(format, bytes, &container)?,
            };
            Ok(Read { clean: container.clean, ..whole(facts) })
        }
    }
}

fn bounded((width, height): (u32, u32)) -> Result<(u32, u32), Flaw> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(Flaw::Broken);
    }
    let fits = pixels <= MOST_PIXELS && width.max(height) <= LONGEST;
    if fits { Ok((width, height)) } else { Err(Flaw::TooLarge(width, height)) }
}

fn look(format: ImageFormat, bytes: &[u8], container: &Container) -> Result<Facts, Flaw> {
    bounded(container.size)?;
    let pixels = pixels(format, bytes).ok_or(Flaw::Broken)?;
    let turned = container.orientation > 1;
    let (width, height) = match container.orientation {
        5.. => (pixels.height(), pixels.width()),
        _ => (pixels.width(), pixels.height()),
    };
    let tone = tone::of(&pixels);
    // What moves keeps its frames: they cannot be drawn anew.
    let redraw = !container.moves && (turned || container.profile.as_deref().is_some_and(colour::is_foreign));
    Ok(Facts { format, width, height, tone, redraw, moves: container.moves })
}

/// The first frame as it lies in the file. A decoder that trips over a file has met a broken one.
pub(super) fn pixels(format: ImageFormat, bytes: &[u8]) -> Option<DynamicImage> {
    let format = match format {
        ImageFormat::Gif => image::ImageFormat::Gif,
        ImageFormat::Jpeg => image::ImageFormat::Jpeg,
        ImageFormat::Png => image::ImageFormat::Png,
        ImageFormat::WebP => image::ImageFormat::WebP,
        ImageFormat::Avif | ImageFormat::Svg => return None,
    };
    catch_unwind(|| image::load_from_memory_with_format(bytes, format)).ok()?.ok()
}

/// The picture as it is seen: turned upright, in sRGB.
pub(super) fn upright(bytes: &[u8]) -> Option<DynamicImage> {
    let format = format(bytes)?;
    let container = container::open(format, bytes)?;
    bounded(container.size).ok()?;
    let mut pixels = pixels(format, bytes)?;
    if let Some(profile) = &container.profile {
        pixels = colour::to_srgb(pixels, profile);
    }
    if let Some(orientation) = Orientation::from_exif(container.orientation) {
        pixels.apply_orientation(orientation);
    }
    Some(pixels)
}

/// A picture's size as it is seen, from its first bytes; zero where it is not known.
pub fn size(bytes: &[u8]) -> (u32, u32) {
    match format(bytes) {
        Some(ImageFormat::Svg) => svg::clean(bytes).map_or((0, 0), |clean| clean.size),
        Some(ImageFormat::Avif) => container::avif::read(bytes).map_or((0, 0), |head| head.size),
        Some(format) => match container::open(format, bytes) {
            Some(Container { size: (width, height), orientation: 5.., .. }) => (height, width),
            Some(container) => container.size,
            None => (0, 0),
        },
        None => (0, 0),
    }
}

/// Whether a picture says where it was taken.
pub fn places(bytes: &[u8]) -> bool {
    format(bytes).and_then(|format| container::open(format, bytes)).is_some_and(|container| container.places)
}
