//! Notices by e-mail: a mail server takes them by SMTP.
//!
//! Whether a message may have been taken is known by how far the conversation came: before its text was sent,
//! certainly not; after that, by the server's answer alone.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use futures_util::future::BoxFuture;
use lettre::Message;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use secrecy::ExposeSecret;
use tokio::time::timeout;

use crate::config::{SmtpConfig, SmtpSecurity, SmtpUser};
use crate::email::EmailAddress;
use crate::sign_in::channel::{Certainty, EmailSender, NoticeEmail, SendError};

/// As the log and the audit log call it.
pub const NAME: &str = "e-mail";

/// How long a mail server may take until it wants the message's text.
const BEFORE_TEXT: Duration = Duration::from_secs(10);
/// How long it may take to say whether it took the message.
const FOR_TEXT: Duration = Duration::from_secs(20);
/// How long the goodbye may take: nothing depends on it.
const FOR_GOODBYE: Duration = Duration::from_secs(1);

/// Why no e-mails can be sent.
#[derive(Debug, thiserror::Error)]
#[error("can't encrypt connections to the mail server: {0}")]
pub struct NoMailer(Error);

/// What brings notices to e-mail addresses.
#[derive(Clone)]
pub struct Mailer(Arc<dyn EmailSender>);

impl Mailer {
    /// The mail server that the configuration names.
    pub fn new(config: &SmtpConfig) -> Result<Self, NoMailer> {
        Ok(Self(Arc::new(SmtpServer::new(config.clone())?)))
    }

    /// The channel's name, for the log.
    pub fn name(&self) -> &'static str {
        self.0.name()
    }

    /// Sends a notice.
    pub async fn send(&self, to: &EmailAddress, email: &NoticeEmail) -> Result<(), SendError> {
        self.0.send(to, email).await
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Mailer").field(&self.0.name()).finish()
    }
}

/// A mail server.
struct SmtpServer {
    config: SmtpConfig,
    tls: Option<TlsParameters>,
    /// What we call ourselves there.
    hello: ClientId,
}

impl SmtpServer {
    fn new(config: SmtpConfig) -> Result<Self, NoMailer> {
        let tls = match config.security {
            SmtpSecurity::Plain => None,
            SmtpSecurity::Tls | SmtpSecurity::StartTls => {
                Some(TlsParameters::new(config.host.clone()).map_err(NoMailer)?)
            }
        };
        let hello = ClientId::Domain(config.from.email.domain().to_owned());
        Ok(Self { config, tls, hello })
    }

    /// A conversation in which nothing is said of a message yet.
    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let at_once = self.config.security == SmtpSecurity::Tls;
        let mut connection = AsyncSmtpConnection::connect_tokio1(
            (self.config.host.as_str(), self.config.port),
            Some(BEFORE_TEXT),
            &self.hello,
            self.tls.clone().filter(|_| at_once),
            None,
        )
        .await?;
        if let Some(tls) = self.tls.clone().filter(|_| !at_once) {
            connection.starttls(tls, &self.hello).await?;
        }
        if let Some(SmtpUser { name, password }) = &self.config.user {
            let password = password.expose_secret().to_owned();
            let credentials = Credentials::new(name.clone(), password);
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            connection.auth(&mechanisms, &credentials).await?;
        }
        Ok(connection)
    }

    /// Goes up to where the server wants the text.
    async fn begin(&self, to: &EmailAddress) -> Result<AsyncSmtpConnection, SendError> {
        let not_sent = |at: &str, error: &Error| not_sent(at, error, Certainty::NotSent);
        let mut connection = self
            .connect()
            .await
            .map_err(|error| not_sent("at first", &error))?;
        let from = Some(self.config.from.email.clone());
        let asked = connection.command(Mail::new(from, vec![])).await;
        asked.map_err(|error| not_sent("to the sender", &error))?;
        let asked = connection
            .command(Rcpt::new(to.address().clone(), vec![]))
            .await;
        asked.map_err(|error| refused("to the recipient", &error, Certainty::NotSent))?;
        let asked = connection.command(Data).await;
        asked.map_err(|error| refused("to the message", &error, Certainty::NotSent))?;
        Ok(connection)
    }

    async fn hand_over(&self, to: &EmailAddress, email: &NoticeEmail) -> Result<(), SendError> {
        let message = written(&self.config.from, to, email, SystemTime::now());
        let message = message.map_err(|error| failed(&error.to_string(), Certainty::Refused))?;
        let begun = timeout(BEFORE_TEXT, self.begin(to)).await;
        let mut connection =
            begun.map_err(|_| failed("the mail server did not answer", Certainty::NotSent))??;
        let taken = timeout(FOR_TEXT, connection.message(&message.formatted())).await;
        let taken = match taken {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(refused("to the message", &error, Certainty::Unclear)),
            Err(_) => Err(failed(
                "the mail server did not answer to the message",
                Certainty::Unclear,
            )),
        };
        // Whatever comes of it, the message was taken or not.
        let _ = timeout(FOR_GOODBYE, connection.abort()).await;
        taken
    }
}

