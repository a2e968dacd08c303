//! What is sent to the platform's own address, for the OpenAPI document: `webhooks` of OpenAPI 3.1, which
//! utoipa does not make. One for each type of event, with its example.

use contract::platform::events::EventType;
use serde_json::{Map, Value, json};

use crate::http::document;

/// `webhooks` of the document.
pub fn webhooks() -> Value {
    let each = EventType::ALL.iter();
    let webhooks: Map<String, Value> = each
        .map(|of| (of.name().to_owned(), json!({ "post": operation(*of) })))
        .collect();
    webhooks.into()
}

fn operation(of: EventType) -> Value {
    let header = |name: &str, description: &str| {
        json!({ "name": name, "in": "header", "required": true, "description": description,
            "schema": { "type": "string" } })
    };
    json!({
        // A tag of their own: a generator makes one client of all operations with a tag, and these are
        // no part of what a platform calls.
        "tags": ["events"],
        "operationId": operation_id(of),
        "summary": of.summary(),
        "description": "Sent to `PLATFORM_WEBHOOK_URL`, at least once, in order for each number, and \
            signed as Standard Webhooks says. Answer 2xx within 15 seconds; what is answered otherwise \
            is sent again, with the same id.",
        // By its signature, and not by what a client of this server brings.
        "security": [],
        "parameters": [
            header("webhook-id", "The event's id: the same at each delivery. Act on it once."),
            header("webhook-timestamp", "When this attempt was made, in seconds since 1970."),
            header("webhook-signature", "`v1,` and base64 of HMAC-SHA256, one for each secret, with \
                a space between."),
        ],
        "requestBody": {
            "required": true,
            "content": { "application/json": {
                "schema": { "$ref": document::event_schema(of), "required": ["type"] },
                "example": of.example(),
            } },
        },
        "responses": {
            "2XX": { "description": "The platform has the event." },
            "default": { "description": "The event is sent again later." },
        },
    })
}

/// `number.needs_reconnecting` → `onNumberNeedsReconnecting`
fn operation_id(of: EventType) -> String {
    let words = of.name().split(['.', '_']);
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    words.fold("on".to_owned(), |id, word| id + &capital(word))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_type_has_its_webhook_with_an_example_of_it() {
        let webhooks = webhooks();
        for of in EventType::ALL {
            let post = &webhooks[of.name()]["post"];
            let body = &post["requestBody"]["content"]["application/json"];
            assert_eq!(body["example"]["type"], of.name());
            assert!(post["operationId"].as_str().unwrap().starts_with("on"));
        }
        let arriving = &webhooks["number.needs_reconnecting"]["post"]["operationId"];
        assert_eq!(arriving, "onNumberNeedsReconnecting");
    }
}
