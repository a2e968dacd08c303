//! The wall clock, in the unit of the wire and the store.

use std::time::{SystemTime, UNIX_EPOCH};

use contract::time::UnixMillis;

/// Milliseconds since 1970, now.
pub fn now() -> UnixMillis {
    // A clock before 1970 can't order anything; zero at least doesn't panic.
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    UnixMillis(since.map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX)))
}

/// Whole seconds from `from` until `until`, at least one: what a customer is told to
/// wait.
pub fn seconds_until(from: UnixMillis, until: UnixMillis) -> u32 {
    let ms = (until.0 - from.0).max(0);
    u32::try_from((ms + 999) / 1000).unwrap_or(u32::MAX).max(1)
}
