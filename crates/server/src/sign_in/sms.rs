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
    /// The host of our own page.
    page_host: String,
}

impl SmsGateway {
    /// The gateway that the configuration names.
    pub fn new(config: SmsConfig, http: reqwest::Client, page_host: &str) -> Self {
        Self {
            config,
            http,
            page_host: page_host.to_owned(),
        }
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
            PhoneMessage::OneTimePassword(password) => {
                one_time_password(password.expose_secret(), &self.page_host)
            }
            PhoneMessage::Notice(notice) => notice.text.clone(),
        };
        Box::pin(async move { self.post(to, &text).await.map(|()| None) })
    }
}

/// The text that brings a one-time password. By its last line a browser knows which page the code is
/// for and offers it there ("Origin-bound one-time codes delivered via SMS",
/// <https://wicg.github.io/sms-one-time-codes>): the host alone, as its grammar has no port.
fn one_time_password(code: &str, page_host: &str) -> String {
    format!("{code} is your DoubleTick code. Do not share it with anyone.\n\n@{page_host} #{code}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_ends_in_a_line_that_binds_it_to_our_page() {
        assert_eq!(
            one_time_password("482913", "onboarding.example"),
            "482913 is your DoubleTick code. Do not share it with anyone.\n\n\
             @onboarding.example #482913"
        );
    }

    #[test]
    fn a_password_fits_into_one_sms() {
        // 160 characters of the GSM alphabet, which has all that the text is made of.
        let host = "onboarding.a-business-with-a-long-name.example.com";
        assert!(one_time_password("482913", host).len() <= 160);
    }
}
