//! What the server is told, validated.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue};
use contract::ids::PhoneNumberId;
use lettre::message::Mailbox;
use secrecy::SecretString;
use url::Url;

use crate::config::meta::MetaConfig;
use crate::config::platform::PlatformConfig;
use crate::countries::Countries;
use crate::seal::Sealer;
use crate::telemetry::log::LogForm;
use onboarding::timeouts::Timeouts;

/// Everything that the server is told.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address and port to listen on. Port 0: any free one.
    pub listen: SocketAddr,
    /// Address and port of `/metrics`. `None`: no metrics are kept.
    pub metrics_listen: Option<SocketAddr>,
    /// Connections that are open at once. `None`: as many as fit.
    pub connections: Option<usize>,
    /// How long the server serves on, not ready, when it is told to end: as long as a load
    /// balancer may take to notice.
    pub drain: Duration,
    /// The form of the log.
    pub log: LogForm,
    /// Where browsers reach this server. `None`: `http://localhost` and the port.
    pub public_url: Option<Url>,
    pub database_url: SecretString,
    /// The built browser module.
    pub static_dir: Option<PathBuf>,
    /// Seals tokens and PINs.
    pub sealer: Sealer,
    /// Who may frame our pages.
    pub frame_ancestors: String,
    /// The origins of dashboards that the browser module is mounted in.
    pub embed_origins: Vec<HeaderValue>,
    /// Where a customer turns to support.
    pub support_url: Option<Url>,
    /// The header that holds the client's address behind a load balancer.
    pub client_address_header: Option<HeaderName>,
    /// What concerns Meta.
    pub meta: MetaConfig,
    /// What sends one-time passwords over WhatsApp. It or the SMS gateway is there.
    pub whatsapp_otp: Option<WhatsAppOtpConfig>,
    /// What sends them by SMS.
    pub sms: Option<SmsConfig>,
    /// What sends notices by e-mail. `None`: none are.
    pub smtp: Option<SmtpConfig>,
    /// Where the platform is that embeds the onboarding.
    pub platform: PlatformConfig,
    /// The countries that codes are sent to.
    pub otp_countries: Countries,
    /// Waits and limits.
    pub timeouts: Timeouts,
}

impl Config {
    /// The host of our own page.
    pub fn page_host(&self) -> &str {
        let host = self.public_url.as_ref().and_then(Url::host_str);
        host.unwrap_or("localhost")
    }
}

#[derive(Clone, Debug)]
pub struct SmsConfig {
    /// Takes `POST {to,text}`.
    pub url: Url,
    pub token: SecretString,
}

/// Our own WhatsApp number, from which one-time passwords are sent, and notices.
#[derive(Clone, Debug)]
pub struct WhatsAppOtpConfig {
    pub phone_number_id: PhoneNumberId,
    /// A token that may send from it.
    pub token: SecretString,
    /// The authentication template's name.
    pub template: String,
    /// Its language, such as `en_US`.
    pub language: String,
    /// What the names of the utility templates for notices begin with. `None`: it sends no notices.
    pub notice_templates: Option<String>,
}

/// The mail server that takes our e-mails, and who they are from.
#[derive(Clone, Debug)]
pub struct SmtpConfig {
    pub host: String,
    pub port: u16,
    pub security: SmtpSecurity,
    /// Who signs in there. `None`: nobody has to.
    pub user: Option<SmtpUser>,
    /// Whom our e-mails are from.
    pub from: Mailbox,
}

#[derive(Clone, Debug)]
pub struct SmtpUser {
    pub name: String,
    pub password: SecretString,
}

/// How a connection to a mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmtpSecurity {
    /// By TLS from the start.
    Tls,
    /// By STARTTLS, before anything is said.
    StartTls,
    /// Not at all: on this machine alone.
    Plain,
}
