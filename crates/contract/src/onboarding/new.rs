//! What the customer says before Meta's window opens: method, readiness, consent, the time.

use serde::{Deserialize, Serialize};

use crate::ids::WabaId;
use crate::names::names;
use crate::open::open_written;
use crate::phone::PhoneNumber;
use crate::time::UnixMillis;

/// The version of the consent text that this build shows. A changed text is a new
/// version, so that the record says what the customer read.
pub const CONSENT_TEXT_VERSION: &str = "2026-11-29";

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
    pub open enum Method {
        /// `Connect WhatsApp API number (Cloud API)`
        CloudApi,
        /// `Connect your existing WhatsApp Business number (Coexistence)`
        Coexistence,
    }
}

names! {
    /// Where a number is today, as the customer says: by that they are asked, consent and
    /// are told where it is.
    pub open enum Origin {
        /// On the Cloud API with another provider: it moves.
        OtherProvider,
        /// On the WhatsApp Business App: it stays there too.
        BusinessApp,
        /// The number is not on WhatsApp yet.
        New,
    }
}

impl Origin {
    /// How a number of this origin comes to DoubleTick.
    pub fn method(self) -> Method {
        match self {
            Self::OtherProvider | Self::New => Method::CloudApi,
            Self::BusinessApp => Method::Coexistence,
            Self::Unrecognized => Method::Unrecognized,
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
            Origin::Unrecognized => false,
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
    /// The item of the checklist that this answers.
    pub item: ReadinessItem,
    /// Whether the customer has checked it.
    pub checked: bool,
}

/// `POST /onboardings`: the record that exists before Meta's window opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewOnboarding {
    /// Where the number is today.
    #[serde(deserialize_with = "crate::open::known")]
    pub origin: Origin,
    /// The number that they say they move.
    pub number: PhoneNumber,
    /// The WABA that holds it at the old provider, where they know its id: the templates
    /// are brought along from there.
    pub source_waba_id: Option<WabaId>,
    /// When the number is cut over.
    #[serde(deserialize_with = "crate::open::known")]
    pub cut_over: CutOverTime,
    /// What they checked beforehand.
    pub readiness: Vec<ReadinessAnswer>,
    /// The version of the consent text that they agreed to, and behind a slash the language
    /// that they read it in, such as `2026-11-28/hi`; without one, English. Time and account
    /// are the server's to note.
    pub consent_text_version: String,
}

/// When a number is cut over. Everything before it is done as soon as it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub enum CutOverTime {
    /// When everything before it is done.
    AtOnce,
    /// Not before this time.
    At(UnixMillis),
    /// One that this version does not know. Only ever read.
    #[serde(skip_serializing)]
    Unrecognized,
}

open_written!(CutOverTime);

/// `POST /onboardings/{id}/cut-over`: another time, as long as it has not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetCutOver {
    /// The time from which the number is cut over.
    #[serde(deserialize_with = "crate::open::known")]
    pub cut_over: CutOverTime,
}
