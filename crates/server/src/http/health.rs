//! For the load balancer.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use super::AppState;

/// `/healthz`: the process is there. `/readyz`: it can do its work.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/healthz", get(async || StatusCode::OK))
        .route("/readyz", get(ready))
}

async fn ready(State(app): State<AppState>) -> StatusCode {
    if app.stop.is_cancelled() {
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
