//! A picture's mean colour, as one of the few that the style knows.

use super::facts::Tone;
use image::DynamicImage;

/// Pixels looked at; more would not change the answer.
const LOOKED_AT: usize = 40_000;

/// The tone of a picture; none where one can look through it.
pub(super) fn of(pixels: &DynamicImage) -> Option<Tone> {
    let (mut sum, mut count) = ([0.0_f32; 3], 0.0_f32);
    let see_through = match pixels {
        DynamicImage::ImageRgb8(pixels) => add(pixels, 3, &mut sum, &mut count),
        DynamicImage::ImageRgba8(pixels) => add(pixels, 4, &mut sum, &mut count),
        DynamicImage::ImageLuma8(pixels) => add(pixels, 1, &mut sum, &mut count),
        other => add(&other.to_rgba8(), 4, &mut sum, &mut count),
    };
    (!see_through && count > 0.0).then(|| tone(sum.map(|channel| channel / count)))
}

/// Adds up some of the pixels; says whether any lets light through.
fn add(bytes: &[u8], channels: usize, sum: &mut [f32; 3], count: &mut f32) -> bool {
    let step = (bytes.len() / channels / LOOKED_AT).max(1);
    for pixel in bytes.chunks_exact(channels).step_by(step) {
        let [r, g, b] = if channels == 1 { [pixel[0]; 3] } else { [pixel[0], pixel[1], pixel[2]] };
        for (sum, value) in sum.iter_mut().zip([r, g, b]) {
            *sum += linear(f32::from(value) / 255.0);
        }
        *count += 1.0;
    }
    channels == 4 && bytes.chunks_exact(4).any(|pixel| pixel[3] < 250)
}

fn linear(value: f32) -> f32 {
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// The nearest tone of a colour given in linear light: lightness in five steps, hue in six or none, as OKLCH has them.
fn tone([r, g, b]: [f32; 3]) -> Tone {
    let l = (0.412_221 * r + 0.536_333 * g + 0.051_446 * b).cbrt();
    let m = (0.211_904 * r + 0.680_7 * g + 0.107_397 * b).cbrt();
    let s = (0.088_302 * r + 0.281_719 * g + 0.629_979 * b).cbrt();
    let lightness = 0.210_454 * l + 0.793_618 * m - 0.004_072 * s;
    let (x, y) = (1.977_998 * l - 2.428_592 * m + 0.450_594 * s, 0.025_904 * l + 0.782_772 * m - 0.808_676 * s);
    let light = 1 + [0.28, 0.48, 0.68, 0.86].iter().filter(|step| lightness > **step).count();
    let around = (y.atan2(x).to_degrees() + 360.0) % 360.0;
    // 30° is the middle of the first hue, and each is 60° wide.
    let hue = if x.hypot(y) < 0.03 { 0 } else { 1 + (around / 60.0).floor().clamp(0.0, 5.0) as u8 };
    Tone { light: u8::try_from(light).unwrap_or(5), hue }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    #[test]
    fn plain_colours_have_their_tone() {
        let of = |colour: [u8; 3]| {
            let tone = of(&RgbImage::from_pixel(4, 4, Rgb(colour)).into()).expect("a tone");
            (tone.light, tone.hue)
        };
        assert_eq!(of([0, 0, 0]), (1, 0));
        assert_eq!(of([255, 255, 255]), (5, 0));
        assert_eq!(of([128, 128, 128]), (3, 0));
        assert_eq!(of([200, 40, 40]), (3, 1));
        assert_eq!(of([40, 160, 60]), (3, 3));
        assert_eq!(of([30, 60, 160]), (2, 5));
    }

    #[test]
    fn what_lets_light_through_has_none() {
        let mut pixels = RgbaImage::from_pixel(4, 4, Rgba([9, 9, 9, 255]));
        assert!(of(&pixels.clone().into()).is_some());
        pixels.put_pixel(2, 2, Rgba([9, 9, 9, 100]));
        assert_eq!(of(&pixels.into()), None);
    }
}
