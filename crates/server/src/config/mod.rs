//! The configuration that the server is started with: one validated struct.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`read`] | what there is to set, with every problem named at once |
//! | [`meta`] | of that, what is told of Meta |
//! | [`reader`] | reads setting by setting |
//! | [`sources`] | the environment, the settings file, files that hold one secret |
//! | [`timeouts`] | waits and limits; shorter in tests |
//!
//! The environment goes before the settings file, which `--config` or `DOUBLETICK_CONFIG` names:
//! TOML with the same names, as `META_APP_ID = "640000000000001"`. Where a setting's name ends in
//! `_SECRET`, `_TOKEN`, `_KEY` or `_KEYS`, and for `DATABASE_URL`, `<name>_FILE` may name a file
//! that holds the value.
//!
//! | name | default | what |
//! | --- | --- | --- |
//! | `DOUBLETICK_LISTEN` | `127.0.0.1:8080` | address and port to listen on |
//! | `DOUBLETICK_METRICS_LISTEN` | none | address and port of `/metrics`, for Prometheus alone |
//! | `DOUBLETICK_CONNECTIONS` | 16384, or what the process's limit of open files leaves | connections that are open at once; a quarter of that limit (160 to 512 files) is left for calls to Meta and the database |
//! | `DOUBLETICK_DRAIN_SECONDS` | `0` | behind a load balancer: how long the server serves on, not ready, when it is told to end |
//! | `DOUBLETICK_LOG` | `text` | `json`: one JSON object a line |
//! | `DOUBLETICK_PUBLIC_URL` | `http://localhost:<port>` | where browsers reach this server; https outside localhost |
//! | `DATABASE_URL` | `sqlite://doubletick-onboarding.db?mode=rwc` | the store |
//! | `DOUBLETICK_STATIC_DIR` | none | the built browser module, to be served too |
//! | `DOUBLETICK_SEAL_KEYS` | required | `keyid:base64 of 32 bytes`, newest first, comma between |
//! | `DOUBLETICK_FRAME_ANCESTORS` | `'none'` | who may frame our pages, as CSP says it |
//! | `DOUBLETICK_EMBED_ORIGINS` | none | origins of dashboards that the module is mounted in, with spaces between |
//! | `DOUBLETICK_SUPPORT_URL` | none | where a customer turns to support: https or mailto; a link beside each reference leads there |
//! | `DOUBLETICK_CLIENT_ADDRESS_HEADER` | none | header in which the load balancer puts the client's address last; without one the peer's address counts |
//! | `META_APP_ID` | required | our app |
//! | `META_APP_SECRET` | required | its secret |
//! | `META_CONFIG_ID` | required | Login for Business configuration for the Cloud API |
//! | `META_COEXISTENCE_CONFIG_ID` | none | the one for coexistence; without it that method is off |
//! | `META_EXTRAS_JSON` | `{"setup":{}}` | `extras` of `FB.login` |
//! | `META_GRAPH_URL` | `https://graph.facebook.com` | the Graph API |
//! | `META_GRAPH_VERSION` | `v25.0` | its version |
//! | `META_SDK_URL` | `https://connect.facebook.net/en_US/sdk.js` | Meta's script |
//! | `META_DIALOG_URL` | `https://www.facebook.com` | where Meta's full page is, for browsers that open no window; `<DOUBLETICK_PUBLIC_URL>/api/v1/oauth/return` must be registered with the app at Meta |
//! | `META_EXTRA_ORIGIN` | none | an origin that the page trusts as Meta's; a loopback one only |
//! | `META_WEBHOOK_VERIFY_TOKEN` | required | what Meta's webhook verification must bring |
//! | `META_BUSINESS_ID` | none | our own business portfolio; with `META_SYSTEM_TOKEN`, or neither: without them a lost code is not recovered |
//! | `META_SYSTEM_TOKEN` | none | the token of our own system user there |
//! | `META_CREDIT_LINE_ID` | none | our credit line, as a Solution Partner; with `META_CREDIT_CURRENCY` and `META_SYSTEM_TOKEN`, or without any of them: then customers pay Meta by themselves |
//! | `META_CREDIT_CURRENCY` | none | its currency, such as `INR` |
//! | `WHATSAPP_OTP_PHONE_NUMBER_ID` | none | our own number that sends one-time passwords over WhatsApp |
//! | `WHATSAPP_OTP_TOKEN` | none | a token that may send from it |
//! | `WHATSAPP_OTP_TEMPLATE` | none | the name of its authentication template, with a copy-code button |
//! | `WHATSAPP_OTP_LANGUAGE` | `en_US` | the template's language |
//! | `SMS_GATEWAY_URL` | none | takes `POST {to,text}`; it or WhatsApp must be there |
//! | `SMS_GATEWAY_TOKEN` | none | its bearer token |
//! | `DOUBLETICK_SESSION_DAYS` | `30` | who has signed in is asked again after this |
//! | `DOUBLETICK_OTP_PER_ADDRESS` | `20` | one-time passwords for one address within an hour |
//! | `DOUBLETICK_OTP_PER_NETWORK` | `60`, or three times that for one address | one-time passwords for one network (IPv4 /24, IPv6 /48) within an hour |
//! | `DOUBLETICK_OTP_PER_COUNTRY` | `500` | one-time passwords to one country within an hour |
//! | `DOUBLETICK_OTP_PER_HOUR` | `1000` | one-time passwords within an hour, whoever asks |
//! | `DOUBLETICK_OTP_COUNTRIES` | where DoubleTick sells: [`DEFAULT`](crate::sign_in::countries::DEFAULT) | countries that one-time passwords are sent to, by ISO code or calling code; `*` for all |
//! | `DOUBLETICK_OPEN_ATTEMPTS` | `50` | attempts of one account that have not ended |
//! | `DOUBLETICK_ATTEMPTS_PER_HOUR` | `60` | attempts that one account begins within an hour |
//! | `DOUBLETICK_CHANGES_PER_MINUTE` | `60` | requests of one account that change something within a minute |
//! | `DOUBLETICK_REGISTERS_PER_DAY` | `3` | cut-overs asked of Meta for one number within 24 hours; 3 at most |

