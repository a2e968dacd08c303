//! `/webhooks/meta`: Meta's `messages` webhooks, with messages and reports of how far they have come.

use axum::body::Bytes;
use axum::extract::{Query, State as Shared};
use axum::http::{HeaderMap, StatusCode};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use sha2::Sha256;

use crate::doubletick::Milestone;
use crate::server::AppState;
use crate::state::{Delivery, Direction, Message, State};

/// The header with the signature: `sha256=` and the HMAC-SHA256 of the body by the app secret, in hex.
const SIGNATURE: &str = "x-hub-signature-256";

/// What Meta asks when it verifies the address.
#[derive(Deserialize)]
pub struct Verification {
    #[serde(rename = "hub.mode")]
    mode: String,
    #[serde(rename = "hub.verify_token")]
    verify_token: String,
    #[serde(rename = "hub.challenge")]
    challenge: String,
}

/// `GET`: Meta verifies the address.
pub async fn verify(
    Shared(app): Shared<AppState>,
    Query(asked): Query<Verification>,
) -> Result<String, StatusCode> {
    let expected = app.config.meta_verify_token.expose_secret();
    let is_good = asked.mode == "subscribe" && asked.verify_token == expected;
    is_good
        .then_some(asked.challenge)
        .ok_or(StatusCode::FORBIDDEN)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Webhook {
    entry: Vec<Entry>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Entry {
    changes: Vec<Change>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Change {
    field: String,
    value: Value,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Value {
    metadata: Metadata,
    contacts: Vec<Contact>,
    messages: Vec<Inbound>,
    statuses: Vec<Status>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Metadata {
    phone_number_id: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Contact {
    wa_id: String,
    profile: Profile,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Profile {
    name: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Inbound {
    id: String,
    from: String,
    timestamp: String,
    #[serde(rename = "type")]
    kind: String,
    text: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Text {
    body: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Status {
    id: String,
    status: String,
}

/// `POST`: keeps what came, and answers when it is saved. Meta repeats what is not answered with 200.
pub async fn receive(Shared(app): Shared<AppState>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let signature = headers.get(SIGNATURE).and_then(|value| value.to_str().ok());
    if !is_signed(&app.config.meta_app_secret, &body, signature) {
        tracing::warn!("a webhook of Meta's was refused: its signature is not good");
        return StatusCode::UNAUTHORIZED;
    }
    let webhook: Webhook = match serde_json::from_slice(&body) {
        Ok(webhook) => webhook,
        Err(error) => {
            tracing::error!(%error, "a webhook of Meta's can't be read");
            return StatusCode::BAD_REQUEST;
        }
    };
    match app.store.change(|state| apply(state, webhook)).await {
        Ok(numbers) => {
            for number in numbers {
                tokio::spawn(report_first_inbound(app.clone(), number));
            }
            StatusCode::OK
        }
        Err(error) => {
            tracing::error!(%error, "a webhook of Meta's was not saved");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

/// Adds messages and reports. The ids of numbers whose first message DoubleTick is to be told of.
fn apply(state: &mut State, webhook: Webhook) -> Vec<String> {
    let mut to_report = Vec::new();
    let changes = webhook.entry.into_iter().flat_map(|entry| entry.changes);
    for Change { value, .. } in changes.filter(|change| change.field == "messages") {
        let id = value.metadata.phone_number_id;
        for Contact { wa_id, profile } in value.contacts {
            state.contact_names.insert(wa_id, profile.name);
        }
        for inbound in value.messages {
            let is_new = state.add_message(message(&id, inbound));
            let number = state.numbers.get(&id);
            let is_first = number.is_some_and(|number| !number.reported.first_inbound);
            if is_new && is_first && !to_report.contains(&id) {
                to_report.push(id.clone());
            }
        }
        for Status { id, status } in value.statuses {
            if let Some(delivery) = Delivery::parse(&status) {
                state.note_delivery(&id, delivery);
            }
        }
    }
    to_report
}

fn message(phone_number_id: &str, inbound: Inbound) -> Message {
    let text = match inbound.kind.as_str() {
        "text" => inbound.text.body,
        kind => format!("[{kind}: Chaupal shows texts only]"),
    };
    Message {
        id: inbound.id,
        phone_number_id: phone_number_id.to_owned(),
        contact: inbound.from,
        direction: Direction::Inbound,
        text,
        at: inbound.timestamp.parse().unwrap_or_default(),
    }
}

/// Tells DoubleTick, whose customer then reads it. If it fails, the next message tries again.
async fn report_first_inbound(app: AppState, phone_number_id: String) {
    let told = app
        .doubletick
        .report(&phone_number_id, Milestone::FirstInbound);
    if let Err(error) = told.await {
        tracing::warn!(phone_number_id, %error, "the first message was not reported");
        return;
    }
    let noted = app.store.change(|state| {
        if let Some(number) = state.numbers.get_mut(&phone_number_id) {
            number.reported.first_inbound = true;
        }
    });
    if let Err(error) = noted.await {
        tracing::error!(%error, "a report was not saved");
    }
}

fn is_signed(secret: &SecretString, body: &[u8], signature: Option<&str>) -> bool {
    let Some(hex) = signature.and_then(|signature| signature.strip_prefix("sha256=")) else {
        return false;
    };
    let Some(signature) = from_hex(hex) else {
        return false;
    };
    // HMAC takes keys of any length, so this never fails.
    Hmac::<Sha256>::new_from_slice(secret.expose_secret().as_bytes()).is_ok_and(|mut mac| {
        mac.update(body);
        // Takes the same time wherever the two differ.
        mac.verify_slice(&signature).is_ok()
    })
}

fn from_hex(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes().chunks(2);
    let byte = |pair: &[u8]| {
        let pair = std::str::from_utf8(pair)
            .ok()
            .filter(|pair| pair.len() == 2)?;
        u8::from_str_radix(pair, 16).ok()
    };
    digits.map(byte).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::state::{Number, NumberState, ReportedMilestones};

    #[test]
    fn only_a_body_that_the_app_secret_signed_is_taken() {
        let secret = SecretString::from("key");
        let body = b"The quick brown fox jumps over the lazy dog";
        let good = "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";
        assert!(is_signed(&secret, body, Some(good)));
        assert!(!is_signed(&secret, b"another body", Some(good)));
        assert!(!is_signed(&"another".into(), body, Some(good)));
        for bad in ["", "sha256=", "sha256=f7b", "sha256=zz", &good[7..]] {
            assert!(!is_signed(&secret, body, Some(bad)), "{bad}");
        }
        assert!(!is_signed(&secret, body, None));
    }

    fn webhook(message: &str, status: &str) -> Webhook {
        let webhook = json!({
            "object": "whatsapp_business_account",
            "entry": [{ "id": "7", "changes": [
                { "field": "messages", "value": {
                    "messaging_product": "whatsapp",
                    "metadata": { "display_phone_number": "9198", "phone_number_id": "1" },
                    "contacts": [{ "profile": { "name": "Divya" }, "wa_id": "9190" }],
                    "messages": [
                        { "from": "9190", "id": message, "timestamp": "1764374400",
                          "type": "text", "text": { "body": "Are you open?" } },
                        { "from": "9190", "id": format!("{message}-image"), "timestamp": "1764374401",
                          "type": "image", "image": { "id": "5" } },
                    ],
                } },
                { "field": "messages", "value": {
                    "metadata": { "phone_number_id": "1" },
                    "statuses": [{ "id": "sent-1", "status": status, "timestamp": "1764374402" }],
                } },
                { "field": "account_update", "value": { "event": "PARTNER_ADDED" } },
            ] }],
        });
        serde_json::from_value(webhook).expect("it is one")
    }

    #[test]
    fn messages_are_kept_once_and_the_first_is_reported() {
        let mut state = State::default();
        let number = Number {
            company: "asha".to_owned(),
            waba_id: "7".to_owned(),
            display_phone_number: None,
            verified_name: None,
            state: NumberState::Arriving,
            reported: ReportedMilestones::default(),
        };
        state.numbers.insert("1".to_owned(), number);
        assert_eq!(apply(&mut state, webhook("m1", "sent")), ["1"]);
        // Repeated by Meta.
        assert_eq!(apply(&mut state, webhook("m1", "newer-status")), [""; 0]);
        let texts: Vec<_> = state.messages.iter().map(|m| m.text.as_str()).collect();
        assert_eq!(
            texts,
            ["Are you open?", "[image: Chaupal shows texts only]"]
        );
        assert_eq!(state.contact_names["9190"], "Divya");
        assert_eq!(state.deliveries["sent-1"], Delivery::Sent);
        // Not told yet, or told.
        assert_eq!(apply(&mut state, webhook("m2", "read")), ["1"]);
        state
            .numbers
            .values_mut()
            .for_each(|n| n.reported.first_inbound = true);
        assert_eq!(apply(&mut state, webhook("m3", "read")), [""; 0]);
    }
}
