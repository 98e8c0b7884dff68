//! Colours: what a picture's profile means, in the one space that every browser assumes.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Steps of 256 by which colours may differ and still count as the same.
const NEAR: u8 = 3;

/// A transform over RGBA.
type Transform = std::sync::Arc<moxcms::Transform8BitExecutor>;

fn transform(profile: &[u8]) -> Option<Transform> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    if profile.color_space != DataColorSpace::Rgb {
        return None;
    }
    let srgb = ColorProfile::new_srgb();
    profile.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgba, TransformOptions::default()).ok()
}

/// Whether a profile means other colours than sRGB. One that cannot be read means nothing.
pub(super) fn is_foreign(profile: &[u8]) -> bool {
    let Some(transform) = transform(profile) else { return false };
    const STEPS: [u8; 5] = [0, 64, 128, 192, 255];
    let pairs = STEPS.into_iter().flat_map(|r| STEPS.map(|g| (r, g)));
    let colours: Vec<u8> = pairs.flat_map(|(r, g)| STEPS.map(|b| [r, g, b, 255])).flatten().collect();
    let mut seen = vec![0; colours.len()];
    transform.transform(&colours, &mut seen).is_ok() && colours.iter().zip(&seen).any(|(a, b)| a.abs_diff(*b) > NEAR)
}

/// The same picture in sRGB.
pub(super) fn to_srgb(pixels: DynamicImage, profile: &[u8]) -> DynamicImage {
    let Some(transform) = transform(profile).filter(|_| is_foreign(profile)) else { return pixels };
    let source = pixels.into_rgba8();
    let mut out = image::RgbaImage::new(source.width(), source.height());
    match transform.transform(&source, &mut out) {
        Ok(()) => DynamicImage::ImageRgba8(out),
        Err(_) => DynamicImage::ImageRgba8(source),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_profile_is_foreign_and_converted() {
        let wide = ColorProfile::new_display_p3().encode().expect("a profile");
        let plain = ColorProfile::new_srgb().encode().expect("a profile");
        assert!(is_foreign(&wide) && !is_foreign(&plain) && !is_foreign(b"no profile"));
        let red = image::RgbaImage::from_pixel(2, 2, image::Rgba([200, 60, 60, 255]));
        let converted = to_srgb(red.clone().into(), &wide).into_rgba8();
        // The same numbers mean a stronger red there.
        assert!(converted.get_pixel(0, 0).0[0] > 205, "{:?}", converted.get_pixel(0, 0));
        assert_eq!(to_srgb(red.clone().into(), &plain).into_rgba8(), red);
    }
}
