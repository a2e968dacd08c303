//! A number that is live.

use serde::{Deserialize, Serialize};

use super::non_empty_text;
use crate::ids::{PhoneNumberId, WabaId};
use crate::names::names;
use crate::open::open_written;

/// A number that is live, as Meta reports it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Connected {
    /// How the number came to DoubleTick: moved, shared, joined or unclear.
    pub arrival: Arrival,
    /// What Meta reports of the number now.
    pub number: NumberReport,
    /// The number as Meta reported it before the cut-over.
    pub before: NumberReport,
    /// The id of the WABA that holds the number.
    pub waba_id: WabaId,
    /// The WABA's name, if Meta reported it.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub waba_name: Option<String>,
    /// What became of the templates.
    pub templates: Templates,
    /// Whether it can send, as Meta says. Absent when Meta did not say.
    pub health: Option<Health>,
    /// What Meta says of other providers.
    pub old_provider: OldProvider,
    /// What the customer wants to become of the old provider's access.
    #[serde(default)]
    pub old_provider_plan: OldProviderPlan,
    /// What the customer has ticked of their next steps.
    #[serde(default)]
    pub ticked: Vec<NextStep>,
    /// The number's two-step verification PIN.
    pub pin: PinState,
}

impl Connected {
    /// Whether the old provider's access is the customer's to keep or to end: it did not end by
    /// the number's arrival, or Meta's reports don't tell whether it did.
    pub fn may_keep_old_provider(&self) -> bool {
        match (&self.old_provider, self.arrival) {
            (OldProvider::StillSubscribed(_), _) => true,
            (OldProvider::Gone, _) => false,
            (_, arrival) => !matches!(arrival, Arrival::Registered | Arrival::Coexistence),
        }
    }

    /// Whether Meta may be asked for the templates again (`POST /onboardings/{id}/templates`).
    pub fn may_copy_templates(&self) -> bool {
        self.templates.may_be_copied()
    }

    /// Whether the old provider's access is to end, and as far as is known it has not.
    pub fn awaits_removal(&self) -> bool {
        self.may_keep_old_provider() && self.old_provider_plan == OldProviderPlan::Remove
    }
}

names! {
    /// How a number came to serve DoubleTick, by what Meta reported.
    pub open enum Arrival {
        /// It was registered in an account of its own here: a number that moved, whose old
        /// provider's access ended with that, or a new number.
        Registered,
        /// It was live already in a WABA that is now shared with us.
        Shared,
        /// It stays on the WhatsApp Business App, and serves us too.
        Coexistence,
        /// It was with another provider, which stays: we are a second partner on it, with a
        /// Messaging account of our own (Meta's account model of 2026).
        Joined,
        /// It serves DoubleTick, and Meta's reports don't tell whether it moved or whether we
        /// joined another provider on it.
        Unclear,
    }
}

/// What became of the templates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub enum Templates {
    /// There were none to bring along: the WABA is the same, or the number is new.
    None,
    /// The customer did not say which WABA they are in.
    SourceUnknown,
    /// Meta brings none along from the WABA that was named, in Meta's words; empty where it had
    /// none.
    Refused(String),
    /// Meta was asked, one by one.
    Asked {
        /// Made anew in this WABA, with their present status.
        brought: Vec<Template>,
        /// The templates that Meta did not migrate, each with its reason.
        left: Vec<TemplateLeft>,
    },
    /// One that this version does not know. Only ever read.
    #[serde(skip_serializing)]
    Unrecognized,
}

open_written!(Templates);

impl Templates {
    /// Whether some may still be brought along: no WABA was named, or none came from the one that
    /// was, or some stayed behind.
    pub fn may_be_copied(&self) -> bool {
        match self {
            Self::SourceUnknown | Self::Refused(_) => true,
            // A WABA in which nothing was found may be the wrong one.
            Self::Asked { brought, left } => !left.is_empty() || brought.is_empty(),
            Self::None | Self::Unrecognized => false,
        }
    }
}

/// A template of the number's WABA.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Template {
    /// The name of the template, which is the same in each of its languages.
    pub name: String,
    /// Its language, such as `en`, if Meta reported it.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub language: Option<String>,
    /// `status`, if Meta reported it: `APPROVED`, `PENDING`, `REJECTED`, …
    #[serde(default, deserialize_with = "non_empty_text")]
    pub status: Option<String>,
    /// Why it was rejected, in Meta's words.
    pub reason: Option<String>,
}

/// A template that stays behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplateLeft {
    /// Its id in the old WABA: its name is not ours to read.
    pub id: String,
    /// Why, in Meta's words, if Meta gave a reason.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub reason: Option<String>,
}

