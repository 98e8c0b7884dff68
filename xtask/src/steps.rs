//! What a chore did, in order: listed at its end with times, and with everything that was skipped by name.

use crate::Fault;
use std::time::{Duration, Instant};

/// Whether a step may be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rigour {
    /// What cannot be done here is skipped, named and counted.
    Lenient,
    /// What cannot be done here is a failure.
    Strict,
}

enum Outcome {
    Done,
    Skipped(String),
    Failed,
}

/// The steps taken so far.
pub(crate) struct Steps {
    rigour: Rigour,
    taken: Vec<(String, Duration, Outcome)>,
}

impl Steps {
    pub(crate) fn new(rigour: Rigour) -> Steps {
        Steps { rigour, taken: Vec::new() }
    }

    /// Takes a step; its fault ends the chore.
    pub(crate) fn take<T>(&mut self, name: &str, step: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
        eprintln!("── {name}");
        let started = Instant::now();
        let result = step();
        let outcome = if result.is_ok() { Outcome::Done } else { Outcome::Failed };
        self.taken.push((name.to_owned(), started.elapsed(), outcome));
        result
    }

    /// Takes a step that this machine may be unable to take: skipped, or a fault where nothing may be.
    pub(crate) fn attempt<T>(
        &mut self,
        name: &str,
        step: impl FnOnce() -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        eprintln!("── {name}");
        let started = Instant::now();
        let (outcome, result) = match step() {
            Ok(value) => (Outcome::Done, Ok(Some(value))),
            Err(why) if self.rigour == Rigour::Strict => (Outcome::Failed, Err(why)),
            Err(why) => {
                eprintln!("{why}");
                (Outcome::Skipped(why), Ok(None))
            }
        };
        self.taken.push((name.to_owned(), started.elapsed(), outcome));
        result
    }

    /// Leaves a step out that nobody misses: the slower suites without `--all`, a filter.
    pub(crate) fn leave(&mut self, name: &str, why: &str) {
        self.taken.push((name.to_owned(), Duration::ZERO, Outcome::Skipped(why.to_owned())));
    }

    /// Lists them.
    pub(crate) fn list(&self) {
        eprintln!("\nSteps");
        let (mut total, mut skipped) = (Duration::ZERO, 0);
        for (name, time, outcome) in &self.taken {
            total += *time;
            let seconds = time.as_secs_f32();
            match outcome {
                Outcome::Done => eprintln!("  done    {seconds:>7.1} s  {name}"),
                Outcome::Failed => eprintln!("  FAILED  {seconds:>7.1} s  {name}"),
                Outcome::Skipped(why) => {
                    skipped += 1;
                    eprintln!("  skipped            {name}: {}", why.lines().next().unwrap_or_default());
                }
            }
        }
        eprintln!("  {} steps, {skipped} skipped, {:.1} s\n", self.taken.len(), total.as_secs_f32());
    }
}
