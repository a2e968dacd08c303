//! The routes. Handlers translate between HTTP and the modules that decide.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`api`] | all routes of the contract, with their OpenAPI document |
//! | [`session`] | sign-in and sign-out |
//! | [`account`] | what the account has, and what the browser needs to know of Meta |
//! | [`onboardings`] | an onboarding from its record to its hand-over |
//! | [`answers`] | what the customer answers on the way |
//! | [`full_page`] | Meta's signup as a page of its own: there and back |
//! | [`stream`] | progress by server-sent events |
//! | [`webhooks`] | what Meta delivers |
//! | [`health`] | for the load balancer |
//! | [`pages`] | the built browser module |
//! | [`guard`] | who asks, and whether a page of ours does |
//! | [`headers`] | what every answer carries |
//! | [`error`] | what is answered when a request can't be granted |
//! | [`refusals`] | the same, as the OpenAPI document tells it |

pub mod account;
pub mod answers;
pub mod api;
pub mod error;
pub mod full_page;
pub mod guard;
pub mod headers;
pub mod health;
pub mod onboardings;
pub mod pages;
pub mod refusals;
pub mod session;
pub mod stream;
pub mod webhooks;

use std::sync::Arc;

use axum::http::{HeaderName, Request};
use axum::{Router, middleware};
use contract::config::BrowserConfig;
use tokio_util::sync::CancellationToken;
use tower_http::trace::TraceLayer;
use tracing::Span;
use url::Url;

use crate::config::{Config, is_loopback};
use crate::finalize::runner::Runner;
use crate::hub::Hub;
use crate::sign_in::SignIn;

/// What the handlers work with.
#[derive(Clone)]
pub struct AppState {
    /// Runs onboardings.
    pub runner: Runner,
    /// Signs in.
    pub sign_in: SignIn,
    /// Tells of changes.
    pub hub: Hub,
    /// How browsers reach this server.
    pub web: Arc<Web>,
    /// Cancelled when the server is to end: streams end with it.
    pub stop: CancellationToken,
}

/// How browsers reach this server.
#[derive(Debug)]
pub struct Web {
    /// The origins of our own pages.
    pub origins: Vec<String>,
    /// Whether cookies are for https alone.
    pub secure: bool,
    /// The header that holds the client's address behind a load balancer.
    pub client_address_header: Option<HeaderName>,
    /// Where Meta's full page comes back to.
    pub return_url: String,
    /// What the browser needs to know of Meta.
    pub browser: BrowserConfig,
}

impl Web {
    /// As the configuration says, at this address.
    pub fn new(config: &Config, public_url: &Url) -> Self {
        let origins = if is_loopback(public_url) {
            // A browser on this machine uses either name.
            let port = public_url.port_or_known_default().unwrap_or_default();
            let names = ["localhost", "127.0.0.1", "[::1]"];
            let scheme = public_url.scheme();
            names
                .map(|name| format!("{scheme}://{name}:{port}"))
                .to_vec()
        } else {
            vec![public_url.origin().ascii_serialization()]
        };
        Self {
            origins,
            return_url: [
                &public_url.origin().ascii_serialization(),
                contract::BASE_PATH,
                full_page::RETURN_PATH,
            ]
            .concat(),
            secure: public_url.scheme() == "https",
            client_address_header: config.client_address_header.clone(),
            browser: config.meta.for_browser(),
        }
    }
}

/// Everything that is served.
pub fn router(state: AppState, config: &Config) -> Router {
    let mut router = api::router(state.clone())
        .merge(health::router())
        .with_state(state.clone());
    if let Some(dir) = &config.static_dir {
        router = router.fallback_service(pages::router(dir.clone()));
    }
    let headers = headers::Headers::new(config, state.web.secure);
    router
        .layer(middleware::map_response_with_state(headers, headers::add))
        .layer(TraceLayer::new_for_http().make_span_with(span))
}

/// The span of a request. Without its query, which can hold a secret.
fn span<B>(request: &Request<B>) -> Span {
    tracing::info_span!(
        "request",
        method = %request.method(),
        path = request.uri().path(),
        onboarding = tracing::field::Empty,
    )
}
