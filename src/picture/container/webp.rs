//! WebP: chunks of a RIFF file, and the flags that announce them.

use super::{Container, little16, little32, part};

/// What the pixels need.
const KEPT: [&[u8; 4]; 6] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"];

/// Bits of `VP8X`: a profile, Exif, XMP.
const ANNOUNCED: u8 = 0x20 | 0x08 | 0x04;

/// Walks the chunks.
pub(super) fn walk(bytes: &[u8]) -> Option<Container> {
    let mut found = Container::default();
    let end = usize::try_from(little32(bytes, 4)?).ok()?.checked_add(8)?;
    let body = bytes.get(..end)?;
    let mut kept = part(body, 0, 12)?.to_vec();
    let mut at = 12;
    while at < end {
        let length = usize::try_from(little32(body, at + 4)?).ok()?;
        let name = part(body, at, 4)?;
        let inner = part(body, at.checked_add(8)?, length)?;
        let whole = part(body, at, 8 + length + length % 2).unwrap_or(&body[at..]);
        match name {
            b"VP8X" => {
                let side = |at: usize| Some((little32(inner, at)? & 0x00FF_FFFF) + 1);
                // The upper byte of the second side lies behind the chunk.
                let down = u32::from(*inner.get(7)?) | little16(inner, 8)? << 8;
                found.size = (side(4)?, down + 1);
                found.moves = inner[0] & 0x02 != 0;
            }
            b"VP8 " if found.size == (0, 0) => {
                found.size = (little16(inner, 6)? & 0x3FFF, little16(inner, 8)? & 0x3FFF);
            }
            b"VP8L" if found.size == (0, 0) => {
                let bits = little32(inner, 1)?;
                found.size = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            b"EXIF" => found.exif(inner.strip_prefix(b"Exif\0\0").unwrap_or(inner)),
            b"ICCP" => found.profile = Some(inner.to_vec()),
            _ => {}
        }
        if KEPT.iter().any(|kept| *kept == name) {
            let start = kept.len();
            kept.extend(whole);
            if name == b"VP8X" {
                kept[start + 8] &= !ANNOUNCED;
            }
        }
        at += whole.len();
    }
    let length = u32::try_from(kept.len() - 8).ok()?;
    kept[4..8].copy_from_slice(&length.to_le_bytes());
    Some(found.done(bytes, kept))
}
