//! What the browser needs to know of Meta.

use serde::{Deserialize, Serialize};

use crate::ids::{AppId, ConfigId};
use crate::version::ServedVersions;

/// `GET /config`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BrowserConfig {
    /// Our app at Meta.
    pub app_id: AppId,
    /// The Login for Business configuration of each method that is set up.
    pub methods: Vec<MethodConfig>,
    /// The Graph API's version that the SDK is started with, such as `v25.0`.
    pub graph_version: String,
    /// Where Meta's script is loaded from.
    pub sdk_url: String,
    /// An origin to trust besides Meta's own. For the stand-in; absent in production.
    pub extra_origin: Option<String>,
    /// Which versions of this contract the server serves. Absent: it is older than versions are.
    #[serde(default)]
    pub contract: Option<ServedVersions>,
}

/// How one method is launched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MethodConfig {
    /// The method of connecting a number that this configuration is for.
    pub method: crate::onboarding::Method,
    /// `config_id` of `FB.login`.
    pub config_id: ConfigId,
    /// `extras` of `FB.login`, as JSON text. It comes whole from the server, as what
    /// belongs there changes with Meta's versions and not with ours.
    pub extras_json: String,
}
