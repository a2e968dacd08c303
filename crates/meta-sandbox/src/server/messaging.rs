//! What a test does with webhooks, messages and e-mails.

use std::net::SocketAddr;

use super::RunningSandbox;
use crate::state::{ChatMessage, Sms, WriteMessageError};
use crate::{catalogue, chat};

impl RunningSandbox {
    /// The messages to a number, oldest first.
    pub fn sms_to(&self, phone: &str) -> Vec<Sms> {
        self.inbox_of(&catalogue::normalize(phone).unwrap_or_else(|| phone.to_owned()))
    }

    /// The e-mails to an address, oldest first.
    pub fn emails_to(&self, address: &str) -> Vec<Sms> {
        self.inbox_of(address)
    }

    fn inbox_of(&self, to: &str) -> Vec<Sms> {
        let state = self.app.state.lock();
        let inbox = state.inbox.iter();
        inbox.filter(|message| message.to == to).cloned().collect()
    }

    /// Where it takes e-mails by SMTP.
    pub fn smtp_address(&self) -> SocketAddr {
        self.app.smtp
    }

    /// The fields of webhooks that our app is subscribed to from now on: no other is sent. At the
    /// start these are the ones that the product acts on, and `messages`.
    pub fn set_webhook_fields<'a>(&self, fields: impl IntoIterator<Item = &'a str>) {
        let fields = fields.into_iter().map(str::to_owned).collect();
        self.app.state.lock().webhook_fields = fields;
    }

    /// Somebody with this number and profile name writes to a registered number. Meta's `messages`
    /// webhook tells of it where our app is subscribed. Returns the message's id (`wamid.…`).
    pub fn write_message(
        &self,
        to: &str,
        from: &str,
        name: &str,
        text: &str,
    ) -> Result<String, WriteMessageError> {
        chat::write_message(&self.app, to, from, name, text)
    }

    /// The messages to and from a number of a business, oldest first.
    pub fn messages_of(&self, number: &str) -> Vec<ChatMessage> {
        let number = catalogue::normalize(number).unwrap_or_else(|| number.to_owned());
        let state = self.app.state.lock();
        let messages = state.messages.iter();
        let of_number = messages.filter(|message| message.number == number);
        of_number.cloned().collect()
    }
}
