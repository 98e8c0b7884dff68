//! AVIF: its size, and whether it carries metadata. Pixels are not unpacked, and nothing is taken out.

use super::{big32, part};

/// What the boxes in front of the pixels say.
pub(in crate::picture) struct Head {
    /// Pixels across and down.
    pub(in crate::picture) size: (u32, u32),
    /// Whether there is Exif or XMP among its items.
    pub(in crate::picture) metadata: bool,
}

/// Reads the boxes in front of the pixels.
pub(in crate::picture) fn read(bytes: &[u8]) -> Option<Head> {
    let mut at = 0;
    let meta = loop {
        let length = usize::try_from(big32(bytes, at)?).ok()?;
        let inside = part(bytes, at, length)?.get(8..)?;
        if part(bytes, at + 4, 4)? == b"meta" {
            break inside;
        }
        at += length;
    };
    let place = |name: &[u8]| meta.windows(name.len()).position(|window| window == name);
    let extent = place(b"ispe")?;
    let size = (big32(meta, extent + 8)?, big32(meta, extent + 12)?);
    let metadata = place(b"Exif").is_some() || place(b"application/rdf+xml").is_some();
    Some(Head { size, metadata })
}
