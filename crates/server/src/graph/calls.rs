//! One method per call that finalization needs. They ask once; when to ask again is
//! for the runner to say.

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::CodeMethod;
use contract::secret::{Otp, Pin, SignupCode};
use reqwest::Method;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::config::platform::WebhookOverride;
use crate::graph::client::Graph;
use crate::graph::fields::Fields;
use crate::graph::list::Page;
use onboarding::meta::fault::GraphError;
use onboarding::meta::health::Health;
use onboarding::meta::read;
use onboarding::meta::subscriptions::AppSubscription;
use onboarding::meta::subscriptions::SubscribedApp;
use onboarding::meta::token::TokenInfo;
use onboarding::meta::types::{AccessToken, Number, Sync, WabaInfo};

const NUMBER_FIELDS: Fields = Fields {
    deciding: Number::DECIDING_FIELDS,
    shown: Number::SHOWN_FIELDS,
};

/// What `debug_token` answers. Without anything in it, nothing is told of the token.
#[derive(Deserialize)]
struct DebugTokenAnswer {
    #[serde(default, deserialize_with = "read::object")]
    data: Option<TokenInfo>,
}

/// `{"success": true}`, and whatever comes with it; as Meta's older calls have it, `true` alone; or an
/// answer that says nothing of it.
#[derive(Deserialize)]
#[serde(from = "Value")]
pub(super) struct Success {
    success: Option<bool>,
}

impl From<Value> for Success {
    fn from(answer: Value) -> Self {
        let told = answer.get("success").unwrap_or(&answer);
        Self {
            success: read::as_flag(told),
        }
    }
}

impl Success {
    /// It was done, unless Meta says that it was not.
    pub fn check(self) -> Result<(), GraphError> {
        match self.success {
            Some(false) => Err(GraphError::Answer(Box::new(
                onboarding::meta::fault::Fault {
                    status: 200,
                    message: "success is not true".to_owned(),
                    ..onboarding::meta::fault::Fault::default()
                },
            ))),
            Some(true) | None => Ok(()),
        }
    }

    /// It was done, if Meta says so. For what must not be believed without its word.
    pub fn told(self) -> Result<(), GraphError> {
        if self.success.is_none() {
            let odd = "it does not say whether it was done".to_owned();
            return Err(GraphError::NoAnswer(odd));
        }
        self.check()
    }
}

/// A number, as far as its health goes.
#[derive(Deserialize)]
pub(super) struct HealthNode {
    #[serde(default, deserialize_with = "read::object")]
    pub health_status: Option<Health>,
}

impl Page {
    /// Those of `subscribed_apps`. One that can't be read is an app all the same, and nobody knows
    /// whose.
    pub fn apps(self) -> Vec<SubscribedApp> {
        // A list would be read as an object's values in their order.
        let app = |app: Value| match app.is_object() {
            true => serde_json::from_value(app).unwrap_or_default(),
            false => SubscribedApp::default(),
        };
        self.data.into_iter().map(app).collect()
    }
}

impl Graph {
    /// One object, with these fields.
    pub(super) async fn node<T: DeserializeOwned>(
        &self,
        token: &SecretString,
        id: &str,
        fields: Fields,
    ) -> Result<T, GraphError> {
        self.with_fields(fields, |fields| {
            self.send(self.get(token, &[id]).query(&[("fields", fields)]))
        })
        .await
    }

    /// The code becomes a business token. A code from the full page wants its
    /// `redirect_uri`; with one from the window Meta refuses any (100, subcode 36008).
    pub async fn exchange_code(
        &self,
        code: &SignupCode,
        redirect_uri: Option<&str>,
    ) -> Result<AccessToken, GraphError> {
        let query = [
            ("client_id", self.app_id.as_str()),
            ("client_secret", self.app_secret.expose_secret()),
            ("code", code.expose()),
        ];
        let mut request = self
            .request(Method::GET, &["oauth", "access_token"])
            .query(&query);
        if let Some(uri) = redirect_uri {
            request = request.query(&[("redirect_uri", uri)]);
        }
        self.send(request).await
    }

    /// Whose the token is and what it grants.
    pub async fn debug_token(&self, token: &SecretString) -> Result<TokenInfo, GraphError> {
        let ours = format!("{}|{}", self.app_id, self.app_secret.expose_secret());
        let request = self
            .get(&ours.into(), &["debug_token"])
            .query(&[("input_token", token.expose_secret())]);
        let debugged: DebugTokenAnswer = self.send(request).await?;
        Ok(debugged.data.unwrap_or_default())
    }

    /// What our app is subscribed to. `None`: nothing of WhatsApp.
    pub async fn app_subscription(&self) -> Result<Option<AppSubscription>, GraphError> {
        let ours = format!("{}|{}", self.app_id, self.app_secret.expose_secret());
        let request = self.get(&ours.into(), &[&self.app_id, "subscriptions"]);
        let page: Page = self.send(request).await?;
        Ok(AppSubscription::read(&page.data))
    }

