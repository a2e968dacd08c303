//! How the window was opened: the dialog's parameters, checked as Meta checks them.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::catalogue;
use crate::config::SandboxConfig;

/// The parameters of `dialog/oauth`, as they come.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DialogParams {
    pub app_id: Option<String>,
    pub client_id: Option<String>,
    pub config_id: Option<String>,
    pub response_type: Option<String>,
    pub override_default_response_type: Option<String>,
    /// The page's origin: session messages are posted to it alone.
    pub origin: Option<String>,
    /// The SDK's private channel.
    pub channel: Option<String>,
    /// Given in the full-page flow only.
    pub redirect_uri: Option<String>,
    pub state: Option<String>,
    /// `extras` as a JSON string.
    pub extras: Option<String>,
}

/// The two flows that the window walks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Flow {
    CloudApi,
    Coexistence,
}

/// A launch that passed the checks.
#[derive(Debug, Clone)]
pub(crate) struct Launch {
    pub flow: Flow,
    /// The full-page flow's return address and its `state`.
    pub redirect: Option<(String, Option<String>)>,
    /// The number that the page prefilled.
    pub phone: Option<String>,
    /// The business name that the page prefilled.
    pub business_name: Option<String>,
}

/// Why Meta would not open the window, in the words it shows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum LaunchError {
    #[error("Invalid App ID: the provided app ID does not look like a valid app ID.")]
    App,
    #[error("Invalid configuration: config_id is missing or unknown.")]
    Config,
    #[error(
        "Invalid response_type: Embedded Signup needs response_type=code and override_default_response_type=true."
    )]
    ResponseType,
    #[error("URL blocked: {0} is not among the app's allowed domains.")]
    Domain(String),
    #[error("The parameter extras is not a JSON object.")]
    Extras,
}

impl Launch {
    pub fn check(params: &DialogParams, config: &SandboxConfig) -> Result<Self, LaunchError> {
        let app = params.client_id.as_ref().or(params.app_id.as_ref());
        if app != Some(&config.app_id) {
            return Err(LaunchError::App);
        }
        let known = [&config.config_id, &config.coexistence_config_id];
        if !params
            .config_id
            .as_ref()
            .is_some_and(|id| known.contains(&id))
        {
            return Err(LaunchError::Config);
        }
        let asks_code = params.response_type.as_deref() == Some("code")
            && params.override_default_response_type.as_deref() == Some("true");
        if !asks_code {
            return Err(LaunchError::ResponseType);
        }
        // Whoever gets the code, and whoever gets the session messages.
        let pages = [&params.redirect_uri, &params.origin];
        if pages.iter().all(|page| page.is_none()) {
            return Err(LaunchError::Domain(String::new()));
        }
        if let Some(page) = pages
            .into_iter()
            .flatten()
            .find(|page| !config.allows(page))
        {
            return Err(LaunchError::Domain(page.clone()));
        }
        let extras = parse_extras(params.extras.as_deref())?;
        let coexistence = extras["featureType"] == "whatsapp_business_app_onboarding";
        Ok(Self {
            flow: if coexistence {
                Flow::Coexistence
            } else {
                Flow::CloudApi
            },
            redirect: params
                .redirect_uri
                .clone()
                .map(|uri| (uri, params.state.clone())),
            phone: prefilled_phone(&extras["setup"]["phone"]),
            business_name: extras["setup"]["business"]["name"]
                .as_str()
                .map(str::to_owned),
        })
    }
}

fn parse_extras(extras: Option<&str>) -> Result<Value, LaunchError> {
    let Some(text) = extras.filter(|text| !text.is_empty()) else {
        return Ok(Value::Null);
    };
    match serde_json::from_str(text) {
        Ok(value @ Value::Object(_)) => Ok(value),
        _ => Err(LaunchError::Extras),
    }
}

/// Meta documents `{code, number}`; a plain string is taken as well.
fn prefilled_phone(phone: &Value) -> Option<String> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    match phone {
        Value::Object(parts) => {
            let part = |name| parts.get(name).map(text).unwrap_or_default();
            catalogue::normalize(&format!("{}{}", part("code"), part("number")))
        }
        other => catalogue::normalize(&text(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{DEMO_APP_ID, DEMO_CONFIG_ID};

    fn params() -> DialogParams {
        DialogParams {
            app_id: Some(DEMO_APP_ID.to_owned()),
            config_id: Some(DEMO_CONFIG_ID.to_owned()),
            response_type: Some("code".to_owned()),
            override_default_response_type: Some("true".to_owned()),
            origin: Some("http://localhost:8080".to_owned()),
            ..DialogParams::default()
        }
    }

    fn check(params: &DialogParams) -> Result<Launch, LaunchError> {
        Launch::check(params, &SandboxConfig::demo(([127, 0, 0, 1], 0).into()))
    }

    #[test]
    fn a_good_launch_passes_with_its_prefilled_number() -> Result<(), LaunchError> {
        let mut params = params();
        params.extras = Some(
            r#"{"setup":{"phone":{"code":91,"number":"98200 00002"}},"featureType":"whatsapp_business_app_onboarding"}"#
                .to_owned(),
        );
        let launch = check(&params)?;
        assert_eq!(launch.flow, Flow::Coexistence);
        assert_eq!(launch.phone.as_deref(), Some("+919820000002"));
        Ok(())
    }

    #[test]
    fn bad_launches_are_refused() {
        let broken = |change: fn(&mut DialogParams)| {
            let mut params = params();
            change(&mut params);
            check(&params).err()
        };
        assert_eq!(broken(|p| p.app_id = None), Some(LaunchError::App));
        assert_eq!(
            broken(|p| p.config_id = Some("1".to_owned())),
            Some(LaunchError::Config)
        );
        assert_eq!(
            broken(|p| p.response_type = None),
            Some(LaunchError::ResponseType)
        );
        assert_eq!(
            broken(|p| p.extras = Some("[]".to_owned())),
            Some(LaunchError::Extras)
        );
        let evil = "https://evil.example".to_owned();
        assert_eq!(
            broken(|p| p.origin = Some("https://evil.example".to_owned())),
            Some(LaunchError::Domain(evil.clone()))
        );
        assert_eq!(
            broken(|p| p.redirect_uri = Some("https://evil.example".to_owned())),
            Some(LaunchError::Domain(evil))
        );
        assert_eq!(
            broken(|p| p.origin = None),
            Some(LaunchError::Domain(String::new()))
        );
    }
}
