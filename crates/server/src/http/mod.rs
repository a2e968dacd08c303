//! The routes. Handlers translate between HTTP and the modules that decide.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`api`] | all routes of the contract, with their OpenAPI document |
//! | [`session`] | sign-in and sign-out |
//! | [`account`] | what the account has, and what the browser needs to know of Meta |
//! | [`onboardings`] | an onboarding from its record to its hand-over |
//! | [`answers`] | what the customer answers on the way |
//! | [`colleague`] | a colleague does Meta's part, by a link |
//! | [`cookies`] | the cookies of ours, and what they have in common |
//! | [`full_page`] | Meta's signup as a page of its own: there and back |
//! | [`serve`] | takes connections |
//! | [`connections`] | how many there may be, and which are closed |
//! | [`monitored`] | a connection and its bodies that say what they wait for |
//! | [`body`] | reads a request's body: in time, and within a budget |
//! | [`stream`] | progress by server-sent events |
//! | [`open_streams`] | how many of them an account may have |
//! | [`numbers`] | what the customer has done with a live number |
//! | [`webhooks`] | what Meta delivers |
//! | [`callbacks`] | people take their access away, or ask for their data to be deleted |
//! | [`health`] | for the load balancer |
//! | [`embed`] | dashboards of other origins, whose pages the module is mounted in |
//! | [`startup_gate`] | what answers while the server comes up |
//! | [`pages`] | the built browser module |
//! | [`guard`] | who asks, and whether a page of ours does |
//! | [`rate_limit`] | how often one account may ask |
//! | [`observe`] | a span, a time and a name for every request |
//! | [`headers`] | what every answer carries |
//! | [`error`] | what is answered when a request can't be granted |
//! | [`refusals`] | the same, as the OpenAPI document tells it |

pub mod account;
pub mod answers;
pub mod api;
pub mod body;
pub mod callbacks;
pub mod colleague;
pub mod connections;
pub mod cookies;
pub mod embed;
pub mod error;
pub mod full_page;
pub mod guard;
pub mod headers;
pub mod health;
pub mod monitored;
pub mod numbers;
pub mod observe;
pub mod onboardings;
pub mod open_streams;
pub mod pages;
pub mod rate_limit;
pub mod refusals;
pub mod serve;
pub mod session;
pub mod startup_gate;
pub mod stream;
pub mod webhooks;

use std::sync::Arc;

use axum::http::HeaderName;
use axum::{Router, middleware};
use contract::config::BrowserConfig;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::config::{Config, is_loopback};
use crate::finalize::runner::Runner;
use crate::health::Health;
use crate::hub::Hub;
use crate::sign_in::SignIn;

use body::Bodies;
use open_streams::OpenStreams;

/// What the handlers work with.
#[derive(Clone)]
pub struct AppState {
    /// Runs onboardings.
    pub runner: Runner,
    pub sign_in: SignIn,
    /// How often one account may ask.
    pub rate: rate_limit::AccountRateLimit,
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

/// How browsers reach this server.
#[derive(Debug)]
pub struct Web {
    /// The origins of our own pages, and of dashboards that the module is mounted in.
    pub origins: Vec<String>,
    /// Whether cookies are for https alone.
    pub secure: bool,
    /// The header that holds the client's address behind a load balancer.
    pub client_address_header: Option<HeaderName>,
    /// Where Meta's full page comes back to.
    pub return_url: String,
    /// Where a customer turns to support.
    pub support_url: Option<String>,
    /// Where a colleague's link leads: its token follows after a `#`.
    pub colleague_url: String,
    /// Where the state of a deletion is shown, by its code after a slash.
    pub deletions_url: String,
    /// What the browser needs to know of Meta.
    pub browser: BrowserConfig,
}

impl Web {
    /// As the configuration says, at this address.
    pub fn new(config: &Config, public_url: &Url) -> Self {
        let mut origins = if is_loopback(public_url) {
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
        let dashboards = config.embed_origins.iter();
        origins.extend(dashboards.filter_map(|origin| Some(origin.to_str().ok()?.to_owned())));
        Self {
            origins,
            support_url: config.support_url.as_ref().map(Url::to_string),
            return_url: [
                &public_url.origin().ascii_serialization(),
                contract::BASE_PATH,
                full_page::RETURN_PATH,
            ]
            .concat(),
            colleague_url: [&public_url.origin().ascii_serialization(), colleague::PAGE].concat(),
            deletions_url: [
                &public_url.origin().ascii_serialization(),
                contract::BASE_PATH,
                callbacks::DELETIONS_PATH,
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
    let mut router = embed::opened(api::router(state.clone()), &config.embed_origins)
        .merge(health::router())
        .with_state(state.clone());
    if let Some(dir) = &config.static_dir {
        router = router.fallback_service(pages::router(dir.clone()));
    }
    with_headers(router, config, state.web.secure)
}

/// What answers while the server comes up, in the place of all routes.
pub fn starting(config: &Config, public_url: &Url) -> Router {
    let router = embed::opened(startup_gate::closed(), &config.embed_origins);
    with_headers(router, config, public_url.scheme() == "https")
}

fn with_headers(router: Router, config: &Config, secure: bool) -> Router {
    let headers = headers::Headers::new(config, secure);
    router
        .layer(middleware::map_response_with_state(headers, headers::add))
        .layer(middleware::from_fn(observe::observe))
}
