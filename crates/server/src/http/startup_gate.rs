//! Answers requests while the server starts, from the moment that it listens. A migration of the
//! database can take long: meanwhile the liveness route says that the process lives, and every
//! other route, readiness among them, answers 503 with `Retry-After`.

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::routing::any;
use tower::{ServiceExt, service_fn};

/// Seconds after which a client may retry.
const RETRY_AFTER: &str = "1";

/// Serves one router while the server starts, and another one once the gate is open.
#[derive(Clone, Debug)]
pub struct StartupGate {
    open: Arc<OnceLock<Router>>,
    starting: Router,
}

impl StartupGate {
    /// A closed gate, which serves these routes.
    pub fn new(starting: Router) -> Self {
        Self {
            open: Arc::default(),
            starting,
        }
    }

    /// Opens the gate: from now on these routes are served.
    pub fn open(&self, router: Router) {
        // It is opened once.
        let _ = self.open.set(router);
    }

    /// The router to serve, whether the gate is closed or open.
    pub fn router(&self) -> Router {
        let gate = self.clone();
        Router::new().fallback_service(service_fn(move |request: Request| {
            let router = gate.open.get().unwrap_or(&gate.starting);
            router.clone().oneshot(request)
        }))
    }
}

/// The routes while the server starts: alive, and not ready.
pub fn closed() -> Router {
    let later = [(header::RETRY_AFTER, RETRY_AFTER)];
    Router::new()
        .route(super::health::ALIVE, any(async || StatusCode::OK))
        .fallback(async move || (StatusCode::SERVICE_UNAVAILABLE, later))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use axum::body::Body;
    use axum::routing::get;

    use super::*;

    async fn asked(gate: &StartupGate, path: &str) -> StatusCode {
        let request = Request::get(path).body(Body::empty()).unwrap();
        gate.router().oneshot(request).await.unwrap().status()
    }

    #[tokio::test]
    async fn a_server_that_comes_up_lives_and_is_not_ready() {
        let gate = StartupGate::new(closed());
        assert_eq!(asked(&gate, "/healthz").await, StatusCode::OK);
        for path in ["/readyz", "/api/v1/session", "/"] {
            let status = asked(&gate, path).await;
            assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        }
        gate.open(Router::new().route("/readyz", get(async || "ready")));
        assert_eq!(asked(&gate, "/readyz").await, StatusCode::OK);
        assert_eq!(asked(&gate, "/").await, StatusCode::NOT_FOUND);
    }
}
