//! `health_status`: can a message be sent, and if not, which entity is in the way.

use serde_json::{Value, json};

use crate::state::{Phone, PhoneStatus, SandboxState, Waba};

/// The health of a number, with everything above it.
pub(super) fn of_phone(state: &SandboxState, phone: &Phone) -> Value {
    let mut entities = vec![phone_entity(phone)];
    if let Some(waba) = state.wabas.get(&phone.waba_id) {
        entities.extend(entities_above(state, waba));
    }
    overall(entities)
}

/// The health of a WABA, with everything above it.
pub(super) fn of_waba(state: &SandboxState, waba: &Waba) -> Value {
    overall(entities_above(state, waba))
}

fn overall(entities: Vec<Value>) -> Value {
    let blocked = entities
        .iter()
        .any(|entity| entity["can_send_message"] == "BLOCKED");
    let can_send = if blocked { "BLOCKED" } else { "AVAILABLE" };
    json!({ "can_send_message": can_send, "entities": entities })
}

fn phone_entity(phone: &Phone) -> Value {
    // The wording was not seen; the code is Meta's for a number that is not registered.
    let error = (phone.status != PhoneStatus::Connected).then(|| {
        json!({
            "error_code": 133_010,
            "error_description": "The phone number is not registered on the Cloud API.",
            "possible_solution": "Register the phone number.",
        })
    });
    entity("PHONE_NUMBER", &phone.id, error)
}

fn entities_above(state: &SandboxState, waba: &Waba) -> Vec<Value> {
    let error = state.is_unpaid(waba).then(|| {
        json!({
            "error_code": 131_042,
            "error_description": "The account has no payment method.",
            "possible_solution": "Add a payment method in WhatsApp Manager.",
        })
    });
    vec![
        entity("WABA", &waba.id, error),
        entity("BUSINESS", &waba.business_id, None),
        entity("APP", &state.config.app_id, None),
    ]
}

fn entity(kind: &str, id: &str, error: Option<Value>) -> Value {
    match error {
        None => json!({ "entity_type": kind, "id": id, "can_send_message": "AVAILABLE" }),
        Some(error) => json!({
            "entity_type": kind,
            "id": id,
            "can_send_message": "BLOCKED",
            "errors": [error],
        }),
    }
}
