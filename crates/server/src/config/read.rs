//! The configuration from the environment. All that is wrong is told at once.

use std::net::SocketAddr;
use std::str::FromStr;
use std::time::Duration;

use contract::ids::{AppId, BusinessId, ConfigId};
use secrecy::SecretString;
use url::Url;

use super::{Config, MetaConfig, Pace, SmsConfig, is_loopback};
use crate::seal::{SealKey, Sealer};
use crate::telemetry::log;

/// One thing that is wrong. Never holds the value, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The environment variable.
    pub name: &'static str,
    /// What is wrong with it.
    pub what: String,
}

/// Everything that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ConfigProblems(pub Vec<ConfigProblem>);

impl std::fmt::Display for ConfigProblems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the configuration is not complete:")?;
        self.0
            .iter()
            .try_for_each(|p| write!(f, "\n  {}: {}", p.name, p.what))
    }
}

impl Config {
    /// Reads the environment.
    pub fn from_env() -> Result<Self, ConfigProblems> {
        Self::from_vars(|name| std::env::var(name).ok())
    }

    /// Reads variables from anywhere. An empty one counts as absent.
    pub fn from_vars(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigProblems> {
        let mut read = Reader {
            get: &get,
            problems: Vec::new(),
        };
        let config = read.config();
        match (config, read.problems) {
            (Some(config), problems) if problems.is_empty() => Ok(config),
            (_, problems) => Err(ConfigProblems(problems)),
        }
    }
}

/// Reads on after a problem, so that the next one is found too.
struct Reader<'a> {
    get: &'a dyn Fn(&str) -> Option<String>,
    problems: Vec<ConfigProblem>,
}

