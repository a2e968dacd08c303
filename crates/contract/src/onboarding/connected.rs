//! A number that is live.

use serde::{Deserialize, Serialize};

use crate::ids::{PhoneNumberId, WabaId};
use crate::names::names;

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
