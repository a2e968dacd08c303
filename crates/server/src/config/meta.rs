//! What concerns Meta: our app and its configurations, where Meta is, our credit line.

use contract::config::{BrowserConfig, MethodConfig};
use contract::ids::{AppId, BusinessId, ConfigId};
use contract::onboarding::Method;
use contract::version::ServedVersions;
use secrecy::SecretString;
use url::Url;

use onboarding::meta::credit::{CreditLineId, Currency};

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
            contract: Some(ServedVersions::own()),
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
            Method::Unrecognized => return None,
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
            Method::Unrecognized => false,
        }
    }
}
