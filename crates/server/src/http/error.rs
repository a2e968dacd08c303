//! What is answered when a request can't be granted: always a
//! [`contract::problem::ErrorBody`].

use crate::verification::refusal;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::ids::Reference;
use contract::problem::{ErrorBody, Problem};

use crate::context::RevealError;
use crate::context::StepError;
use crate::ledger::ChangeError;
use crate::live::check::CheckError;
use crate::live::leave_request::LeaveError;
use crate::live::template_copy::CopyError;
use crate::random;
use crate::seal::SealError;
use crate::sign_in::SignInError;
use crate::signup::outcome::BeginError;
use crate::store::StoreError;
use onboarding::answer::AnswerRefusal;
use onboarding::schedule::ScheduleError;
use onboarding::signup::UnexpectedCode;
use onboarding::template_copy::CopyRefusal;

/// A request that is not granted.
#[derive(Debug)]
pub struct ApiError {
    status: StatusCode,
    problem: Problem,
    reference: Option<Reference>,
    /// Seconds after which it may be tried again.
    retry_after: Option<u32>,
}

/// What the database could not do for now may be tried again after so many seconds.
const DATABASE_RETRY_SECONDS: u32 = 2;

/// What a handler answers.
pub type ApiResult<T> = Result<T, ApiError>;

impl ApiError {
    /// The server's own trouble, in the log under a reference that the customer gets.
    pub fn internal(error: &dyn std::fmt::Display) -> Self {
        let reference = random::reference();
        tracing::error!(%reference, %error, "a request failed");
        Self {
            reference: Some(reference),
            ..Problem::Internal.into()
        }
    }

    /// The server's own trouble that passes, or is put right beside it.
    fn unavailable(error: &StoreError) -> Self {
        Self {
            status: StatusCode::SERVICE_UNAVAILABLE,
            retry_after: Some(DATABASE_RETRY_SECONDS),
            ..Self::internal(error)
        }
    }

    /// A state-changing request that may come from another site's page.
    pub fn forged() -> Self {
        Self {
            status: StatusCode::FORBIDDEN,
            ..Problem::BadRequest.into()
        }
    }

    /// A body that is larger than any that is meant.
    pub fn too_large() -> Self {
        Self {
            status: StatusCode::PAYLOAD_TOO_LARGE,
            ..Problem::BadRequest.into()
        }
    }

    /// A body that did not come in time.
    pub fn too_slow() -> Self {
        Self {
            status: StatusCode::REQUEST_TIMEOUT,
            ..Problem::BadRequest.into()
        }
    }

    /// There is no room for it now, and there will be in a moment. Nothing was done.
    pub fn busy() -> Self {
        Self {
            status: StatusCode::SERVICE_UNAVAILABLE,
            ..too_many(1)
        }
    }

    /// A path that is ours, asked in a way that it does not know.
    pub fn wrong_method() -> Self {
        Self {
            status: StatusCode::METHOD_NOT_ALLOWED,
            ..Problem::BadRequest.into()
        }
    }
}

/// The status that goes with a problem.
pub(super) fn status(problem: &Problem) -> StatusCode {
    match problem {
        Problem::SignedOut => StatusCode::UNAUTHORIZED,
        Problem::Phone(_)
        | Problem::OtpWrong { .. }
        | Problem::OtpExpired
        | Problem::ConsentMissing
        | Problem::CutOverTime
        | Problem::MethodUnavailable => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Problem::OtpNotSent | Problem::MetaUnavailable => StatusCode::BAD_GATEWAY,
        Problem::NotFound => StatusCode::NOT_FOUND,
        Problem::Conflict | Problem::NumberAlreadyHere => StatusCode::CONFLICT,
        Problem::BadRequest | Problem::VersionUnsupported { .. } => StatusCode::BAD_REQUEST,
        Problem::Internal | Problem::Unrecognized => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let body = ErrorBody {
            problem: self.problem,
            reference: self.reference,
        };
        let mut response = (self.status, Json(body)).into_response();
        if let Some(seconds) = self.retry_after {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl From<Problem> for ApiError {
    fn from(problem: Problem) -> Self {
        let retry_after = match problem {
            Problem::TooMany {
                retry_after_seconds,
            } => Some(retry_after_seconds),
            _ => None,
        };
        Self {
            status: status(&problem),
            problem,
            reference: None,
            retry_after,
        }
    }
}

fn too_many(seconds: u32) -> ApiError {
    let retry_after_seconds = seconds;
    Problem::TooMany {
        retry_after_seconds,
    }
    .into()
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        let is_raced = matches!(error, StoreError::Stale);
        if is_raced || error.unavailable().is_some() {
            return Self::unavailable(&error);
        }
        Self::internal(&error)
    }
}

impl From<SealError> for ApiError {
    fn from(error: SealError) -> Self {
        Self::internal(&error)
    }
}

impl From<SignInError> for ApiError {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::Phone(problem) => Problem::Phone(problem).into(),
            SignInError::TooMany { seconds } => too_many(seconds),
            SignInError::SendError(error) => {
                tracing::error!(%error, "a one-time password was not sent");
                Problem::OtpNotSent.into()
            }
            SignInError::Wrong { attempts_left } => Problem::OtpWrong { attempts_left }.into(),
            SignInError::Expired => Problem::OtpExpired.into(),
            SignInError::Store(error) => error.into(),
        }
    }
}

