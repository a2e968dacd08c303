//! A JSON body, a parameter of the path and one of the query, whose refusals are the platform's.

use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use contract::platform::PlatformErrorCode;
use serde::de::DeserializeOwned;

use crate::http::body;
use crate::http::platform::error::{PlatformResult, Refusal};
use crate::http::state::AppState;

/// A JSON body.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &AppState) -> PlatformResult<Self> {
        let (_, body) = request.into_parts();
        let whole = body::small(app, body).await.map_err(|_| {
            let message = "the body is too large, or did not come in time";
            Refusal::new(PlatformErrorCode::InvalidRequest, message)
        })?;
        let reader = &mut serde_json::Deserializer::from_slice(&whole.bytes);
        // The message names the field. It can quote the value, to who has just sent it.
        let read: Result<T, _> = serde_path_to_error::deserialize(&mut *reader);
        let message = match read {
            Ok(read) => match reader.end() {
                Ok(()) => return Ok(Self(read)),
                Err(error) => format!("the body is more than one JSON value: {error}"),
            },
            Err(error) => format!(
                "the body does not fit: `{}`: {}",
                error.path(),
                error.inner()
            ),
        };
        Err(Refusal::new(PlatformErrorCode::InvalidRequest, message))
    }
}

/// A name in the path.
pub struct Named(pub String);

impl FromRequestParts<AppState> for Named {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> PlatformResult<Self> {
        match Path::<String>::from_request_parts(parts, app).await {
            // PostgreSQL takes no NUL, so nothing is called so.
            Ok(Path(name)) if !name.contains('\0') => Ok(Self(name)),
            _ => Err(Refusal::new(
                PlatformErrorCode::NotFound,
                "there is no such thing",
            )),
        }
    }
}

/// Entries on a page of a list, unless the request says otherwise, and at most.
const PAGE: u16 = 100;

/// How many entries a page is to have, by the parameter `limit`: 1 to 100.
pub fn page_limit(wanted: Option<u16>) -> PlatformResult<u16> {
    let limit = wanted.unwrap_or(PAGE);
    if !(1..=PAGE).contains(&limit) {
        let message = format!("`limit` must be 1 to {PAGE}");
        return Err(Refusal::new(PlatformErrorCode::InvalidRequest, message));
    }
    Ok(limit)
}

/// Parameters of the query.
pub struct Parameters<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<AppState> for Parameters<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> PlatformResult<Self> {
        let query = parts.uri.query().unwrap_or_default();
        if query.contains("%00") {
            // PostgreSQL takes no NUL, so nothing is called so.
            let message = "a parameter has a NUL";
            return Err(Refusal::new(PlatformErrorCode::InvalidRequest, message));
        }
        let read = Query::<T>::from_request_parts(parts, app).await;
        read.map(|Query(parameters)| Self(parameters))
            .map_err(|error| Refusal::new(PlatformErrorCode::InvalidRequest, error.body_text()))
    }
}
