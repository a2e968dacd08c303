//! Typed client of Meta's Graph API. No other module names its URLs.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`calls`] | one method per call that finalization needs |
//! | [`credit`] | our credit line, as a Solution Partner |
//! | `fields` | which fields are asked for, and which are left out where Meta refuses them |
//! | [`health`] | what keeps a number from sending |
//! | `list` | lists, page by page |
//! | `messages` | the one-time passwords that we send ourselves |
//! | [`templates`] | message templates: bringing them along, and how they are |
//! | `shared` | what customers shared with our business |
//! | [`token`] | what a token is and was given for |
//! | [`types`] | what Meta answers, tolerant of what it adds |
//! | [`fault`] | how a call fails, and Meta's hints when to come back |
//! | [`errors`] | what Meta's errors mean for the onboarding, by `errors.toml` |
//! | `send` | one call: held back, sent, timed, read and noted |
//! | [`read`] | reads the fields of answers, whatever they come as |
//! | [`limits`] | Meta's hints when to come back |
//! | [`call_log`] | what was asked of Meta, as support reads it |
//!
//! Tokens go in headers where Meta takes them there. Where it wants a secret in the
//! query, the URL is taken off every error, so that none is ever logged.

pub mod call_log;
pub mod calls;
pub mod credit;
pub mod errors;
pub mod fault;
mod fields;
pub mod health;
pub mod limits;
mod list;
mod messages;
pub mod read;
#[cfg(test)]
mod readers_tests;
mod send;
mod shared;
pub mod templates;
pub mod token;
pub mod types;

use std::sync::{Arc, Once};
use std::time::Duration;

use reqwest::{Client, Method, RequestBuilder};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::config::MetaConfig;
pub use fault::{Fault, GraphError};

/// The HTTP client could not be made.
#[derive(Debug, thiserror::Error)]
#[error("no HTTP client: {0}")]
pub struct NoClient(reqwest::Error);

/// An HTTP client with our TLS provider and a time limit.
pub fn http_client(timeout: Duration) -> Result<Client, NoClient> {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        // An error says that a host program has installed one already: good as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    Client::builder()
        .timeout(timeout)
        .connect_timeout(timeout.min(Duration::from_secs(5)))
        .build()
        .map_err(|error| NoClient(error.without_url()))
}

#[derive(Clone, Debug)]
pub struct Graph {
    http: Client,
    base: Url,
    app_id: String,
    app_secret: SecretString,
    circuit: Arc<limits::Circuit>,
    fields: Arc<fields::KnownFields>,
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
    fn request(&self, method: Method, path: &[&str]) -> RequestBuilder {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        self.http.request(method, url)
    }

    fn get(&self, token: &SecretString, path: &[&str]) -> RequestBuilder {
        self.request(Method::GET, path)
            .bearer_auth(token.expose_secret())
    }

    fn delete(&self, token: &SecretString, path: &[&str]) -> RequestBuilder {
        self.request(Method::DELETE, path)
            .bearer_auth(token.expose_secret())
    }

    fn post(&self, token: &SecretString, path: &[&str]) -> RequestBuilder {
        self.request(Method::POST, path)
            .bearer_auth(token.expose_secret())
    }
}
