//! Messages between a registered number and the people who write to it, and Meta's webhooks about
//! them (field `messages`).

use serde::Serialize;
use serde_json::{Value, json};

use super::{Phone, PhoneStatus, SandboxState, ServedBy, now_ms};
use crate::catalogue;
use crate::secrets;

/// The characters that a text may have.
pub(crate) const MOST_CHARACTERS: usize = 4096;

/// Which way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageDirection {
    /// Somebody writes to the number.
    Inbound,
    /// It is sent from the number.
    Outbound,
}

/// A message to or from a registered number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChatMessage {
    /// Meta's id of it: `wamid.…`.
    pub id: String,
    /// The business's number, in E.164 form.
    pub number: String,
    /// Which way it goes.
    pub direction: MessageDirection,
    /// The other person's number, in E.164 form.
    pub contact: String,
    /// The other person's name, where they have written it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_name: Option<String>,
    /// What it says.
    pub text: String,
    /// `delivered`, `read` or `failed`.
    pub status: &'static str,
    /// When it was sent, in milliseconds since 1970.
    pub at_ms: u64,
}

/// Why nobody can write so to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteMessageError {
    /// The number is not on the Cloud API.
    #[error("this number is not registered on the Cloud API")]
    NotRegistered,
    /// The writer's number cannot be one.
    #[error("the writer's number is not a phone number")]
    Writer,
    /// There is no text, or too much of it.
    #[error("a text has 1 to 4096 characters")]
    Text,
}

/// A number that can be written to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct RegisteredNumber {
    pub e164: String,
    pub display: String,
    pub name: String,
    pub served_by: ServedBy,
}

impl SandboxState {
    /// The numbers that are registered on the Cloud API, by number.
    pub fn registered_numbers(&self) -> Vec<RegisteredNumber> {
        let live = |phone: &&Phone| phone.status == PhoneStatus::Connected;
        let mut numbers: Vec<RegisteredNumber> = self
            .phones
            .values()
            .filter(live)
            .map(|phone| RegisteredNumber {
                e164: phone.e164.clone(),
                display: catalogue::display(&phone.e164),
                name: phone.verified_name.clone(),
                served_by: self.served_by(&phone.e164),
            })
            .collect();
        numbers.sort_by(|a, b| a.e164.cmp(&b.e164));
        numbers.dedup_by(|a, b| a.e164 == b.e164);
        numbers
    }

    /// Somebody writes to a registered number. Every app that is subscribed to it is told; the
    /// message's id is returned.
    pub fn receive_message(
        &mut self,
        to: &str,
        from: &str,
        name: &str,
        text: &str,
    ) -> Result<String, WriteMessageError> {
        let number = catalogue::normalize(to).ok_or(WriteMessageError::NotRegistered)?;
        let from = catalogue::normalize(from).ok_or(WriteMessageError::Writer)?;
        if text.trim().is_empty() || text.chars().count() > MOST_CHARACTERS {
            return Err(WriteMessageError::Text);
        }
        let live = |phone: &&Phone| phone.e164 == number && phone.status == PhoneStatus::Connected;
        let phones = self.phones.values().filter(live);
        let phones: Vec<Phone> = phones.cloned().collect();
        if phones.is_empty() {
            return Err(WriteMessageError::NotRegistered);
        }
        let name = match name.trim() {
            "" => catalogue::display(&from),
            name => name.to_owned(),
        };
        let id = new_id();
        // A number that was joined is in more than one account.
        for phone in &phones {
            let mut value = about(phone);
            value["contacts"] = json!([{ "profile": { "name": name }, "wa_id": digits(&from) }]);
            value["messages"] = json!([{
                "from": digits(&from),
                "id": id,
                "timestamp": seconds(),
                "type": "text",
                "text": { "body": text },
            }]);
            self.queue_number_webhooks(&phone.id, "messages", &[value]);
        }
        self.messages.push(ChatMessage {
            id: id.clone(),
            number,
            direction: MessageDirection::Inbound,
            contact: from,
            contact_name: Some(name),
            text: text.to_owned(),
            status: "delivered",
            at_ms: now_ms(),
        });
        Ok(id)
    }

    /// A number sends a message, which arrives and is read at once, or fails where its account can't
    /// pay. The webhooks tell of each of these; the message's id is returned.
    pub fn send_message(
        &mut self,
        phone: &Phone,
        to: &str,
        text: String,
        pricing: &Value,
    ) -> String {
        let id = new_id();
        let waba = self.wabas.get(&phone.waba_id);
        let unpaid = waba.is_some_and(|waba| self.is_unpaid(waba));
        let statuses: &[&str] = match unpaid {
            true => &["failed"],
            false => &["sent", "delivered", "read"],
        };
        let tell = |status: &&'static str| {
            let mut told = json!({
                "id": id,
                "status": status,
                "timestamp": seconds(),
                "recipient_id": digits(to),
            });
            // "Only included with sent status, and one of either delivered or read status".
            if matches!(*status, "sent" | "delivered") {
                told["pricing"] = pricing.clone();
            }
            if unpaid {
                told["errors"] = json!([unpaid_error()]);
            }
            let mut value = about(phone);
            value["statuses"] = json!([told]);
            value
        };
        let told: Vec<Value> = statuses.iter().map(tell).collect();
        self.queue_number_webhooks(&phone.id, "messages", &told);
        self.messages.push(ChatMessage {
            id: id.clone(),
            number: phone.e164.clone(),
            direction: MessageDirection::Outbound,
            contact: to.to_owned(),
            contact_name: None,
            text,
            status: if unpaid { "failed" } else { "read" },
            at_ms: now_ms(),
        });
        id
    }

    /// The business has read a message to this number. Whether there is one with this id.
    pub fn mark_read(&mut self, number: &str, id: &str) -> bool {
        let mut inbound = self.messages.iter_mut().filter(|message| {
            message.direction == MessageDirection::Inbound && message.number == number
        });
        let message = inbound.find(|message| message.id == id);
        message.is_some_and(|message| {
            message.status = "read";
            true
        })
    }
}

/// What every webhook of the field says first.
fn about(phone: &Phone) -> Value {
    json!({
        "messaging_product": "whatsapp",
        "metadata": {
            "display_phone_number": digits(&catalogue::meta_display(&phone.e164)),
            "phone_number_id": phone.id,
        },
    })
}

/// Why a message of an account without a payment method fails ("Error codes").
fn unpaid_error() -> Value {
    json!({
        "code": 131_042,
        "title": "Business eligibility payment issue",
        "message": "Business eligibility payment issue",
        "error_data": {
            "details": "Message failed to send because there were one or more errors related to \
                        your payment method.",
        },
    })
}

/// A number as Meta's webhooks write it: the digits alone.
pub(crate) fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Meta's are longer, and begin so.
fn new_id() -> String {
    format!("wamid.HBg{}==", secrets::random(42))
}

/// Now, as text: in these webhooks Meta writes times so.
fn seconds() -> String {
    (now_ms() / 1000).to_string()
}
