//! Routes, and starting the server.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{Next, from_fn};
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::services::ServeDir;

use crate::config::Config;
use crate::doubletick::DoubleTick;
use crate::graph::Graph;
use crate::people::Sessions;
use crate::store::{Store, StoreError};
use crate::{api, pages, webhooks};

/// A request of ours to another server may take this long.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(15);

/// Bytes that a webhook may have: Meta's largest are 3 MB.
const MOST_BYTES: usize = 3 * 1024 * 1024;

/// What every handler shares.
#[derive(Clone, Debug)]
pub(crate) struct AppState(Arc<Shared>);

#[derive(Debug)]
pub(crate) struct Shared {
    pub config: Config,
    pub store: Store,
    pub sessions: Sessions,
    pub doubletick: DoubleTick,
    pub graph: Graph,
    /// Becomes true when the server ends.
    pub stopping: watch::Receiver<bool>,
}

impl std::ops::Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// Why the platform did not start, or ended.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The state could not be read.
    #[error("cannot read the state: {0}")]
    State(#[from] StoreError),
    /// The HTTP client could not be made.
    #[error("cannot make an HTTP client: {0}")]
    Client(#[from] reqwest::Error),
    /// A setting can't be part of a header.
    #[error("a setting is not an origin: {0}")]
    Header(#[from] axum::http::Error),
    /// The address could not be listened at.
    #[error("cannot serve: {0}")]
    Io(#[from] io::Error),
}

/// Serves at a listener until told to stop.
pub async fn serve(
    listener: TcpListener,
    config: Config,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), StartError> {
    // The client wants a TLS provider. Another one may be set already, which serves as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder()
        .timeout(REQUEST_TIMEOUT)
        .build()?;
    let (stopping, is_stopping) = watch::channel(false);
    let app = AppState(Arc::new(Shared {
        store: Store::open(config.data_file.clone()).await?,
        sessions: Sessions::default(),
        doubletick: DoubleTick::new(http.clone(), &config),
        graph: Graph::new(http, &config.graph_url),
        stopping: is_stopping,
        config,
    }));
    let router = router(app)?;
    let stop = async move {
        stop.await;
        stopping.send_replace(true);
    };
    let serving = axum::serve(listener, router).with_graceful_shutdown(stop);
    Ok(serving.await?)
}

fn router(app: AppState) -> Result<Router, StartError> {
    let headers = pages::security_headers(&app.config)?;
    let package = ServeDir::new(&app.config.package_dir);
    let api = Router::new()
        .route("/me", get(api::me))
        .route("/demo-people", get(api::demo_people))
        .route("/sign-in", post(api::sign_in))
        .route("/sign-out", post(api::sign_out))
        .route("/onboarding-session", post(api::onboarding_session))
        .route("/inbox", get(api::inbox))
        .route("/stream", get(api::stream))
        .route(
            "/conversations/{number}/{contact}/messages",
            post(api::send),
        );
    let webhooks = Router::new()
        .route("/doubletick", post(webhooks::doubletick::receive))
        .route(
            "/meta",
            get(webhooks::meta::verify).post(webhooks::meta::receive),
        )
        .layer(DefaultBodyLimit::max(MOST_BYTES));
    let with_headers =
        move |request: Request, next: Next| pages::with_headers(headers.clone(), request, next);
    Ok(pages::router()
        .nest("/api", api)
        .nest("/webhooks", webhooks)
        .nest_service("/doubletick-onboarding", package)
        .layer(from_fn(with_headers))
        .with_state(app))
}
