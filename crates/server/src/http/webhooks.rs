//! Receives Meta's webhooks. The signature is checked on the raw body ("Webhooks: Getting
//! Started"), and a delivery is stored before it is answered, by the hash of its body as
//! idempotency key: Meta delivers at least once.

use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequest, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use contract::ids::PhoneNumberId;
use hmac::Mac;
use secrecy::ExposeSecret;
use serde::Deserialize;

use crate::clock;
use crate::http::error::ApiResult;
use crate::http::state::AppState;
use crate::http::{body, refusals};
use crate::jobs::Job;
use crate::notices;
use crate::platform::pass_on;
use crate::platform::pass_on::SIGNATURE;
use crate::random;
use crate::seal::hmac_sha256;
use crate::telemetry::metrics;
use crate::webhooks::owners::{SortedBody, sort};

/// The work on more than this is done where it holds up nobody else's.
const LARGE: usize = 64 * 1024;

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
#[utoipa::path(get, path = "/webhooks/meta", tag = "webhooks", operation_id = "verifyWebhook",
    params(("hub.mode" = Option<String>, Query, description = "`subscribe`."),
        ("hub.verify_token" = Option<String>, Query, description = "What we told Meta to say."),
        ("hub.challenge" = Option<String>, Query, description = "What to answer.")),
    responses((status = 200, body = String, content_type = "text/plain", description = "The challenge, as it was sent."), (status = 403, description = "Not Meta, or not ours.")))]
pub async fn verify(
    State(app): State<AppState>,
    asked: Result<Query<Challenge>, QueryRejection>,
) -> Result<String, StatusCode> {
    // What can't be read is not what Meta asks.
    let Query(asked) = asked.unwrap_or_default();
    let meta = &app.context.meta;
    let expected = meta.webhook_verify_token.expose_secret();
    // Hashes are compared, so that how long it takes tells nothing of the token.
    let same = random::sha256_hex(asked.verify_token.as_bytes())
        == random::sha256_hex(expected.as_bytes());
    if asked.mode == "subscribe" && same {
        return Ok(asked.challenge);
    }
    Err(StatusCode::FORBIDDEN)
}

/// What Meta has signed.
pub struct Delivery {
    text: String,
    hash: String,
    sorted: SortedBody,
    /// Meta's signature, as it came.
    signature: String,
    /// It counts until it is stored.
    _room: body::BufferedBody,
}

impl FromRequest<AppState> for Delivery {
    type Rejection = Response;

    /// Nothing is read of what can't be signed: who sends that must not hold any room.
    async fn from_request(request: Request, app: &AppState) -> Result<Self, Response> {
        let header = request.headers().get(SIGNATURE);
        let header = header.and_then(|value| value.to_str().ok());
        let header = header.unwrap_or_default().to_owned();
        let Some(signature) = signature_in(&header) else {
            tracing::warn!("a webhook without a signature");
            return Err(StatusCode::UNAUTHORIZED.into_response());
        };
        let whole = body::delivery(app, request.into_body()).await;
        let whole = whole.map_err(IntoResponse::into_response)?;
        let secret = app.context.meta.app_secret.clone();
        let bytes = whole.bytes.clone();
        let own = notices::own_number(&app.context).cloned();
        let work = move || open(secret.expose_secret(), &bytes, &signature, own.as_ref());
        let opened = match whole.bytes.len() {
            ..LARGE => work(),
            // An error is a panic in the work, which has been logged.
            _ => tokio::task::spawn_blocking(work)
                .await
                .unwrap_or(Err(StatusCode::INTERNAL_SERVER_ERROR)),
        };
        let (text, hash, sorted) = opened.map_err(IntoResponse::into_response)?;
        Ok(Self {
            text,
            hash,
            sorted,
            signature: header,
            _room: whole,
        })
    }
}

