//! The one recorder of the process. Several servers in one process, as tests start them, share
//! it: what is counted adds up.

use std::sync::OnceLock;
use std::time::Duration;

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio_util::sync::CancellationToken;

use crate::telemetry::metrics;

/// Upper bounds of what is timed, in seconds: from an answer out of our own store to Meta's
/// slowest.
const BUCKETS: [f64; 14] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0,
];

/// Samples wait in memory until they are sorted into their buckets: this often, if nobody
/// asks earlier.
const UPKEEP: Duration = Duration::from_secs(5);

/// A host program has a recorder of its own.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("this process has another recorder of metrics")]
pub struct NoRecorder;

/// The recorder, made at the first call. Until then nothing is kept.
pub fn get() -> Result<&'static PrometheusHandle, NoRecorder> {
    static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
    let made = RECORDER.get_or_init(|| {
        let builder = PrometheusBuilder::new();
        let builder = builder.set_buckets_for_metric(Matcher::Suffix("_seconds".into()), &BUCKETS);
        let handle = builder.ok()?.install_recorder().ok()?;
        metrics::describe();
        Some(handle)
    });
    made.as_ref().ok_or(NoRecorder)
}

/// Keeps the recorder small until the token is cancelled.
pub async fn keep_up(recorder: &PrometheusHandle, end: CancellationToken) {
    let mut tick = tokio::time::interval(UPKEEP);
    while end.run_until_cancelled(tick.tick()).await.is_some() {
        recorder.run_upkeep();
    }
}