impl From<BeginError> for ApiError {
    fn from(error: BeginError) -> Self {
        match error {
            BeginError::Phone(problem) => Problem::Phone(problem).into(),
            BeginError::ConsentMissing => Problem::ConsentMissing.into(),
            BeginError::CutOverTime => Problem::CutOverTime.into(),
            BeginError::SourceWaba => Problem::BadRequest.into(),
            BeginError::MethodUnavailable => Problem::MethodUnavailable.into(),
            BeginError::AlreadyHere => Problem::NumberAlreadyHere.into(),
            BeginError::NoNumber => Problem::NotFound.into(),
            BeginError::TooMany { seconds } => too_many(seconds),
            BeginError::UnderWay => Problem::Conflict.into(),
            BeginError::Store(error) => error.into(),
        }
    }
}

impl From<LeaveError> for ApiError {
    fn from(error: LeaveError) -> Self {
        match error {
            LeaveError::NotFound => Problem::NotFound.into(),
            LeaveError::UnderWay => Problem::Conflict.into(),
            LeaveError::Store(error) => error.into(),
        }
    }
}

impl From<UnexpectedCode> for ApiError {
    fn from(_: UnexpectedCode) -> Self {
        Problem::Conflict.into()
    }
}

impl From<AnswerRefusal> for ApiError {
    fn from(error: AnswerRefusal) -> Self {
        match error {
            AnswerRefusal::NotAsked => Problem::Conflict.into(),
            AnswerRefusal::TooSoon { seconds } => too_many(seconds),
        }
    }
}

impl From<ScheduleError> for ApiError {
    fn from(error: ScheduleError) -> Self {
        match error {
            ScheduleError::BadTime => Problem::CutOverTime.into(),
            ScheduleError::TooLate => Problem::Conflict.into(),
        }
    }
}

impl From<CheckError> for ApiError {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::NotLive => Problem::Conflict.into(),
            CheckError::TooSoon { seconds } => too_many(seconds),
            CheckError::Silent(error) => {
                tracing::warn!(%error, "Meta does not say how a number is");
                Problem::MetaUnavailable.into()
            }
            CheckError::Step(error) => error.into(),
        }
    }
}

impl From<CopyError> for ApiError {
    fn from(error: CopyError) -> Self {
        match error {
            CopyError::Refused(CopyRefusal::NotAsked | CopyRefusal::UnderWay) => {
                Problem::Conflict.into()
            }
            CopyError::Refused(CopyRefusal::TooSoon { seconds }) => too_many(seconds),
            CopyError::Refused(CopyRefusal::BadSource) => Problem::BadRequest.into(),
            CopyError::Silent(error) => {
                tracing::warn!(%error, "Meta does not bring templates along");
                Problem::MetaUnavailable.into()
            }
            CopyError::Step(error) => error.into(),
        }
    }
}

impl From<RevealError> for ApiError {
    fn from(error: RevealError) -> Self {
        match error {
            RevealError::AnswerRefusal(error) => error.into(),
            RevealError::Step(error) => error.into(),
        }
    }
}

impl From<refusal::Refusal> for ApiError {
    fn from(error: refusal::Refusal) -> Self {
        match error {
            refusal::Refusal::UnexpectedCode | refusal::Refusal::Spent => Problem::Conflict.into(),
            refusal::Refusal::TooSoon { seconds } | refusal::Refusal::TooMany { seconds } => {
                too_many(seconds)
            }
            refusal::Refusal::Phone(problem) => Problem::Phone(problem).into(),
            refusal::Refusal::SendError(_) => Problem::OtpNotSent.into(),
            refusal::Refusal::Step(error) => error.into(),
        }
    }
}

impl From<StepError> for ApiError {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Store(error) => error.into(),
            error => Self::internal(&error),
        }
    }
}

impl<E: Into<ApiError>> From<ChangeError<E>> for ApiError {
    fn from(error: ChangeError<E>) -> Self {
        match error {
            ChangeError::NotFound => Problem::NotFound.into(),
            ChangeError::Refused(refused) => refused.into(),
            ChangeError::Store(error) => error.into(),
        }
    }
}
