//! Webhooks on their way out: the fields that our app is subscribed to, and where each goes.

use serde_json::{Value, json};

use super::{Phone, SandboxState, now_ms};
use crate::config::WebhookTarget;

/// The fields that our app is subscribed to at the start: those that the product acts on, and
/// `messages`.
pub(crate) const DEFAULT_FIELDS: [&str; 9] = [
    "account_alerts",
    "account_review_update",
    "account_update",
    "business_capability_update",
    "history",
    "message_template_status_update",
    "messages",
    "phone_number_name_update",
    "phone_number_quality_update",
];

/// The fields that go to an override's address where there is one; all others always go to the
/// app's own ("Webhook overrides", 28 June 2026).
const OVERRIDABLE_FIELDS: [&str; 14] = [
    "account_settings_update",
    "calls",
    "consumer_profile",
    "group_lifecycle_update",
    "group_participants_update",
    "group_settings_update",
    "group_status_update",
    "history",
    "message_echoes",
    "messages",
    "messaging_handovers",
    "smb_app_state_sync",
    "smb_message_echoes",
    "standby",
];

/// The address that a webhook goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Destination {
    /// The app's own, as it is when the webhook is sent.
    App,
    /// An override's, which was verified when it was set.
    Override(WebhookTarget),
}

/// Webhooks that wait to be sent, each after the one before it was delivered or given up.
#[derive(Debug, Clone)]
pub(crate) struct QueuedWebhooks {
    pub to: Destination,
    pub bodies: Vec<Value>,
}

impl SandboxState {
    /// Queues a webhook about an account, which goes to the app's own address.
    pub fn queue_webhook(&mut self, about: &str, field: &str, value: &Value) {
        self.queue(Destination::App, about, field, std::slice::from_ref(value));
    }

    /// Queues webhooks about a number, to be sent in this order. They go to the number's override,
    /// else to its account's, else to the app, and only while our app is subscribed to the account.
    pub fn queue_number_webhooks(&mut self, phone_id: &str, field: &str, values: &[Value]) {
        let Some(phone) = self.phones.get(phone_id) else {
            return;
        };
        let waba_id = phone.waba_id.clone();
        if !self.is_subscribed_to(&waba_id) {
            return;
        }
        let to = match self.override_of(phone) {
            Some(target) if OVERRIDABLE_FIELDS.contains(&field) => {
                Destination::Override(target.clone())
            }
            _ => Destination::App,
        };
        self.queue(to, &waba_id, field, values);
    }

    fn queue(&mut self, to: Destination, about: &str, field: &str, values: &[Value]) {
        if !self.webhook_fields.contains(field) {
            return;
        }
        let body = |value: &Value| {
            json!({
                "object": "whatsapp_business_account",
                "entry": [{
                    "id": about,
                    "time": now_ms() / 1000,
                    "changes": [{ "field": field, "value": value }],
                }],
            })
        };
        let bodies = values.iter().map(body).collect();
        self.outbox.push(QueuedWebhooks { to, bodies });
    }

    /// The override that holds for a number: its own, else its account's.
    fn override_of<'a>(&'a self, phone: &'a Phone) -> Option<&'a WebhookTarget> {
        phone
            .webhook_override
            .as_ref()
            .or_else(|| self.waba_override(&phone.waba_id))
    }

    /// The override that our app has set for an account.
    pub fn waba_override(&self, waba_id: &str) -> Option<&WebhookTarget> {
        let waba = self.wabas.get(waba_id)?;
        let mut apps = waba.apps.iter();
        let ours = apps.find(|app| app.id == self.config.app_id)?;
        ours.webhook_override.as_ref()
    }

    /// Whether our app hears of a WABA.
    pub fn is_subscribed_to(&self, waba_id: &str) -> bool {
        let waba = self.wabas.get(waba_id);
        waba.is_some_and(|waba| waba.apps.iter().any(|app| app.id == self.config.app_id))
    }
}
