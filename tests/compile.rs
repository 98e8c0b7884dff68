//! The floor `compile` at its door: trees of files in, a casebook and its faults out.

mod compile {
    mod authoring;
    mod decisions;
    #[cfg(feature = "diagrams")]
    mod faults;
    mod formats;
    mod logbook;
    mod never_panics;
    mod outline;
    mod pictures;
    mod publishing;
    mod references;
    mod rules;
    mod slips;
    mod stability;
    mod tree;
    mod visibility;
    mod words;
}
