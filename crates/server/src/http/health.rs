//! For the load balancer.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use super::AppState;

/// The process is there.
pub const ALIVE: &str = "/healthz";

/// It can do its work, and is not about to end.
pub const READY: &str = "/readyz";

/// [`ALIVE`] and [`READY`].
pub fn router() -> Router<AppState> {
    Router::new()
        .route(ALIVE, get(async || StatusCode::OK))
        .route(READY, get(ready))
}

async fn ready(State(app): State<AppState>) -> StatusCode {
    if app.leaving.is_cancelled() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    match app.runner.context().store.ping().await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            tracing::error!(%error, "not ready");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
