//! What the platform is told: events, delivered as Standard Webhooks to the platform's address, and
//! listed by `GET /platform/events`. Ids and states; never a secret, never a message.
//!
//! Types and fields may be added. A reader treats an unknown type as one to skip
//! ([`EventData::Unrecognized`]), and ignores fields that it does not know.

use serde::{Deserialize, Serialize};

use crate::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use crate::onboarding::{Arrival, GoOn, NumberReport, Template, TemplateLeft, Trouble};
use crate::phone::PhoneNumber;
use crate::time::UnixMillis;
use crate::wabas::{LostReason, NumberState};

/// The largest body of an event, in bytes. Lists that would make it larger are cut, and say so.
pub const MAX_EVENT_BYTES: usize = 256 * 1024;

/// The event's id, `evt_…`: the same at each delivery of it. A receiver acts on each id once.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct EventId(String);

impl EventId {
    /// Takes an id as it was written.
    pub fn new(raw: impl Into<String>) -> Self {
        Self(raw.into())
    }

    /// The id as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for EventId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Event {
    /// The event's id: the same at each delivery of it.
    pub id: EventId,
    /// The event's place among all events. A later event has a higher one; some are left out.
    pub sequence: i64,
    /// When it happened.
    pub occurred_at: UnixMillis,
    /// Whose it is.
    pub account: EventAccount,
    /// `type` and `data`.
    #[serde(flatten)]
    pub data: EventData,
}

/// The account that an event is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventAccount {
    /// The account's id here.
    pub id: String,
    /// The platform's own id of it. `None`: an account that the platform has not claimed.
    pub external_id: Option<String>,
}

/// Declares the types of events once: the enum, the wire names, and what each says.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident($data:ty) = $wire:literal, $summary:literal;)+) => {
        /// What happened, by its type.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(tag = "type", content = "data")]
        pub enum EventData {
            $($(#[$doc])* #[serde(rename = $wire)] $name($data),)+
            /// A type that this version does not know, by its name. Only ever read.
            #[serde(skip_serializing)]
            Unrecognized(String),
        }

        /// What is known of the type of an event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum EventType {
            $($(#[$doc])* $name,)+
        }

        impl EventType {
            /// All that this version knows, in order.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The type on the wire.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $wire,)+ }
            }

            /// What such an event says, in one sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Self::$name => $summary,)+ }
            }
        }

        impl EventData {
            /// The event's type; `None` of one that this version does not know.
            pub fn event_type(&self) -> Option<EventType> {
                match self {
                    $(Self::$name(_) => Some(EventType::$name),)+
                    Self::Unrecognized(_) => None,
                }
            }
        }

        /// The types that are known, as serde reads them.
        #[derive(Deserialize)]
        #[serde(tag = "type", content = "data")]
        enum Known {
            $(#[serde(rename = $wire)] $name($data),)+
        }

        /// A type that is known, or the name of one that is not.
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum KnownOrName {
            Known(Box<Known>),
            Name {
                #[serde(rename = "type")]
                name: String,
            },
        }

        impl<'de> Deserialize<'de> for EventData {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                Ok(match KnownOrName::deserialize(d)? {
                    KnownOrName::Known(known) => match *known {
                        $(Known::$name(data) => Self::$name(data),)+
                    },
                    KnownOrName::Name { name } => Self::Unrecognized(name),
                })
            }
        }
    };
}

events! {
    /// A customer began to move a number.
    OnboardingCreated(OnboardingEvent) = "onboarding.created",
        "A customer began to move a number.";
    /// Meta's window was finished, and its code gave a business token.
    SignupCompleted(OnboardingEvent) = "onboarding.signup_completed",
        "Meta's window was finished, and its code gave a business token.";
    /// An attempt stopped, and the customer can go on.
    Interrupted(OnboardingInterrupted) = "onboarding.interrupted",
        "An attempt stopped. The customer can go on with it.";
    /// An attempt stopped until somebody else has acted.
    Stuck(OnboardingStuck) = "onboarding.stuck",
        "An attempt stopped, until somebody else than the customer has acted.";
    /// Everything before the cut-over is done, and its time has not come.
    Scheduled(OnboardingScheduled) = "onboarding.scheduled",
        "Everything before the cut-over is done, and the time that the customer set has not come.";
    /// An attempt reached its end: the number is live.
    OnboardingConnected(OnboardingConnected) = "onboarding.connected",
        "An attempt has reached its end: the number is live.";
    /// A customer gave an attempt up.
    Abandoned(OnboardingEvent) = "onboarding.abandoned",
        "The customer gave the attempt up.";
    /// A number is about to be registered with DoubleTick.
    NumberArriving(NumberArriving) = "number.arriving",
        "A number is about to be registered. Prepare for its messages, and answer 2xx when you are \
         ready: by `PLATFORM_READY` the cut-over waits for that.";
    /// A number is connected, for this account.
    NumberConnected(NumberConnected) = "number.connected",
        "A number is connected for this account, or is connected again by another attempt. Its \
         credentials can be read.";
    /// What Meta reports of a connected number changed, or it serves its account again.
    NumberUpdated(NumberUpdated) = "number.updated",
        "What Meta reports of a connected number changed, or the number serves its account again.";
    /// A number does not serve its account any more.
    NumberNeedsReconnecting(NumberNeedsReconnecting) = "number.needs_reconnecting",
        "A number does not serve its account any more: access to it was lost, for this reason.";
    /// The customer asked that a number leaves.
    NumberLeaving(NumberEvent) = "number.leaving",
        "The customer asked that the number leaves. Its credentials can be read until it has left.";
    /// A number is not the account's any more.
    NumberLeft(NumberEvent) = "number.left",
        "The number is not the account's any more. Forget its credentials.";
    /// Templates were brought along from the WABA before.
    TemplatesMigrated(TemplatesMigrated) = "templates.migrated",
        "Meta was asked to bring templates along from the WABA before.";
    /// Meta reports another status of a template that was brought along.
    TemplateUpdated(TemplateUpdated) = "template.updated",
        "Meta reports another status of a template that was brought along.";
    /// Access to a number ends soon.
    TokenExpiring(TokenExpiring) = "token.expiring",
        "The business token of a number ends soon: told 30 days, 7 days and a day before. The customer renews it in the module.";
}

