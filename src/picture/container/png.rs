//! PNG: chunks up to the last one of the picture.

use super::{Container, big32, part};
use std::io::Read;

/// What the pixels need, and what says which colours they are.
const KEPT: [&[u8; 4]; 13] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"cICP", b"acTL", b"fcTL", b"fdAT",
];

/// A profile larger than this is none.
const LARGEST_PROFILE: u64 = 4 << 20;

/// Walks the chunks.
pub(super) fn walk(bytes: &[u8]) -> Option<Container> {
    let mut found = Container::default();
    let mut kept = part(bytes, 0, 8)?.to_vec();
    let mut at = 8;
    loop {
        let length = usize::try_from(big32(bytes, at)?).ok()?;
        let chunk = part(bytes, at, length.checked_add(12)?)?;
        let (name, inner) = (&chunk[4..8], &chunk[8..8 + length]);
        match name {
            b"IHDR" => found.size = (big32(inner, 0)?, big32(inner, 4)?),
            b"acTL" => found.moves = big32(inner, 0)? > 1,
            b"eXIf" => found.exif(inner),
            b"iCCP" => found.profile = profile(inner),
            _ => {}
        }
        if KEPT.iter().any(|kept| *kept == name) {
            kept.extend(chunk);
        }
        at += chunk.len();
        if name == b"IEND" {
            break;
        }
    }
    Some(found.done(bytes, kept))
}

/// The profile behind its name and its method.
fn profile(inner: &[u8]) -> Option<Vec<u8>> {
    let name = inner.iter().position(|byte| *byte == 0)?;
    let mut out = Vec::new();
    let packed = flate2::read::ZlibDecoder::new(inner.get(name + 2..)?);
    packed.take(LARGEST_PROFILE).read_to_end(&mut out).ok()?;
    Some(out)
}
