//! One attempt to move a number, from its record to its end.

use serde::{Deserialize, Serialize};

use crate::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use crate::names::names;
use crate::phone::PhoneNumber;
use crate::secret::{Otp, Pin};
use crate::time::UnixMillis;

/// The version of the consent text that this build shows. A changed text is a new
/// version, so that the record says what the customer read.
pub const CONSENT_TEXT_VERSION: &str = "2026-11-26";

/// Whether a consent is to the present text: its version, and behind a slash the language
/// that it was read in, as a BCP 47 tag such as `pt-BR`.
pub fn is_present_consent(to: &str) -> bool {
    let (version, language) = to.split_once('/').unwrap_or((to, "en"));
    let is_tag = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
    version == CONSENT_TEXT_VERSION
        && (2..=12).contains(&language.len())
        && language.bytes().all(is_tag)
}

names! {
    /// The two ways to bring a number to DoubleTick.
    pub enum Method {
        /// `Connect WhatsApp API number (Cloud API)`
        CloudApi,
        /// `Connect your existing WhatsApp Business number (Coexistence)`
        Coexistence,
    }
}

names! {
    /// Where a number is today, as the customer says: by that they are asked, consent and
    /// are told where it is.
    pub enum Origin {
        /// On the Cloud API with another provider: it moves.
        OtherProvider,
        /// On the WhatsApp Business App: it stays there too.
        BusinessApp,
        /// Not on WhatsApp.
        New,
    }
}

impl Origin {
    /// How a number of this origin comes to DoubleTick.
    pub fn method(self) -> Method {
        match self {
            Self::OtherProvider | Self::New => Method::CloudApi,
            Self::BusinessApp => Method::Coexistence,
        }
    }

    /// Whether a time may be set for its cut-over: it serves somebody until then.
    pub fn may_be_scheduled(self) -> bool {
        self == Self::OtherProvider
    }
}

names! {
    /// What the customer is asked to check before Meta's window opens, in the order that it
    /// is asked: what blocks comes first.
    pub enum ReadinessItem {
        /// Two-step verification of the number is off.
        TwoStepVerificationOff,
        /// They are an admin of the business portfolio that owns the number now.
        PortfolioAdmin,
        /// An SMS or a call to the number reaches them now.
        NumberReachable,
        /// The display name is approved, and no change of it is pending.
        DisplayNameApproved,
        /// The business portfolio is verified.
        PortfolioVerified,
        /// A payment method is at hand.
        PaymentMethod,
        /// The templates are exported.
        TemplatesExported,
        /// Campaigns at the old provider are paused.
        CampaignsPaused,
    }
}

impl ReadinessItem {
    /// Whether it is asked of a number of this origin.
    pub fn applies(self, origin: Origin) -> bool {
        match origin {
            Origin::OtherProvider => true,
            // Nobody has its name, its templates or its campaigns yet.
            Origin::New => matches!(
                self,
                Self::PortfolioAdmin
                    | Self::NumberReachable
                    | Self::PortfolioVerified
                    | Self::PaymentMethod
            ),
            Origin::BusinessApp => matches!(self, Self::PortfolioAdmin | Self::NumberReachable),
        }
    }

    /// Whether Meta refuses the number without it. The rest is advice.
    pub fn blocks(self) -> bool {
        matches!(
            self,
            Self::TwoStepVerificationOff
                | Self::PortfolioAdmin
                | Self::NumberReachable
                | Self::DisplayNameApproved
        )
    }
}

/// One answer to a readiness question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadinessAnswer {
    /// What was asked.
    pub item: ReadinessItem,
    /// Whether the customer has checked it.
    pub checked: bool,
}

/// `POST /onboardings`: the record that exists before Meta's window opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewOnboarding {
    /// Where the number is today.
    pub origin: Origin,
    /// The number that they say they move.
    pub number: PhoneNumber,
    /// The WABA that holds it at the old provider, where they know its id: the templates
    /// are brought along from there.
    pub source_waba_id: Option<WabaId>,
    /// When the number is cut over.
    pub cut_over: CutOverTime,
    /// What they checked beforehand.
    pub readiness: Vec<ReadinessAnswer>,
    /// The version of the consent text that they agreed to, and behind a slash the language
    /// that they read it in, such as `2026-11-26/hi`; without one, English. Time and account
    /// are the server's to note.
    pub consent_text_version: String,
}

