//! Same content, same visible set: same bytes.

use super::sample::Sample;
use casebook::press::Pressing;

const SAMPLES: [&str; 2] = ["notebook", "cards"];

#[track_caller]
fn same(first: &Pressing, second: &Pressing, what: &str) {
    assert!(first.keys().eq(second.keys()), "{what}: other files");
    let changed: Vec<_> = first.iter().filter(|(path, bytes)| second[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(changed.is_empty(), "{what}: {changed:?}");
}

#[test]
fn two_pressings_are_the_same() {
    for name in SAMPLES {
        let sample = Sample::read(name);
        same(&sample.press(), &sample.press(), name);
    }
}

#[test]
fn the_order_of_files_changes_nothing() {
    for name in SAMPLES {
        let sample = Sample::read(name);
        let first = sample.press();
        let mut shuffled = sample.clone();
        // Three orders that have little in common.
        for turn in 1..4_usize {
            shuffled.files.sort_by_key(|file| blake3::hash(format!("{turn}{}", file.path).as_bytes()).to_hex());
            assert!(!shuffled.files.is_sorted_by_key(|file| file.path.clone()));
            same(&first, &shuffled.press(), name);
        }
    }
}

#[test]
fn another_hour_of_the_same_visible_set_changes_nothing() {
    for name in SAMPLES {
        let first = Sample::read(name).press();
        for later in [1, 60, 86_400, 40 * 365 * 86_400] {
            let mut sample = Sample::read(name);
            sample.options.now_seconds += later;
            same(&first, &sample.press(), name);
        }
    }
}

#[test]
fn the_comparison_can_fail() {
    let first = Sample::read("cards").press();
    let mut earlier = Sample::read("cards");
    earlier.options.now_seconds -= 180 * 86_400;
    assert!(std::panic::catch_unwind(|| same(&first, &earlier.press(), "cards")).is_err());
}
