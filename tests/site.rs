//! Whole sites: content folders in, every pressed file out, and each thing found in its place.

mod site {
    mod cards;
    mod decisions;
    mod derived;
    mod determinism;
    mod dropped_in;
    mod entries;
    mod evidence;
    mod feed;
    mod html;
    mod mentions;
    mod new_note;
    mod notebook;
    mod palette;
    mod resume;
    mod sample;
    mod scale;
    mod schema_org;
    mod slips;
    mod sound;
    mod taken;
    mod threads;
    mod under_a_base;
}
