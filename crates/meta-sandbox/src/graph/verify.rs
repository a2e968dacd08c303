//! A number's ownership, verified through the API: `request_code` and `verify_code`.

use serde_json::{Value, json};

use super::access;
use super::error::GraphError;
use super::request::GraphRequest;
use crate::catalogue::{self, Behaviour};
use crate::state::{OtpCheck, OtpRefusal, Phone, SandboxState, SmsChannel, now_ms};

/// `POST /{phone_number_id}/request_code`.
pub(super) fn request_code(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::phone(state, request, id)?;
    let via = match request.text("code_method").as_deref() {
        Some("SMS") => SmsChannel::Sms,
        Some("VOICE") => SmsChannel::Voice,
        _ => {
            return Err(GraphError::bad_parameter(
                "code_method has to be SMS or VOICE",
            ));
        }
    };
    if request.text("language").is_none() {
        return Err(GraphError::bad_parameter(
            "The parameter language is required.",
        ));
    }
    let phone = unverified(state, id)?;
    let behaviour = catalogue::by_e164(&phone.e164).map_or(Behaviour::Happy, |n| n.behaviour);
    let otp = match state.send_otp(behaviour, &phone.e164, via, false) {
        Ok(otp) => otp,
        Err(refusal) => {
            let details = match refusal {
                OtpRefusal::TooMany => "You've asked for too many codes. Try again later.",
                OtpRefusal::Unreachable => "The number could not be reached.",
            };
            return Err(GraphError::new(136_024, "(#136024) Request code error").details(details));
        }
    };
    if let Some(phone) = state.phones.get_mut(id) {
        phone.otp = Some(otp);
    }
    Ok(json!({ "success": true }))
}

/// `POST /{phone_number_id}/verify_code`.
pub(super) fn verify_code(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::phone(state, request, id)?;
    let entered = request
        .text("code")
        .ok_or_else(|| GraphError::bad_parameter("The parameter code is required."))?;
    unverified(state, id)?;
    let phone = state
        .phones
        .get_mut(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    let details = match phone.otp.as_mut().map(|otp| otp.check(&entered, now_ms())) {
        Some(OtpCheck::Right) => {
            phone.verified = true;
            phone.otp = None;
            return Ok(json!({ "success": true }));
        }
        Some(OtpCheck::Wrong { .. }) => "The code entered is not correct.",
        Some(OtpCheck::Expired) => "The code has expired. Request a new one.",
        Some(OtpCheck::UsedUp) => "Too many wrong codes. Request a new one.",
        None => "No code was requested for this number.",
    };
    Err(GraphError::new(136_025, "(#136025) Verify code error").details(details))
}

/// A number that is verified already needs no code. What Meta answers then was not seen.
fn unverified(state: &SandboxState, id: &str) -> Result<Phone, GraphError> {
    let phone = state
        .phones
        .get(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    if phone.verified {
        return Err(GraphError::new(136_024, "(#136024) Request code error")
            .details("Ownership of this phone number is already verified."));
    }
    Ok(phone.clone())
}
