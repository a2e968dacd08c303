//! Where the platform is that embeds the onboarding: where messages to its numbers go.

use secrecy::SecretString;
use url::Url;

use crate::event_signature::EventSigner;

/// What the server knows of the platform.
#[derive(Clone, Debug, Default)]
pub struct PlatformConfig {
    /// What its product is called, as its customers know it. `None`: DoubleTick.
    pub name: Option<String>,
    /// Meta delivers messages to this address of the platform ("Webhook overrides"), and none to us.
    pub webhook_override: Option<WebhookOverride>,
    /// Webhooks whose fields are not ours are passed on to this address, as Meta signed them.
    pub meta_webhook_url: Option<Url>,
    /// Where events are delivered. `None`: they can be read, and are not delivered.
    pub events: Option<WebhookTarget>,
    /// Whether a cut-over waits until the platform is ready for the number.
    pub readiness: Readiness,
    /// Whether the platform may be at an address of a private network.
    pub allow_private: bool,
}

/// Where events are delivered, and by what they are signed.
#[derive(Clone, Debug)]
pub struct WebhookTarget {
    pub url: Url,
    pub signer: EventSigner,
}

/// How the platform says that it is ready for a number that arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readiness {
    /// It is not waited for.
    #[default]
    Off,
    /// By 2xx to `number.arriving`.
    Delivered,
    /// By `POST /platform/numbers/{phone_number_id}/ready`.
    Called,
}

/// An address of the platform that takes the place of the app's own, for messages.
#[derive(Clone, Debug)]
pub struct WebhookOverride {
    pub url: Url,
    /// What Meta's verification of the address brings there.
    pub verify_token: SecretString,
}
