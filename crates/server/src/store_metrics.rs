//! What is counted in the store when Prometheus asks, and kept for a moment, so that many who
//! ask cost what one does.

use std::sync::Arc;
use std::time::{Duration, Instant};

use contract::time::UnixMillis;
use contract::wabas::NumberState;
use metrics::gauge;
use tokio::sync::Mutex;

use crate::clock;
use crate::store::{Store, StoreError};
use crate::telemetry::metrics::{
    ACCESS_ENDING, EVENTS, NUMBERS_LOST, OLDEST, OLDEST_EVENT, OLDEST_WEBHOOK, ONBOARDINGS,
    STORE_UP,
};
use onboarding::record::UNFINISHED;

const DAY_MS: i64 = 24 * 3600 * 1000;

/// So long a count is kept.
const KEPT: Duration = Duration::from_secs(5);

/// What was counted.
#[derive(Clone, Debug)]
struct Counted {
    at: Instant,
    phases: Vec<(String, i64)>,
    oldest: Option<UnixMillis>,
    oldest_webhook: Option<UnixMillis>,
    events_dead: i64,
    events_pending: i64,
    oldest_event: Option<UnixMillis>,
    numbers_lost: i64,
    /// By days, each with those of fewer days.
    access_ending: [(&'static str, i64); 3],
}

/// Counts.
#[derive(Clone)]
pub struct StoreMetrics {
    store: Store,
    last: Arc<Mutex<Option<Counted>>>,
}

impl StoreMetrics {
    /// Of this store.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            last: Arc::default(),
        }
    }

    /// Brings the gauges up to date. A store that does not answer is told by a gauge too.
    pub async fn update(&self) {
        // Whoever comes meanwhile waits for this count.
        let mut last = self.last.lock().await;
        let kept = last.take().filter(|kept| kept.at.elapsed() < KEPT);
        let counted = match kept {
            Some(kept) => Ok(kept),
            None => self.count().await,
        };
        match counted {
            Ok(counted) => {
                show(&counted);
                *last = Some(counted);
            }
            Err(error) => {
                gauge!(STORE_UP).set(0);
                tracing::error!(%error, "the store can't be counted");
            }
        }
    }

    async fn count(&self) -> Result<Counted, StoreError> {
        let (store, now) = (&self.store, clock::now());
        let mut access_ending = [("1", 0), ("7", 0), ("30", 0)];
        for ((_, count), days) in access_ending.iter_mut().zip([1, 7, 30]) {
            let end = UnixMillis(now.0 + days * DAY_MS);
            *count = store.access_ending_before(end).await?;
        }
        let lost = NumberState::NeedsReconnecting;
        Ok(Counted {
            numbers_lost: store.numbers_in_state(lost).await?,
            access_ending,
            phases: self.store.in_phases(&UNFINISHED).await?,
            oldest: self.store.oldest_running().await?,
            oldest_webhook: self.store.oldest_webhook().await?,
            events_dead: store.events_in_state("dead").await?,
            events_pending: store.events_in_state("pending").await?,
            oldest_event: store.oldest_event().await?,
            at: Instant::now(),
        })
    }
}

fn show(counted: &Counted) {
    gauge!(STORE_UP).set(1);
    for phase in UNFINISHED {
        let found = counted.phases.iter().find(|(name, _)| name == phase);
        let count = found.map_or(0, |(_, count)| *count);
        // Exact far beyond what a store holds.
        gauge!(ONBOARDINGS, "phase" => phase).set(count as f64);
    }
    gauge!(NUMBERS_LOST).set(counted.numbers_lost as f64);
    for (days, count) in counted.access_ending {
        gauge!(ACCESS_ENDING, "within_days" => days).set(count as f64);
    }
    gauge!(EVENTS, "state" => "dead").set(counted.events_dead as f64);
    gauge!(EVENTS, "state" => "pending").set(counted.events_pending as f64);
    gauge!(OLDEST_EVENT).set(seconds_since(counted.oldest_event));
    gauge!(OLDEST).set(seconds_since(counted.oldest));
    gauge!(OLDEST_WEBHOOK).set(seconds_since(counted.oldest_webhook));
}

/// Nothing, where there is none or it is in the future.
fn seconds_since(at: Option<UnixMillis>) -> f64 {
    let ms = at.map_or(0, |at| clock::now().0 - at.0);
    ms.max(0) as f64 / 1000.0
}
