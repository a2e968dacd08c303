//! `/metrics`, at an address of its own and nowhere else: behind a load balancer on the same
//! machine every peer is a loopback one, so who asks can't be told from where they come.

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;

use crate::store_metrics::StoreMetrics;

/// `/metrics`.
pub fn router(recorder: &'static PrometheusHandle, counts: StoreMetrics) -> Router {
    Router::new()
        .route("/metrics", get(render))
        .with_state((recorder, counts))
}

async fn render(
    State((recorder, counts)): State<(&'static PrometheusHandle, StoreMetrics)>,
) -> impl IntoResponse {
    counts.update().await;
    let form = [(CONTENT_TYPE, "text/plain; version=0.0.4")];
    (form, recorder.render())
}