/// When a number is cut over. Everything before it is done as soon as it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CutOverTime {
    /// When everything before it is done.
    AtOnce,
    /// Not before this time.
    At(UnixMillis),
}

/// `POST /onboardings/{id}/cut-over`: another time, as long as it has not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetCutOver {
    /// When.
    pub cut_over: CutOverTime,
}

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
    /// Where it stands.
    pub stage: Stage,
    /// The steps of finalization, in order.
    pub steps: Vec<StepReport>,
    /// When it was recorded.
    pub created_at: UnixMillis,
    /// Counts the changes of this onboarding: a higher one is newer.
    pub version: i64,
}

names! {
    /// Who serves a number's messages.
    pub enum Whereabouts {
        /// Nothing has moved: it is where it was, with its [`Origin`].
        Origin,
        /// The cut-over was asked of Meta, and its answer is not known yet.
        Moving,
        /// It has moved.
        DoubleTick,
    }
}

/// Where an onboarding stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Stage {
    /// Recorded; nothing came from Meta's window yet.
    AwaitingSignup,
    /// The server is at it.
    Finalizing,
    /// The server is at it again after Meta's trouble, at this time.
    Retrying {
        /// Why.
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
        /// Why it stopped.
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
    /// The number that it brought has left DoubleTick since.
    Left,
}

/// What the server asks of the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Need {
    /// The WABA has several numbers, and none is the one that they said.
    PickNumber(Vec<NumberChoice>),
    /// The number that Meta named is not the one that they said.
    ConfirmNumber(NumberChoice),
    /// Meta wants the number verified.
    VerifyNumber {
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
}

/// A number to pick or to confirm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberChoice {
    /// Its id at Meta.
    pub id: PhoneNumberId,
    /// As Meta writes it.
    pub display_phone_number: String,
    /// The display name, as Meta approved it.
    pub verified_name: String,
}

names! {
    /// How Meta brings a verification code.
    pub enum CodeMethod {
        /// A text message.
        Sms,
        /// A phone call.
        Voice,
    }
}

/// A verification code that was asked of Meta.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationSent {
    /// How it comes.
    pub method: CodeMethod,
    /// Before this time no other one is asked for.
    pub resend_at: UnixMillis,
    /// How often this one may still be entered: fewer times than Meta allows, as after
    /// those it sends none for hours.
    pub attempts_left: u32,
}