impl EmailSender for SmtpServer {
    fn name(&self) -> &'static str {
        NAME
    }

    fn send<'a>(
        &'a self,
        to: &'a EmailAddress,
        email: &'a NoticeEmail,
    ) -> BoxFuture<'a, Result<(), SendError>> {
        Box::pin(self.hand_over(to, email))
    }
}

/// The message as it is handed over.
fn written(
    from: &Mailbox,
    to: &EmailAddress,
    email: &NoticeEmail,
    at: SystemTime,
) -> Result<Message, lettre::error::Error> {
    let id = format!("<{}@{}>", email.id, from.email.domain());
    let raw = |name: &'static str, value: String| {
        // No line of these is folded: they are ASCII, and have no spaces.
        let name = HeaderName::new_from_ascii_str(name);
        HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value)
    };
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to.address().clone()))
        .subject(email.subject.as_str())
        .date(at)
        .message_id(Some(id))
        .raw_header(raw("List-Unsubscribe", format!("<{}>", email.stop_url)))
        .raw_header(raw(
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click".to_owned(),
        ))
        // No machine answers it (RFC 3834).
        .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()))
        .header(ContentType::TEXT_PLAIN)
        .body(email.text.clone())
}

fn failed(why: &str, certainty: Certainty) -> SendError {
    SendError {
        by: NAME,
        why: why.to_owned(),
        certainty,
    }
}

/// What was asked of the server was not done.
fn not_sent(at: &str, error: &Error, certainty: Certainty) -> SendError {
    failed(&reason(at, error), certainty)
}

/// The same, where a permanent error is about this message alone. `without_code`: what is certain where the server
/// did not answer by a code.
fn refused(at: &str, error: &Error, without_code: Certainty) -> SendError {
    let certainty = match error.status() {
        Some(_) if error.is_permanent() => Certainty::Refused,
        Some(_) => Certainty::NotSent,
        None => without_code,
    };
    not_sent(at, error, certainty)
}

/// What the server answered, without its own words: they can name the address.
fn reason(at: &str, error: &Error) -> String {
    use std::error::Error as _;
    let Some(code) = error.status() else {
        let kind = match error {
            error if error.is_tls() => "no encrypted connection",
            error if error.is_timeout() => "no answer in time",
            error if error.is_client() => "it lacks what is needed of it",
            error if error.is_response() => "no answer that can be read",
            _ => "no connection",
        };
        return format!("the mail server, {at}: {kind}");
    };
    let words = error.source().map(ToString::to_string).unwrap_or_default();
    let detail = words
        .split_whitespace()
        .next()
        .filter(|word| is_detail(word));
    let detail = detail
        .map(|detail| format!(" {detail}"))
        .unwrap_or_default();
    format!("the mail server answered {code}{detail} {at}")
}

/// Whether a word is an enhanced status code, such as `5.1.1` (RFC 3463).
fn is_detail(word: &str) -> bool {
    let mut numbers = 0;
    let is_number = |part: &str| {
        numbers += 1;
        (1..=3).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit())
    };
    word.split('.').all(is_number) && numbers == 3
}

#[cfg(test)]
#[path = "smtp_tests.rs"]
mod tests;
