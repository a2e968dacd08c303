//! An attempt as it stands: where the number is, what is done, what stopped it, who must act.

use serde::{Deserialize, Serialize};

use super::{Connected, CutOverTime, Origin, non_empty_text};
use crate::ids::{OnboardingId, PhoneNumberId, Reference};
use crate::names::names;
use crate::open::open_written;
use crate::phone::PhoneNumber;
use crate::time::UnixMillis;
use crate::wabas::NumberStatus;

/// One attempt, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Onboarding {
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
    /// When the number is cut over.
    pub cut_over: CutOverTime,
    /// The stage that the attempt is in, with its details.
    pub stage: Stage,
    /// Until when the server looks at Meta for what the signup shared, in the place of its code;
    /// absent where it does not.
    #[serde(default)]
    pub looking_until: Option<UnixMillis>,
    /// The steps of finalization, in order.
    pub steps: Vec<StepReport>,
    /// Whether a colleague does Meta's part.
    pub colleague: Colleague,
    /// Until when the colleague's link works, where there is one.
    pub colleague_until: Option<UnixMillis>,
    /// Who asked the colleague: their name, where the platform gave one, or else their phone number.
    /// Told to the colleague alone.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub invited_by: Option<String>,
    /// How the number stands now, once it was connected.
    pub number_status: Option<NumberStatus>,
    /// When the server tries again by itself what is stuck. Absent where it does not.
    pub next_try_at: Option<UnixMillis>,
    /// Whether it renews our access to a number that is connected already: nothing moves.
    #[serde(default)]
    pub renewal: bool,
    /// When it was recorded.
    pub created_at: UnixMillis,
    /// Counts the changes of this onboarding: a higher one is newer.
    pub version: i64,
}

names! {
    /// How far a colleague is who was asked to do Meta's part. No more is known of them.
    pub open enum Colleague {
        /// There is none, or their link was taken back.
        Nobody,
        /// There is a link, and nobody has opened it yet.
        Invited,
        /// The link was opened.
        Here,
        /// They have been through Meta's window.
        Done,
    }
}

names! {
    /// Who serves a number's messages.
    pub open enum Whereabouts {
        /// Nothing has moved: it is where it was, with its [`Origin`].
        Origin,
        /// The cut-over was asked of Meta, and its answer is not known yet.
        Moving,
        /// DoubleTick does. Whether another provider does too is said where that is known.
        DoubleTick,
        /// DoubleTick does, and the provider from before does too.
        Both,
    }
}

/// Where an onboarding stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub enum Stage {
    /// Recorded; nothing came from Meta's window yet.
    AwaitingSignup,
    /// The server is at it.
    Finalizing,
    /// The server is at it again after Meta's trouble, at this time.
    Retrying {
        /// What made the last try fail.
        trouble: Trouble,
        /// When the next try starts.
        at: UnixMillis,
    },
    /// Everything before the cut-over is done, and the time that was set has not come.
    Scheduled {
        /// When the cut-over begins.
        at: UnixMillis,
    },
    /// The customer must answer something.
    NeedsCustomer(Need),
    /// The customer can go on, by opening Meta's window again or by another try.
    Interrupted {
        /// What stopped the attempt.
        trouble: Trouble,
        /// How it goes on.
        go_on: GoOn,
    },
    /// Someone else must act.
    Stuck(Trouble),
    /// The number is live.
    Connected(Box<Connected>),
    /// The customer gave this attempt up.
    Abandoned,
    /// The number that the attempt connected has left DoubleTick since.
    Left,
    /// One that this version does not know. Only ever read.
    #[serde(skip_serializing)]
    Unrecognized,
}

open_written!(Stage);

impl Stage {
    /// Whether Meta's window may be opened for it: nothing has come from it yet, or what came is
    /// of no use.
    pub fn may_launch(&self) -> bool {
        match self {
            Self::AwaitingSignup => true,
            Self::Interrupted { go_on, .. } => *go_on == GoOn::Relaunch,
            Self::Stuck(trouble) => trouble.is_of_access(),
            _ => false,
        }
    }
}

/// What the server asks of the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub enum Need {
    /// The WABAs that they shared have several numbers, and none is the one that they said.
    PickNumber(Vec<NumberChoice>),
    /// The number that Meta named, or the only one that there is, is not the one that they said.
    ConfirmNumber(NumberChoice),
    /// The customer must prove by a code that they hold the number.
    VerifyNumber {
        /// The purpose: to register the number, or to prove who holds it.
        #[serde(default)]
        purpose: VerificationPurpose,
        /// The number to be verified.
        number: NumberChoice,
        /// The code that was asked for, if one was.
        sent: Option<VerificationSent>,
        /// What was wrong with the last try.
        trouble: Option<TroubleKind>,
    },
    /// The number has a two-step verification PIN.
    EnterPin {
        /// Whether one was tried, and was wrong.
        wrong: bool,
    },
    /// One that this version does not know. Only ever read.
    #[serde(skip_serializing)]
    Unrecognized,
}

open_written!(Need);

/// A number to pick or to confirm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberChoice {
    /// Its id at Meta.
    pub id: PhoneNumberId,
    /// As Meta writes it, if Meta reported it.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub display_phone_number: Option<String>,
    /// The display name, as Meta approved it, if Meta reported it.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub verified_name: Option<String>,
}

names! {
    /// Why a number must be verified.
    pub open enum VerificationPurpose {
        /// Meta registers no other one, and sends the code.
        Registration,
        /// What a signup shared with us is this number's, and more than one account could have it:
        /// whoever reads the code that we send to the number does.
        Recovery,
    }
}

