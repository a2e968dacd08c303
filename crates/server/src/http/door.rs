//! What answers from the moment on that the address is taken. While the server comes up, which
//! a long migration can draw out, it lives and is not ready.

use std::convert::Infallible;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower::{ServiceExt, service_fn};

/// Seconds after which a client may look again.
const RETRY_AFTER: &str = "1";

/// Lets requests in once it is open.
#[derive(Clone, Debug, Default)]
pub struct Door(Arc<OnceLock<Router>>);

impl Door {
    /// Lets requests in, to these routes.
    pub fn open(&self, router: Router) {
        // It is opened once.
        let _ = self.0.set(router);
    }

    /// What is served meanwhile and from then on.
    pub fn router(&self) -> Router {
        let door = self.clone();
        Router::new().fallback_service(service_fn(move |request: Request| {
            let open = door.0.get().cloned();
            async move {
                match open {
                    Some(router) => router.oneshot(request).await,
                    None => Ok::<_, Infallible>(closed(&request)),
                }
            }
        }))
    }
}

fn closed(request: &Request) -> Response {
    if request.uri().path() == super::health::ALIVE {
        return StatusCode::OK.into_response();
    }
    let later = [(header::RETRY_AFTER, RETRY_AFTER)];
    (StatusCode::SERVICE_UNAVAILABLE, later).into_response()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use axum::body::Body;
    use axum::routing::get;

    use super::*;

    async fn asked(door: &Door, path: &str) -> StatusCode {
        let request = Request::get(path).body(Body::empty()).unwrap();
        door.router().oneshot(request).await.unwrap().status()
    }

    #[tokio::test]
    async fn a_server_that_comes_up_lives_and_is_not_ready() {
        let door = Door::default();
        assert_eq!(asked(&door, "/healthz").await, StatusCode::OK);
        for path in ["/readyz", "/api/v1/session", "/"] {
            let status = asked(&door, path).await;
            assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        }
        door.open(Router::new().route("/readyz", get(async || "ready")));
        assert_eq!(asked(&door, "/readyz").await, StatusCode::OK);
        assert_eq!(asked(&door, "/").await, StatusCode::NOT_FOUND);
    }
}
