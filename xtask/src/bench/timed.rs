//! Running a program for its time and its peak of memory.

use crate::Fault;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a run took.
pub(super) struct Taken {
    /// Wall clock, in seconds.
    pub(super) seconds: f64,
    /// Largest resident set, in megabytes; only where /proc tells.
    pub(super) megabytes: Option<f64>,
}

/// Runs it to its end, silently.
pub(super) fn take(command: &mut Command) -> Result<Taken, Fault> {
    let name = command.get_program().to_string_lossy().into_owned();
    let started = Instant::now();
    let mut child =
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(|e| format!("cannot run `{name}`: {e}"))?;
    let mut peak: Option<f64> = None;
    let status = loop {
        // The peak only grows, so the last look before the end is near enough.
        peak = resident(child.id()).or(peak);
        match child.try_wait().map_err(|e| e.to_string())? {
            Some(status) => break status,
            None => std::thread::sleep(Duration::from_millis(3)),
        }
    };
    let seconds = started.elapsed().as_secs_f64();
    if status.success() { Ok(Taken { seconds, megabytes: peak }) } else { Err(format!("`{name}` failed ({status})")) }
}

fn resident(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse::<f64>().ok().map(|kilobytes| kilobytes / 1000.0)
}
