//! What is said at the terminal: on standard error, coloured where a person is looking.

use super::Problem;
use anstream::eprintln;

const BOLD: &str = "\x1b[1m";
const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[33m";
const GREEN: &str = "\x1b[32m";
const CYAN: &str = "\x1b[36m";
const PLAIN: &str = "\x1b[0m";

/// What stood in the way, and what to do.
pub(super) fn problem(problem: &Problem) {
    eprintln!("{RED}error{PLAIN}{BOLD}: {}{PLAIN}", problem.what);
    if let Some(help) = &problem.help {
        eprintln!("{CYAN}help{PLAIN}: {help}");
    }
}

/// Something that is done.
pub(super) fn done(text: &str) {
    eprintln!("{GREEN}done{PLAIN}: {text}");
}

/// Something that goes on.
pub(super) fn note(text: &str) {
    eprintln!("{CYAN}note{PLAIN}: {text}");
}

/// How many errors, warnings and hints there were, and what came of the errors.
pub(super) fn tally(counts: [usize; 3], outcome: &str) {
    let names = ["error", "warning", "hint"];
    let some = |(count, one): (usize, &str)| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let told: Vec<String> = counts.into_iter().zip(names).filter(|(count, _)| *count > 0).map(some).collect();
    let told = told.join(", ");
    match counts {
        [0, 0, 0] => {}
        [0, 0, _] => eprintln!("{CYAN}{told}{PLAIN}"),
        [0, ..] => eprintln!("{YELLOW}{told}{PLAIN}"),
        _ => eprintln!("{RED}{told}{PLAIN}: {outcome}"),
    }
}
