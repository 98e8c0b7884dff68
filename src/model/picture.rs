//! Pictures that texts show, and the files that are made of them.

use std::sync::Arc;

/// What a picture's bytes are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImageFormat {
    /// AV1 in one frame.
    Avif,
    /// Graphics Interchange Format.
    Gif,
    /// JPEG.
    Jpeg,
    /// Portable Network Graphics.
    Png,
    /// A drawing.
    Svg,
    /// WebP.
    WebP,
}

impl ImageFormat {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            ImageFormat::Avif => "avif",
            ImageFormat::Gif => "gif",
            ImageFormat::Jpeg => "jpg",
            ImageFormat::Png => "png",
            ImageFormat::Svg => "svg",
            ImageFormat::WebP => "webp",
        }
    }

    /// Its media type.
    pub fn mime(self) -> &'static str {
        match self {
            ImageFormat::Avif => "image/avif",
            ImageFormat::Gif => "image/gif",
            ImageFormat::Jpeg => "image/jpeg",
            ImageFormat::Png => "image/png",
            ImageFormat::Svg => "image/svg+xml",
            ImageFormat::WebP => "image/webp",
        }
    }
}

/// A picture of which files are drawn anew. What goes out as it is, or without its metadata only, is an asset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file as the author keeps it; never published.
    pub source: Arc<[u8]>,
    /// What is drawn from it.
    pub renditions: Vec<Rendition>,
}

/// A file to be drawn. Its name says everything its bytes depend on, so that pages can name it before it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Path in the output, relative, with `/`.
    pub path: String,
    /// What it is written in.
    pub format: ImageFormat,
    /// Pixels; the height follows.
    pub width: u32,
}
