//! WhatsApp Business accounts: what they are, their numbers, the apps subscribed to them.

use serde_json::{Value, json};

use super::error::GraphError;
use super::request::GraphRequest;
use super::{access, callbacks, health, list, phone};
use crate::catalogue::{self, Behaviour};
use crate::state::{PhoneStatus, SandboxState, SubscribedApp, Waba, now_ms, our_app};

/// `GET /{waba}`.
pub(super) fn get(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::waba(state, request, id)?;
    let waba = state
        .wabas
        .get(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    node(state, request, waba)
}

/// A WABA with the fields that were asked for.
pub(super) fn node(
    state: &SandboxState,
    request: &GraphRequest,
    waba: &Waba,
) -> Result<Value, GraphError> {
    let owner = state.businesses.get(&waba.business_id);
    let all = json!({
        "id": waba.id,
        "name": waba.name,
        "currency": state.currency_of(waba),
        "timezone_id": "71",
        "message_template_namespace": format!("ns_{}", waba.id),
        "owner_business_info": { "id": waba.business_id, "name": owner.map(|b| b.name.as_str()) },
        "account_review_status": "APPROVED",
        "business_verification_status": "verified",
        "ownership_type": "CLIENT_OWNED",
        "country": "IN",
        "creation_time": waba.created_s,
        "primary_funding_id": state.funding_of(waba),
        "health_status": health::of_waba(state, waba),
    });
    let usual = [
        "id",
        "name",
        "currency",
        "timezone_id",
        "message_template_namespace",
    ];
    list::pick(request, &all, "WhatsAppBusinessAccount", &usual)
}

/// `GET /{waba}/phone_numbers`.
pub(super) fn phone_numbers(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::waba(state, request, id)?;
    let phones = state.phones_of(id);
    let nodes: Result<Vec<Value>, GraphError> = phones
        .iter()
        .map(|entry| phone::node(state, request, entry))
        .collect();
    list::page(request, nodes?)
}

/// `GET /{waba}/message_templates`.
pub(super) fn message_templates(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::waba(state, request, id)?;
    let waba = state
        .wabas
        .get(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    let status = request.text("status");
    let nodes: Result<Vec<Value>, GraphError> = waba
        .templates
        .iter()
        .filter(|template| status.as_deref().is_none_or(|wanted| wanted == template.status))
        .map(|template| {
            let all = json!({
                "id": template.id,
                "name": template.name,
                "status": template.status,
                "category": template.category,
                "language": "en",
                "quality_score": { "score": template.quality },
                "rejected_reason": match template.status {
                    "REJECTED" => "INVALID_FORMAT",
                    _ => "NONE",
                },
                "parameter_format": "POSITIONAL",
                "components": [{ "type": "BODY", "text": format!("The text of {}.", template.name) }],
            });
            let usual = ["id", "name", "status", "category", "language", "components"];
            list::pick(request, &all, "WhatsAppMessageTemplate", &usual)
        })
        .collect();
    list::page(request, nodes?)
}

/// `GET /{waba}/subscribed_apps`.
pub(super) fn subscribed_apps(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::waba(state, request, id)?;
    let waba = state
        .wabas
        .get(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    let app = |app: &SubscribedApp| {
        let mut entry = json!({ "whatsapp_business_api_data": {
            "id": app.id, "name": app.name, "link": app.link,
        }});
        if let Some(target) = &app.webhook_override {
            entry["override_callback_uri"] = json!(target.url);
        }
        entry
    };
    Ok(json!({ "data": waba.apps.iter().map(app).collect::<Vec<_>>() }))
}

/// A number that we join may be live for us a moment later than its signup.
fn go_live_late(state: &mut SandboxState, waba_id: &str) {
    let late = state.phones.values_mut().filter(|phone| {
        phone.waba_id == waba_id && catalogue::behaviour_of(&phone.e164) == Behaviour::JoinedLate
    });
    for phone in late {
        phone.status = PhoneStatus::Connected;
    }
}

/// `POST` and `DELETE /{waba}/subscribed_apps`: our app comes or goes. A `POST` without an override
/// ends the one that was set.
pub(super) fn subscribe(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
    come: bool,
) -> Result<Value, GraphError> {
    access::waba(state, request, id)?;
    refused_at_first(state, id)?;
    let webhook_override = match come {
        true => callbacks::for_waba(state, request, id)?,
        false => None,
    };
    let ours = SubscribedApp {
        webhook_override,
        ..our_app(state)
    };
    let waba = state
        .wabas
        .get_mut(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    waba.apps.retain(|app| app.id != ours.id);
    if come {
        waba.apps.push(ours);
        go_live_late(state, id);
    }
    Ok(json!({ "success": true }))
}

/// For the number `refused-at-first` our app lacks something for a while.
fn refused_at_first(state: &mut SandboxState, id: &str) -> Result<(), GraphError> {
    let refused = state
        .subject_of(id)
        .filter(|number| number.behaviour == Behaviour::RefusedAtFirst);
    let Some(number) = refused else {
        return Ok(());
    };
    let refusal = u64::try_from(state.config.refusal.as_millis()).unwrap_or(u64::MAX);
    let now = now_ms();
    let first = *state.history_mut(number.e164).refused_ms.get_or_insert(now);
    if now.saturating_sub(first) < refusal {
        return Err(GraphError::bad_parameter(
            "The callback of your app has not been verified.",
        ));
    }
    Ok(())
}
