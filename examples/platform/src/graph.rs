//! A client of Meta's Graph API: sends a message from a customer's number, with its business token.

use reqwest::{Client, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;

/// Meta's Graph API.
#[derive(Debug)]
pub struct Graph {
    http: Client,
    /// With its version.
    url: String,
}

/// Why a message was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// There was no answer, or none that could be read.
    #[error("Meta can't be reached: {0}")]
    Http(#[from] reqwest::Error),
    /// Meta refused it.
    #[error("Meta answered {status}: {} (code {})", error.message, error.code)]
    Refused {
        status: StatusCode,
        error: GraphError,
    },
    /// The answer names no message.
    #[error("Meta's answer has no message id")]
    NoMessageId,
}

impl SendError {
    /// Whether the business token is good no longer (code 190).
    pub fn is_token_refused(&self) -> bool {
        matches!(self, Self::Refused { error, .. } if error.code == 190)
    }
}

/// Meta's error object.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GraphError {
    message: String,
    code: i64,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ErrorBody {
    error: GraphError,
}

#[derive(Deserialize)]
struct SentBody {
    messages: Vec<SentMessage>,
}

#[derive(Deserialize)]
struct SentMessage {
    id: String,
}

impl Graph {
    pub fn new(http: Client, url: &str) -> Self {
        let url = url.to_owned();
        Self { http, url }
    }

    /// `POST /{phone_number_id}/messages`: sends a text. Returns Meta's id of the message.
    pub async fn send_text(
        &self,
        token: &SecretString,
        phone_number_id: &str,
        to: &str,
        text: &str,
    ) -> Result<String, SendError> {
        let request = self
            .http
            .post(format!("{}/{phone_number_id}/messages", self.url))
            .bearer_auth(token.expose_secret())
            .json(&json!({
                "messaging_product": "whatsapp",
                "recipient_type": "individual",
                "to": to,
                "type": "text",
                "text": { "body": text },
            }));
        let response = request.send().await?;
        let status = response.status();
        if !status.is_success() {
            let ErrorBody { error } = response.json().await.unwrap_or_default();
            return Err(SendError::Refused { status, error });
        }
        let sent: SentBody = response.json().await?;
        let message = sent.messages.into_iter().next();
        Ok(message.ok_or(SendError::NoMessageId)?.id)
    }
}
