//! Why a verification, or its code, is not taken.

use contract::phone::PhoneProblem;
use onboarding::record::Record;

use crate::context::StepError;
use crate::ledger::ChangeError;
use crate::sign_in::channel::SendError;
use crate::sign_in::limits::NotPermitted;

/// A verification was not begun.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The onboarding does not wait for one.
    #[error("no verification is wanted now")]
    UnexpectedCode,
    /// No code was asked for, or it was entered too often.
    #[error("another code must be asked for")]
    Spent,
    /// One was asked for a moment ago.
    #[error("too soon")]
    TooSoon {
        /// Seconds until it may be asked again.
        seconds: u32,
    },
    /// Too many were sent to the number, for whatever purpose.
    #[error("too many codes were sent to the number")]
    TooMany {
        /// Seconds until it may be asked again.
        seconds: u32,
    },
    /// No code is sent to such a number.
    #[error("{0}")]
    Phone(PhoneProblem),
    /// Nobody took the code.
    #[error("the code could not be sent: {0}")]
    SendError(SendError),
    /// We could not.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl From<NotPermitted> for Refusal {
    fn from(error: NotPermitted) -> Self {
        match error {
            NotPermitted::Phone(problem) => Self::Phone(problem),
            NotPermitted::TooMany { seconds } => Self::TooMany { seconds },
            NotPermitted::Store(error) => Self::Step(error.into()),
        }
    }
}

/// The attempt after a request about its verification, or why nothing was done.
pub type VerificationResult = Result<Record, ChangeError<Refusal>>;
