//! `Manage WABAs`: what the account has at DoubleTick.

use serde::{Deserialize, Serialize};

use crate::ids::{OnboardingId, WabaId};
use crate::names::names;
use crate::onboarding::{NumberReport, Onboarding, told};

/// `GET /wabas`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Wabas {
    /// The WABAs with their connected numbers.
    pub wabas: Vec<Waba>,
    /// Attempts that have not ended, newest first.
    pub unfinished: Vec<Onboarding>,
}

/// One WABA.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Waba {
    /// Its id at Meta.
    pub id: WabaId,
    /// Its name at Meta, if Meta told it.
    #[serde(default, deserialize_with = "told")]
    pub name: Option<String>,
    /// Its numbers.
    pub numbers: Vec<WabaNumber>,
}

/// A connected number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WabaNumber {
    /// The attempt that brought it, which has the rest: its PIN, its templates.
    pub onboarding_id: OnboardingId,
    /// As Meta last reported it.
    pub report: NumberReport,
    /// Whether it serves the account.
    pub state: NumberState,
    /// Why it can't leave, in Meta's words, where it was asked to and Meta refuses for good.
    pub refused: Option<String>,
}

names! {
    /// Whether a number that was connected serves its account.
    pub enum NumberState {
        /// It does.
        Connected,
        /// Meta says that it does not any more: our access was taken, or the number is not
        /// registered in its WABA. Another attempt with it may begin.
        NeedsReconnecting,
        /// It leaves DoubleTick.
        Leaving,
    }
}
