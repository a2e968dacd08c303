//! A server that serves, and how it ends.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::context::Context;
use crate::notices::courier::Courier;
use crate::platform::delivery::Delivery;
use crate::store::lock::DatabaseLock;
use crate::worker::Runner;

/// Requests and steps under way get this long to end: a little more than Meta gets for an
/// answer, so that no code is lost between Meta and the store. Mostly it is over in a moment.
pub(super) const GRACE: Duration = Duration::from_secs(35);

/// A server that serves. Dropped, it ends at once.
pub struct Running {
    /// Let go when everything else has ended.
    pub(super) lock: Option<DatabaseLock>,
    pub(super) address: SocketAddr,
    pub(super) metrics: Option<SocketAddr>,
    pub(super) url: Url,
    pub(super) context: Context,
    pub(super) worker: Runner,
    pub(super) delivery: Delivery,
    pub(super) courier: Courier,
    pub(super) drain: Duration,
    pub(super) leaving: CancellationToken,
    pub(super) stop: CancellationToken,
    pub(super) kill: CancellationToken,
    pub(super) served: JoinHandle<io::Result<()>>,
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where its metrics are.
    pub fn metrics_address(&self) -> Option<SocketAddr> {
        self.metrics
    }

    /// Where browsers reach it, such as `http://localhost:8080/`.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Its name on the onboardings that it is at: [`Store::lease_holder`].
    pub fn worker(&self) -> &str {
        self.worker.name()
    }

    /// Shutdown well. From now on it is not ready, and serves on for as long as the load balancer
    /// may take to notice. Then: no new requests, streams end, and the work under way gets 35
    /// seconds to come to a place where it can be taken up again. Clients are not waited for, but
    /// for two seconds that a request may be on its way.
    pub async fn shutdown(mut self) {
        self.leaving.cancel();
        tokio::time::sleep(self.drain).await;
        self.stop.cancel();
        let rest = async {
            // An error would be a panic in the serving task, which has been logged.
            let _ = (&mut self.served).await;
            self.worker.stopped().await;
            self.delivery.stopped().await;
            self.courier.stopped().await;
        };
        if tokio::time::timeout(GRACE, rest).await.is_err() {
            tracing::warn!("not everything ended in time; it is taken up at the next start");
        }
        self.end().await;
    }

    /// Shutdown where it is, as if the process had died. For tests.
    pub async fn kill(mut self) {
        self.end().await;
    }

    async fn end(&mut self) {
        self.kill.cancel();
        self.served.abort();
        self.worker.stopped().await;
        self.delivery.stopped().await;
        self.courier.stopped().await;
        self.context.store.close().await;
        self.lock = None;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill.cancel();
        self.served.abort();
    }
}
