//! One-time passwords by SMS.

use contract::phone::PhoneNumber;
use futures_util::future::BoxFuture;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::sender::{NotSent, OtpSender};
use crate::config::SmsConfig;

const NAME: &str = "SMS";

/// An SMS gateway that takes `POST {"to", "text"}` with a bearer token.
pub struct SmsGateway {
    config: SmsConfig,
    http: reqwest::Client,
}

impl SmsGateway {
    /// The gateway that the configuration names.
    pub fn new(config: SmsConfig, http: reqwest::Client) -> Self {
        Self { config, http }
    }

    async fn post(&self, to: &PhoneNumber, text: &str) -> Result<(), NotSent> {
        let not_sent = |why: String| NotSent { by: NAME, why };
        let answer = self
            .http
            .post(self.config.url.clone())
            .bearer_auth(self.config.token.expose_secret())
            .json(&json!({ "to": to.as_str(), "text": text }))
            .send()
            .await
            .map_err(|error| not_sent(format!("no answer: {}", error.without_url())))?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            status => Err(not_sent(format!("the gateway answered {status}"))),
        }
    }
}

impl OtpSender for SmsGateway {
    fn name(&self) -> &'static str {
        NAME
    }

    fn send<'a>(
        &'a self,
        to: &'a PhoneNumber,
        password: &'a SecretString,
    ) -> BoxFuture<'a, Result<(), NotSent>> {
        let text = format!(
            "{} is your DoubleTick code. Do not share it with anyone.",
            password.expose_secret()
        );
        Box::pin(async move { self.post(to, &text).await })
    }
}
