//! What is known of a picture, small enough to be remembered.

use crate::model::ImageFormat;

/// A picture's mean colour, as one of a few that the style knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// 1 dark to 5 light.
    pub light: u8,
    /// 0 grey, else 1 to 6 round the circle from red.
    pub hue: u8,
}

/// What is known of a picture after one look at all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What its bytes are, whatever its name says.
    pub format: ImageFormat,
    /// Pixels across, as it is seen.
    pub width: u32,
    /// Pixels down, as it is seen.
    pub height: u32,
    /// Its mean colour; none where one can look through it.
    pub tone: Option<Tone>,
    /// Whether its pixels must be drawn anew: they lie on their side, or mean other colours than sRGB.
    pub redraw: bool,
    /// Whether it moves.
    pub moves: bool,
}

const FORMATS: [ImageFormat; 6] =
    [ImageFormat::Avif, ImageFormat::Gif, ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Svg, ImageFormat::WebP];

impl Facts {
    /// One line to be remembered.
    pub fn line(&self) -> String {
        let Facts { format, width, height, tone, redraw, moves } = self;
        let tone = tone.map_or("0 0".to_owned(), |tone| format!("{} {}", tone.light, tone.hue));
        format!("{} {width} {height} {tone} {} {}", format.ending(), u8::from(*redraw), u8::from(*moves))
    }

    /// What was remembered; nothing where it cannot be read.
    pub fn of_line(line: &[u8]) -> Option<Facts> {
        let mut words = std::str::from_utf8(line).ok()?.split(' ');
        let ending = words.next()?;
        let format = FORMATS.into_iter().find(|format| format.ending() == ending)?;
        let numbers: Vec<u32> = words.map(str::parse).collect::<Result<_, _>>().ok()?;
        let [width, height, light, hue, redraw, moves] = numbers[..] else { return None };
        let tone = (light > 0).then_some(Tone { light: light.try_into().ok()?, hue: hue.try_into().ok()? });
        Some(Facts { format, width, height, tone, redraw: redraw == 1, moves: moves == 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_gives_the_same_facts_back() {
        for tone in [None, Some(Tone { light: 3, hue: 0 })] {
            let facts = Facts { format: ImageFormat::WebP, width: 8, height: 6, tone, redraw: true, moves: false };
            assert_eq!(Facts::of_line(facts.line().as_bytes()), Some(facts));
        }
        for other in ["", "jpg 1 2", "bmp 1 2 0 0 0 0", "jpg 1 2 0 0 0 0 7", "jpg 1 -2 0 0 0 0"] {
            assert_eq!(Facts::of_line(other.as_bytes()), None, "{other}");
        }
    }
}
