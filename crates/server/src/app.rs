//! Starts a server, and its graceful shutdown: the server first reports that it is not ready and
//! drains (it goes on serving while load balancers notice), then accepts no more connections,
//! finishes the requests and steps under way, and closes the database.

mod running;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use contract::BASE_PATH;
use contract::ids::PhoneNumberId;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::config::Config;
use crate::context::Context;
use crate::file_limit;
use crate::graph::{Graph, NoClient};
use crate::health::Health;
use crate::http;
use crate::http::body_budget::Bodies;
use crate::http::connections::{ClientTimeouts, Connections};
use crate::http::metrics;
use crate::http::open_streams::OpenStreams;
use crate::http::paths::STOP_NOTICES;
use crate::http::rate_limit::AccountRateLimit;
use crate::http::serve::{Shutdown, serve};
use crate::http::startup_gate::StartupGate;
use crate::http::{AppState, Web};
use crate::hub::Hub;
use crate::hub::others;
use crate::jobs::Jobs;
use crate::jobs::engine::{Engine, EngineError};
use crate::ledger::Ledger;
use crate::notices::courier::Courier;
use crate::notices::links::Links;
use crate::outbound::Outbound;
use crate::platform::delivery::Delivery;
use crate::platform::subscriptions::check_at_start;
use crate::sign_in::SignIn;
use crate::sign_in::limits::SendLimits;
use crate::sign_in::sender::Senders;
use crate::sign_in::smtp::{Mailer, NoMailer};
use crate::store::file::DatabaseFile;
use crate::store::lock::{LockError, lock_database};
use crate::store::{Store, StoreError};
use crate::store_metrics::StoreMetrics;
use crate::telemetry::recorder;
use crate::telemetry::recorder::NoRecorder;
use crate::worker::Runner;
use running::GRACE;
pub use running::Running;

/// A server that waits for the SQLite file of one that ends waits this much longer than that one may
/// take.
const HANDOVER_MARGIN: Duration = Duration::from_secs(10);

/// Connections at once at the address for metrics: for Prometheus, and who looks by hand.
const METRICS_CONNECTIONS: usize = 16;

/// Where Meta's webhooks come to.
pub(crate) const WEBHOOKS_PATH: &str = "/api/v1/webhooks/meta";

