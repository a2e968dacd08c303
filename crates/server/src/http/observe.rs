//! Observability of requests: each has a tracing span with a request id, is timed, and is counted
//! by its route.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use contract::ids::OnboardingId;
use tracing::field::{Empty, display};
use tracing::{Instrument, Span};

use crate::random;
use crate::telemetry::metrics;

/// The request's name, in the log and in its answer.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Runs the request in a span. Without its query, which can hold a secret.
pub async fn observe(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = random::id();
    let method = known(request.method());
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let span = tracing::info_span!(
        "request",
        request = %id,
        %method,
        path = request.uri().path(),
        onboarding = Empty,
    );
    async move {
        let mut response = next.run(request).await;
        let (status, took) = (response.status().as_u16(), began.elapsed());
        let route = matched.as_ref().map_or("pages", MatchedPath::as_str);
        metrics::answered(route, method, status, took);
        let us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        tracing::debug!(status, us, "answered");
        if let Ok(id) = HeaderValue::try_from(id) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        response
    }
    .instrument(span)
    .await
}

/// The request is about this onboarding: every line says so from now on.
pub fn concerns(id: &OnboardingId) {
    Span::current().record("onboarding", display(id));
}

/// A client can make up methods; a label has few values.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::HEAD => "HEAD",
        Method::DELETE => "DELETE",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
