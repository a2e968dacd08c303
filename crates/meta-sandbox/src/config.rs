//! What a sandbox is started with, and the fixed credentials of the demo.

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::Url;
use serde::Deserialize;

/// The demo app's id.
pub const DEMO_APP_ID: &str = "640000000000001";
/// The demo app's secret. It guards nothing: the stand-in holds no real data.
pub const DEMO_APP_SECRET: &str = "sandbox-app-secret";
/// The demo's Login for Business configuration for the Cloud API flow.
pub const DEMO_CONFIG_ID: &str = "650000000000001";
/// The demo's Login for Business configuration for the coexistence flow.
pub const DEMO_COEXISTENCE_CONFIG_ID: &str = "650000000000002";
/// The id of DoubleTick's own business portfolio in the sandbox.
pub const DEMO_BUSINESS_ID: &str = "660000000000001";
/// The id of DoubleTick's credit line in the sandbox.
pub const DEMO_CREDIT_LINE_ID: &str = "670000000000001";
/// The token of DoubleTick's system user in the sandbox.
pub const DEMO_SYSTEM_TOKEN: &str = "sandbox-system-user-token";
/// DoubleTick's own number in the sandbox, from which it sends one-time passwords.
pub const DEMO_OTP_PHONE_NUMBER_ID: &str = "670000000000001";
/// The token that may send from it, and do nothing else.
pub const DEMO_OTP_TOKEN: &str = "sandbox-otp-token";
/// What the names of its utility templates for notices begin with.
pub const DEMO_NOTICE_TEMPLATES: &str = "doubletick_notice";
/// The verify token that the demo's webhook target expects.
pub const DEMO_VERIFY_TOKEN: &str = "sandbox-verify-token";

/// Where webhooks go.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct WebhookTarget {
    /// The address that is called.
    pub url: String,
    /// Sent as `hub.verify_token` when the address is verified, before the first delivery.
    #[serde(default = "demo_verify_token")]
    pub verify_token: String,
}

fn demo_verify_token() -> String {
    DEMO_VERIFY_TOKEN.to_owned()
}

impl WebhookTarget {
    /// A target with the demo's verify token.
    pub fn demo(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            verify_token: demo_verify_token(),
        }
    }
}

/// What a sandbox is started with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SandboxConfig {
    /// Where to listen. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where to take e-mails by SMTP. Port 0 takes a free one.
    pub smtp_listen: SocketAddr,
    /// Our app's id.
    pub app_id: String,
    /// Our app's secret: checked at the code exchange, and the key of webhook signatures.
    pub app_secret: String,
    /// The login configuration of the Cloud API flow.
    pub config_id: String,
    /// The login configuration of the coexistence flow.
    pub coexistence_config_id: String,
    /// The id of our own business portfolio.
    pub business_id: String,
    /// The token of our own system user.
    pub system_token: String,
    /// Our credit line, which pays for accounts where we are a Solution Partner.
    pub credit_line_id: String,
    /// What accounts are invoiced in.
    pub currency: String,
    /// Where webhooks go, if anywhere. Can be set later: [`crate::RunningSandbox::set_webhook`].
    pub webhook: Option<WebhookTarget>,
    /// The pages that may open the window: origins (`https://app.example.com`) or host names, for
    /// which https is asked. Empty: `localhost` and `127.0.0.1`, any port.
    pub allowed_domains: Vec<String>,
    /// How long a code lives. Meta's live 30 seconds.
    pub code_lifetime: Duration,
    /// How long an OTP lives.
    pub otp_lifetime: Duration,
    /// How much longer everything takes for the number `slow`.
    pub slowness: Duration,
    /// How long the first access to the number `access-expires` lasts.
    pub short_access: Duration,
    /// How long our app is refused for the number `refused-at-first`.
    pub refusal: Duration,
    /// How long Meta takes to show the account that the number `slow-setup` signed up with.
    pub setting_up: Duration,
}

impl SandboxConfig {
    /// The demo's fixed credentials.
    pub fn demo(listen: SocketAddr) -> Self {
        Self {
            listen,
            smtp_listen: SocketAddr::new(listen.ip(), 0),
            app_id: DEMO_APP_ID.to_owned(),
            app_secret: DEMO_APP_SECRET.to_owned(),
            config_id: DEMO_CONFIG_ID.to_owned(),
            coexistence_config_id: DEMO_COEXISTENCE_CONFIG_ID.to_owned(),
            business_id: DEMO_BUSINESS_ID.to_owned(),
            system_token: DEMO_SYSTEM_TOKEN.to_owned(),
            credit_line_id: DEMO_CREDIT_LINE_ID.to_owned(),
            currency: "INR".to_owned(),
            webhook: None,
            allowed_domains: Vec::new(),
            code_lifetime: Duration::from_secs(30),
            otp_lifetime: Duration::from_secs(600),
            slowness: Duration::from_millis(1_500),
            short_access: Duration::from_secs(120),
            refusal: Duration::from_secs(60),
            setting_up: Duration::from_secs(20),
        }
    }

    /// Whether a page at this address may open the window.
    pub(crate) fn allows(&self, address: &str) -> bool {
        let Ok(url) = Url::parse(address) else {
            return false;
        };
        let Some(host) = url.host_str() else {
            return false;
        };
        if self.allowed_domains.is_empty() {
            return matches!(host, "localhost" | "127.0.0.1");
        }
        let origin = url.origin().ascii_serialization();
        self.allowed_domains.iter().any(|allowed| {
            *allowed == origin || (url.scheme() == "https" && allowed.as_str() == host)
        })
    }

    /// The app's own token, as Meta forms it.
    pub(crate) fn app_token(&self) -> String {
        format!("{}|{}", self.app_id, self.app_secret)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_matched_whole() {
        let mut config = SandboxConfig::demo(([127, 0, 0, 1], 0).into());
        assert!(config.allows("http://localhost:8080"));
        assert!(config.allows("http://127.0.0.1:9"));
        assert!(!config.allows("https://evil.example"));
        assert!(!config.allows("null"));
        config.allowed_domains = vec![
            "app.example.com".to_owned(),
            "http://localhost:1".to_owned(),
        ];
        assert!(config.allows("https://app.example.com/deep?x"));
        assert!(!config.allows("http://app.example.com"));
        assert!(!config.allows("https://evilapp.example.com"));
        assert!(config.allows("http://localhost:1"));
        assert!(!config.allows("http://localhost:2"));
    }
}
