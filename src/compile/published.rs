//! A picture as it will be published: the names of its files, before any of them is drawn.

use super::project::Project;
use crate::model::{Asset, ImageFormat, Picture, Rendition};
use crate::picture::{self, EDITION, Facts, Flaw, Tone};
use std::sync::Arc;

/// Widths that are drawn, in pixels: telephones, the measure, the same on dense screens, a wide figure there.
const WIDTHS: [u32; 4] = [480, 800, 1200, 1600];
/// The file behind all others is at most this wide.
const WIDEST: u32 = 2400;
/// Narrower pictures gain nothing.
const NARROWEST: u32 = 100;

/// A picture and everything that goes out for it.
#[derive(Clone, Debug)]
pub(crate) struct Published {
    /// Where the file lies that every browser can show: its path in the output.
    pub(crate) path: String,
    /// Pixels of that file.
    pub(crate) width: u32,
    /// Pixels of that file.
    pub(crate) height: u32,
    /// Its mean colour.
    pub(crate) tone: Option<Tone>,
    /// Better files, best format first, each format by width.
    pub(crate) better: Vec<Rendition>,
    /// That file, where it is ready.
    pub(crate) asset: Option<Asset>,
    /// What has to be drawn.
    pub(crate) picture: Option<Picture>,
    /// The format its name should say.
    pub(crate) format: ImageFormat,
    /// What was taken out of a drawing.
    pub(crate) removed: Vec<String>,
}

/// Looks at a picture and names its files. `drawn`: whether the better ones will be drawn.
pub(crate) fn published(bytes: &Arc<[u8]>, project: &dyn Project, drawn: bool) -> Result<Published, Flaw> {
    let hash = blake3::hash(bytes).to_hex();
    let memory = format!("{hash}-{EDITION}.facts");
    let known = project.recall(&memory).and_then(|line| Facts::of_line(&line));
    let read = picture::read(bytes, known)?;
    let facts = read.facts;
    let unpacked = !matches!(facts.format, ImageFormat::Svg | ImageFormat::Avif);
    let fixed = facts.moves || !unpacked;
    if known.is_none() && unpacked {
        project.remember(&memory, facts.line().as_bytes());
    }
    let name = |what: &str, ending: &str| format!("assets/media/{}{what}.{ending}", &named(&hash)[..12]);
    let rendition = |format: ImageFormat, width: u32| Rendition {
        path: name(&format!("-{width}"), format.ending()),
        format,
        width,
    };

    let narrower = drawn && !fixed && facts.width > WIDEST;
    let (path, asset, mut renditions) = if facts.redraw || narrower {
        let format = if facts.format == ImageFormat::Jpeg { ImageFormat::Jpeg } else { ImageFormat::Png };
        let width = if narrower { WIDEST } else { facts.width };
        let plain = rendition(format, width);
        (plain.path.clone(), None, vec![plain])
    } else {
        let path = name("", facts.format.ending());
        let bytes = read.clean.map_or_else(|| Arc::clone(bytes), Arc::from);
        (path.clone(), Some(Asset { path, bytes }), Vec::new())
    };
    let better = if fixed || !drawn || facts.width < NARROWEST {
        Vec::new()
    } else {
        let formats: &[ImageFormat] = match facts.format {
            ImageFormat::Jpeg => &[ImageFormat::Avif, ImageFormat::WebP],
            _ => &[ImageFormat::WebP],
        };
        let widths = widths(facts.width);
        formats.iter().flat_map(|format| widths.iter().map(|width| rendition(*format, *width))).collect()
    };
    renditions.extend(better.iter().cloned());
    let picture = (!renditions.is_empty()).then(|| Picture { source: Arc::clone(bytes), renditions });
    let (width, height) = if narrower { scaled(facts) } else { (facts.width, facts.height) };
    let Facts { tone, format, .. } = facts;
    Ok(Published { path, width, height, tone, better, asset, picture, format, removed: read.removed })
}

/// A name that changes with the file and with how files are drawn.
fn named(hash: &str) -> String {
    blake3::hash(format!("{hash} {EDITION}").as_bytes()).to_hex().to_string()
}

/// The size of the widest file that is published.
fn scaled(facts: Facts) -> (u32, u32) {
    let height = f64::from(facts.height) * f64::from(WIDEST) / f64::from(facts.width);
    (WIDEST, (height.round() as u32).max(1))
}

/// The widths to draw: steps that are well below the picture's own, then its own as far as the last step.
fn widths(own: u32) -> Vec<u32> {
    let last = own.min(WIDTHS[WIDTHS.len() - 1]);
    let steps = WIDTHS.into_iter().filter(|step| u64::from(*step) * 6 <= u64::from(last) * 5);
    steps.chain([last]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_well_apart_and_end_at_the_pictures_own_width() {
        assert_eq!(widths(300), [300]);
        assert_eq!(widths(500), [500]);
        assert_eq!(widths(640), [480, 640]);
        assert_eq!(widths(850), [480, 850]);
        assert_eq!(widths(1600), [480, 800, 1200, 1600]);
        assert_eq!(widths(6000), [480, 800, 1200, 1600]);
    }
}