names! {
    /// How an interrupted onboarding goes on.
    pub enum GoOn {
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

names! {
    /// What can stop an onboarding. One remedy each.
    pub enum TroubleKind {
        /// The code was older than 30 seconds, or used, before it was exchanged.
        CodeExpired,
        /// Meta's window finished and no code came.
        CodeLost,
        /// Meta's page was left without a code.
        LeftMeta,
        /// The token is not one for us, or no longer valid.
        TokenRefused,
        /// The token grants no WABA.
        NoWabaGranted,
        /// The WABA has no phone number.
        NoNumber,
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
        /// The number was deleted a moment ago.
        RecentlyDeleted,
        /// The number must be verified in Meta's window, and nowhere else.
        VerifyInWindow,
        /// Meta has not approved the account that the number is in, or goes to.
        AccountNotApproved,
        /// The number is on the WhatsApp Business App.
        OnBusinessApp,
        /// The number is connected to DoubleTick under another account.
        NumberElsewhere,
        /// The time that was set for the cut-over went by before everything was ready.
        TimeMissed,
        /// Our app lacks something at Meta.
        OurConfiguration,
        /// Something that we don't know.
        Unknown,
    }
}

names! {
    /// The steps of finalization.
    pub enum Step {
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
    /// The step.
    pub step: Step,
    /// How far.
    pub state: StepState,
}

names! {
    /// How far a step is.
    pub enum StepState {
        /// Not begun.
        Waiting,
        /// Under way.
        Running,
        /// Its outcome is stored.
        Done,
        /// Stopped: the onboarding's stage says why.
        Stopped,
    }
}

/// A number that is live, as Meta reports it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Connected {
    /// How it came.
    pub arrival: Arrival,
    /// The number.
    pub number: NumberReport,
    /// The number as Meta reported it before the cut-over.
    pub before: NumberReport,
    /// Its WABA.
    pub waba_id: WabaId,
    /// The WABA's name.
    pub waba_name: String,
    /// What became of the templates.
    pub templates: Templates,
    /// Whether it can send, as Meta says. Absent when Meta did not say.
    pub health: Option<Health>,
    /// What Meta says of other providers.
    pub old_provider: OldProvider,
    /// The number's two-step verification PIN.
    pub pin: PinState,
}

names! {
    /// How a number came to serve DoubleTick.
    pub enum Arrival {
        /// It was registered.
        Registered,
        /// It was live already in a WABA that is now shared with us.
        Shared,
        /// It stays on the WhatsApp Business App, and serves us too.
        Coexistence,
    }
}

/// What became of the templates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Templates {
    /// There were none to bring along: the WABA is the same, or the number is new.
    None,
    /// The customer did not say which WABA they are in.
    SourceUnknown,
    /// Meta brings none along from the WABA that was named, in Meta's words.
    Refused(String),
    /// Meta was asked, one by one.
    Asked {
        /// Made anew in this WABA, with their present status.
        brought: Vec<Template>,
        /// Not brought along.
        left: Vec<TemplateLeft>,
    },
}

/// A template of the number's WABA.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Template {
    /// Its name.
    pub name: String,
    /// Its language, such as `en`.
    pub language: String,
    /// `status`: `APPROVED`, `PENDING`, `REJECTED`, …
    pub status: String,
    /// Why it was rejected, in Meta's words.
    pub reason: Option<String>,
}

/// A template that stays behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplateLeft {
    /// Its id in the old WABA: its name is not ours to read.
    pub id: String,
    /// Why, in Meta's words.
    pub reason: String,
}

/// `health_status` of a number and of what it belongs to ("Health Status").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Health {
    /// `can_send_message`: `AVAILABLE`, `LIMITED`, `BLOCKED`, …
    pub can_send: String,
    /// What is in the way, in Meta's words.
    pub problems: Vec<String>,
    /// Whether a payment method is what is missing (131042).
    pub wants_payment: bool,
}

/// A number, as Meta reports it. Words that Meta may add to are kept as they came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberReport {
    /// Its id.
    pub id: PhoneNumberId,
    /// As Meta writes it.
    pub display_phone_number: String,
    /// The display name.
    pub verified_name: String,
    /// `status`: `CONNECTED`, …
    pub status: String,
    /// `quality_rating`: `GREEN`, …
    pub quality_rating: String,
    /// `messaging_limit_tier`: `TIER_1K`, …
    pub messaging_limit: Option<String>,
}

/// What Meta says of the old provider's access: the apps that are subscribed to
/// the WABA that now holds the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OldProvider {
    /// The number is registered in this WABA, and no app but ours is subscribed to it.
    Gone,
    /// These apps still are.
    StillSubscribed(Vec<String>),
    /// Meta did not say.
    NotSaid,
}

names! {
    /// What the customer can learn of the number's PIN.
    pub enum PinState {
        /// Made here; to be shown once, by `POST /onboardings/{id}/pin/reveal`.
        ToReveal,
        /// Made here, and shown.
        Revealed,
        /// The customer's own.
        Theirs,
        /// None was set: nothing was registered anew.
        NotSet,
    }
}

/// `POST /onboardings/{id}/number`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PickedNumber {
    /// One of the offered.
    pub phone_number_id: PhoneNumberId,
}

/// `POST /onboardings/{id}/verification`: ask Meta for a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestVerification {
    /// How it shall come.
    pub method: CodeMethod,
}

/// `POST /onboardings/{id}/verification/code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationCode {
    /// What came.
    #[serde(with = "crate::secret::otp")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{6}$"))]
    pub code: Otp,
}

/// `POST /onboardings/{id}/pin`, and the answer to `/pin/reveal`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PinBody {
    /// The number's two-step verification PIN.
    #[serde(with = "crate::secret::pin")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{6}$"))]
    pub pin: Pin,
}
