//! What Meta delivers. Kept before it is answered; the signature is checked on the raw
//! body ("Webhooks: Getting Started").

use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use hmac::Mac;
use secrecy::ExposeSecret;
use serde::Deserialize;

use super::error::ApiResult;
use super::{AppState, refusals};
use crate::clock;
use crate::jobs::Job;
use crate::random;
use crate::seal::hmac_sha256;

/// Bytes that a delivery may have: Meta's are 3 MB at most ("Webhooks", WhatsApp).
pub const MOST_BYTES: usize = 3 * 1024 * 1024;

const SIGNATURE: &str = "x-hub-signature-256";

/// What Meta asks when the address is entered.
#[derive(Default, Deserialize)]
pub struct Challenge {
    #[serde(rename = "hub.mode", default)]
    mode: String,
    #[serde(rename = "hub.verify_token", default)]
    verify_token: String,
    #[serde(rename = "hub.challenge", default)]
    challenge: String,
}

/// Answers Meta's verification of this address.
#[utoipa::path(get, path = "/webhooks/meta", tag = "webhooks",
    params(("hub.mode" = Option<String>, Query), ("hub.verify_token" = Option<String>, Query),
        ("hub.challenge" = Option<String>, Query)),
    responses((status = 200, body = String), (status = 403, description = "Not Meta, or not ours.")))]
pub async fn verify(
    State(app): State<AppState>,
    asked: Result<Query<Challenge>, QueryRejection>,
) -> Result<String, StatusCode> {
    // What can't be read is not what Meta asks.
    let Query(asked) = asked.unwrap_or_default();
    let meta = &app.runner.context().meta;
    let expected = meta.webhook_verify_token.expose_secret();
    // Hashes are compared, so that how long it takes tells nothing of the token.
    let same = random::sha256_hex(asked.verify_token.as_bytes())
        == random::sha256_hex(expected.as_bytes());
    if asked.mode == "subscribe" && same {
        return Ok(asked.challenge);
    }
    Err(StatusCode::FORBIDDEN)
}

/// Keeps a delivery. Meta delivers at least once: a second one changes nothing.
#[utoipa::path(post, path = "/webhooks/meta", tag = "webhooks", request_body = String,
    responses((status = 200), (status = 400, description = "Not a text."),
        refusals::Signed, refusals::Stored))]
pub async fn receive(
    State(app): State<AppState>,
    headers: HeaderMap,
    body: Bytes,
) -> ApiResult<StatusCode> {
    let context = app.runner.context();
    let signature = headers.get(SIGNATURE).and_then(|value| value.to_str().ok());
    let secret = context.meta.app_secret.expose_secret();
    if !signature.is_some_and(|signature| is_signed(secret, &body, signature)) {
        tracing::warn!("a webhook without a valid signature");
        return Ok(StatusCode::UNAUTHORIZED);
    }
    let text = std::str::from_utf8(&body).ok();
    // JSON has no NUL, and PostgreSQL takes none.
    let Some(text) = text.filter(|text| !text.contains('\0')) else {
        return Ok(StatusCode::BAD_REQUEST);
    };
    let hash = random::sha256_hex(&body);
    let new = context
        .store
        .keep_webhook(&hash, text, clock::now())
        .await?;
    tracing::info!(bytes = body.len(), new, "a webhook");
    if new {
        app.runner.begin(Job::Webhook(hash));
    }
    Ok(StatusCode::OK)
}

/// Whether `signature` is `sha256=` and the body's HMAC under the app secret. Compared
/// in constant time.
fn is_signed(secret: &str, body: &[u8], signature: &str) -> bool {
    let Some(signature) = signature.strip_prefix("sha256=").and_then(from_hex) else {
        return false;
    };
    let mut mac = hmac_sha256(secret.as_bytes());
    mac.update(body);
    mac.verify_slice(&signature).is_ok()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    let byte = |[high, low]: &[u8; 2]| u8::try_from(digit(*high)? * 16 + digit(*low)?).ok();
    pairs.iter().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_of_this_body_and_secret() {
        // printf '{"a":1}' | openssl dgst -sha256 -hmac secret
        let digest = "aa9e2e3575f5d7098b6caccd790888c36d5fdb63342a73bada2d6a51747a8494";
        let good = format!("sha256={digest}");
        assert!(is_signed("secret", br#"{"a":1}"#, &good));
        assert!(!is_signed("secret", br#"{"a":2}"#, &good));
        assert!(!is_signed("other", br#"{"a":1}"#, &good));
        for bad in [
            "",
            "sha256=",
            "sha256=zz",
            "sha256=abc",
            digest,
            &good[..70],
        ] {
            assert!(!is_signed("secret", br#"{"a":1}"#, bad), "{bad}");
        }
    }
}
