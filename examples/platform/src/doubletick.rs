//! A client of DoubleTick's API for platforms (`/api/v1/platform`), with the API key.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use reqwest::{Client, RequestBuilder, Response};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::config::Config;
use crate::people::Person;

/// DoubleTick's API.
#[derive(Debug)]
pub struct DoubleTick {
    http: Client,
    api: String,
    api_key: SecretString,
    /// The dashboard's origin.
    origin: String,
    /// Business tokens by the number's id, in memory alone.
    tokens: Mutex<HashMap<String, SecretString>>,
}

/// Why a request to DoubleTick failed.
#[derive(Debug, thiserror::Error)]
pub enum DoubleTickError {
    /// There was no answer, or none that could be read.
    #[error("DoubleTick can't be reached: {0}")]
    Http(#[from] reqwest::Error),
    /// It answered an error, whose code says which.
    #[error("DoubleTick answered {status} {}: {}", body.code, body.message)]
    Refused { status: u16, body: ErrorBody },
}

/// DoubleTick's error object.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ErrorBody {
    code: String,
    message: String,
}

/// A page of the dashboard that the module is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ModulePage {
    GetStarted,
    AddNumber,
}

impl ModulePage {
    fn path(self) -> &'static str {
        match self {
            Self::GetStarted => "/get-started",
            Self::AddNumber => "/settings/wabas/add",
        }
    }
}

/// A session for the module: its token goes to the browser, the API key never does.
#[derive(Serialize, Deserialize)]
pub struct AccountSession {
    token: String,
    expires_at: u64,
}

impl fmt::Debug for AccountSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("AccountSession");
        shown
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

/// A number as DoubleTick knows it. Fields that are not needed here are left out.
#[derive(Debug, Deserialize)]
pub struct ConnectedNumber {
    pub waba_id: String,
    pub report: NumberReport,
}

/// What Meta last reported of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NumberReport {
    pub display_phone_number: Option<String>,
    pub verified_name: Option<String>,
}

#[derive(Deserialize)]
struct Credentials {
    business_token: String,
}

/// What the platform tells DoubleTick of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// Its messages are shown here from now on.
    Taken,
    FirstInbound,
    FirstOutbound,
}

impl Milestone {
    fn path(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::FirstInbound => "first_inbound",
            Self::FirstOutbound => "first_outbound",
        }
    }
}

impl DoubleTick {
    pub fn new(http: Client, config: &Config) -> Self {
        Self {
            http,
            api: format!("{}/api/v1/platform", config.doubletick_url),
            api_key: config.api_key.clone(),
            origin: config.public_url.clone(),
            tokens: Mutex::default(),
        }
    }

    /// Opens a session for the module, for a person who is signed in to the dashboard. Where no window of
    /// Meta's opens, its full page comes back to the page that the module is on.
    pub async fn open_session(
        &self,
        person: &Person,
        page: ModulePage,
    ) -> Result<AccountSession, DoubleTickError> {
        let request = self
            .http
            .post(format!("{}/sessions", self.api))
            .json(&json!({
                "account": { "external_id": person.company.id, "name": person.company.name },
                "actor": { "id": person.id, "name": person.name, "email": person.email },
                "return_url": format!("{}{}", self.origin, page.path()),
            }));
        Ok(self.send(request).await?.json().await?)
    }

    /// A number that was connected.
    pub async fn number(&self, id: &str) -> Result<ConnectedNumber, DoubleTickError> {
        let request = self.http.get(self.of_number(id, ""));
        Ok(self.send(request).await?.json().await?)
    }

    /// The business token of a number: the one that is in memory, or else DoubleTick's.
    pub async fn business_token(&self, id: &str) -> Result<SecretString, DoubleTickError> {
        let known = {
            let tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
            tokens.get(id).cloned()
        };
        match known {
            Some(token) => Ok(token),
            None => self.read_credentials(id).await,
        }
    }

    /// Reads the credentials of a number anew, as after it was connected again.
    pub async fn read_credentials(&self, id: &str) -> Result<SecretString, DoubleTickError> {
        let request = self.http.get(self.of_number(id, "/credentials"));
        let read: Credentials = self.send(request).await?.json().await?;
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        let token = SecretString::from(read.business_token);
        tokens.insert(id.to_owned(), token.clone());
        Ok(token)
    }

    /// A number serves here no longer: its token is forgotten.
    pub fn forget_credentials(&self, id: &str) {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        tokens.remove(id);
    }

    /// Tells DoubleTick of a milestone, which its customer then reads. The first time counts.
    pub async fn report(&self, id: &str, milestone: Milestone) -> Result<(), DoubleTickError> {
        let edge = format!("/{}", milestone.path());
        self.send(self.http.post(self.of_number(id, &edge))).await?;
        Ok(())
    }

    fn of_number(&self, id: &str, edge: &str) -> String {
        format!("{}/numbers/{id}{edge}", self.api)
    }

    async fn send(&self, request: RequestBuilder) -> Result<Response, DoubleTickError> {
        let request = request.bearer_auth(self.api_key.expose_secret());
        let response = request.send().await?;
        let status = response.status();
        if status.is_success() {
            return Ok(response);
        }
        let body = response.json().await.unwrap_or_default();
        let status = status.as_u16();
        Err(DoubleTickError::Refused { status, body })
    }
}
