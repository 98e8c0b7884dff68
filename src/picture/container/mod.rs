//! The boxes that pixels come in: their parts walked, and only those kept that the pixels need.
//!
//! What is not known to be needed goes: places, dates, names of cameras and people, thumbnails, second pictures behind
//! the first. Every walk ends at the file's end and gives nothing where a part is cut off.

pub(super) mod avif;
mod exif;
mod gif;
mod jpeg;
mod png;
mod webp;

use crate::model::ImageFormat;

/// What a walk through a file found.
#[derive(Clone, Debug, Default)]
pub(super) struct Container {
    /// Pixels across and down, as they lie in the file.
    pub(super) size: (u32, u32),
    /// How they are to be turned, as Exif counts: 1 upright to 8.
    pub(super) orientation: u8,
    /// What their colours mean, where the file says.
    pub(super) profile: Option<Vec<u8>>,
    /// Whether the file says where the picture was taken.
    pub(super) places: bool,
    /// Whether there is more than one frame.
    pub(super) moves: bool,
    /// The file without what the pixels do not need; absent where that is all of it.
    pub(super) clean: Option<Vec<u8>>,
}

impl Container {
    /// Takes from Exif what matters.
    fn exif(&mut self, tiff: &[u8]) {
        let found = exif::read(tiff);
        if let Some(orientation) = found.orientation {
            self.orientation = orientation;
        }
        self.places |= found.places;
    }

    /// Ends a walk: `kept` is what was kept of `bytes`.
    fn done(mut self, bytes: &[u8], kept: Vec<u8>) -> Container {
        self.orientation = self.orientation.clamp(1, 8);
        self.clean = (kept != bytes).then_some(kept);
        self
    }
}

/// Walks a file of a format with pixels.
pub(super) fn open(format: ImageFormat, bytes: &[u8]) -> Option<Container> {
    match format {
        ImageFormat::Gif => gif::walk(bytes),
        ImageFormat::Jpeg => jpeg::walk(bytes),
        ImageFormat::Png => png::walk(bytes),
        ImageFormat::WebP => webp::walk(bytes),
        ImageFormat::Avif | ImageFormat::Svg => None,
    }
}

/// `length` bytes from `at`.
fn part(bytes: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(length)?)
}

fn big16(bytes: &[u8], at: usize) -> Option<usize> {
    part(bytes, at, 2).map(|b| usize::from(u16::from_be_bytes([b[0], b[1]])))
}

fn big32(bytes: &[u8], at: usize) -> Option<u32> {
    part(bytes, at, 4).map(|b| u32::from_be_bytes([b[0], b[1], b[2], b[3]]))
}

fn little16(bytes: &[u8], at: usize) -> Option<u32> {
    part(bytes, at, 2).map(|b| u32::from(u16::from_le_bytes([b[0], b[1]])))
}

fn little32(bytes: &[u8], at: usize) -> Option<u32> {
    part(bytes, at, 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}
