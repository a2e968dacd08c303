//! What every handler shares.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::sync::watch;

use crate::sdk::SdkBehaviour;
use crate::state::Shared;

/// One running sandbox, as its handlers see it.
#[derive(Debug)]
pub(crate) struct AppState {
    pub state: Shared,
    /// Beside the state and not in it: a script that is held back waits for the next one.
    pub sdk: watch::Sender<SdkBehaviour>,
    /// `http://127.0.0.1:8090`
    pub origin: String,
    /// Where e-mails are taken.
    pub smtp: SocketAddr,
    pub http: reqwest::Client,
}

/// A client for webhooks and for the driver.
pub(crate) fn client() -> Result<reqwest::Client, reqwest::Error> {
    // The client wants a TLS provider even for plain addresses. Another one may be set already,
    // which serves as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .timeout(Duration::from_secs(10))
        .build()
}
