//! `Manage WABAs`: what the account has at DoubleTick.

use serde::{Deserialize, Serialize};

use crate::ids::{OnboardingId, WabaId};
use crate::names::names;
use crate::onboarding::{NumberReport, Onboarding, non_empty_text};
use crate::time::UnixMillis;

/// `GET /wabas`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Wabas {
    /// The WABAs with their connected numbers.
    pub wabas: Vec<Waba>,
    /// Attempts that have not ended, newest first.
    pub unfinished: Vec<Onboarding>,
}

/// A WhatsApp Business account of the customer, with its connected numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Waba {
    /// Its id at Meta.
    pub id: WabaId,
    /// The name of the WABA at Meta, if Meta reported it.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub name: Option<String>,
    /// The numbers of the WABA that are connected to DoubleTick.
    pub numbers: Vec<WabaNumber>,
}

/// A number that is connected to DoubleTick, as the list of WABAs shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WabaNumber {
    /// The attempt that brought it, which has the rest: its PIN, its templates.
    pub onboarding_id: OnboardingId,
    /// As Meta last reported it.
    pub report: NumberReport,
    /// Whether the number serves its account, and until when our access lasts.
    pub status: NumberStatus,
}

/// How a number that was connected stands. There is one for each number, and whatever shows the
/// number shows this: `Manage WABAs`, and every attempt that connected it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberStatus {
    /// Whether it serves the account.
    pub state: NumberState,
    /// Why it does not, where it needs reconnecting and the reason is known.
    pub reason: Option<LostReason>,
    /// Why it can't leave, in Meta's words, where it was asked to and Meta refuses for good.
    pub refused: Option<String>,
    /// When our access to it ends, as Meta says. Absent where it has no end, or Meta did not say.
    pub access_until: Option<UnixMillis>,
    /// Whether Meta's window alone puts it right: `POST /numbers/{phone_number_id}/renew`. Nothing
    /// is registered anew by that.
    pub renewable: bool,
    /// The attempt that serves the number now, where it is a later one than this.
    pub renewed_by: Option<OnboardingId>,
    /// How far the platform is with the number. Absent for an account that no platform has.
    #[serde(default)]
    pub platform: Option<PlatformHandover>,
}

/// How far a platform is with a number that was connected: each with the time at which the platform
/// first said so. Absent: it has not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlatformHandover {
    /// It has taken the number: messages are shown in its inbox.
    pub taken_at: Option<UnixMillis>,
    /// A message to the number came.
    pub first_inbound_at: Option<UnixMillis>,
    /// A message from the number went out.
    pub first_outbound_at: Option<UnixMillis>,
}

impl NumberStatus {
    /// Whether the number does not serve the account any more.
    pub fn needs_reconnecting(&self) -> bool {
        self.state == NumberState::NeedsReconnecting
    }

    /// Whether it takes an attempt from the start to have it serve again.
    pub fn begins_again(&self) -> bool {
        // One that another account has is not to be begun with.
        let moved = self.reason == Some(LostReason::MovedToAnotherAccount);
        self.needs_reconnecting() && !self.renewable && !moved
    }
}

/// Access can be renewed from this long before its end on, in milliseconds.
const RENEWABLE_MS: i64 = 30 * 24 * 3600 * 1000;

/// Whether access that ends then is about to end.
pub fn ends_soon(until: UnixMillis, now: UnixMillis) -> bool {
    until.0.saturating_sub(now.0) <= RENEWABLE_MS
}

names! {
    /// Whether a number that was connected serves its account.
    pub open enum NumberState {
        /// The number serves its account.
        Connected,
        /// Meta says that it does not any more. Another attempt with it may begin.
        NeedsReconnecting,
        /// The number is being taken off DoubleTick.
        Leaving,
    }
}

names! {
    /// Why a number does not serve its account any more.
    pub open enum LostReason {
        /// Our access was taken back in Meta's settings.
        AccessTaken,
        /// Our access had an end, which has come.
        AccessExpired,
        /// Our app was removed from the business, and its access with it.
        AppRemoved,
        /// The WABA, or the number in it, was deleted.
        AccountDeleted,
        /// The number is not registered in its WABA, as after it has moved elsewhere.
        NotRegistered,
        /// The WhatsApp Business App that it stays on is being set up again, as on a new phone. It is
        /// back by itself once that is done, where DoubleTick was left ticked.
        Offboarded,
        /// The number is connected to DoubleTick for another account now.
        MovedToAnotherAccount,
        /// The number is not the account's any more: it was released.
        Released,
    }
}

impl LostReason {
    /// Whether the number may be live at Meta all the same, so that access is all that is missing.
    pub fn is_of_access(self) -> bool {
        matches!(
            self,
            Self::AccessTaken | Self::AccessExpired | Self::AppRemoved
        )
    }
}
