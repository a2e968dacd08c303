//! Rate limit for each account on requests that change something (a token bucket, by `governor`).
//! Each process counts for itself; what costs money has limits that are counted in the store as
//! well.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use contract::problem::Problem;
use governor::clock::{Clock, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::telemetry::metrics;

/// Buckets that are full again are removed after so many requests.
const FORGOTTEN_AFTER: u32 = 1024;

type Buckets = RateLimiter<
    String,
    HashMapStateStore<String>,
    MonotonicClock,
    NoOpMiddleware<std::time::Instant>,
>;

/// A token bucket for each account, refilled by the minute.
#[derive(Clone)]
pub struct AccountRateLimit {
    buckets: Arc<Buckets>,
    asked: Arc<AtomicU32>,
}

impl AccountRateLimit {
    /// Allows so many requests a minute, and as many in one burst.
    pub fn per_minute(most: u32) -> Self {
        let quota = Quota::per_minute(NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN));
        Self {
            buckets: Arc::new(RateLimiter::new(
                quota,
                HashMapStateStore::default(),
                MonotonicClock,
            )),
            asked: Arc::default(),
        }
    }

    /// Takes one token from the bucket of this account.
    pub fn take(&self, name: &str) -> Result<(), Problem> {
        let asked = self.asked.fetch_add(1, Ordering::Relaxed);
        if asked.is_multiple_of(FORGOTTEN_AFTER) {
            self.buckets.retain_recent();
        }
        self.buckets.check_key(&name.to_owned()).map_err(|not_yet| {
            metrics::account_limited("changes");
            let wait = not_yet.wait_time_from(MonotonicClock.now());
            // Whole seconds, so that it is not too early by a part of one.
            let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX);
            Problem::TooMany {
                retry_after_seconds: seconds.saturating_add(1),
            }
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_has_a_bucket_of_their_own() {
        let rate = AccountRateLimit::per_minute(3);
        for _ in 0..3 {
            rate.take("asha").unwrap();
        }
        let refused = rate.take("asha");
        let wait = |seconds| (1..=21).contains(&seconds);
        assert!(
            matches!(refused, Err(Problem::TooMany { retry_after_seconds }) if wait(retry_after_seconds)),
            "{refused:?}"
        );
        rate.take("bala").unwrap();
    }

    #[test]
    fn those_who_asked_long_ago_take_no_memory() {
        let rate = AccountRateLimit::per_minute(u32::MAX);
        for n in 0..FORGOTTEN_AFTER * 4 {
            rate.take(&n.to_string()).unwrap();
        }
        assert!(rate.buckets.len() <= 2 * FORGOTTEN_AFTER as usize);
    }
}
