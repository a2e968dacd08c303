//! The waits between attempts to deliver something: events to the platform, notices to phones.

use std::time::Duration;

use onboarding::timeouts::{Timeouts, millis};

/// The wait after each failed attempt, in multiples of `event_retry_min`: 5 s, 30 s, 2 min, 10 min, an
/// hour, and three hours each time after that.
const BACKOFF: [u32; 6] = [1, 6, 24, 120, 720, 2160];

/// The wait after this many attempts that failed before, in milliseconds. Jitter of a tenth at most
/// keeps what failed together from coming back together.
pub fn wait(failed_before: i64, timeouts: &Timeouts) -> i64 {
    let step = usize::try_from(failed_before).unwrap_or_default();
    let factor = BACKOFF[step.min(BACKOFF.len() - 1)];
    let wait: Duration = timeouts.event_retry_min.saturating_mul(factor);
    let wait = millis(wait.min(timeouts.event_retry_max));
    wait + (wait as f64 * rand::random::<f64>() / 10.0) as i64
}
