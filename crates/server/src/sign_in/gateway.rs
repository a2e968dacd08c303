//! Who brings a one-time password.

use contract::phone::PhoneNumber;
use secrecy::ExposeSecret;
use serde_json::json;

use crate::config::SmsConfig;

/// The gateway did not take it.
#[derive(Debug, thiserror::Error)]
pub enum NotSent {
    /// It did not answer.
    #[error("the SMS gateway did not answer: {0}")]
    NoAnswer(String),
    /// It refused.
    #[error("the SMS gateway answered {0}")]
    Refused(u16),
}

/// An SMS gateway that takes `POST {"to", "text"}` with a bearer token.
#[derive(Clone)]
pub struct HttpGateway {
    config: SmsConfig,
    http: reqwest::Client,
}

impl HttpGateway {
    /// The gateway that the configuration names.
    pub fn new(config: SmsConfig, http: reqwest::Client) -> Self {
        Self { config, http }
    }

    /// Sends the text.
    pub async fn send(&self, to: &PhoneNumber, text: &str) -> Result<(), NotSent> {
        let answer = self
            .http
            .post(self.config.url.clone())
            .bearer_auth(self.config.token.expose_secret())
            .json(&json!({ "to": to.as_str(), "text": text }))
            .send()
            .await
            .map_err(|error| NotSent::NoAnswer(error.without_url().to_string()))?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            status => Err(NotSent::Refused(status.as_u16())),
        }
    }
}
