//! Middleware for the contract's versions: says which are served with each answer of the browser's routes,
//! and refuses a browser module that is too old for any of them.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use contract::problem::Problem;
use contract::version::{NotServed, OLDEST_HEADER, OLDEST_SERVED, VERSION, VERSION_HEADER, serves};

use crate::http::error::ApiError;

/// The header with which both sides say their version.
pub const SAID: HeaderName = HeaderName::from_static(VERSION_HEADER);

/// The header that says the oldest version that is served.
pub const OLDEST: HeaderName = HeaderName::from_static(OLDEST_HEADER);

/// Refuses a module that is too old, before its request does anything.
pub async fn negotiate(request: Request, next: Next) -> Response {
    let said = request.headers().get(SAID);
    // One that is no text is no version either.
    let said = said.map(|said| said.to_str().unwrap_or_default());
    let mut response = match serves(said, OLDEST_SERVED) {
        Ok(()) => next.run(request).await,
        Err(NotServed::TooOld) => refusal(Problem::VersionUnsupported {
            oldest: OLDEST_SERVED.to_owned(),
        }),
        Err(NotServed::Malformed) => refusal(Problem::BadRequest),
    };
    let headers = response.headers_mut();
    headers.insert(SAID, HeaderValue::from_static(VERSION));
    headers.insert(OLDEST, HeaderValue::from_static(OLDEST_SERVED));
    response
}

fn refusal(problem: Problem) -> Response {
    ApiError::from(problem).into_response()
}