/// `health_status` of a number and of what it belongs to ("Health Status").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Health {
    /// `can_send_message`, if Meta reported it: `AVAILABLE`, `LIMITED`, `BLOCKED`, …
    #[serde(default, deserialize_with = "non_empty_text")]
    pub can_send: Option<String>,
    /// What is in the way, as far as we know it by Meta's error codes.
    #[serde(default)]
    pub causes: Vec<HealthCause>,
    /// What is in the way, in Meta's words, which are for developers.
    pub problems: Vec<String>,
    /// Whether a payment method is what is missing.
    pub wants_payment: bool,
}

names! {
    /// What can be in the way of a message.
    pub open enum HealthCause {
        /// A payment method is missing, or does not work (131042, 141006).
        PaymentMissing,
        /// The business portfolio is not verified (141010).
        BusinessNotVerified,
        /// The number is not registered (133010, 131045).
        NotRegistered,
        /// Meta has restricted or disabled the account (368, 131031).
        Restricted,
        /// What only Meta's own words tell.
        Other,
    }
}

/// A number, as Meta reports it: what it did not tell is absent. Words that Meta may add to are
/// kept as they came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberReport {
    /// Meta's id of the number in this WABA.
    pub id: PhoneNumberId,
    /// As Meta writes it.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub display_phone_number: Option<String>,
    /// The display name, as Meta verified it.
    #[serde(default, deserialize_with = "non_empty_text")]
    pub verified_name: Option<String>,
    /// `status`: `CONNECTED`, …
    #[serde(default, deserialize_with = "non_empty_text")]
    pub status: Option<String>,
    /// `quality_rating`: `GREEN`, …
    #[serde(default, deserialize_with = "non_empty_text")]
    pub quality_rating: Option<String>,
    /// `whatsapp_business_manager_messaging_limit`, which all numbers of a portfolio share:
    /// `TIER_2K`, …
    #[serde(default, deserialize_with = "non_empty_text")]
    pub messaging_limit: Option<String>,
}

impl NumberReport {
    /// Whether Meta has blocked the number: then it is nobody's to use, whose access it may be.
    pub fn is_blocked(&self) -> bool {
        self.status.as_deref() == Some("BANNED")
    }
}

/// What Meta says of the old provider's access: the apps that are subscribed to
/// the account that the number serves us from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub enum OldProvider {
    /// No app but ours is subscribed, and that says enough: the number is registered in this
    /// account, or an app that was listed is listed no more.
    Gone,
    /// These apps still are.
    StillSubscribed(Vec<String>),
    /// Meta did not say.
    NotSaid,
    /// No app but ours is listed, and that says nothing: each partner of a number has an account
    /// of its own, and ours does not list the others.
    NotVisible,
    /// One that this version does not know. Only ever read.
    #[serde(skip_serializing)]
    Unrecognized,
}

open_written!(OldProvider);

names! {
    /// What the customer wants to become of an old provider that stays on the number.
    #[derive(Default)]
    pub open enum OldProviderPlan {
        /// Its access is to end: what the move is for, until the customer says otherwise.
        #[default]
        Remove,
        /// Both serve the number.
        Keep,
        /// The customer says that they have removed it, and Meta does not tell.
        Removed,
    }
}

names! {
    /// Something that the customer does once their number is live.
    pub open enum NextStep {
        /// Receive a message and answer it.
        TryIt,
        /// Keep the two-step verification PIN in a safe place.
        KeepPin,
        /// Add a payment method to the number's account.
        AddPaymentMethod,
        /// Look after the templates that need approval again.
        CheckTemplates,
        /// Tell the new WABA's id to what is connected to the old one.
        ChangeWabaId,
        /// Cancel the plan with the old provider.
        CancelOldPlan,
    }
}

names! {
    /// What the customer can learn of the number's PIN.
    pub open enum PinState {
        /// Made here; to be shown once, by `POST /onboardings/{id}/pin/reveal`.
        ToReveal,
        /// Made here, and shown.
        Revealed,
        /// The PIN is the customer's own; DoubleTick can't show it.
        Theirs,
        /// None was set by us.
        NotSet,
        /// The number was registered with one made here, and Meta may have kept the one that it
        /// had; ours is to be shown once, in the same way.
        Unsure,
        /// The same, and ours was shown.
        UnsureRevealed,
    }
}

impl PinState {
    /// How it is once the PIN that was made here was shown; `None` where none is to be shown.
    pub fn revealed(self) -> Option<Self> {
        match self {
            Self::ToReveal => Some(Self::Revealed),
            Self::Unsure => Some(Self::UnsureRevealed),
            _ => None,
        }
    }
}
