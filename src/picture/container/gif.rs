//! GIF: blocks up to the trailer. Comments and what programs leave behind go; how often it moves stays.

use super::{Container, little16, part};

/// What says how often a moving picture repeats.
const REPEATS: [&[u8]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];

/// Walks the blocks.
pub(super) fn walk(bytes: &[u8]) -> Option<Container> {
    let mut found = Container { size: (little16(bytes, 6)?, little16(bytes, 8)?), ..Container::default() };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut kept = part(bytes, 0, at)?.to_vec();
    let mut frames = 0_usize;
    loop {
        let start = at;
        let keep = match *bytes.get(at)? {
            0x3B => {
                kept.push(0x3B);
                break;
            }
            0x2C => {
                frames += 1;
                at += 10 + table(*bytes.get(at + 9)?) + 1;
                true
            }
            0x21 => {
                let label = *bytes.get(at + 1)?;
                let repeats = || part(bytes, at + 3, 11).is_some_and(|name| REPEATS.contains(&name));
                let keep = label == 0xF9 || (label == 0xFF && repeats());
                at += 2;
                keep
            }
            _ => return None,
        };
        // Sub-blocks, each with its length in front, up to an empty one.
        loop {
            let length = usize::from(*bytes.get(at)?);
            at += 1 + length;
            if length == 0 {
                break;
            }
        }
        let block = bytes.get(start..at)?;
        if keep {
            kept.extend(block);
        }
    }
    found.moves = frames > 1;
    (frames > 0).then(|| found.done(bytes, kept))
}

/// The length of the table of colours that a byte of flags announces.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}
