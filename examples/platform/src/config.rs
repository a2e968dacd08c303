//! Settings, from the environment.

use std::net::{AddrParseError, SocketAddr};
use std::path::PathBuf;

use secrecy::SecretString;

/// How the platform is set up.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// The dashboard's own origin, as browsers reach it. DoubleTick's server must allow it
    /// (`DOUBLETICK_EMBED_ORIGINS`).
    pub public_url: String,
    /// The file that keeps the state between runs. `None`: it is kept in memory alone.
    pub data_file: Option<PathBuf>,
    /// The folder of the npm package `@doubletick/onboarding`, built by `cargo xtask dist`.
    pub package_dir: PathBuf,
    /// The origin of DoubleTick's server, for the browser and for this server.
    pub doubletick_url: String,
    /// The API key at DoubleTick. Never sent to a browser.
    pub api_key: SecretString,
    /// What DoubleTick signs its events with: `whsec_…`.
    pub webhook_secret: SecretString,
    /// The Graph API with its version, such as `https://graph.facebook.com/v25.0`.
    pub graph_url: String,
    /// The origin of Meta's script, which the Content-Security-Policy allows.
    pub meta_sdk_origin: String,
    /// The app secret, which Meta signs its webhooks with.
    pub meta_app_secret: SecretString,
    /// What Meta sends when it verifies this server's address.
    pub meta_verify_token: SecretString,
}

/// A setting that is missing or wrong.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// It is required.
    #[error("{0} is not set")]
    Missing(&'static str),
    /// It is not an address such as `127.0.0.1:8070`.
    #[error("CHAUPAL_LISTEN is not an address such as 127.0.0.1:8070: {0}")]
    Listen(#[from] AddrParseError),
}

impl Config {
    /// Reads the settings. An empty one counts as not set.
    pub fn from_vars(var: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let optional = |name: &str| var(name).filter(|value| !value.is_empty());
        let required = |name| optional(name).ok_or(ConfigError::Missing(name));
        let listen = optional("CHAUPAL_LISTEN").unwrap_or_else(|| "127.0.0.1:8070".to_owned());
        Ok(Self {
            listen: listen.parse()?,
            public_url: required("CHAUPAL_PUBLIC_URL")?,
            data_file: optional("CHAUPAL_DATA_FILE").map(PathBuf::from),
            package_dir: required("CHAUPAL_PACKAGE_DIR")?.into(),
            doubletick_url: required("CHAUPAL_DOUBLETICK_URL")?,
            api_key: required("CHAUPAL_DOUBLETICK_API_KEY")?.into(),
            webhook_secret: required("CHAUPAL_DOUBLETICK_WEBHOOK_SECRET")?.into(),
            graph_url: required("CHAUPAL_META_GRAPH_URL")?,
            meta_sdk_origin: optional("CHAUPAL_META_SDK_ORIGIN")
                .unwrap_or_else(|| "https://connect.facebook.net".to_owned()),
            meta_app_secret: required("CHAUPAL_META_APP_SECRET")?.into(),
            meta_verify_token: required("CHAUPAL_META_VERIFY_TOKEN")?.into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_that_is_missing_is_named() {
        let error = Config::from_vars(|_| None).expect_err("nothing is set");
        assert_eq!(error.to_string(), "CHAUPAL_PUBLIC_URL is not set");
        let all = |name: &str| Some(format!("value of {name}"));
        assert!(matches!(
            Config::from_vars(all),
            Err(ConfigError::Listen(_))
        ));
    }

    #[test]
    fn no_secret_prints() {
        let config = Config::from_vars(|name| {
            (name != "CHAUPAL_LISTEN").then(|| format!("value of {name}"))
        })
        .expect("all is set");
        let printed = format!("{config:?}");
        for secret in ["API_KEY", "WEBHOOK_SECRET", "APP_SECRET", "VERIFY_TOKEN"] {
            assert!(!printed.contains(secret), "{printed}");
        }
    }
}
