//! One method per call that finalization needs. They ask once; when to ask again is
//! for the runner to say.

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::CodeMethod;
use contract::secret::{Otp, Pin, SignupCode};
use reqwest::Method;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;

use super::health::Health;
use super::types::{AccessToken, Number, SubscribedApp, Sync, TokenInfo, WabaInfo};
use super::{Graph, GraphError};

const NUMBER_FIELDS: &str = "id,display_phone_number,verified_name,status,quality_rating,\
     name_status,code_verification_status,platform_type,throughput,messaging_limit_tier,\
     is_official_business_account,is_on_biz_app,is_pin_enabled,account_mode,last_onboarded_time";

#[derive(Deserialize)]
struct Data<T> {
    data: T,
}

/// `{"success": true}`, and whatever comes with it.
#[derive(Deserialize)]
struct Success {
    #[serde(default)]
    success: bool,
}

impl Success {
    fn check(self) -> Result<(), GraphError> {
        if self.success {
            return Ok(());
        }
        Err(GraphError::Answer(Box::new(super::Fault {
            status: 200,
            message: "success is not true".to_owned(),
            ..super::Fault::default()
        })))
    }
}

impl Graph {
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
        self.send::<Data<TokenInfo>>(request).await.map(|d| d.data)
    }

    /// A WABA.
    pub async fn waba(&self, token: &SecretString, id: &WabaId) -> Result<WabaInfo, GraphError> {
        let fields =
            "id,name,creation_time,currency,timezone_id,owner_business_info,account_review_status";
        let request = self.get(token, &[id.as_str()]).query(&[("fields", fields)]);
        self.send(request).await
    }

    /// All numbers of a WABA, page by page.
    pub async fn phone_numbers(
        &self,
        token: &SecretString,
        id: &WabaId,
    ) -> Result<Vec<Number>, GraphError> {
        let path = [id.as_str(), "phone_numbers"];
        let query = [("fields", NUMBER_FIELDS)];
        self.all(token, &path, &query).await
    }

    /// One number.
    pub async fn number(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
    ) -> Result<Number, GraphError> {
        let request = self
            .get(token, &[id.as_str()])
            .query(&[("fields", NUMBER_FIELDS)]);
        self.send(request).await
    }

    /// What keeps the number, or what it belongs to, from sending, if anything does.
    pub async fn health_status(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
    ) -> Result<Health, GraphError> {
        #[derive(Deserialize)]
        struct Node {
            health_status: Health,
        }
        let request = self
            .get(token, &[id.as_str()])
            .query(&[("fields", "health_status")]);
        self.send::<Node>(request)
            .await
            .map(|node| node.health_status)
    }

    /// Subscribes our app to the WABA's webhooks. Doing it again changes nothing.
    pub async fn subscribe_app(&self, token: &SecretString, id: &WabaId) -> Result<(), GraphError> {
        let request = self.post(token, &[id.as_str(), "subscribed_apps"]);
        self.send::<Success>(request).await?.check()
    }

    /// The apps that are subscribed to the WABA's webhooks.
    pub async fn subscribed_apps(
        &self,
        token: &SecretString,
        id: &WabaId,
    ) -> Result<Vec<SubscribedApp>, GraphError> {
        let request = self.get(token, &[id.as_str(), "subscribed_apps"]);
        self.send::<Data<Vec<SubscribedApp>>>(request)
            .await
            .map(|d| d.data)
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
        self.send::<Success>(request).await?.check()
    }

    /// Asks Meta to send the number's owner a code. Meta counts the calls.
    pub async fn request_code(
        &self,
        token: &SecretString,
        id: &PhoneNumberId,
        method: CodeMethod,
    ) -> Result<(), GraphError> {
        let code_method = match method {
            CodeMethod::Sms => "SMS",
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
        self.send::<serde_json::Value>(request).await.map(|_| ())
    }
}
