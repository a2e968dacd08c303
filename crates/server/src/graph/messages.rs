//! The one kind of message that we send ourselves: a one-time password.

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
    ) -> Result<(), GraphError> {
        let path = [by.phone_number_id.as_str(), "messages"];
        let request = self.post(&by.token, &path).json(&body(by, to, password));
        // Somebody waits for it.
        urgent(self.send::<Value>(request)).await.map(|_| ())
    }
}

fn body(by: &WhatsAppOtpConfig, to: &PhoneNumber, password: &SecretString) -> Value {
    let parameter = json!({ "type": "text", "text": password.expose_secret() });
    json!({
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": to.as_str().trim_start_matches('+'),
        "type": "template",
        "template": {
            "name": by.template,
            "language": { "code": by.language },
            "components": [
                { "type": "body", "parameters": [&parameter] },
                { "type": "button", "sub_type": "url", "index": "0", "parameters": [&parameter] },
            ],
        },
    })
}
