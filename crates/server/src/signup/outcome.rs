//! What a request to begin an attempt came to.

use contract::phone::PhoneProblem;

use crate::store::StoreError;
use onboarding::record::Record;

/// Why an onboarding is not recorded.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// The number can't exist.
    #[error("{0}")]
    Phone(PhoneProblem),
    /// No consent, or to another text than the present one.
    #[error("no consent to the present text")]
    ConsentMissing,
    /// The number can't be cut over at that time.
    #[error("no number is cut over at that time")]
    CutOverTime,
    /// What is named as the old WABA can't be one.
    #[error("the old WABA's id is none")]
    SourceWaba,
    /// The method is not set up here.
    #[error("the method is not set up")]
    MethodUnavailable,
    /// The number is this account's already.
    #[error("the number is connected already")]
    AlreadyHere,
    /// The account has no such number.
    #[error("no such number")]
    NoNumber,
    /// The account has begun too many.
    #[error("too many attempts of one account")]
    TooMany {
        /// Seconds until it may begin another one.
        seconds: u32,
    },
    /// Another attempt with this number is at work.
    #[error("the number is being moved already")]
    UnderWay,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a request to begin an attempt came to.
#[derive(Clone, Debug)]
pub enum BeginOutcome {
    /// There is a new attempt.
    Created(Record),
    /// An older attempt goes on, with what was said last.
    Resumed(Record),
}