impl Reader<'_> {
    fn config(&mut self) -> Option<Config> {
        let listen = self.parsed::<SocketAddr>("DOUBLETICK_LISTEN", "127.0.0.1:8080");
        let metrics_listen = self
            .optional("DOUBLETICK_METRICS_LISTEN")
            .and_then(|raw| self.checked("DOUBLETICK_METRICS_LISTEN", raw.parse()));
        let drain = self.parsed::<u16>("DOUBLETICK_DRAIN_SECONDS", "0");
        let log = self.parsed(log::FORM, "text");
        let public_url = self.public_url();
        let database_url = self.database_url();
        let sealer = self.sealer();
        let frame_ancestors = self.frame_ancestors();
        let client_address_header = self
            .optional("DOUBLETICK_CLIENT_ADDRESS_HEADER")
            .and_then(|raw| self.checked("DOUBLETICK_CLIENT_ADDRESS_HEADER", raw.parse()));
        let meta = self.meta();
        let sms_url = self.required_url("SMS_GATEWAY_URL");
        let sms_token = self.required("SMS_GATEWAY_TOKEN");
        Some(Config {
            listen: listen?,
            metrics_listen,
            drain: Duration::from_secs(drain?.into()),
            log: log?,
            public_url,
            database_url: database_url?,
            static_dir: self.optional("DOUBLETICK_STATIC_DIR").map(Into::into),
            sealer: sealer?,
            frame_ancestors: frame_ancestors?,
            client_address_header,
            meta: meta?,
            sms: SmsConfig {
                url: sms_url?,
                token: sms_token?.into(),
            },
            pace: Pace::default(),
        })
    }

    fn meta(&mut self) -> Option<MetaConfig> {
        let app_id = self.required("META_APP_ID");
        let app_secret = self.required("META_APP_SECRET");
        let config_id = self.required("META_CONFIG_ID");
        let webhook_verify_token = self.required("META_WEBHOOK_VERIFY_TOKEN");
        let graph_url = self.url("META_GRAPH_URL", "https://graph.facebook.com");
        let sdk_url = self.url("META_SDK_URL", "https://connect.facebook.net/en_US/sdk.js");
        let dialog_url = self.url("META_DIALOG_URL", "https://www.facebook.com");
        let graph_version = self.graph_version();
        let extras = self.extras();
        let extra_origin = self.extra_origin();
        let business_id = self.optional("META_BUSINESS_ID").map(BusinessId::new);
        let system_token = self.optional("META_SYSTEM_TOKEN").map(SecretString::from);
        let alone = "wants META_BUSINESS_ID and META_SYSTEM_TOKEN, or neither";
        match (&business_id, &system_token) {
            (Some(_), None) => self.problem("META_SYSTEM_TOKEN", alone)?,
            (None, Some(_)) => self.problem("META_BUSINESS_ID", alone)?,
            (Some(_), Some(_)) | (None, None) => {}
        }
        Some(MetaConfig {
            app_id: AppId::new(app_id?),
            app_secret: SecretString::from(app_secret?),
            config_id: ConfigId::new(config_id?),
            coexistence_config_id: self
                .optional("META_COEXISTENCE_CONFIG_ID")
                .map(ConfigId::new),
            extras: extras?,
            graph_url: graph_url?,
            graph_version: graph_version?,
            sdk_url: sdk_url?,
            dialog_url: dialog_url?,
            extra_origin,
            webhook_verify_token: SecretString::from(webhook_verify_token?),
            business_id,
            system_token,
        })
    }

    fn public_url(&mut self) -> Option<Url> {
        let name = "DOUBLETICK_PUBLIC_URL";
        let raw = self.optional(name)?;
        let url = self.checked(name, raw.parse::<Url>())?;
        self.https_or_loopback(name, url)
    }

    fn database_url(&mut self) -> Option<SecretString> {
        let name = "DATABASE_URL";
        let raw = self
            .optional(name)
            .unwrap_or_else(|| "sqlite://doubletick-onboarding.db?mode=rwc".to_owned());
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
        let raw = self.optional(name).unwrap_or_else(|| "'none'".to_owned());
        // It goes into a header, where these would begin another directive or line.
        if raw.chars().all(|c| c.is_ascii_graphic() || c == ' ') && !raw.contains([';', ',']) {
            return Some(raw);
        }
        self.problem(name, "wants origins with spaces between")
    }

    fn graph_version(&mut self) -> Option<String> {
        let name = "META_GRAPH_VERSION";
        let raw = self.optional(name).unwrap_or_else(|| "v25.0".to_owned());
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let parts = raw.strip_prefix('v').and_then(|rest| rest.split_once('.'));
        match parts {
            Some((major, minor)) if digits(major) && digits(minor) => Some(raw),
            _ => self.problem(name, "wants a version such as v25.0"),
        }
    }

    fn extras(&mut self) -> Option<serde_json::Map<String, serde_json::Value>> {
        let name = "META_EXTRAS_JSON";
        let raw = self
            .optional(name)
            .unwrap_or_else(|| r#"{"setup":{}}"#.to_owned());
        self.checked(name, serde_json::from_str(&raw))
    }

    fn extra_origin(&mut self) -> Option<String> {
        let name = "META_EXTRA_ORIGIN";
        let raw = self.optional(name)?;
        let url = self.checked(name, raw.parse::<Url>())?;
        // A trusted origin can hand us any code: only the stand-in may be one.
        if !is_loopback(&url) {
            return self.problem(name, "wants a loopback address: it is for the stand-in");
        }
        Some(url.origin().ascii_serialization())
    }

    fn required_url(&mut self, name: &'static str) -> Option<Url> {
        let raw = self.required(name)?;
        let url = self.checked(name, raw.parse::<Url>())?;
        self.https_or_loopback(name, url)
    }

    fn url(&mut self, name: &'static str, default: &str) -> Option<Url> {
        let raw = self.optional(name).unwrap_or_else(|| default.to_owned());
        let url = self.checked(name, raw.parse::<Url>())?;
        self.https_or_loopback(name, url)
    }

    fn https_or_loopback(&mut self, name: &'static str, url: Url) -> Option<Url> {
        match url.scheme() {
            "https" => Some(url),
            "http" if is_loopback(&url) => Some(url),
            _ => self.problem(name, "wants https, or http at localhost"),
        }
    }

    fn parsed<T: FromStr>(&mut self, name: &'static str, default: &str) -> Option<T>
    where
        T::Err: std::fmt::Display,
    {
        let raw = self.optional(name).unwrap_or_else(|| default.to_owned());
        self.checked(name, raw.parse())
    }

    fn optional(&self, name: &str) -> Option<String> {
        let raw = (self.get)(name)?;
        let raw = raw.trim();
        (!raw.is_empty()).then(|| raw.to_owned())
    }

    fn required(&mut self, name: &'static str) -> Option<String> {
        match self.optional(name) {
            Some(raw) => Some(raw),
            None => self.problem(name, "is missing"),
        }
    }

    fn checked<T, E: std::fmt::Display>(
        &mut self,
        name: &'static str,
        result: Result<T, E>,
    ) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => self.problem(name, &error.to_string()),
        }
    }

    fn problem<T>(&mut self, name: &'static str, what: &str) -> Option<T> {
        self.problems.push(ConfigProblem {
            name,
            what: what.to_owned(),
        });
        None
    }
}
