//! Reads what concerns Meta.

use contract::ids::{AppId, BusinessId, ConfigId};
use secrecy::SecretString;
use url::Url;

use crate::config::loopback::is_loopback;
use crate::config::meta::{CreditLine, MetaConfig};
use crate::config::reader::Reader;
use onboarding::meta::credit::{CreditLineId, Currency};

impl Reader<'_> {
    pub(super) fn meta(&mut self) -> Option<MetaConfig> {
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
        let credit_line = self.credit_line(system_token.is_some());
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
            credit_line,
        })
    }

    /// A credit line, its currency and the token to use it with, or none of them.
    fn credit_line(&mut self, has_token: bool) -> Option<CreditLine> {
        let (line, money) = ("META_CREDIT_LINE_ID", "META_CREDIT_CURRENCY");
        let (id, currency) = (self.optional(line), self.optional(money));
        if id.is_none() && currency.is_none() {
            return None;
        }
        if !has_token {
            self.problem::<()>("META_SYSTEM_TOKEN", "is missing: a credit line wants it");
        }
        let id = match id {
            None => self.problem(line, "is missing: META_CREDIT_CURRENCY is set"),
            Some(raw) => CreditLineId::parse(&raw).or_else(|| self.problem(line, "wants digits")),
        };
        let currency = match currency {
            None => self.problem(money, "is missing: META_CREDIT_LINE_ID is set"),
            Some(raw) => Currency::parse(&raw)
                .or_else(|| self.problem(money, "wants three capital letters, such as INR")),
        };
        Some(CreditLine {
            id: id?,
            currency: currency?,
        })
    }

    fn graph_version(&mut self) -> Option<String> {
        let name = "META_GRAPH_VERSION";
        let raw = self.or(name, "v25.0");
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let parts = raw.strip_prefix('v').and_then(|rest| rest.split_once('.'));
        match parts {
            Some((major, minor)) if digits(major) && digits(minor) => Some(raw),
            _ => self.problem(name, "wants a version such as v25.0"),
        }
    }

    fn extras(&mut self) -> Option<serde_json::Map<String, serde_json::Value>> {
        let name = "META_EXTRAS_JSON";
        let raw = self.or(name, r#"{"setup":{}}"#);
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
}