mod meta;
pub mod read;
pub mod reader;
pub mod sources;
pub mod timeouts;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue};
use contract::config::{BrowserConfig, MethodConfig};
use contract::ids::{AppId, BusinessId, ConfigId, PhoneNumberId};
use contract::onboarding::Method;
use secrecy::SecretString;
use url::Url;

use crate::graph::credit::{CreditLineId, Currency};
use crate::seal::Sealer;
use crate::sign_in::countries::Countries;
use crate::telemetry::log::LogForm;
pub use read::{ConfigProblem, ConfigProblems, LoadedConfig};
pub use reader::SettingSource;
pub use timeouts::Timeouts;

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
    /// The countries that codes are sent to.
    pub otp_countries: Countries,
    /// Waits and limits.
    pub timeouts: Timeouts,
}

/// What concerns Meta.
#[derive(Clone, Debug)]
pub struct MetaConfig {
    /// Our app.
    pub app_id: AppId,
    pub app_secret: SecretString,
    /// Login for Business configuration for the Cloud API.
    pub config_id: ConfigId,
    /// The one for coexistence.
    pub coexistence_config_id: Option<ConfigId>,
    /// `extras` of `FB.login`.
    pub extras: serde_json::Map<String, serde_json::Value>,
    /// The Graph API, without version.
    pub graph_url: Url,
    pub graph_version: String,
    /// Meta's script.
    pub sdk_url: Url,
    /// Where Meta's full page is, without version.
    pub dialog_url: Url,
    /// An origin that the page trusts as Meta's.
    pub extra_origin: Option<String>,
    /// What Meta's webhook verification must bring.
    pub webhook_verify_token: SecretString,
    /// Our own business portfolio.
    pub business_id: Option<BusinessId>,
    /// The token of our own system user there.
    pub system_token: Option<SecretString>,
    /// What pays for our customers' WABAs, where they don't by themselves.
    pub credit_line: Option<CreditLine>,
}

/// Our credit line at Meta.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditLine {
    pub id: CreditLineId,
    /// What it is invoiced in.
    pub currency: Currency,
}

/// Our credit line, and the token that it is asked about with.
#[derive(Clone, Copy, Debug)]
pub struct Credit<'a> {
    pub line: &'a CreditLine,
    /// Our system user's token.
    pub token: &'a SecretString,
}

#[derive(Clone, Debug)]
pub struct SmsConfig {
    /// Takes `POST {to,text}`.
    pub url: Url,
    pub token: SecretString,
}

/// Our own WhatsApp number, from which one-time passwords are sent.
#[derive(Clone, Debug)]
pub struct WhatsAppOtpConfig {
    pub phone_number_id: PhoneNumberId,
    /// A token that may send from it.
    pub token: SecretString,
    /// The authentication template's name.
    pub template: String,
    /// Its language, such as `en_US`.
    pub language: String,
}

impl MetaConfig {
    /// What the browser needs to know of Meta.
    pub fn for_browser(&self) -> BrowserConfig {
        BrowserConfig {
            app_id: self.app_id.clone(),
            methods: Method::ALL
                .into_iter()
                .filter_map(|method| self.launch(method))
                .collect(),
            graph_version: self.graph_version.clone(),
            sdk_url: self.sdk_url.to_string(),
            extra_origin: self.extra_origin.clone(),
        }
    }

    /// How Meta's signup is launched for a method, where that is set up here.
    pub fn launch(&self, method: Method) -> Option<MethodConfig> {
        let mut extras = self.extras.clone();
        let config_id = match method {
            Method::CloudApi => self.config_id.clone(),
            Method::Coexistence => {
                let feature = "whatsapp_business_app_onboarding";
                extras.insert("featureType".to_owned(), feature.into());
                self.coexistence_config_id.clone()?
            }
        };
        Some(MethodConfig {
            method,
            config_id,
            extras_json: serde_json::Value::Object(extras).to_string(),
        })
    }

    /// What it takes to find what a signup shared with us, where that is set up here.
    pub fn recovery(&self) -> Option<(&BusinessId, &SecretString)> {
        self.business_id.as_ref().zip(self.system_token.as_ref())
    }

    /// As a Solution Partner: what pays for our customers' WABAs.
    pub fn credit(&self) -> Option<Credit<'_>> {
        Some(Credit {
            line: self.credit_line.as_ref()?,
            token: self.system_token.as_ref()?,
        })
    }

    /// Whether the method is set up here.
    pub fn offers(&self, method: Method) -> bool {
        match method {
            Method::CloudApi => true,
            Method::Coexistence => self.coexistence_config_id.is_some(),
        }
    }
}

/// Whether a URL's host is this very machine.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
