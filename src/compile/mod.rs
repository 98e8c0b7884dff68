//! Sources to casebook: pure, total, gathers every fault.

pub mod markdown;
