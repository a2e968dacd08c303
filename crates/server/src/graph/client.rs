//! The client, and how its requests begin: to the configured version, with the token in a header.

use std::sync::{Arc, Once};
use std::time::Duration;

use reqwest::{Client, ClientBuilder, Method, RequestBuilder};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::config::MetaConfig;
use crate::graph::known_fields::KnownFields;
use crate::graph::limits::Circuit;

/// The HTTP client could not be made.
#[derive(Debug, thiserror::Error)]
#[error("no HTTP client: {0}")]
pub struct NoClient(pub(crate) reqwest::Error);

/// An HTTP client with our TLS provider and a time limit.
pub fn http_client(timeout: Duration) -> Result<Client, NoClient> {
    let client = client_builder(timeout).build();
    client.map_err(|error| NoClient(error.without_url()))
}

/// What every HTTP client of the server is built from.
pub fn client_builder(timeout: Duration) -> ClientBuilder {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        // An error says that a host program has installed one already: good as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    Client::builder()
        .timeout(timeout)
        .connect_timeout(timeout.min(Duration::from_secs(5)))
}

#[derive(Clone, Debug)]
pub struct Graph {
    pub(super) http: Client,
    pub(super) base: Url,
    pub(super) app_id: String,
    pub(super) app_secret: SecretString,
    pub(super) circuit: Arc<Circuit>,
    pub(super) fields: Arc<KnownFields>,
}

impl Graph {
    /// The Graph API that the configuration names.
    pub fn new(config: &MetaConfig, timeout: Duration) -> Result<Self, NoClient> {
        let mut base = config.graph_url.clone();
        let path = format!(
            "{}/{}/",
            base.path().trim_end_matches('/'),
            config.graph_version
        );
        base.set_path(&path);
        Ok(Self {
            http: http_client(timeout)?,
            base,
            app_id: config.app_id.as_str().to_owned(),
            app_secret: config.app_secret.clone(),
            circuit: Arc::default(),
            fields: Arc::default(),
        })
    }

    /// Each part is one path segment, whatever it holds: ids come from outside.
    pub(super) fn request(&self, method: Method, path: &[&str]) -> RequestBuilder {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        self.http.request(method, url)
    }

    pub(super) fn get(&self, token: &SecretString, path: &[&str]) -> RequestBuilder {
        self.request(Method::GET, path)
            .bearer_auth(token.expose_secret())
    }

    pub(super) fn delete(&self, token: &SecretString, path: &[&str]) -> RequestBuilder {
        self.request(Method::DELETE, path)
            .bearer_auth(token.expose_secret())
    }

    pub(super) fn post(&self, token: &SecretString, path: &[&str]) -> RequestBuilder {
        self.request(Method::POST, path)
            .bearer_auth(token.expose_secret())
    }
}
