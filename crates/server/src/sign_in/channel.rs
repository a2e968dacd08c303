//! Channels that bring messages to phones, such as an SMS gateway, and notices to e-mail addresses.

use contract::phone::PhoneNumber;
use futures_util::future::BoxFuture;
use onboarding::notices::NoticeKind;
use secrecy::SecretString;

use crate::email::EmailAddress;

/// What is brought to a phone.
#[derive(Clone, Copy, Debug)]
pub enum PhoneMessage<'a> {
    /// A one-time password.
    OneTimePassword(&'a SecretString),
    /// News of an attempt.
    Notice(&'a NoticeMessage),
}

/// News of an attempt, written for one phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeMessage {
    /// What it says.
    pub kind: NoticeKind,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: &'static str,
    /// All of it.
    pub text: String,
    /// What is of this attempt alone in it, in the order of the English text.
    pub parameters: Vec<String>,
}

/// Whether a message that was not taken may have been sent all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Certainly nothing was sent: the gateway refused or was not reached.
    NotSent,
    /// After a timeout the message may be on its way all the same.
    Unclear,
    /// Nothing was sent, as whoever has the phone wants no such messages.
    OptedOut,
    /// Nothing was sent, and nothing would be by another try: there is no such address, say.
    Refused,
}

/// The message was not sent. Holds neither its words nor the number or address.
#[derive(Debug, thiserror::Error)]
#[error("{by}: {why}")]
pub struct SendError {
    /// The sender that failed.
    pub by: &'static str,
    /// Why, for the log.
    pub why: String,
    pub certainty: Certainty,
}

impl SendError {
    /// Whether certainly nothing was sent.
    pub fn is_certain(&self) -> bool {
        self.certainty != Certainty::Unclear
    }
}

/// What a gateway calls a message that it took, where it says later what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageId(pub String);

/// A channel that brings messages to a phone.
pub trait PhoneSender: Send + Sync {
    /// For the log, as in `WhatsApp`.
    fn name(&self) -> &'static str;

    /// Whether it is set up to bring notices, and not passwords alone.
    fn takes_notices(&self) -> bool;

    /// Hands the message to the gateway that delivers it.
    fn send<'a>(
        &'a self,
        to: &'a PhoneNumber,
        message: PhoneMessage<'a>,
    ) -> BoxFuture<'a, Result<Option<MessageId>, SendError>>;
}

/// News of an attempt, written for one e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeEmail {
    /// The notice's own id: the same message has the same one, however often it is tried.
    pub id: String,
    /// What stands in a list of messages.
    pub subject: String,
    /// All of it, in plain text.
    pub text: String,
    /// Where these messages are turned off, by one click (RFC 8058).
    pub stop_url: String,
}

/// A channel that brings notices to an e-mail address.
pub trait EmailSender: Send + Sync {
    /// For the log, as in `e-mail`.
    fn name(&self) -> &'static str;

    /// Hands the message to the mail server that delivers it.
    fn send<'a>(
        &'a self,
        to: &'a EmailAddress,
        email: &'a NoticeEmail,
    ) -> BoxFuture<'a, Result<(), SendError>>;
}
