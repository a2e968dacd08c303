//! Builds the configuration from its sources. All problems are reported at once.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use axum::http::HeaderValue;
use contract::ids::PhoneNumberId;
use secrecy::SecretString;
use url::Url;

use crate::config::problems::ConfigProblems;
use crate::config::reader::{Reader, SettingSource};
use crate::config::settings::{Config, SmsConfig, WhatsAppOtpConfig};
use crate::config::sources::Sources;

use crate::countries;
use crate::seal::{SealKey, Sealer};
use crate::telemetry::log;
use onboarding::timeouts::Timeouts;

/// A day, in seconds.
const DAY: u64 = 24 * 3600;

/// A configuration, and what it was made of.
#[derive(Clone, Debug)]
pub struct LoadedConfig {
    /// What the server is told.
    pub config: Config,
    /// Every setting that there is, and where its value comes from.
    pub used: Vec<SettingSource>,
}

impl Config {
    /// Reads the environment, and the settings file that is named here or there.
    pub fn load(file: Option<&Path>) -> Result<LoadedConfig, ConfigProblems> {
        Self::load_from(file, &|name| std::env::var(name).ok())
    }

    /// The same, with variables from anywhere.
    pub fn load_from(
        file: Option<&Path>,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<LoadedConfig, ConfigProblems> {
        let sources = Sources::with_file(file, environment).map_err(ConfigProblems)?;
        read(&sources)
    }

    /// Reads variables from anywhere. An empty one counts as absent.
    pub fn from_vars(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigProblems> {
        read(&Sources::environment(&get)).map(|loaded| loaded.config)
    }
}

fn read(sources: &Sources<'_>) -> Result<LoadedConfig, ConfigProblems> {
    let mut reader = Reader::new(sources);
    let config = reader.config();
    reader.refuse_the_unknown();
    let Reader { problems, used, .. } = reader;
    match config {
        Some(config) if problems.is_empty() => Ok(LoadedConfig { config, used }),
        _ => Err(ConfigProblems(problems)),
    }
}

impl Reader<'_> {
    fn config(&mut self) -> Option<Config> {
        let listen = self.parsed::<SocketAddr>("DOUBLETICK_LISTEN", "127.0.0.1:8080");
        let metrics_listen = self
            .optional("DOUBLETICK_METRICS_LISTEN")
            .and_then(|raw| self.checked("DOUBLETICK_METRICS_LISTEN", raw.parse()));
        let connections = self.connections();
        let drain = self.parsed::<u16>("DOUBLETICK_DRAIN_SECONDS", "0");
        let log = self.parsed(log::FORM, "text");
        let public_url = self.public_url();
        let database_url = self.database_url();
        let sealer = self.sealer();
        let frame_ancestors = self.frame_ancestors();
        let embed_origins = self.embed_origins();
        let support_url = self.support_url();
        let client_address_header = self
            .optional("DOUBLETICK_CLIENT_ADDRESS_HEADER")
            .and_then(|raw| self.checked("DOUBLETICK_CLIENT_ADDRESS_HEADER", raw.parse()));
        let meta = self.meta();
        let whatsapp_otp = self.whatsapp_otp();
        let sms = self.sms();
        let smtp = self.smtp();
        let platform = self.platform();
        let otp_countries = self.parsed("DOUBLETICK_OTP_COUNTRIES", countries::DEFAULT);
        let timeouts = self.timeouts();
        Some(Config {
            listen: listen?,
            metrics_listen,
            connections,
            drain: Duration::from_secs(drain?.into()),
            log: log?,
            public_url,
            database_url: database_url?,
            static_dir: self.optional("DOUBLETICK_STATIC_DIR").map(Into::into),
            sealer: sealer?,
            frame_ancestors: frame_ancestors?,
            embed_origins: embed_origins?,
            support_url,
            client_address_header,
            meta: meta?,
            whatsapp_otp,
            sms,
            smtp,
            platform: platform?,
            otp_countries: otp_countries?,
            timeouts: timeouts?,
        })
    }

    fn connections(&mut self) -> Option<usize> {
        let name = "DOUBLETICK_CONNECTIONS";
        let raw = self.optional(name)?;
        match raw.parse() {
            Ok(most @ 16..=1_000_000) => Some(most),
            _ => self.problem(name, "wants a number from 16 to 1000000"),
        }
    }

    /// Who sends one-time passwords over WhatsApp: all of it, or nothing.
    fn whatsapp_otp(&mut self) -> Option<WhatsAppOtpConfig> {
        let (number, token) = ("WHATSAPP_OTP_PHONE_NUMBER_ID", "WHATSAPP_OTP_TOKEN");
        let (template, language) = ("WHATSAPP_OTP_TEMPLATE", "WHATSAPP_OTP_LANGUAGE");
        let notices = "WHATSAPP_NOTICE_TEMPLATES";
        if !self.any(&[number, token, template, language, notices]) {
            return None;
        }
        let number = self.required(number);
        let token = self.required(token);
        let template = self.required(template);
        let language = self.or(language, "en_US");
        let notice_templates = self.notice_templates(notices);
        Some(WhatsAppOtpConfig {
            phone_number_id: PhoneNumberId::new(number?),
            token: token?.into(),
            template: template?,
            language,
            notice_templates,
        })
    }

    /// As Meta writes the names of templates.
    fn notice_templates(&mut self, name: &'static str) -> Option<String> {
        let raw = self.optional(name)?;
        let fits =
            |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'_';
        if (1..=64).contains(&raw.len()) && raw.bytes().all(fits) {
            return Some(raw);
        }
        self.problem(
            name,
            "wants 1 to 64 lowercase letters, digits and underscores",
        )
    }

    /// Who sends them by SMS: where nobody sends them over WhatsApp, it must be there.
    fn sms(&mut self) -> Option<SmsConfig> {
        let (url, token) = ("SMS_GATEWAY_URL", "SMS_GATEWAY_TOKEN");
        let by_sms = self.any(&[url, token]);
        if !by_sms && self.any(&["WHATSAPP_OTP_PHONE_NUMBER_ID"]) {
            return None;
        }
        if !by_sms {
            let what = "is missing, and so is WHATSAPP_OTP_PHONE_NUMBER_ID: \
                        one of them has to send one-time passwords";
            return self.problem(url, what);
        }
        let url = self.required_url(url);
        let token = self.required(token);
        Some(SmsConfig {
            url: url?,
            token: token?.into(),
        })
    }

    fn timeouts(&mut self) -> Option<Timeouts> {
        let days = self.number("DOUBLETICK_SESSION_DAYS", 30, 1..=365);
        let per_address = self.number("DOUBLETICK_OTP_PER_ADDRESS", 20, 1..=100_000);
        // Of a network's addresses each may come to its own.
        let network = 60.max(per_address.unwrap_or_default().saturating_mul(3));
        let per_network = self.number("DOUBLETICK_OTP_PER_NETWORK", network, 1..=1_000_000);
        let per_country = self.number("DOUBLETICK_OTP_PER_COUNTRY", 500, 1..=1_000_000);
        let in_all = self.number("DOUBLETICK_OTP_PER_HOUR", 1000, 1..=1_000_000);
        let open_attempts = self.number("DOUBLETICK_OPEN_ATTEMPTS", 50, 1..=100_000);
        let per_hour = self.number("DOUBLETICK_ATTEMPTS_PER_HOUR", 60, 1..=100_000);
        let changes = self.number("DOUBLETICK_CHANGES_PER_MINUTE", 60, 1..=100_000);
        // More than three a day would come too near to where Meta locks the number.
        let registers = self.number("DOUBLETICK_REGISTERS_PER_DAY", 3, 1..=3);
        Some(Timeouts {
            session: Duration::from_secs(u64::from(days?) * DAY),
            otp_per_address: i64::from(per_address?),
            otp_per_network: i64::from(per_network?),
            otp_per_country: i64::from(per_country?),
            otp_in_all: i64::from(in_all?),
            open_attempts: i64::from(open_attempts?),
            attempts_per_hour: i64::from(per_hour?),
            changes_per_minute: changes?,
            registers_per_day: usize::try_from(registers?).unwrap_or(1),
            ..Timeouts::default()
        })
    }

    fn public_url(&mut self) -> Option<Url> {
        let name = "DOUBLETICK_PUBLIC_URL";
        let raw = self.optional(name)?;
        let url = self.checked(name, raw.parse::<Url>())?;
        self.https_or_loopback(name, url)
    }

    fn support_url(&mut self) -> Option<Url> {
        let name = "DOUBLETICK_SUPPORT_URL";
        let raw = self.optional(name)?;
        let url = self.checked(name, raw.parse::<Url>())?;
        // A customer's link: no other scheme is to be followed from the page.
        if url.scheme() == "mailto" {
            return Some(url);
        }
        self.https_or_loopback(name, url)
    }

    fn database_url(&mut self) -> Option<SecretString> {
        let name = "DATABASE_URL";
        let raw = self.or(name, "sqlite://doubletick-onboarding.db?mode=rwc");
        let known = ["sqlite:", "postgres:", "postgresql:"];
        if known.iter().any(|scheme| raw.starts_with(scheme)) {
            return Some(raw.into());
        }
        self.problem(name, "wants sqlite://… or postgres://…")
    }

    fn sealer(&mut self) -> Option<Sealer> {
        let name = "DOUBLETICK_SEAL_KEYS";
        let raw = self.required(name)?;
        let keys: Result<Vec<_>, _> = raw.split(',').map(SealKey::parse).collect();
        let keys = self.checked(name, keys)?;
        let mut ids: Vec<_> = keys.iter().map(|key| key.id.as_str()).collect();
        ids.sort_unstable();
        if ids.windows(2).any(|pair| pair[0] == pair[1]) {
            return self.problem(name, "has one key id twice");
        }
        let mut keys = keys.into_iter();
        Some(Sealer::new(keys.next()?, keys.collect()))
    }

    fn frame_ancestors(&mut self) -> Option<String> {
        let name = "DOUBLETICK_FRAME_ANCESTORS";
        let raw = self.or(name, "'none'");
        // It goes into a header, where these would begin another directive or line.
        if raw.chars().all(|c| c.is_ascii_graphic() || c == ' ') && !raw.contains([';', ',']) {
            return Some(raw);
        }
        self.problem(name, "wants origins with spaces between")
    }

    fn embed_origins(&mut self) -> Option<Vec<HeaderValue>> {
        let name = "DOUBLETICK_EMBED_ORIGINS";
        let raw = self.optional(name).unwrap_or_default();
        let mut origins = Vec::new();
        for word in raw.split_whitespace() {
            // As browsers write it, or it would never be met. A star would let everybody in.
            let url = word.parse::<Url>().ok();
            let url = url.filter(|url| url.origin().ascii_serialization() == word);
            let Some(url) = url else {
                return self.problem(
                    name,
                    "wants origins, such as https://app.example.com, with spaces between",
                );
            };
            self.https_or_loopback(name, url)?;
            origins.push(HeaderValue::try_from(word).ok()?);
        }
        Some(origins)
    }
}
