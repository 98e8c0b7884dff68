//! JPEG: segments up to the end of the first picture; phones hide films and second pictures behind it.

use super::{Container, big16, part};

const EXIF: &[u8] = b"Exif\0\0";
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Walks the segments.
pub(super) fn walk(bytes: &[u8]) -> Option<Container> {
    let mut found = Container::default();
    let mut kept = part(bytes, 0, 2)?.to_vec();
    let mut profile: Vec<(u8, &[u8])> = Vec::new();
    let mut at = 2;
    loop {
        // Any number of 0xFF may stand in front of a marker.
        while bytes.get(at) == Some(&0xFF) && bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let [0xFF, marker] = *part(bytes, at, 2)? else { return None };
        if marker == 0xD9 {
            kept.extend([0xFF, marker]);
            break;
        }
        let length = big16(bytes, at + 2).filter(|length| *length >= 2)?;
        let segment = part(bytes, at, length + 2)?;
        let inner = &segment[4..];
        match marker {
            0xE1 if inner.starts_with(EXIF) => found.exif(&inner[EXIF.len()..]),
            0xE2 if inner.starts_with(PROFILE) => {
                profile.extend(
                    inner.get(PROFILE.len()).map(|order| (*order, &inner[(PROFILE.len() + 2).min(inner.len())..])),
                );
            }
            // JFIF says the density, Adobe how the colours are stored.
            0xE0 if inner.starts_with(b"JFIF\0") && inner.len() == 14 => kept.extend(segment),
            0xEE if inner.starts_with(b"Adobe") => kept.extend(segment),
            0xE0..=0xEF | 0xFE => {}
            _ => kept.extend(segment),
        }
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            found.size = (u32::try_from(big16(inner, 3)?).ok()?, u32::try_from(big16(inner, 1)?).ok()?);
        }
        at += segment.len();
        if marker == 0xDA {
            let scan = scan(&bytes[at..])?;
            kept.extend(&bytes[at..at + scan]);
            at += scan;
        }
    }
    profile.sort_by_key(|(order, _)| *order);
    found.profile = (!profile.is_empty()).then(|| profile.iter().flat_map(|(_, part)| part.iter().copied()).collect());
    Some(found.done(bytes, kept))
}

/// The length of the entropy-coded bytes: up to a marker that is neither stuffed nor a restart.
fn scan(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF))
}
