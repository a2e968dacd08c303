//! What is answered under `/platform` when a request can't be granted: always a [`PlatformError`].

use std::collections::BTreeMap;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::platform::{PlatformError, PlatformErrorCode};
use contract::problem::Problem;
use utoipa::IntoResponses;
use utoipa::openapi::{Content, Ref, RefOr, ResponseBuilder};

use crate::platform::sessions::{NoSession, NotClaimed};
use crate::random;
use crate::sign_in::SignInError;
use crate::store::StoreError;

/// A refusal, for a program and its developer.
#[derive(Debug)]
pub struct Refusal {
    body: PlatformError,
    retry_after: Option<u32>,
}

/// No account has this id of the platform's.
pub fn unknown_account(external_id: &str) -> Refusal {
    let message = format!("no account has the external_id {external_id:?}");
    Refusal::new(PlatformErrorCode::AccountUnknown, message)
}

/// What a handler of the platform answers.
pub type PlatformResult<T> = Result<T, Refusal>;

/// What the database could not do for now may be asked again after so many seconds.
const DATABASE_RETRY_SECONDS: u32 = 2;

impl Refusal {
    pub fn new(code: PlatformErrorCode, message: impl Into<String>) -> Self {
        Self {
            body: PlatformError {
                code,
                message: message.into(),
                reference: None,
            },
            retry_after: None,
        }
    }

    /// Too many requests; after so many seconds it may be asked again.
    pub fn rate_limited(seconds: u32) -> Self {
        let message = format!("too many requests; try again in {seconds} seconds");
        Self {
            retry_after: Some(seconds),
            ..Self::new(PlatformErrorCode::RateLimited, message)
        }
    }

    /// The server's own trouble, in the log under a reference that is answered.
    pub fn internal(error: &dyn std::fmt::Display) -> Self {
        let reference = random::reference();
        tracing::error!(%reference, %error, "a request of the platform failed");
        let mut refusal = Self::new(PlatformErrorCode::Internal, "the server's own trouble");
        refusal.body.reference = Some(reference.to_string());
        refusal
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.body.code.status());
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self.body)).into_response();
        if let Some(seconds) = self.retry_after {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Stale) || error.unavailable().is_some() {
            tracing::error!(%error, "a request of the platform waits for the database");
            let code = PlatformErrorCode::Unavailable;
            return Self {
                retry_after: Some(DATABASE_RETRY_SECONDS),
                ..Self::new(code, "the database does not answer for now; try again")
            };
        }
        Self::internal(&error)
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::TooMany {
                retry_after_seconds,
            } => Self::rate_limited(retry_after_seconds),
            other => Self::new(
                PlatformErrorCode::InvalidRequest,
                format!("the request can't be granted: {other:?}"),
            ),
        }
    }
}

impl From<NoSession> for Refusal {
    fn from(error: NoSession) -> Self {
        let code = match error {
            NoSession::Store(error) => return error.into(),
            NoSession::Text(_) => PlatformErrorCode::InvalidRequest,
            NoSession::ReturnUrl => PlatformErrorCode::ReturnUrlNotAllowed,
        };
        Self::new(code, error.to_string())
    }
}

impl From<NotClaimed> for Refusal {
    fn from(error: NotClaimed) -> Self {
        let code = match error {
            NotClaimed::Otp(error) => return error.into(),
            NotClaimed::Unknown => PlatformErrorCode::AccountUnknown,
            NotClaimed::AlreadyClaimed => PlatformErrorCode::AccountAlreadyClaimed,
            NotClaimed::InUse => PlatformErrorCode::AccountInUse,
        };
        Self::new(code, error.to_string())
    }
}

impl From<SignInError> for Refusal {
    fn from(error: SignInError) -> Self {
        let code = match error {
            SignInError::Store(error) => return error.into(),
            SignInError::TooMany { seconds } => return Self::rate_limited(seconds),
            SignInError::Phone(_) => PlatformErrorCode::InvalidRequest,
            SignInError::SendError(_) => PlatformErrorCode::OtpNotSent,
            SignInError::Wrong { .. } | SignInError::Expired => PlatformErrorCode::OtpInvalid,
        };
        Self::new(code, error.to_string())
    }
}

/// What every route of the platform may answer, as the OpenAPI document tells it.
pub struct Refusals;

impl IntoResponses for Refusals {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        let refusal = |(status, why): (&str, &str)| {
            let body = Content::new(Some(Ref::from_schema_name("PlatformError")));
            let response = ResponseBuilder::new().description(why);
            let response = response.content("application/json", body);
            (status.to_owned(), response.build().into())
        };
        [
            (
                "400",
                "The body or a parameter is not what is wanted: `invalid_request`.",
            ),
            ("401", "No API key that is good: `invalid_api_key`."),
            ("403", "The API key lacks the scope: `insufficient_scope`."),
            ("404", "There is no such thing; the code says which."),
            ("409", "It does not fit what is there; the code says why."),
            (
                "422",
                "A value is well formed, and can't be granted; the code says why.",
            ),
            ("429", "Too many requests: `rate_limited`."),
            (
                "500",
                "The server's own trouble: `internal`. The reference finds it in the log.",
            ),
            (
                "502",
                "Somebody else's service did not do it; the code says which.",
            ),
            (
                "503",
                "The database does not answer for now: `unavailable`.",
            ),
        ]
        .map(refusal)
        .into()
    }
}
