//! What the handlers work with.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use crate::context::Context;
use crate::health::Health;
use crate::http::body_budget::Bodies;
use crate::http::open_streams::OpenStreams;
use crate::http::rate_limit::AccountRateLimit;
use crate::http::web::Web;
use crate::hub::Hub;
use crate::sign_in::SignIn;
use crate::worker::Runner;

/// What the handlers work with.
#[derive(Clone)]
pub struct AppState {
    /// The store, Meta, and all else that acts on onboardings.
    pub context: Context,
    /// Carries out what is due.
    pub worker: Runner,
    pub sign_in: SignIn,
    /// How often one account may ask.
    pub rate: AccountRateLimit,
    /// How often one API key may ask.
    pub platform_rate: AccountRateLimit,
    pub hub: Hub,
    /// Knows whether what is written is kept.
    pub health: Health,
    /// How browsers reach this server.
    pub web: Arc<Web>,
    /// Cancelled as soon as the server is to end: it is served on for a while, and is not ready.
    pub leaving: CancellationToken,
    /// Cancelled when the server ends: streams end with it.
    pub stop: CancellationToken,
    /// What the bodies of requests may take.
    pub bodies: Bodies,
    /// The progress streams that are open.
    pub streams: OpenStreams,
}
