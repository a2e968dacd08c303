//! Attempts to move a number, as the platform's servers read them: where each stands, why, and who acts
//! next. Ids and states; never a secret.

use serde::{Deserialize, Serialize};

use crate::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use crate::names::names;
use crate::onboarding::{Origin, Step, Trouble, Whereabouts};
use crate::phone::PhoneNumber;
use crate::time::UnixMillis;

/// `GET /platform/onboardings`, a page of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlatformOnboardings {
    /// The attempts, newest first.
    pub onboardings: Vec<PlatformOnboarding>,
    /// What to give as `after` for the next page. `None`: this is the last one.
    pub next: Option<OnboardingId>,
}

/// One attempt to move a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlatformOnboarding {
    /// The attempt's id.
    pub onboarding_id: OnboardingId,
    /// The attempt's name in a call to support.
    pub reference: Reference,
    /// The platform's id of the account. `None`: an account that the platform has not claimed.
    pub external_id: Option<String>,
    /// The number that the customer says they move.
    pub number: PhoneNumber,
    /// Where the number was when the attempt began.
    pub origin: Origin,
    /// Who serves the number now.
    pub whereabouts: Whereabouts,
    /// Whether the attempt renews the access to a number that is connected already: nothing moves.
    pub renewal: bool,
    /// Where the attempt stands.
    pub state: OnboardingState,
    /// The step of finalization that is next. `None`: all are done.
    pub next_step: Option<Step>,
    /// Why it does not go on. `None`: it does, or it waits for an answer of the customer's.
    pub trouble: Option<Trouble>,
    /// Who must act for it to go on.
    pub next_actor: NextActor,
    /// When the server goes on by itself: with another try, or with the cut-over that was scheduled.
    /// `None`: it is at it, or it does not.
    pub next_at: Option<UnixMillis>,
    /// The number's id at Meta, once it is known.
    pub phone_number_id: Option<PhoneNumberId>,
    /// The WABA that holds the number, or its Messaging account, once it is known.
    pub waba_id: Option<WabaId>,
    /// When the customer began.
    pub created_at: UnixMillis,
    /// When it last changed.
    pub updated_at: UnixMillis,
}

names! {
    /// Where an attempt stands.
    pub open enum OnboardingState {
        /// Nothing has come from Meta's window yet.
        AwaitingSignup,
        /// The server is at it.
        Finalizing,
        /// The server tries again, at `next_at`.
        Retrying,
        /// Everything before the cut-over is done, which begins at `next_at`.
        Scheduled,
        /// The customer is asked something.
        NeedsCustomer,
        /// It stopped. The customer can go on with it.
        Interrupted,
        /// It stopped until somebody else than the customer has acted.
        Stuck,
        /// It has reached its end: the number is live. How the number stands since is told by
        /// `GET /platform/numbers`.
        Connected,
        /// The customer gave it up.
        Abandoned,
        /// The number that it connected has left since.
        Left,
    }
}

names! {
    /// Who must act for an attempt to go on.
    pub open enum NextActor {
        /// Nobody: it goes on by itself, or has ended.
        Nobody,
        /// The customer, in the module.
        Customer,
        /// The team of DoubleTick.
        DoubleTick,
        /// Meta, which is waited for.
        Meta,
        /// The platform, which is not ready yet for the number: see `number.arriving`.
        Platform,
    }
}
