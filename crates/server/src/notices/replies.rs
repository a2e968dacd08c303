//! What the webhooks of our own number tell of notices: stop words, that Meta carries no more messages to a
//! phone, and messages that did not arrive. Pure. Nothing else of what people write is read.

use contract::ids::PhoneNumberId;
use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use onboarding::meta::fault::OPTED_OUT;
use onboarding::meta::read::as_integer;
use onboarding::notices::{Reply, reply};
use serde_json::Value;

use crate::webhooks::read::{field, has_messages_of, list, text, time};

/// What is told of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A phone answered, or wants no more.
    Reply {
        phone: NumberKey,
        reply: Reply,
        at: UnixMillis,
    },
    /// A message of ours did not come to its phone, such as to one without WhatsApp.
    NotArrived { message_id: String },
}

/// What a webhook's body tells of messages to and from this number of ours.
pub fn read(body: &str, ours: &PhoneNumberId) -> Vec<Told> {
    // Most bodies are of customers' numbers, and can be large.
    if !body.contains(ours.as_str()) {
        return vec![];
    }
    let Ok(body) = serde_json::from_str::<Value>(body) else {
        return vec![];
    };
    let mut told = Vec::new();
    for entry in list(&body["entry"]) {
        for change in list(&entry["changes"]) {
            let value = &change["value"];
            if has_messages_of(ours, field(entry, change), value) {
                told.extend(list(&value["messages"]).iter().filter_map(message));
                told.extend(list(&value["statuses"]).iter().filter_map(failure));
            }
        }
    }
    told
}

/// A message that says nothing but a stop word, typed or by a button.
fn message(message: &Value) -> Option<Told> {
    let said = [
        &message["text"]["body"],
        &message["button"]["text"],
        &message["interactive"]["button_reply"]["title"],
    ];
    let said = said.into_iter().find_map(Value::as_str)?;
    Some(Told::Reply {
        phone: NumberKey::of(&text(&message["from"])),
        reply: reply(said)?,
        at: time(&message["timestamp"]),
    })
}

/// A message of ours that Meta did not bring to the phone.
fn failure(status: &Value) -> Option<Told> {
    if text(&status["status"]) != "failed" {
        return None;
    }
    let mut errors = list(&status["errors"]).iter();
    match errors.any(|error| as_integer(&error["code"]) == Some(OPTED_OUT)) {
        true => Some(Told::Reply {
            phone: NumberKey::of(&text(&status["recipient_id"])),
            reply: Reply::Stop,
            at: time(&status["timestamp"]),
        }),
        false => Some(Told::NotArrived {
            message_id: text(&status["id"]),
        }),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const OURS: &str = "106540352242922";

    fn body(to: &str, value: Value) -> String {
        let mut value = value;
        value["metadata"] = json!({ "phone_number_id": to });
        let changes = json!([{ "field": "messages", "value": value }]);
        json!({ "entry": [{ "id": "1", "time": 5, "changes": changes }] }).to_string()
    }

    fn told(body: &str) -> Vec<Told> {
        read(body, &PhoneNumberId::new(OURS))
    }

    fn asha_says(reply: Reply) -> Told {
        Told::Reply {
            phone: NumberKey::of("+919876543210"),
            reply,
            at: UnixMillis(1_700_000_000_000),
        }
    }

    fn message(said: &Value) -> Value {
        let mut message = said.clone();
        message["from"] = json!("919876543210");
        message["timestamp"] = json!("1700000000");
        json!({ "messages": [message] })
    }

    #[test]
    fn a_stop_word_is_heard_typed_and_by_a_button() {
        for said in [
            json!({ "type": "text", "text": { "body": " Stop. " } }),
            json!({ "type": "button", "button": { "text": "STOP" } }),
            json!({ "type": "interactive", "interactive": { "button_reply": { "title": "Stop" } } }),
        ] {
            let body = body(OURS, message(&said));
            assert_eq!(told(&body), [asha_says(Reply::Stop)], "{said}");
        }
    }

    #[test]
    fn what_says_more_and_what_goes_to_a_customers_number_means_nothing() {
        let talk = json!({ "text": { "body": "Please stop by tomorrow" } });
        assert_eq!(told(&body(OURS, message(&talk))), []);
        let stop = json!({ "text": { "body": "STOP" } });
        assert_eq!(told(&body("1", message(&stop))), []);
        assert_eq!(told(&format!("no JSON, {OURS}")), []);
    }

    #[test]
    fn metas_refusal_by_opt_out_counts_as_stop_and_another_failure_as_not_arrived() {
        let status = |status: &str, code: i64| {
            json!({ "statuses": [{ "id": "wamid.1", "status": status, "timestamp": "1700000000",
                "recipient_id": "919876543210", "errors": [{ "code": code }] }] })
        };
        let body = |status| body(OURS, status);
        assert_eq!(
            told(&body(status("failed", 131_050))),
            [asha_says(Reply::Stop)]
        );
        let message_id = "wamid.1".to_owned();
        assert_eq!(
            told(&body(status("failed", 131_026))),
            [Told::NotArrived { message_id }]
        );
        assert_eq!(told(&body(status("delivered", 0))), []);
    }
}
