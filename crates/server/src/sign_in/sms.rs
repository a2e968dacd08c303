//! Messages by SMS.

use contract::phone::PhoneNumber;
use futures_util::future::BoxFuture;
use reqwest::StatusCode;
use secrecy::ExposeSecret;
use serde_json::json;

use crate::config::SmsConfig;
use crate::sign_in::channel::{Certainty, MessageId, PhoneMessage, PhoneSender, SendError};

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

    async fn post(&self, to: &PhoneNumber, text: &str) -> Result<(), SendError> {
        let not_sent = |why: String, certainty| SendError {
            by: NAME,
            why,
            certainty,
        };
        let answer = self
            .http
            .post(self.config.url.clone())
            .bearer_auth(self.config.token.expose_secret())
            .json(&json!({ "to": to.as_str(), "text": text }))
            .send()
            .await
            .map_err(|error| {
                // Before there is a connection nothing can have been sent.
                let certainty = match error.is_connect() || error.is_builder() {
                    true => Certainty::NotSent,
                    false => Certainty::Unclear,
                };
                not_sent(format!("no answer: {}", error.without_url()), certainty)
            })?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            // What stands before the gateway has told it, and did not wait for its answer.
            status @ StatusCode::GATEWAY_TIMEOUT => Err(not_sent(
                format!("the gateway answered {status}"),
                Certainty::Unclear,
            )),
            status => Err(not_sent(
                format!("the gateway answered {status}"),
                Certainty::NotSent,
            )),
        }
    }
}

impl PhoneSender for SmsGateway {
    fn name(&self) -> &'static str {
        NAME
    }

    fn takes_notices(&self) -> bool {
        true
    }

    fn send<'a>(
        &'a self,
        to: &'a PhoneNumber,
        message: PhoneMessage<'a>,
    ) -> BoxFuture<'a, Result<Option<MessageId>, SendError>> {
        let text = match message {
            PhoneMessage::OneTimePassword(password) => format!(
                "{} is your DoubleTick code. Do not share it with anyone.",
                password.expose_secret()
            ),
            PhoneMessage::Notice(notice) => notice.text.clone(),
        };
        Box::pin(async move { self.post(to, &text).await.map(|()| None) })
    }
}
