//! A channel that brings one-time passwords to phones, such as an SMS gateway.

use contract::phone::PhoneNumber;
use futures_util::future::BoxFuture;
use secrecy::SecretString;

/// The password was not sent. Holds neither the password nor the number.
#[derive(Debug, thiserror::Error)]
#[error("{by}: {why}")]
pub struct SendError {
    /// The sender that failed.
    pub by: &'static str,
    /// Why, for the log.
    pub why: String,
    /// Whether certainly nothing was sent, because the gateway refused or was not reached. After a timeout
    /// the password may be on its way all the same.
    pub is_certain: bool,
}

/// A channel that brings a one-time password to a phone.
pub trait OtpSender: Send + Sync {
    /// For the log, as in `WhatsApp`.
    fn name(&self) -> &'static str;

    /// Hands the password to the gateway that delivers it.
    fn send<'a>(
        &'a self,
        to: &'a PhoneNumber,
        password: &'a SecretString,
    ) -> BoxFuture<'a, Result<(), SendError>>;
}
