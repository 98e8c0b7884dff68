//! The same picture smaller, upright, in sRGB, in another format; nothing of its metadata goes with it.

use super::read::upright;
use crate::model::{ImageFormat, Rendition};
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder};
use std::borrow::Cow;

/// Where the loss begins to show, seen side by side; AVIF's numbers are not WebP's.
const AVIF_QUALITY: f32 = 62.0;
const WEBP_QUALITY: f32 = 80.0;
const JPEG_QUALITY: u8 = 86;
/// 1 is slowest. Chosen so that 1600 pixels across take less than two seconds on one core; one, because the bytes must
/// not depend on how many there are.
const AVIF_SPEED: u8 = 9;

/// Draws files from a picture, in the order they are asked for. `None` where it cannot be unpacked.
pub fn draw(source: &[u8], wanted: &[&Rendition]) -> Option<Vec<Vec<u8>>> {
    let exact = super::format(source)? != ImageFormat::Jpeg;
    let pixels = upright(source)?;
    let see_through = pixels.color().has_alpha();
    let pixels = if see_through { DynamicImage::from(pixels.into_rgba8()) } else { pixels.into_rgb8().into() };
    wanted
        .iter()
        .map(|rendition| {
            let sized = sized(&pixels, rendition.width)?;
            encode(&sized, rendition.format, exact)
        })
        .collect()
}

/// The picture at most `width` pixels across.
fn sized(pixels: &DynamicImage, width: u32) -> Option<Cow<'_, DynamicImage>> {
    if width >= pixels.width() {
        return Some(Cow::Borrowed(pixels));
    }
    let exact = f64::from(pixels.height()) * f64::from(width) / f64::from(pixels.width());
    let height = (exact.round() as u32).max(1);
    let (kind, bytes) = match pixels {
        DynamicImage::ImageRgba8(pixels) => (PixelType::U8x4, pixels.as_raw()),
        pixels => (PixelType::U8x3, pixels.as_rgb8()?.as_raw()),
    };
    let source = ImageRef::new(pixels.width(), pixels.height(), bytes, kind).ok()?;
    let mut out = Image::new(width, height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&source, &mut out, &options).ok()?;
    let out = out.into_vec();
    Some(Cow::Owned(match kind {
        PixelType::U8x4 => image::RgbaImage::from_raw(width, height, out)?.into(),
        _ => image::RgbImage::from_raw(width, height, out)?.into(),
    }))
}

/// `exact`: the source keeps every pixel as it was drawn, as screenshots and drawings do.
fn encode(pixels: &DynamicImage, format: ImageFormat, exact: bool) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width(), pixels.height());
    let (bytes, colour) = match pixels {
        DynamicImage::ImageRgba8(pixels) => (pixels.as_raw(), ExtendedColorType::Rgba8),
        DynamicImage::ImageRgb8(pixels) => (pixels.as_raw(), ExtendedColorType::Rgb8),
        _ => return None,
    };
    let mut out = Vec::new();
    match format {
        ImageFormat::Jpeg => {
            JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY).write_image(bytes, width, height, colour).ok()?;
        }
        ImageFormat::Png => {
            PngEncoder::new_with_quality(&mut out, CompressionType::Best, PngFilter::Adaptive)
                .write_image(bytes, width, height, colour)
                .ok()?;
        }
        ImageFormat::WebP => {
            let lossy = webp_of(pixels, false)?;
            // Flat colours are often smaller without loss, and then they are sharper too.
            let lossless = if exact { webp_of(pixels, true) } else { None };
            out = lossless.filter(|lossless| lossless.len() <= lossy.len()).unwrap_or(lossy);
        }
        ImageFormat::Avif => {
            let encoder =
                ravif::Encoder::new().with_quality(AVIF_QUALITY).with_speed(AVIF_SPEED).with_num_threads(Some(1));
            let (across, down) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
            let encoded = match pixels {
                DynamicImage::ImageRgba8(pixels) => {
                    let pixels: Vec<_> = pixels.pixels().map(|p| ravif::RGBA8::new(p[0], p[1], p[2], p[3])).collect();
                    encoder.encode_rgba(ravif::Img::new(&pixels, across, down))
                }
                pixels => {
                    let pixels: Vec<_> =
                        pixels.as_rgb8()?.pixels().map(|p| ravif::RGB8::new(p[0], p[1], p[2])).collect();
                    encoder.encode_rgb(ravif::Img::new(&pixels, across, down))
                }
            };
            out = encoded.ok()?.avif_file;
        }
        ImageFormat::Gif | ImageFormat::Svg => return None,
    }
    Some(out)
}

fn webp_of(pixels: &DynamicImage, lossless: bool) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width(), pixels.height());
    let encoder = match pixels {
        DynamicImage::ImageRgba8(pixels) => webp::Encoder::from_rgba(pixels, width, height),
        pixels => webp::Encoder::from_rgb(pixels.as_rgb8()?, width, height),
    };
    let encoded = encoder.encode_simple(lossless, WEBP_QUALITY).ok()?;
    Some(encoded.to_vec())
}
