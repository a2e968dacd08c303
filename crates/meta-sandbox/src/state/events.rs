//! What happens to a connection afterwards, without our doing: the customer takes our access
//! away or gives it back, Meta deletes an account or checks a template again.

use serde::Deserialize;
use serde_json::{Value, json};

use super::seed::old_provider_app;
use super::{Phone, PhoneStatus, Provider, SandboxState, ServedBy, Waba, now_ms};

/// What happens to the WABA that holds a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AccountEvent {
    /// It is shared with us no more.
    PartnerRemoved,
    /// It is shared with us again.
    PartnerAdded,
    /// Our app is taken off, and its tokens end.
    PartnerAppUninstalled,
    /// It is deleted, with its numbers.
    AccountDeleted,
    /// The old provider, a partner of the number beside us or of this account, is removed from
    /// both. Meta tells that partner, and not us.
    OldPartnerRemoved,
    /// Its WhatsApp Business App was set up on another phone: it is off the Cloud API until that is
    /// done.
    AccountOffboarded,
    /// It is back on the Cloud API by itself, as DoubleTick was left ticked in the app.
    AccountReconnected,
    /// Its owner shares no chats of before.
    HistoryRefused,
}

/// Why another provider can't take a number up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegisterElsewhereError {
    /// It is not a number of the catalogue.
    #[error("no such number")]
    Unknown,
    /// It is still registered where it was: it was deleted there without being deregistered.
    #[error("this number is already registered to a partner app")]
    StillRegistered,
}

impl SandboxState {
    /// Has it happen, and tells of it. Whether there is such a number in a WABA.
    pub fn apply_account_event(&mut self, e164: &str, event: AccountEvent) -> bool {
        let ours = self.config.business_id.clone();
        let app_id = self.config.app_id.clone();
        let turn = self.next_sequence_number();
        let phone = self.phones.values().rfind(|phone| phone.e164 == e164);
        let Some((phone_id, waba_id)) =
            phone.map(|phone| (phone.id.clone(), phone.waba_id.clone()))
        else {
            return false;
        };
        let Some(waba) = self.wabas.get_mut(&waba_id) else {
            return false;
        };
        let owner = waba.business_id.clone();
        let info = json!({ "waba_id": waba_id, "owner_business_id": owner });
        let old_app = old_provider_app();
        let (about, value) = match event {
            AccountEvent::OldPartnerRemoved => {
                waba.apps.retain(|app| app.id != old_app.id);
                let wabas = &self.wabas;
                let of_old = |phone: &Phone| {
                    let waba = wabas.get(&phone.waba_id);
                    waba.is_some_and(|waba| waba.provider == Provider::Old)
                };
                self.phones.retain(|_, phone| {
                    phone.e164 != e164 || phone.waba_id == waba_id || !of_old(phone)
                });
                return true;
            }
            AccountEvent::PartnerRemoved => {
                waba.shared = None;
                waba.apps.retain(|app| app.id != app_id);
                (
                    ours,
                    json!({ "event": "PARTNER_REMOVED", "waba_info": info }),
                )
            }
            AccountEvent::PartnerAdded => {
                waba.shared = Some(turn);
                (ours, json!({ "event": "PARTNER_ADDED", "waba_info": info }))
            }
            AccountEvent::PartnerAppUninstalled => {
                waba.apps.retain(|app| app.id != app_id);
                self.tokens.retain(|_, token| token.business_id != owner);
                let mut info = info;
                info["partner_app_id"] = json!(app_id);
                let event = "PARTNER_APP_UNINSTALLED";
                (ours, json!({ "event": event, "waba_info": info }))
            }
            AccountEvent::AccountDeleted => {
                self.wabas.remove(&waba_id);
                self.phones.retain(|_, phone| phone.waba_id != waba_id);
                (waba_id, json!({ "event": "ACCOUNT_DELETED" }))
            }
            AccountEvent::AccountOffboarded => {
                self.set_status(&waba_id, PhoneStatus::Disconnected);
                (waba_id, json!({ "event": "ACCOUNT_OFFBOARDED" }))
            }
            AccountEvent::AccountReconnected => {
                self.set_status(&waba_id, PhoneStatus::Connected);
                (waba_id, json!({ "event": "ACCOUNT_RECONNECTED" }))
            }
            AccountEvent::HistoryRefused => {
                let error = json!({
                    "code": 2_593_109,
                    "title": "History sync is turned off by the business from the WhatsApp Business App",
                });
                let value = json!({
                    "messaging_product": "whatsapp",
                    "history": [{ "errors": [error] }],
                });
                self.queue_number_webhooks(&phone_id, "history", &[value]);
                return true;
            }
        };
        self.queue_webhook(&about, "account_update", &value);
        true
    }

