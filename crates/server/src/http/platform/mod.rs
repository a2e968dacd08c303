//! What the platform's servers ask, with an API key, under `/platform`.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`auth`] | the API key and its scope |
//! | [`body`] | bodies and parameters |
//! | [`error`] | what is answered when a request can't be granted |
//! | [`sessions`] | sessions for the platform's people, and accounts claimed |
//! | [`event_webhooks`] | what is sent to the platform, for the OpenAPI document |
//! | [`events`] | the outbox, read by sequence; a platform that is ready |
//! | [`onboardings`] | attempts to move a number |
//! | [`numbers`] | connected numbers and their credentials |

pub mod auth;
pub mod body;
pub mod error;
pub mod event_webhooks;
pub mod events;
pub mod numbers;
pub mod onboardings;
pub mod sessions;
