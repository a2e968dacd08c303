//! How browsers reach this server: its origins, and the addresses that lead back to it.

use axum::http::HeaderName;
use contract::config::BrowserConfig;
use contract::ids::AppId;
use contract::version::ServedVersions;
use url::Url;

use crate::config::{Config, is_loopback};
use crate::http::paths;

/// How browsers reach this server.
#[derive(Debug)]
pub struct Web {
    /// The origins of our own pages, and of dashboards that the module is mounted in.
    pub origins: Vec<String>,
    /// Whether cookies are for https alone.
    pub secure: bool,
    /// The header that holds the client's address behind a load balancer.
    pub client_address_header: Option<HeaderName>,
    /// The origin that this server is reached at.
    pub public_origin: String,
    /// Where Meta's full page comes back to.
    pub return_url: String,
    /// Where a browser goes over to Meta's full page from a dashboard: its state follows after `?state=`.
    pub enter_url: String,
    /// Where a customer turns to support.
    pub support_url: Option<String>,
    /// What the platform's product is called.
    pub platform_name: Option<String>,
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
        let public_origin = public_url.origin().ascii_serialization();
        let mut origins = if is_loopback(public_url) {
            // A browser on this machine uses either name.
            let port = public_url.port_or_known_default().unwrap_or_default();
            let names = ["localhost", "127.0.0.1", "[::1]"];
            let scheme = public_url.scheme();
            names
                .map(|name| format!("{scheme}://{name}:{port}"))
                .to_vec()
        } else {
            vec![public_origin.clone()]
        };
        let dashboards = config.embed_origins.iter();
        origins.extend(dashboards.filter_map(|origin| Some(origin.to_str().ok()?.to_owned())));
        Self {
            origins,
            support_url: config.support_url.as_ref().map(Url::to_string),
            platform_name: config.platform.name.clone(),
            return_url: [&public_origin, contract::BASE_PATH, paths::RETURN].concat(),
            enter_url: [&public_origin, contract::BASE_PATH, paths::ENTER].concat(),
            colleague_url: [&public_origin, paths::COLLEAGUE].concat(),
            deletions_url: [&public_origin, contract::BASE_PATH, paths::DELETIONS].concat(),
            public_origin,
            secure: public_url.scheme() == "https",
            client_address_header: config.client_address_header.clone(),
            browser: config.meta.for_browser(),
        }
    }

    /// What an OpenAPI document needs, with no server behind it.
    pub fn outside(public_origin: &str) -> Self {
        Self {
            origins: vec![],
            secure: true,
            client_address_header: None,
            public_origin: public_origin.to_owned(),
            return_url: String::new(),
            enter_url: String::new(),
            platform_name: None,
            support_url: None,
            colleague_url: String::new(),
            deletions_url: String::new(),
            browser: BrowserConfig {
                app_id: AppId::new(""),
                methods: vec![],
                graph_version: String::new(),
                sdk_url: String::new(),
                extra_origin: None,
                contract: Some(ServedVersions::own()),
            },
        }
    }
}
