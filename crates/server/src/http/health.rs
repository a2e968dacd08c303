//! Liveness (`/healthz`) for whatever restarts the process, and readiness (`/readyz`) for the load
//! balancer.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::http::state::AppState;

/// The process is there, whatever is the matter with its database: to start another one would not
/// mend that.
pub const ALIVE: &str = "/healthz";

/// What it writes is kept, and it is not about to end. Nothing is asked of the database for it: what
/// was seen last is told ([`crate::health`]), however often it is asked.
pub const READY: &str = "/readyz";

/// [`ALIVE`] and [`READY`].
pub fn router() -> Router<AppState> {
    Router::new()
        .route(ALIVE, get(async || StatusCode::OK))
        .route(READY, get(ready))
}

async fn ready(State(app): State<AppState>) -> StatusCode {
    if app.leaving.is_cancelled() || !app.health.is_ready() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    StatusCode::OK
}
