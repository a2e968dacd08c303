//! The wall clock, in the unit of the wire and the store.

use std::time::{SystemTime, UNIX_EPOCH};

use contract::time::UnixMillis;

/// Milliseconds since 1970, now.
pub fn now() -> UnixMillis {
    // A clock before 1970 can't order anything; zero at least doesn't panic.
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    UnixMillis(since.map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX)))
}
