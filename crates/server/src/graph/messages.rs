//! The messages that we send ourselves, by templates of our own number: one-time passwords, and notices.

use contract::phone::PhoneNumber;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use crate::config::WhatsAppOtpConfig;
use crate::graph::client::Graph;
use crate::graph::limits::urgent;
use onboarding::meta::fault::GraphError;

impl Graph {
    /// Sends a one-time password by an authentication template with a copy-code button. The
    /// password is a parameter of the body, and of the button, which Meta keeps as a URL button
    /// ("Authentication templates", "Copy code authentication templates"). Meta's answer says that
    /// the message was taken, and not that it arrived.
    pub async fn send_password(
        &self,
        by: &WhatsAppOtpConfig,
        to: &PhoneNumber,
        password: &SecretString,
    ) -> Result<Option<String>, GraphError> {
        let parameter = json!({ "type": "text", "text": password.expose_secret() });
        let template = json!({
            "name": by.template,
            "language": { "code": by.language },
            "components": [
                { "type": "body", "parameters": [&parameter] },
                { "type": "button", "sub_type": "url", "index": "0", "parameters": [&parameter] },
            ],
        });
        // Somebody waits for it.
        urgent(self.send_template(by, to, template)).await
    }

    /// Sends a utility template of this name and language, whose body has these parameters.
    pub async fn send_utility(
        &self,
        by: &WhatsAppOtpConfig,
        to: &PhoneNumber,
        name: &str,
        language: &str,
        parameters: &[String],
    ) -> Result<Option<String>, GraphError> {
        let parameters = parameters.iter();
        let parameters = parameters.map(|text| json!({ "type": "text", "text": text }));
        let parameters: Vec<Value> = parameters.collect();
        let template = json!({
            "name": name,
            "language": { "code": language },
            "components": [{ "type": "body", "parameters": parameters }],
        });
        self.send_template(by, to, template).await
    }

    /// What Meta calls the message, where it says.
    async fn send_template(
        &self,
        by: &WhatsAppOtpConfig,
        to: &PhoneNumber,
        template: Value,
    ) -> Result<Option<String>, GraphError> {
        let path = [by.phone_number_id.as_str(), "messages"];
        let request = self.post(&by.token, &path).json(&json!({
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": to.as_str().trim_start_matches('+'),
            "type": "template",
            "template": template,
        }));
        let answer = self.send::<Value>(request).await?;
        Ok(answer["messages"][0]["id"].as_str().map(str::to_owned))
    }
}
