//! Compressed siblings, for hosts that serve them as they are.

use super::Pressing;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use std::io::Write;
use std::sync::Arc;

/// Endings of files that are worth compressing; pictures and fonts are compressed already.
const WORTH: [&str; 10] = ["html", "css", "js", "wasm", "json", "svg", "txt", "xml", "md", "webmanifest"];

/// Adds a `.br` and a `.gz` beside every file that gets smaller by it.
pub fn compress(pressing: &mut Pressing) {
    let siblings: Vec<_> = pressing
        .par_iter()
        .filter(|(path, _)| path.rsplit_once('.').is_some_and(|(_, ending)| WORTH.contains(&ending)))
        .flat_map_iter(|(path, bytes)| {
            let smaller = |ending: &str, packed: Vec<u8>| {
                (packed.len() < bytes.len()).then(|| (format!("{path}.{ending}"), Arc::from(packed)))
            };
            [smaller("br", brotli(bytes)), smaller("gz", gzip(bytes))].into_iter().flatten()
        })
        .collect();
    pressing.extend(siblings);
}

/// Brotli at its highest setting.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).expect("writing to memory does not fail");
    packed
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("writing to memory does not fail");
    encoder.finish().expect("writing to memory does not fail")
}