/// An attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OnboardingEvent {
    /// The attempt's id.
    pub onboarding_id: OnboardingId,
    /// The attempt's name in a call to support.
    pub reference: Reference,
    /// The number that the customer says they move.
    pub number: PhoneNumber,
}

/// An attempt stopped, and the customer can go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OnboardingInterrupted {
    /// Which attempt.
    #[serde(flatten)]
    pub onboarding: OnboardingEvent,
    /// Why it stopped.
    pub trouble: Trouble,
    /// How it goes on.
    pub go_on: GoOn,
}

/// An attempt stopped until somebody else has acted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OnboardingStuck {
    /// Which attempt.
    #[serde(flatten)]
    pub onboarding: OnboardingEvent,
    /// Why it stopped.
    pub trouble: Trouble,
}

/// Everything before the cut-over is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OnboardingScheduled {
    /// Which attempt.
    #[serde(flatten)]
    pub onboarding: OnboardingEvent,
    /// When the cut-over begins.
    pub at: UnixMillis,
}

/// An attempt has reached its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OnboardingConnected {
    /// Which attempt.
    #[serde(flatten)]
    pub onboarding: OnboardingEvent,
    /// The number's id at Meta.
    pub phone_number_id: PhoneNumberId,
    /// The WABA that holds it, or its Messaging account.
    pub waba_id: WabaId,
    /// How it came, by what Meta reported.
    pub arrival: Arrival,
}

/// A number is about to be registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberArriving {
    /// Which attempt brings it.
    #[serde(flatten)]
    pub onboarding: OnboardingEvent,
    /// The number's id at Meta.
    pub phone_number_id: PhoneNumberId,
    /// The WABA that will hold it.
    pub waba_id: WabaId,
}

/// A connected number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberEvent {
    /// The number's id at Meta.
    pub phone_number_id: PhoneNumberId,
    /// The WABA that holds it, or its Messaging account.
    pub waba_id: WabaId,
    /// The attempt that serves it.
    pub onboarding_id: OnboardingId,
}

/// A number is connected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberConnected {
    /// Which number.
    #[serde(flatten)]
    pub number: NumberEvent,
    /// As Meta reports it.
    pub report: NumberReport,
    /// When its business token ends. `None`: it has no end, or Meta did not say.
    pub access_until: Option<UnixMillis>,
}

/// What Meta reports of a number changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberUpdated {
    /// Which number.
    #[serde(flatten)]
    pub number: NumberEvent,
    /// Whether it serves its account.
    pub state: NumberState,
    /// As Meta reports it now: status, quality, limit, display name.
    pub report: NumberReport,
    /// `can_send_message` of Meta's `health_status`: `AVAILABLE`, `LIMITED`, `BLOCKED`, … `None`:
    /// Meta did not say.
    pub can_send: Option<String>,
}

/// A number does not serve its account any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberNeedsReconnecting {
    /// Which number.
    #[serde(flatten)]
    pub number: NumberEvent,
    /// Why. `None`: it is not known.
    pub reason: Option<LostReason>,
}

/// Templates were brought along, with the move or after it: all that came so far. Longer lists than fit into an event are cut: the counts are of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplatesMigrated {
    /// Which attempt.
    #[serde(flatten)]
    pub onboarding: OnboardingEvent,
    /// The WABA that they are in now.
    pub waba_id: Option<WabaId>,
    /// How many were made anew.
    pub migrated_count: u32,
    /// Ids of those that were made anew.
    pub migrated: Vec<String>,
    /// How many were there already, from an earlier try.
    pub there_already_count: u32,
    /// How many stay behind.
    pub left_count: u32,
    /// Those that stay behind.
    pub left: Vec<TemplateLeft>,
}

/// Meta reports another status of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplateUpdated {
    /// Which attempt brought it.
    #[serde(flatten)]
    pub onboarding: OnboardingEvent,
    /// The WABA that it is in.
    pub waba_id: Option<WabaId>,
    /// The template, with its status.
    pub template: Template,
}

/// Access to a number ends soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TokenExpiring {
    /// Which number.
    #[serde(flatten)]
    pub number: NumberEvent,
    /// When its business token ends.
    pub expires_at: UnixMillis,
}

/// `GET /platform/events`, a page of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Events {
    /// The events, the earliest first.
    pub events: Vec<Event>,
    /// Whether there are more after the last one.
    pub has_more: bool,
}

impl EventType {
    /// The type of this name on the wire.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.name() == name)
    }

    /// An example of such an event, for documents and tests.
    pub fn example(self) -> Event {
        super::examples::event(self)
    }
}

#[cfg(test)]
#[path = "events_tests.rs"]
mod tests;
