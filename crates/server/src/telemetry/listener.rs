//! `/metrics`, at an address of its own and nowhere else: behind a load balancer on the same
//! machine every peer is a loopback one, so who asks can't be told from where they come.

use std::io;

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::funnel::Funnel;
use super::recorder::keep_up;

/// Serves `/metrics` there until the token is cancelled.
pub async fn serve(
    listener: TcpListener,
    recorder: &'static PrometheusHandle,
    funnel: Funnel,
    end: CancellationToken,
) -> io::Result<()> {
    let router = Router::new()
        .route("/metrics", get(render))
        .with_state((recorder, funnel));
    let serving = axum::serve(listener, router).into_future();
    tokio::select! {
        served = serving => served,
        () = keep_up(recorder, end) => Ok(()),
    }
}

async fn render(
    State((recorder, funnel)): State<(&'static PrometheusHandle, Funnel)>,
) -> impl IntoResponse {
    funnel.look().await;
    let form = [(CONTENT_TYPE, "text/plain; version=0.0.4")];
    (form, recorder.render())
}
