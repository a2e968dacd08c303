//! Meta's webhooks: signed, delivered in the background, tried again with backoff until they are answered 200.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::Value;

use crate::app_state::AppState;
use crate::config::WebhookTarget;
use crate::secrets;
use crate::state::{Delivery, Destination, QueuedWebhooks, now_ms};

const TRIES: u32 = 5;

/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "X-Hub-Signature-256";

/// Why a delivery failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DeliveryError {
    #[error("{0}")]
    Http(reqwest::Error),
    #[error("answered {0}")]
    Status(u16),
    #[error("HTTP Status Code = {}; HTTP Message = {}", .0.as_u16(), .0.canonical_reason().unwrap_or_default())]
    Refused(StatusCode),
    #[error("the address did not echo hub.challenge")]
    NotVerified,
}

/// Its address is left out: it carries the verify token.
impl From<reqwest::Error> for DeliveryError {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error.without_url())
    }
}

/// Sends what waits in the outbox, without keeping the caller waiting.
pub(crate) fn deliver_queued(app: &Arc<AppState>) {
    let (own, queued) = {
        let mut state = app.state.lock();
        (
            state.config.webhook.clone(),
            std::mem::take(&mut state.outbox),
        )
    };
    for QueuedWebhooks { to, bodies } in queued {
        let (target, is_verified) = match to {
            Destination::Override(target) => (target, true),
            Destination::App => match own.clone() {
                Some(target) => (target, false),
                None => continue,
            },
        };
        let app = Arc::clone(app);
        tokio::spawn(async move {
            for body in bodies {
                deliver(&app, &target, is_verified, body).await;
            }
        });
    }
}

async fn deliver(app: &AppState, target: &WebhookTarget, is_verified: bool, event: Value) {
    for attempt in 1..=TRIES {
        let result = try_once(app, target, is_verified, &event).await;
        let outcome = match &result {
            Ok(status) => status.to_string(),
            Err(error) => error.to_string(),
        };
        app.state.lock().deliveries.push(Delivery {
            url: target.url.clone(),
            attempt,
            outcome,
            body: event.clone(),
            at_ms: now_ms(),
        });
        if result.is_ok() || attempt == TRIES {
            return;
        }
        tokio::time::sleep(Duration::from_millis(200) * 4_u32.pow(attempt)).await;
    }
}

async fn try_once(
    app: &AppState,
    target: &WebhookTarget,
    is_verified: bool,
    event: &Value,
) -> Result<u16, DeliveryError> {
    if !is_verified && app.state.lock().verified_webhook.as_ref() != Some(target) {
        verify(app, target).await?;
        app.state.lock().verified_webhook = Some(target.clone());
    }
    let secret = app.state.lock().config.app_secret.clone();
    let body = event.to_string();
    let signature = secrets::hmac_hex(&secret, body.as_bytes());
    let answer = app
        .http
        .post(&target.url)
        .header("Content-Type", "application/json")
        .header(SIGNATURE_HEADER, format!("sha256={signature}"))
        .body(body)
        .send()
        .await?;
    match answer.status() {
        status @ StatusCode::OK => Ok(status.as_u16()),
        status => Err(DeliveryError::Status(status.as_u16())),
    }
}

/// As Meta does when an address is entered: it has to echo a challenge.
pub(crate) async fn verify(app: &AppState, target: &WebhookTarget) -> Result<(), DeliveryError> {
    let challenge = secrets::random(20);
    let answer = app
        .http
        .get(&target.url)
        .query(&[
            ("hub.mode", "subscribe"),
            ("hub.verify_token", &target.verify_token),
            ("hub.challenge", &challenge),
        ])
        .send()
        .await?;
    if !answer.status().is_success() {
        return Err(DeliveryError::Refused(answer.status()));
    }
    if answer.text().await? == challenge {
        Ok(())
    } else {
        Err(DeliveryError::NotVerified)
    }
}