impl Default for VerificationPurpose {
    /// The only one that records of before know.
    fn default() -> Self {
        Self::Registration
    }
}

names! {
    /// How a verification code comes. One of ours comes by SMS, or over WhatsApp in its place.
    pub open enum CodeMethod {
        /// The code comes as a text message.
        Sms,
        /// The code is read out in a phone call.
        Voice,
    }
}

/// A verification code that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationSent {
    /// The way in which the code is sent.
    pub method: CodeMethod,
    /// Before this time no other one is asked for.
    pub resend_at: UnixMillis,
    /// How often this one may still be entered: fewer times than Meta allows, as after
    /// those it sends none for hours.
    pub attempts_left: u32,
}

names! {
    /// How an interrupted onboarding goes on.
    pub open enum GoOn {
        /// By Meta's window, once more.
        Relaunch,
        /// By `POST /onboardings/{id}/retry`, once the customer has put it right.
        Retry,
    }
}

/// Why an onboarding does not go on by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Trouble {
    /// What it is. The browser's catalogue has the words and the remedy.
    pub kind: TroubleKind,
    /// The step that met it.
    pub step: Step,
    /// Before this time another try is no use.
    pub not_before: Option<UnixMillis>,
}

impl Trouble {
    /// Whether the code, or the token that it became, is what failed: a new one may do.
    pub fn is_of_access(&self) -> bool {
        matches!(self.step, Step::Exchange | Step::Inspect)
    }
}

names! {
    /// What can stop an onboarding. One remedy each.
    pub open enum TroubleKind {
        /// The code was older than 30 seconds, or used, before it was exchanged.
        CodeExpired,
        /// Meta's window finished and no code came.
        CodeLost,
        /// A code came in time, and its exchange was not completed: no answer, or one of ours was
        /// lost.
        ExchangeFailed,
        /// Meta's page was left without a code.
        LeftMeta,
        /// The token is not one for us, or no longer valid.
        TokenRefused,
        /// The token grants no WABA.
        NoWabaGranted,
        /// The WABA has no phone number.
        NoNumber,
        /// Meta does not show yet what its window was finished with.
        SettingUp,
        /// Meta did not answer, or answered with its own trouble.
        MetaUnavailable,
        /// Meta asks us to slow down.
        RateLimited,
        /// The account is in maintenance at Meta.
        Maintenance,
        /// Too many cut-overs were tried for this number.
        TooManyRegistrations,
        /// Ownership is not confirmed, or two-step verification is still on.
        TwoStepVerificationOn,
        /// The PIN was tried too often or too fast.
        PinLocked,
        /// The number's one-time password was wrong.
        VerificationCodeWrong,
        /// Meta sends no more one-time passwords for now.
        VerificationLimited,
        /// The number lives in another business portfolio.
        OtherPortfolio,
        /// The display name is not approved.
        NameNotApproved,
        /// A payment method is missing.
        PaymentMissing,
        /// Something else pays for the account than our credit line. Only where we are a Solution
        /// Partner.
        OtherPaymentMethod,
        /// The account is in another currency than our credit line. Only where we are a Solution
        /// Partner.
        OtherCurrency,
        /// The number was deleted a moment ago.
        RecentlyDeleted,
        /// Meta has not finished taking the number off where it was registered before.
        DeregistrationIncomplete,
        /// The number must be verified in Meta's window, and nowhere else.
        VerifyInWindow,
        /// Meta has not approved the account that the number is in, or goes to.
        AccountNotApproved,
        /// Meta has restricted or disabled the account.
        AccountRestricted,
        /// The number is on the WhatsApp Business App.
        OnBusinessApp,
        /// The number is connected to DoubleTick under another account.
        NumberElsewhere,
        /// The time that was set for the cut-over went by before everything was ready.
        TimeMissed,
        /// DoubleTick's platform is not ready yet for the number's messages.
        PlatformNotReady,
        /// Access was to be renewed, and the number is not live any more: to go on is to register
        /// it anew.
        RenewalMoves,
        /// Our app lacks something at Meta.
        OurConfiguration,
        /// A fault of our own.
        OurFault,
        /// Something that we don't know.
        Unknown,
    }
}

impl TroubleKind {
    /// Whether our team acts on it: then the customer reads that it was told, and the server
    /// tells it.
    pub fn is_ours(self) -> bool {
        matches!(
            self,
            Self::NumberElsewhere | Self::OurConfiguration | Self::OurFault | Self::Unknown
        )
    }
}

names! {
    /// The steps of finalization.
    pub open enum Step {
        /// The code becomes a business token.
        Exchange,
        /// The token is checked.
        Inspect,
        /// The WABA and its number are found.
        Assets,
        /// Our app is subscribed to the WABA's webhooks.
        Subscribe,
        /// The templates are brought along from the old WABA.
        Templates,
        /// Our credit line is made to pay for the WABA. Only where we are a Solution Partner.
        CreditLine,
        /// The number is registered: the point of no return.
        CutOver,
        /// Meta says that the number is live.
        Confirm,
    }
}

/// One step and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StepReport {
    /// The step of finalization that this reports on.
    pub step: Step,
    /// How far the server is with the step.
    pub state: StepState,
}

names! {
    /// How far a step is.
    pub open enum StepState {
        /// The step has not begun.
        Waiting,
        /// The server works on the step, or will retry it.
        Running,
        /// Its outcome is stored.
        Done,
        /// Stopped: the onboarding's stage says why.
        Stopped,
    }
}
