//! What a job names.

use std::fmt;

use contract::ids::{OnboardingId, PhoneNumberId, WabaId};
use serde::{Deserialize, Serialize};

/// A job names what to look at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Job {
    /// An onboarding goes on.
    Onboarding(OnboardingId),
    /// Meta delivered this, by the hash of its body.
    Webhook(String),
    /// What Meta delivered under this hash has something for the platform.
    PassWebhook(String),
    /// A WABA was shared with us: whose is it?
    Shared(WabaId),
    /// How a connected number stands is asked of Meta.
    NumberStatus(PhoneNumberId),
    /// The same, by the onboarding that brought it: as older versions stored it.
    Follow(OnboardingId),
    /// A number leaves DoubleTick.
    Leave(PhoneNumberId),
}

/// For the log. A delivery is named by the beginning of its hash: the whole one looks as a
/// session's token does.
impl fmt::Display for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Onboarding(id) => write!(f, "onboarding {id}"),
            Self::Webhook(hash) => write!(f, "webhook {}", hash.get(..12).unwrap_or(hash)),
            Self::PassWebhook(hash) => {
                write!(
                    f,
                    "webhook for the platform {}",
                    hash.get(..12).unwrap_or(hash)
                )
            }
            Self::Shared(waba) => write!(f, "shared WABA {waba}"),
            Self::NumberStatus(number) => write!(f, "number status {number}"),
            Self::Follow(id) => write!(f, "number status of onboarding {id}"),
            Self::Leave(number) => write!(f, "leaving number {number}"),
        }
    }
}
