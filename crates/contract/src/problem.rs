//! The one shape of an error answer.

use serde::{Deserialize, Serialize};

use crate::ids::Reference;
use crate::open::open_written;
use crate::phone::PhoneProblem;

/// The body of every answer that isn't 2xx. The browser's catalogue turns it into
/// sentences: what happened, is my number safe, what now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErrorBody {
    /// Why the request was refused; a client decides by this alone.
    pub problem: Problem,
    /// What support finds this failure by.
    pub reference: Option<Reference>,
}

/// What can go wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub enum Problem {
    /// Nobody is signed in, or no more.
    SignedOut,
    /// The phone number can't be one.
    Phone(PhoneProblem),
    /// The one-time password is not the one that was sent. Guesses left.
    OtpWrong {
        /// How often the customer may try again with this one.
        attempts_left: u32,
    },
    /// The one-time password is too old, or was never asked for.
    OtpExpired,
    /// Too many guesses or requests.
    TooMany {
        /// Seconds until it may be tried again.
        retry_after_seconds: u32,
    },
    /// The one-time password could not be sent.
    OtpNotSent,
    /// The onboarding does not exist for this account.
    NotFound,
    /// Consent to the present text is missing, or is to an older text.
    ConsentMissing,
    /// The number can't be cut over at that time: it is past, or further away than a token
    /// is sure to live.
    CutOverTime,
    /// The method is not set up at this server.
    MethodUnavailable,
    /// What was asked does not fit where the onboarding stands. Reload to see where.
    Conflict,
    /// Meta did not answer, or answered with its own trouble. What is known stands.
    MetaUnavailable,
    /// The number is connected to DoubleTick for this account already. That another account has it is
    /// told by the onboarding, once Meta's window has shown who holds it.
    NumberAlreadyHere,
    /// The browser module is older than any that this server serves: see [`crate::version`].
    VersionUnsupported {
        /// The oldest version of the contract that it serves.
        oldest: String,
    },
    /// The request is not one that this server knows.
    BadRequest,
    /// The server's own trouble.
    Internal,
    /// One that this version does not know. Only ever read.
    #[serde(skip_serializing)]
    Unrecognized,
}

open_written!(Problem);