/// Why a server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address could not be taken.
    #[error("can't listen at {0} (DOUBLETICK_LISTEN): {1}")]
    Listen(SocketAddr, io::Error),
    /// The address for metrics could not be taken.
    #[error("can't listen at {0} (DOUBLETICK_METRICS_LISTEN): {1}")]
    ListenMetrics(SocketAddr, io::Error),
    /// No metrics can be kept.
    #[error(transparent)]
    Metrics(#[from] NoRecorder),
    /// No address to tell browsers.
    #[error("no address for browsers: {0}")]
    Address(#[from] url::ParseError),
    /// The store does not open.
    #[error("DATABASE_URL: {0}")]
    Store(#[from] StoreError),
    /// The jobs' tables do not open.
    #[error("DATABASE_URL: {0}")]
    Jobs(#[from] EngineError),
    /// Another server works on the SQLite file.
    #[error("DATABASE_URL: {0}")]
    LockError(#[from] LockError),
    /// No HTTP client.
    #[error(transparent)]
    Client(#[from] NoClient),
    /// No e-mails can be sent.
    #[error("NOTICE_SMTP_URL: {0}")]
    Mailer(#[from] NoMailer),
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
    let (leaving, stop) = (CancellationToken::new(), CancellationToken::new());
    let kill = CancellationToken::new();
    // Shutdown what has begun below, if the rest does not.
    let unwind = kill.clone().drop_guard();
    let gate = StartupGate::new(http::starting(&config, &url));
    let most = file_limit::connections(config.connections);
    let open = Connections::new(most, ClientTimeouts::new(&config.timeouts));
    let ends = Shutdown {
        leaving: leaving.clone(),
        stop: stop.clone(),
    };
    let serving = serve(listener, gate.router(), open, ends);
    let dead = kill.clone();
    let served = tokio::spawn(async move {
        let served = dead.run_until_cancelled(serving).await;
        served.unwrap_or(Ok(()))
    });
    // The one before has the same settings.
    let longest = config.drain + GRACE + HANDOVER_MARGIN;
    let lock = lock_database(&config.database_url, longest).await?;
    let streams = OpenStreams::new(config.timeouts.streams_per_account, most / 4 * 3);
    let state = state(&config, &url, streams, &leaving, &stop, &kill).await?;
    if let Some(lock) = &lock {
        let store = &state.context.store;
        // Put in its place since it was locked, another file is nobody's.
        if store.file().map(DatabaseFile::id) != Some(lock.id()) {
            return Err(LockError::InUse.into());
        }
        // Whoever was at them is dead.
        store.release_all_leases().await?;
    }
    let (context, worker) = (state.context.clone(), state.worker.clone());
    let metrics = metrics(&config, &state.context.store, &kill).await?;
    worker.start();
    let delivery = Delivery::start(&context, stop.clone(), kill.clone());
    let webhooks_url = [url.origin().ascii_serialization().as_str(), WEBHOOKS_PATH].concat();
    let courier = Courier::start(&context, links(&state.web), &stop, &kill);
    let checking = check_at_start(context.graph.clone(), config.clone(), webhooks_url);
    tokio::spawn(kill.clone().run_until_cancelled_owned(checking));
    hear_of_others(&config, &state, &kill);
    gate.open(http::router(state, &config));
    // By this name the audit log of an onboarding tells which process is at it.
    tracing::info!(%address, %url, process = worker.name(), "serving");
    unwind.disarm();
    Ok(Running {
        lock,
        address,
        metrics,
        url,
        context,
        worker,
        delivery,
        courier,
        drain: config.drain,
        leaving,
        stop,
        kill,
        served,
    })
}

/// Serves metrics in a task of its own, where they are wanted.
async fn metrics(
    config: &Config,
    store: &Store,
    kill: &CancellationToken,
) -> Result<Option<SocketAddr>, StartError> {
    let Some(wanted) = config.metrics_listen else {
        return Ok(None);
    };
    let taken = TcpListener::bind(wanted).await;
    let listener = taken.map_err(|error| StartError::ListenMetrics(wanted, error))?;
    let address = listener
        .local_addr()
        .map_err(|error| StartError::ListenMetrics(wanted, error))?;
    let recorder = recorder::get()?;
    let router = metrics::router(recorder, StoreMetrics::new(store.clone()));
    let open = Connections::new(METRICS_CONNECTIONS, ClientTimeouts::new(&config.timeouts));
    let ends = Shutdown {
        leaving: kill.clone(),
        stop: kill.clone(),
    };
    tokio::spawn(recorder::keep_up(recorder, kill.clone()));
    tokio::spawn(async move {
        if let Err(error) = serve(listener, router, open, ends).await {
            tracing::error!(%error, "metrics are not served any more");
        }
    });
    tracing::info!(%address, "metrics");
    Ok(Some(address))
}

async fn state(
    config: &Config,
    url: &Url,
    streams: OpenStreams,
    leaving: &CancellationToken,
    stop: &CancellationToken,
    kill: &CancellationToken,
) -> Result<AppState, StartError> {
    let store = Store::connect(&config.database_url).await?;
    let hub = Hub::default();
    let engine = Engine::connect(&config.database_url, store.renewal()).await?;
    let senders = Senders::of(config)?;
    let limits = SendLimits::new(
        store.clone(),
        config.timeouts.clone(),
        config.otp_countries.clone(),
    );
    let context = Context {
        jobs: Jobs::new(engine.clone()),
        graph: Graph::new(&config.meta, config.timeouts.graph_timeout)?,
        ledger: Ledger::new(store.clone(), hub.clone(), config.timeouts.clone()),
        store: store.clone(),
        sealer: config.sealer.clone(),
        senders: senders.clone(),
        mailer: config.smtp.as_ref().map(Mailer::new).transpose()?,
        notice_number: notice_number(config),
        limits: limits.clone(),
        meta: config.meta.clone(),
        outbound: Outbound::new(config.platform.allow_private)?,
        platform: config.platform.clone(),
        timeouts: config.timeouts.clone(),
    };
    let sign_in = SignIn {
        store,
        sealer: config.sealer.clone(),
        timeouts: config.timeouts.clone(),
        limits,
        senders,
    };
    let worker = Runner::new(context.clone(), engine, stop.clone(), kill.clone());
    let store = context.store.clone();
    let health = Health::begin(store, worker.name(), &config.timeouts, kill).await;
    Ok(AppState {
        context,
        worker,
        health,
        sign_in,
        rate: AccountRateLimit::per_minute(config.timeouts.changes_per_minute),
        platform_rate: AccountRateLimit::per_minute(config.timeouts.platform_requests_per_minute),
        hub,
        web: Arc::new(Web::new(config, url)),
        leaving: leaving.clone(),
        stop: stop.clone(),
        bodies: Bodies::new(&config.timeouts),
        streams,
    })
}

/// Where the links of notices lead.
fn links(web: &Web) -> Links {
    Links {
        origin: web.public_origin.clone(),
        dashboards: web.origins.clone(),
        stop_url: [&web.public_origin, BASE_PATH, STOP_NOTICES].concat(),
    }
}

/// Our own number at Meta, where it sends notices.
fn notice_number(config: &Config) -> Option<PhoneNumberId> {
    let whatsapp = config.whatsapp_otp.as_ref()?;
    let templates = whatsapp.notice_templates.as_ref();
    templates.map(|_| whatsapp.phone_number_id.clone())
}

/// Has the changes of other processes told to the streams of this one, until it ends.
fn hear_of_others(config: &Config, state: &AppState, kill: &CancellationToken) {
    let (url, hub) = (config.database_url.clone(), state.hub.clone());
    let store = state.context.store.clone();
    let stop = state.stop.clone();
    let kill = kill.clone();
    tokio::spawn(async move {
        tokio::select! {
            () = others::listen(&url, &store, &hub) => {}
            () = stop.cancelled() => {}
            () = kill.cancelled() => {}
        }
    });
}
