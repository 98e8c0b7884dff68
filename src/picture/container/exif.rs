//! The two things that matter in Exif: which way is up, and whether it says where.

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// 1 to 8.
    pub(super) orientation: Option<u8>,
    /// Whether there is a directory of places.
    pub(super) places: bool,
}

const ORIENTATION: u32 = 0x0112;
const PLACES: u32 = 0x8825;

/// Reads the first directory of a TIFF.
pub(super) fn read(tiff: &[u8]) -> Found {
    let mut found = Found::default();
    let little = tiff.starts_with(b"II");
    if !little && !tiff.starts_with(b"MM") {
        return found;
    }
    let number = |at: usize, length: usize| -> Option<u32> {
        let bytes = tiff.get(at..at.checked_add(length)?)?;
        let fold = |sum: u32, byte: &u8| sum << 8 | u32::from(*byte);
        Some(if little { bytes.iter().rev().fold(0, fold) } else { bytes.iter().fold(0, fold) })
    };
    let Some(first) = number(4, 4).and_then(|at| usize::try_from(at).ok()) else { return found };
    let count = number(first, 2).unwrap_or(0);
    for entry in 0..usize::try_from(count).unwrap_or(0) {
        let at = first + 2 + entry * 12;
        match number(at, 2) {
            Some(ORIENTATION) => {
                let turned = number(at + 8, 2).and_then(|value| u8::try_from(value).ok());
                found.orientation = turned.filter(|value| (1..=8).contains(value));
            }
            Some(PLACES) => found.places = true,
            Some(_) => {}
            None => break,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_of_bytes_are_read() {
        let little = b"II\x2a\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\x25\x88\x04\0\x01\0\0\0\0\0\0\0";
        let big = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0";
        assert_eq!(read(little), Found { orientation: Some(6), places: true });
        assert_eq!(read(big), Found { orientation: Some(8), places: false });
    }

    #[test]
    fn nonsense_says_nothing() {
        for tiff in [&b""[..], b"II", b"II\x2a\0\xff\xff\xff\xff", b"MM\0\x2a\0\0\0\x08\xff\xff", b"JJ\x2a\0\x08\0\0\0"]
        {
            assert_eq!(read(tiff), Found::default());
        }
    }
}
