//! What the platform's servers do here: API keys, and sessions for the people of its accounts.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`api_keys`] | keys made, rotated, recognized |
//! | [`pass_on`] | Meta's webhooks whose fields are the platform's |
//! | [`delivery`] | delivers the outbox of events |
//! | [`subscriptions`] | what our app is subscribed to at Meta |
//! | [`return_url`] | the dashboard's page of a session, told of an attempt |
//! | [`sessions`] | sessions opened for a platform's people, and accounts claimed |

pub mod api_keys;
pub mod delivery;
pub mod pass_on;
pub mod return_url;
pub mod sessions;
pub mod subscriptions;
