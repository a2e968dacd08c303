//! The forms of answers.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::platform::{PlatformError, PlatformErrorCode};
use contract::problem::{ErrorBody, Problem};
use serde::Serialize;

pub fn ok(body: &impl Serialize) -> Response {
    Json(body).into_response()
}

pub fn created(body: &impl Serialize) -> Response {
    (StatusCode::CREATED, Json(body)).into_response()
}

pub fn problem(status: StatusCode, problem: Problem) -> Response {
    let body = ErrorBody {
        problem,
        reference: None,
    };
    (status, Json(body)).into_response()
}

pub fn platform_refusal(code: PlatformErrorCode) -> Response {
    let body = PlatformError {
        code,
        message: code.name().to_owned(),
        reference: None,
    };
    let status = StatusCode::from_u16(code.status()).unwrap();
    let mut answer = (status, Json(body)).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    answer
}
