//! The one place that knows what time it is.

use super::Problem;
use jiff::Timestamp;

/// The instant given, or now; in seconds since 1970.
pub(super) fn seconds(given: Option<&str>) -> Result<i64, Problem> {
    let Some(text) = given else { return Ok(Timestamp::now().as_second()) };
    let instant = text.parse::<Timestamp>().map_err(|_| {
        Problem::new(format!("--now: `{text}` is no instant")).help("write it like 2026-11-20T12:00:00Z")
    })?;
    Ok(instant.as_second())
}
