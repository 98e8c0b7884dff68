//! Pixels: what a picture's bytes are, the same picture without what it tells of its maker, the same smaller.
//!
//! Pure, total over any bytes, and bounded: a picture's size is read from its first bytes before anything is unpacked.
//! Stands below the compiler, which asks what a picture is, and the press, which has it drawn.

mod colour;
mod container;
mod draw;
mod facts;
mod read;
mod svg;
mod tone;

#[cfg(test)]
mod tests;

pub use draw::draw;
pub use facts::{Facts, Tone};
pub use read::{Flaw, Read, format, places, read, size};

/// How pictures are read and drawn. Part of every name, so that a change here is a change of names: raise it with it.
pub const EDITION: &str = "1";
