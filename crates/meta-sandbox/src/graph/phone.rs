//! Numbers: what they are, taking them off the Cloud API, history of the Business App.

use serde_json::{Value, json};

use super::error::GraphError;
use super::request::GraphRequest;
use super::{access, callbacks, health, list, register};
use crate::catalogue::{self, Behaviour};
use crate::state::{Phone, PhoneStatus, SandboxState, now_ms};

/// When the number `pending-once` is called so, after it was connected.
const PENDING_MS: std::ops::Range<u64> = 10_000..40_000;

/// `smb_app_data` is answered for a day after the signup.
const SYNC_WINDOW_MS: u64 = 24 * 60 * 60 * 1000;

/// `GET /{phone_number_id}`.
pub(super) fn get(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::phone(state, request, id)?;
    let phone = state
        .phones
        .get(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    node(state, request, phone)
}

/// A number with the fields that were asked for.
pub(super) fn node(
    state: &SandboxState,
    request: &GraphRequest,
    phone: &Phone,
) -> Result<Value, GraphError> {
    let all = json!({
        "id": phone.id,
        "display_phone_number": catalogue::meta_display(&phone.e164),
        "verified_name": phone.verified_name,
        "status": status(phone),
        "quality_rating": phone.quality,
        "name_status": name_status(state, phone),
        "new_name_status": "NONE",
        "code_verification_status": if phone.verified { "VERIFIED" } else { "UNVERIFIED" },
        "platform_type": match status(phone) {
            PhoneStatus::Connected => phone.platform_type(),
            _ => "NOT_APPLICABLE",
        },
        "throughput": { "level": match phone.status {
            PhoneStatus::Connected => "STANDARD",
            _ => "NOT_APPLICABLE",
        }},
        "whatsapp_business_manager_messaging_limit": phone.tier,
        // Deprecated.
        "messaging_limit_tier": null,
        "is_official_business_account": false,
        "is_on_biz_app": phone.on_business_app,
        "is_pin_enabled": phone.pin.is_some(),
        "account_mode": "LIVE",
        "last_onboarded_time": phone.onboarded_ms.map(|ms| iso(ms / 1000)),
        "health_status": health::of_phone(state, phone),
        "webhook_configuration": callbacks::webhook_configuration(state, phone),
    });
    let usual = [
        "verified_name",
        "code_verification_status",
        "display_phone_number",
        "quality_rating",
        "platform_type",
        "throughput",
        "last_onboarded_time",
        "id",
    ];
    let tells_little = catalogue::by_e164(&phone.e164)
        .is_some_and(|number| number.behaviour == Behaviour::TellsLittle);
    if tells_little {
        return list::pick(request, &little(all), "WhatsAppBusinessPhoneNumber", &[]);
    }
    list::pick(request, &all, "WhatsAppBusinessPhoneNumber", &usual)
}

/// The number `pending-once` is called otherwise for a moment.
fn status(phone: &Phone) -> PhoneStatus {
    let connected_for = now_ms().saturating_sub(phone.onboarded_ms.unwrap_or(0));
    let pending = catalogue::behaviour_of(&phone.e164) == Behaviour::PendingOnce
        && PENDING_MS.contains(&connected_for);
    match phone.status {
        PhoneStatus::Connected if pending => PhoneStatus::Pending,
        status => status,
    }
}

/// What is told of the number `tells-little`: its id as a number, and nulls, and one field less.
fn little(mut all: Value) -> Value {
    let id = all["id"].as_str().and_then(|id| id.parse::<u64>().ok());
    all["id"] = json!(id);
    for silent in [
        "verified_name",
        "quality_rating",
        "code_verification_status",
        "whatsapp_business_manager_messaging_limit",
        "health_status",
    ] {
        all[silent] = Value::Null;
    }
    if let Some(fields) = all.as_object_mut() {
        fields.remove("messaging_limit_tier");
    }
    all
}

/// A declined name is approved once the customer has settled it.
pub(super) fn name_status(state: &SandboxState, phone: &Phone) -> &'static str {
    let settled = state
        .histories
        .get(&phone.e164)
        .is_some_and(|memory| memory.settled);
    if settled {
        "APPROVED"
    } else {
        phone.name_status
    }
}

/// `POST /{phone_number_id}/deregister`.
pub(super) fn deregister(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::phone(state, request, id)?;
    let target = state.phones.get(id).cloned();
    let target = target.ok_or_else(|| GraphError::no_such_object(id))?;
    register::count_call(state, &target)?;
    if register::is_half_deregistered(state, &target) {
        state.history_mut(&target.e164).deregistered = true;
        return Ok(json!({ "success": true }));
    }
    let phone = state
        .phones
        .get_mut(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    if phone.status != PhoneStatus::Connected {
        return Err(GraphError::new(133_010, "(#133010) Account not registered")
            .details("The phone number is not registered on the Cloud API."));
    }
    if phone.on_business_app {
        return Err(GraphError::bad_parameter(
            "A number on the WhatsApp Business app is disconnected in the app.",
        ));
    }
    phone.status = PhoneStatus::Disconnected;
    phone.pin = None;
    Ok(json!({ "success": true }))
}

/// `POST /{phone_number_id}/smb_app_data`.
pub(super) fn smb_app_data(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::phone(state, request, id)?;
    product(request)?;
    let sync_type = request.text("sync_type").unwrap_or_default();
    if !["smb_app_state_sync", "history"].contains(&sync_type.as_str()) {
        return Err(GraphError::bad_parameter(
            "The parameter sync_type is not valid",
        ));
    }
    let phone = state
        .phones
        .get_mut(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    if !phone.on_business_app {
        return Err(GraphError::bad_parameter(
            "This number is not on the WhatsApp Business app.",
        ));
    }
    let onboarded = phone.onboarded_ms.unwrap_or(0);
    if now_ms().saturating_sub(onboarded) > SYNC_WINDOW_MS {
        return Err(GraphError::bad_parameter(
            "The number was onboarded over 24 hours ago.",
        ));
    }
    if phone.synced.contains(&sync_type) {
        return Err(GraphError::bad_parameter(
            "This data was asked for already.",
        ));
    }
    phone.synced.push(sync_type);
    Ok(json!({ "messaging_product": "whatsapp", "request_id": state.next_id() }))
}

/// Calls about messaging name the product.
pub(super) fn product(request: &GraphRequest) -> Result<(), GraphError> {
    match request.text("messaging_product").as_deref() {
        Some("whatsapp") => Ok(()),
        _ => Err(GraphError::bad_parameter(
            "The parameter messaging_product is required and has to be whatsapp.",
        )),
    }
}

/// Seconds since 1970 as Meta writes times. Days are counted by the civil calendar's rule.
fn iso(seconds: u64) -> String {
    let days = seconds / 86_400;
    let clock = seconds % 86_400;
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (clock / 3_600, clock / 60 % 60, clock % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+0000")
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn times_are_written_as_meta_does() {
        assert_eq!(iso(0), "1970-01-01T00:00:00+0000");
        assert_eq!(iso(1_735_689_600), "2025-01-01T00:00:00+0000");
        assert_eq!(iso(1_709_210_096), "2024-02-29T12:34:56+0000");
    }
}