    fn set_status(&mut self, waba_id: &str, status: PhoneStatus) {
        let phones = self.phones.values_mut();
        for phone in phones.filter(|phone| phone.waba_id == waba_id) {
            phone.status = status;
        }
    }

    /// Meta has checked a template of the number's WABA again, and tells of it. Whether there is
    /// such a template.
    pub fn check_template(&mut self, e164: &str, name: &str, status: TemplateStatus) -> bool {
        let phone = self.phones.values().rfind(|phone| phone.e164 == e164);
        let Some(waba_id) = phone.map(|phone| phone.waba_id.clone()) else {
            return false;
        };
        let templates = self.wabas.get_mut(&waba_id).map(|waba| &mut waba.templates);
        let template = templates.and_then(|all| all.iter_mut().find(|known| known.name == name));
        let Some(template) = template else {
            return false;
        };
        template.status = status.as_str();
        let value: Value = json!({
            "event": template.status,
            // A number, as Meta documents it.
            "message_template_id": template.id.parse::<u64>().unwrap_or_default(),
            "message_template_name": template.name,
            "message_template_language": "en",
            "reason": match status {
                TemplateStatus::Rejected => "INVALID_FORMAT",
                _ => "NONE",
            },
        });
        self.queue_webhook(&waba_id, "message_template_status_update", &value);
        true
    }

    /// Another provider registers the number as one that is on no platform. It can only once the
    /// number was deregistered where it was.
    pub fn register_elsewhere(&mut self, e164: &str) -> Result<(), RegisterElsewhereError> {
        let Some(business) = self.business_of(e164).cloned() else {
            return Err(RegisterElsewhereError::Unknown);
        };
        if self.served_by(e164) != ServedBy::Nobody {
            return Err(RegisterElsewhereError::StillRegistered);
        }
        let known = self.phones.values().rfind(|phone| phone.e164 == e164);
        let Some(known) = known.cloned() else {
            return Err(RegisterElsewhereError::Unknown);
        };
        let (waba_id, phone_id) = (self.next_id(), self.next_id());
        self.wabas.insert(
            waba_id.clone(),
            Waba {
                id: waba_id.clone(),
                name: format!("{} at another provider", business.name),
                business_id: business.id,
                subject: e164.to_owned(),
                provider: Provider::Old,
                apps: Vec::new(),
                templates: Vec::new(),
                shared: None,
                appears_ms: 0,
                funding: None,
                created_s: now_ms() / 1000,
            },
        );
        self.phones.retain(|_, phone| phone.e164 != e164);
        self.phones.insert(
            phone_id.clone(),
            Phone {
                id: phone_id,
                waba_id,
                status: PhoneStatus::Connected,
                onboarded_ms: Some(now_ms()),
                webhook_override: None,
                ..known
            },
        );
        Ok(())
    }
}

/// How a template is after another check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TemplateStatus {
    /// It may be sent.
    Approved,
    /// It may not.
    Rejected,
    /// It may not for a while.
    Paused,
    /// It may not any more.
    Disabled,
}

impl TemplateStatus {
    fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "APPROVED",
            Self::Rejected => "REJECTED",
            Self::Paused => "PAUSED",
            Self::Disabled => "DISABLED",
        }
    }
}
