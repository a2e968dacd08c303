//! Starting, and ending, a server.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::config::Config;
use crate::finalize::Context;
use crate::finalize::ledger::Ledger;
use crate::finalize::runner::Runner;
use crate::graph::{Graph, NoClient};
use crate::http::{self, AppState, Web};
use crate::hub::Hub;
use crate::sign_in::SignIn;
use crate::sign_in::sender::Senders;
use crate::store::{Store, StoreError};

/// Requests and steps under way get this long to end.
const GRACE: Duration = Duration::from_secs(10);

/// Why a server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address could not be taken.
    #[error("can't listen at {0} (DOUBLETICK_LISTEN): {1}")]
    Listen(SocketAddr, io::Error),
    /// No address to tell browsers.
    #[error("no address for browsers: {0}")]
    Address(#[from] url::ParseError),
    /// The store does not open.
    #[error("DATABASE_URL: {0}")]
    Store(#[from] StoreError),
    /// No HTTP client.
    #[error(transparent)]
    Client(#[from] NoClient),
}

/// A server that serves. Dropped, it ends at once.
pub struct Running {
    address: SocketAddr,
    url: Url,
    runner: Runner,
    stop: CancellationToken,
    kill: CancellationToken,
    served: JoinHandle<io::Result<()>>,
}

/// Opens the store, listens, takes up unfinished onboardings, and serves in a task of its
/// own. Port 0 takes a free one: see [`Running::url`].
pub async fn start(config: Config) -> Result<Running, StartError> {
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| StartError::Listen(config.listen, error))?;
    let address = listener
        .local_addr()
        .map_err(|error| StartError::Listen(config.listen, error))?;
    let url = match &config.public_url {
        Some(url) => url.clone(),
        None => Url::parse(&format!("http://localhost:{}", address.port()))?,
    };
    if let Some(dir) = &config.static_dir
        && !dir.join("index.html").is_file()
    {
        tracing::warn!(dir = %dir.display(), "DOUBLETICK_STATIC_DIR has no index.html yet");
    }
    let (stop, kill) = (CancellationToken::new(), CancellationToken::new());
    let state = state(&config, &url, &stop, &kill).await?;
    let runner = state.runner.clone();
    let resumed = runner.resume().await?;
    let router = http::router(state, &config);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let serving =
        axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned());
    let served = tokio::spawn(serving.into_future());
    tracing::info!(%address, %url, resumed, "serving");
    Ok(Running {
        address,
        url,
        runner,
        stop,
        kill,
        served,
    })
}

async fn state(
    config: &Config,
    url: &Url,
    stop: &CancellationToken,
    kill: &CancellationToken,
) -> Result<AppState, StartError> {
    let store = Store::connect(&config.database_url).await?;
    let hub = Hub::default();
    let context = Context {
        graph: Graph::new(&config.meta, config.pace.graph_timeout)?,
        ledger: Ledger::new(store.clone(), hub.clone()),
        store: store.clone(),
        sealer: config.sealer.clone(),
        meta: config.meta.clone(),
        pace: config.pace.clone(),
    };
    let sign_in = SignIn {
        store,
        sealer: config.sealer.clone(),
        pace: config.pace.clone(),
        senders: Senders::of(config)?,
    };
    Ok(AppState {
        runner: Runner::new(context, stop.clone(), kill.clone()),
        sign_in,
        hub,
        web: Arc::new(Web::new(config, url)),
        stop: stop.clone(),
    })
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where browsers reach it, such as `http://localhost:8080/`.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Ends well: no new requests, streams end, and what is under way gets ten seconds to
    /// come to a place where it can be taken up again.
    pub async fn shutdown(mut self) {
        self.stop.cancel();
        let rest = async {
            // An error would be a panic in the serving task, which has been logged.
            let _ = (&mut self.served).await;
            self.runner.stopped().await;
        };
        if tokio::time::timeout(GRACE, rest).await.is_err() {
            tracing::warn!("not everything ended in time; it is taken up at the next start");
        }
        self.end().await;
    }

    /// Ends where it is, as if the process had died. For tests.
    pub async fn kill(mut self) {
        self.end().await;
    }

    async fn end(&mut self) {
        self.kill.cancel();
        self.served.abort();
        self.runner.stopped().await;
        self.runner.context().store.close().await;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill.cancel();
        self.served.abort();
    }
}