/// The text of a body that Meta has signed, its hash, and the text by whose its fields are.
fn open(
    secret: &str,
    body: &Bytes,
    signature: &[u8],
    own: Option<&PhoneNumberId>,
) -> Result<(String, String, SortedBody), StatusCode> {
    if !is_signed(secret, body, signature) {
        tracing::warn!("a webhook without a valid signature");
        return Err(StatusCode::UNAUTHORIZED);
    }
    // JSON has no NUL, and PostgreSQL takes none.
    let text = std::str::from_utf8(body).ok();
    let text = text.filter(|text| !text.contains('\0'));
    let text = text.ok_or(StatusCode::BAD_REQUEST)?;
    Ok((text.to_owned(), random::sha256_hex(body), sort(text, own)))
}

/// Keeps a delivery. Meta delivers at least once: a second one changes nothing. What is the platform's
/// is passed on to it; a message that has nowhere to go is not taken, so that Meta tries again.
#[utoipa::path(post, path = "/webhooks/meta", tag = "webhooks", operation_id = "receiveWebhook", request_body = String,
    responses((status = 200, description = "It is kept."), (status = 400, description = "Not a text."),
        refusals::Signed, refusals::Stored))]
pub async fn receive(State(app): State<AppState>, delivery: Delivery) -> ApiResult<StatusCode> {
    let Delivery {
        text, hash, sorted, ..
    } = &delivery;
    let SortedBody { owners, ours } = sorted;
    let ctx = &app.context;
    // Before it is answered: nothing of it is stored but that.
    notices::hear(ctx, text).await?;
    let pass_on = owners.platform && ctx.platform.meta_webhook_url.is_some();
    let new = if pass_on {
        let ours = owners.ours.then_some(ours.as_str());
        pass_on::keep(ctx, hash, text, &delivery.signature, ours).await?
    } else if owners.ours || !owners.personal {
        ctx.store.keep_webhook(hash, ours, clock::now()).await?
    } else {
        false
    };
    tracing::info!(bytes = text.len(), new, "a webhook");
    if new && pass_on {
        app.worker.begin(Job::PassWebhook(hash.clone()));
    }
    if new && (owners.ours || !pass_on) {
        app.worker.begin(Job::Webhook(hash.clone()));
    }
    if owners.personal && !pass_on {
        metrics::webhook_passed("no_address");
        tracing::error!(
            "someone must act: a message came that has nowhere to go; set PLATFORM_META_OVERRIDE_URL \
             or PLATFORM_META_WEBHOOK_URL, or unsubscribe the app from the field `messages`"
        );
        return Ok(StatusCode::SERVICE_UNAVAILABLE);
    }
    Ok(StatusCode::OK)
}

/// What a header that can be a signature says: `sha256=` and 32 bytes in hexadecimal.
fn signature_in(header: &str) -> Option<Vec<u8>> {
    let signature = header.strip_prefix("sha256=").and_then(from_hex)?;
    (signature.len() == 32).then_some(signature)
}

/// Whether this is the body's HMAC under the app secret. Compared in constant time.
fn is_signed(secret: &str, body: &[u8], signature: &[u8]) -> bool {
    let mut mac = hmac_sha256(secret.as_bytes());
    mac.update(body);
    mac.verify_slice(signature).is_ok()
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
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_of_this_body_and_secret() {
        // printf '{"a":1}' | openssl dgst -sha256 -hmac secret
        let digest = "aa9e2e3575f5d7098b6caccd790888c36d5fdb63342a73bada2d6a51747a8494";
        let good = signature_in(&format!("sha256={digest}")).unwrap();
        assert!(is_signed("secret", br#"{"a":1}"#, &good));
        assert!(!is_signed("secret", br#"{"a":2}"#, &good));
        assert!(!is_signed("other", br#"{"a":1}"#, &good));
        let short = format!("sha256={}", &digest[..62]);
        for bad in ["", "sha256=", "sha256=zz", "sha256=abc", digest, &short] {
            assert_eq!(signature_in(bad), None, "{bad}");
        }
    }
}
