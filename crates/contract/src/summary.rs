//! What the browser reads of an answer where it shows little of it: an attempt in a row of a list. A
//! reader of the whole [`Onboarding`] weighs several kB of what a customer downloads before they can press
//! anything; what stands in it besides is passed over.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::ids::{OnboardingId, Reference};
use crate::onboarding::{GoOn, Need, Onboarding, Origin, Stage, Trouble, Whereabouts};
use crate::open::open;
use crate::phone::PhoneNumber;
use crate::time::UnixMillis;
use crate::wabas::{NumberStatus, Waba};

/// `GET /wabas`, as the dashboard reads it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct UnfinishedAttempts {
    /// Attempts that have not ended, newest first.
    pub unfinished: Vec<AttemptSummary>,
}

/// `GET /wabas`, as `Manage WABAs` reads it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct WabasSummary {
    /// The WABAs with their connected numbers.
    pub wabas: Vec<Waba>,
    /// Attempts that have not ended, newest first.
    pub unfinished: Vec<AttemptSummary>,
}

/// An attempt in short. The fields are those of [`Onboarding`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct AttemptSummary {
    /// Its name in the API.
    pub id: OnboardingId,
    /// Its name in a call to support.
    pub reference: Reference,
    /// Where the number was when it began.
    pub origin: Origin,
    /// The number that the customer says they move.
    pub number: PhoneNumber,
    /// Who serves the number now.
    pub whereabouts: Whereabouts,
    /// The stage that the attempt is in, without its details.
    pub stage: StageSummary,
    /// Until when the server looks at Meta for what the signup shared.
    #[serde(default)]
    pub looking_until: Option<UnixMillis>,
    /// How the number stands now, once it was connected.
    pub number_status: Option<NumberStatus>,
    /// When the server tries again by itself what is stuck.
    pub next_try_at: Option<UnixMillis>,
    /// Whether it renews our access to a number that is connected already.
    #[serde(default)]
    pub renewal: bool,
}

/// [`Stage`] in short.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(remote = "Self")]
pub enum StageSummary {
    /// Recorded; nothing came from Meta's window yet.
    AwaitingSignup,
    /// The server is at it.
    Finalizing,
    /// The server is at it again after Meta's trouble.
    Retrying(IgnoredAny),
    /// The time of the cut-over has not come.
    Scheduled(IgnoredAny),
    /// The customer must answer something.
    NeedsCustomer(NeedSummary),
    /// The customer can go on.
    Interrupted {
        /// What stopped the attempt.
        trouble: Trouble,
        /// How it goes on.
        go_on: GoOn,
    },
    /// Someone else must act.
    Stuck(Trouble),
    /// The number is live.
    Connected(IgnoredAny),
    /// The customer gave this attempt up.
    Abandoned,
    /// The number that the attempt connected has left DoubleTick since.
    Left,
    /// One that this version does not know. Only ever read.
    Unrecognized,
}

open!(StageSummary);

/// [`Need`] in short.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(remote = "Self")]
pub enum NeedSummary {
    /// Which of several numbers it is.
    PickNumber(IgnoredAny),
    /// Whether it is this number.
    ConfirmNumber(IgnoredAny),
    /// The customer must enter the code that was sent to the number.
    VerifyNumber(IgnoredAny),
    /// The two-step verification PIN.
    EnterPin(IgnoredAny),
    /// One that this version does not know. Only ever read.
    Unrecognized,
}

open!(NeedSummary);

impl From<&Onboarding> for AttemptSummary {
    fn from(whole: &Onboarding) -> Self {
        Self {
            id: whole.id.clone(),
            reference: whole.reference.clone(),
            origin: whole.origin,
            number: whole.number.clone(),
            whereabouts: whole.whereabouts,
            stage: StageSummary::from(&whole.stage),
            looking_until: whole.looking_until,
            number_status: whole.number_status.clone(),
            next_try_at: whole.next_try_at,
            renewal: whole.renewal,
        }
    }
}

impl From<&AttemptSummary> for AttemptSummary {
    fn from(summary: &AttemptSummary) -> Self {
        summary.clone()
    }
}

impl From<&Stage> for StageSummary {
    fn from(whole: &Stage) -> Self {
        match whole {
            Stage::AwaitingSignup => Self::AwaitingSignup,
            Stage::Finalizing => Self::Finalizing,
            Stage::Retrying { .. } => Self::Retrying(IgnoredAny),
            Stage::Scheduled { .. } => Self::Scheduled(IgnoredAny),
            Stage::NeedsCustomer(need) => Self::NeedsCustomer(need.into()),
            Stage::Interrupted { trouble, go_on } => Self::Interrupted {
                trouble: trouble.clone(),
                go_on: *go_on,
            },
            Stage::Stuck(trouble) => Self::Stuck(trouble.clone()),
            Stage::Connected(_) => Self::Connected(IgnoredAny),
            Stage::Abandoned => Self::Abandoned,
            Stage::Left => Self::Left,
            Stage::Unrecognized => Self::Unrecognized,
        }
    }
}

impl From<&Need> for NeedSummary {
    fn from(whole: &Need) -> Self {
        match whole {
            Need::PickNumber(_) => Self::PickNumber(IgnoredAny),
            Need::ConfirmNumber(_) => Self::ConfirmNumber(IgnoredAny),
            Need::VerifyNumber { .. } => Self::VerifyNumber(IgnoredAny),
            Need::EnterPin { .. } => Self::EnterPin(IgnoredAny),
            Need::Unrecognized => Self::Unrecognized,
        }
    }
}