    pub async fn waba(&self, token: &SecretString, id: &WabaId) -> Result<WabaInfo, GraphError> {
        self.node(
            token,
            id.as_str(),
            Fields::shown(&["name", "creation_time"]),
        )
        .await
    }

    /// All numbers of a WABA, page by page.
    pub async fn phone_numbers(
        &self,
        token: &SecretString,
        id: &WabaId,
    ) -> Result<Vec<Number>, GraphError> {
        let path = [id.as_str(), "phone_numbers"];
        self.list(token, &path, NUMBER_FIELDS, &[]).await
    }

    pub async fn number(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
    ) -> Result<Number, GraphError> {
        self.node(token, id.as_str(), NUMBER_FIELDS).await
    }

    /// What keeps the number, or what it belongs to, from sending, if anything does and Meta
    /// tells.
    pub async fn health_status(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
    ) -> Result<Option<Health>, GraphError> {
        // It is what the request is for: refused, it is not asked for without.
        let fields = Fields::deciding(&["health_status"]);
        let node: HealthNode = self.node(token, id.as_str(), fields).await?;
        Ok(node.health_status)
    }

    /// Subscribes our app to the WABA's webhooks. Doing it again changes nothing but the override: where
    /// one is given, Meta delivers messages to that address, once it has verified it ("Webhook
    /// overrides").
    pub async fn subscribe_app(
        &self,
        token: &SecretString,
        id: &WabaId,
        webhook_override: Option<&WebhookOverride>,
    ) -> Result<(), GraphError> {
        let mut request = self.post(token, &[id.as_str(), "subscribed_apps"]);
        if let Some(WebhookOverride { url, verify_token }) = webhook_override {
            request = request.json(&json!({
                "override_callback_uri": url.as_str(),
                "verify_token": verify_token.expose_secret(),
            }));
        }
        self.send::<Success>(request).await?.check()
    }

    /// The apps that are subscribed to the WABA's webhooks.
    pub async fn subscribed_apps(
        &self,
        token: &SecretString,
        id: &WabaId,
    ) -> Result<Vec<SubscribedApp>, GraphError> {
        let request = self.get(token, &[id.as_str(), "subscribed_apps"]);
        let page: Page = self.send(request).await?;
        Ok(page.apps())
    }

    /// Ends our app's subscription to the WABA's webhooks. Doing it again changes nothing.
    pub async fn unsubscribe_app(
        &self,
        token: &SecretString,
        id: &WabaId,
    ) -> Result<(), GraphError> {
        let request = self.delete(token, &[id.as_str(), "subscribed_apps"]);
        self.send::<Success>(request).await?.check()
    }

    /// Takes the number off the Cloud API, so that another provider may register it. Meta
    /// counts the calls, together with those of `register`.
    pub async fn deregister(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
    ) -> Result<(), GraphError> {
        let request = self.post(token, &[id.as_str(), "deregister"]);
        self.send::<Success>(request).await?.check()
    }

    /// Registers the number: the point of no return. Meta counts the calls.
    pub async fn register(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
        pin: &Pin,
    ) -> Result<(), GraphError> {
        let body = json!({ "messaging_product": "whatsapp", "pin": pin.expose() });
        let request = self.post(token, &[id.as_str(), "register"]).json(&body);
        self.send::<Success>(request).await?.told()
    }

    /// Asks Meta to send the number's owner a code. Meta counts the calls.
    pub async fn request_code(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
        method: CodeMethod,
    ) -> Result<(), GraphError> {
        let code_method = match method {
            // No request has another one.
            CodeMethod::Sms | CodeMethod::Unrecognized => "SMS",
            CodeMethod::Voice => "VOICE",
        };
        let body = json!({ "code_method": code_method, "language": "en_US" });
        let request = self.post(token, &[id.as_str(), "request_code"]).json(&body);
        self.send::<Success>(request).await?.check()
    }

    /// Hands Meta the code that the owner read. Meta counts the calls.
    pub async fn verify_code(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
        code: &Otp,
    ) -> Result<(), GraphError> {
        let request = self
            .post(token, &[id.as_str(), "verify_code"])
            .json(&json!({ "code": code.expose() }));
        self.send::<Success>(request).await?.check()
    }

    /// Asks for contacts or messages of a number that stays on the WhatsApp Business
    /// App. Once each, within 24 hours.
    pub async fn smb_app_data(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
        sync: Sync,
    ) -> Result<(), GraphError> {
        let sync_type = match sync {
            Sync::AppState => "smb_app_state_sync",
            Sync::History => "history",
        };
        let body = json!({ "messaging_product": "whatsapp", "sync_type": sync_type });
        let request = self.post(token, &[id.as_str(), "smb_app_data"]).json(&body);
        // Answered by a request id, with or without `success`.
        self.send::<Value>(request).await.map(|_| ())
    }
}
